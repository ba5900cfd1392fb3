import {quotedCells} from './article/delimited.js'
import {type ArticleFormat, formatOfName} from './article/read-article.js'
import {createMemory} from './memory/create-memory.js'
import {editsOfSentence, type SourceEdit} from './memory/sentence-edits.js'
import type {Bead} from './model/bead.js'
import type {Bitext} from './model/bitext.js'
import {hashText} from './model/hash.js'
import type {Language} from './model/language.js'
import type {Message} from './model/message.js'
import type {Place} from './model/place.js'
import type {Unit} from './model/unit.js'
import {readBitext} from './read-bitext.js'
import type {ReadOptions} from './read-options.js'

/** A sentence of an article that a memory has changed. */
export interface AppliedChange {
  readonly language: Language
  /** Where it stood. */
  readonly place: Place
  readonly before: string
  readonly after: string
}

/** An article after the changes of a memory. */
export interface AppliedMemory {
  /** The article; as it was where there is a conflict. */
  readonly text: string
  readonly applied: ReadonlyArray<AppliedChange>
  /** Changes that cannot be made, with the places where they were to be. */
  readonly conflicts: ReadonlyArray<Message>
  /** Units that say what the article says. */
  readonly unchanged: number
}

export interface ApplyOptions extends ReadOptions {
  /** Make the changes that can be made, beside conflicts. Default no: then none is made. */
  readonly partial?: boolean
}

const languages = ['en', 'zh'] as const

/**
 * Write the changes of a memory back into the article that it was made from (`createMemory` of `readBitext`, with
 * `marks`, read with the same options).
 *
 * Only words that differ are touched: marks, wraps and all else stay byte for byte. A unit is known by its id, or by
 * one of its texts. A change of a sentence that the article has changed meanwhile, or that cannot be written so that it
 * reads as wanted, is a conflict.
 */
export function applyMemory(
  article: string,
  units: Iterable<Unit>,
  options: ApplyOptions = {}
): AppliedMemory {
  const bitext = readBitext(article, options)
  const format = options.format ?? formatOfName(options.file ?? 'article.txt')
  const {changes, conflicts, unchanged} = findChanges(bitext, units)
  const planned: PlannedChange[] = []
  const isQuoted = format === 'csv' || format === 'tsv' ? quotedCells(article, format) : () => false
  for (const change of changes) {
    const edits = editsOfSentence({
      segments: change.bead[change.language],
      language: change.language,
      source: article,
      before: sideOf(change.own, change.language),
      after: sideOf(change.unit, change.language, change.own),
      write: (text) => escapeFor(text, format, isQuoted(change.bead[change.language][0]!.place.start.offset))
    })
    if (typeof edits === 'string') conflicts.push(conflictOf(change, edits))
    else planned.push({...change, edits})
  }
  const sound = soundChanges(article, bitext, planned, conflicts, options)
  const isRefused = conflicts.length > 0 && !options.partial
  return {
    text: isRefused ? article : applyEdits(article, sound),
    applied: isRefused ? [] : sound.map(appliedOf),
    conflicts,
    unchanged
  }
}

interface Change {
  readonly own: Unit
  readonly unit: Unit
  readonly bead: Bead
  readonly language: Language
  readonly file: string
}

interface PlannedChange extends Change {
  readonly edits: ReadonlyArray<SourceEdit>
}

function findChanges(
  bitext: Bitext,
  units: Iterable<Unit>
): {changes: Change[]; conflicts: Message[]; unchanged: number} {
  const own = createMemory([bitext], {marks: true}).units
  const beads = bitext.beads.filter(({en, zh}) => en.length > 0 && zh.length > 0)
  const finder = new Finder(own)
  const changes: Change[] = []
  const conflicts: Message[] = []
  let unchanged = 0
  for (const unit of units) {
    const index = finder.find(unit)
    if (index === undefined) {
      if (isAsExtracted(unit, bitext)) continue
      conflicts.push(lostUnit(unit, bitext))
      continue
    }
    const changed = languages.filter((language) => isChanged(own[index]!, unit, language))
    if (!changed.length) unchanged++
    for (const language of changed) {
      const change: Change = {
        own: own[index]!,
        unit,
        bead: beads[index]!,
        language,
        file: bitext.file[language]
      }
      if (unit[language]) changes.push(change)
      else conflicts.push(conflictOf(change, 'the text was taken out'))
    }
  }
  return {changes, conflicts, unchanged}
}

/** Finds the unit of an article that a unit of a work file was made of. */
class Finder {
  readonly #byId = new Map<string, number>()
  readonly #byText = new Map<string, number[]>()
  readonly #taken = new Set<number>()

  constructor(units: ReadonlyArray<Unit>) {
    for (const [index, unit] of units.entries()) {
      this.#byId.set(unit.id, index)
      for (const language of languages) {
        const key = `${language} ${plain(unit[language])}`
        const list = this.#byText.get(key)
        if (list) list.push(index)
        else this.#byText.set(key, [index])
      }
    }
  }

  /** By its id; a tool that gives ids of its own leaves one of the texts as it was. */
  find(unit: Unit): number | undefined {
    const index = this.#byId.get(unit.id) ?? (isHash(unit.id) ? undefined : this.#findByText(unit))
    if (index === undefined || this.#taken.has(index)) return undefined
    this.#taken.add(index)
    return index
  }

  #findByText(unit: Unit): number | undefined {
    const lists = languages.map((language) => this.#byText.get(`${language} ${plain(unit[language])}`) ?? [])
    const both = lists[0]!.filter((index) => lists[1]!.includes(index))
    const found = [...(both.length ? both : [...new Set(lists.flat())])].filter(
      (index) => !this.#taken.has(index)
    )
    return both.length || found.length === 1 ? found[0] : undefined
  }
}

function isHash(id: string): boolean {
  return /^[\da-f]{16}(?:-\d+)?$/.test(id)
}

/** White space is what formats fold. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function isChanged(own: Unit, unit: Unit, language: Language): boolean {
  if (plain(own[language]) !== plain(unit[language])) return true
  const [old, marks] = [own.codes?.[language], unit.codes?.[language]]
  // Formats without marks, and other tools, say nothing of them.
  if (!old || !marks) return false
  const signature = (codes: typeof marks): string =>
    codes.map(({at, kind, code}) => `${at} ${kind} ${code}`).join('\n')
  return marks.every(({code}) => code !== '') && signature(old) !== signature(marks)
}

/** Whether a unit says what it said when it was made, so that there is nothing to apply. */
function isAsExtracted({id, en, zh, origin}: Unit, {file}: Bitext): boolean {
  const names = [origin?.en?.file ?? file.en, origin?.zh?.file ?? file.zh]
  return id.replace(/-\d+$/, '') === hashText([...names, en, zh].join('\n'))
}

function sideOf(
  unit: Unit,
  language: Language,
  own?: Unit
): {text: string; codes?: NonNullable<Unit['codes']>['en'] & {}} {
  const codes = unit.codes?.[language]
  // A unit that has marks on neither side may come from a format that holds none.
  const isSilent = own !== undefined && unit.codes === undefined && own.codes !== undefined
  return {text: unit[language], ...(isSilent ? {} : {codes: codes ?? []})}
}

function conflictOf({bead, language, file, unit}: Change, why: string): Message {
  const {start} = bead[language][0]!.place
  const {end} = bead[language].at(-1)!.place
  return {
    rule: 'conflict',
    severity: 'error',
    file,
    message: `Unexpected change to \`${clip(unit[language])}\`, which cannot be written: ${why}`,
    place: {start, end}
  }
}

function lostUnit(unit: Unit, {file}: Bitext): Message {
  const origin = unit.origin?.en ?? unit.origin?.zh
  const point = origin && {line: origin.line, column: origin.column, offset: 0}
  return {
    rule: 'conflict',
    severity: 'error',
    file: origin?.file ?? file.en,
    message: `Unexpected article that has changed here, expected the sentence of \`${clip(unit.en)}\` / \`${clip(unit.zh)}\` as it was${unit.point ? ` (line ${unit.point.line} of the memory)` : ''}`,
    ...(point && {place: {start: point, end: point}})
  }
}

function clip(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

const longestShown = 60

/** The changes after which the article reads as wanted; the others become conflicts. */
function soundChanges(
  article: string,
  bitext: Bitext,
  planned: ReadonlyArray<PlannedChange>,
  conflicts: Message[],
  options: ApplyOptions
): ReadonlyArray<PlannedChange> {
  if (isSound(article, bitext, planned, options)) return planned
  const sound = planned.filter((change) => {
    const isFine = isSound(article, bitext, [change], options)
    if (!isFine) conflicts.push(conflictOf(change, 'the article would read otherwise'))
    return isFine
  })
  if (isSound(article, bitext, sound, options)) return sound
  for (const change of sound)
    conflicts.push(conflictOf(change, 'the article would read otherwise with all changes'))
  return []
}

/** Whether the article reads as it did, but for the changed sentences. */
function isSound(
  article: string,
  bitext: Bitext,
  changes: ReadonlyArray<PlannedChange>,
  options: ApplyOptions
): boolean {
  if (!changes.length) return true
  const edited = readBitext(applyEdits(article, changes), options)
  return languages.every((language) => {
    const changed = new Map(
      changes
        .filter((change) => change.language === language)
        .map(({bead, unit}) => [
          bead[language][0]!,
          {text: unit[language], rest: new Set(bead[language].slice(1))}
        ])
    )
    return wordsOf(edited, language) === wordsOf(bitext, language, changed)
  })
}

type Segments = Bead['en']

/** All words of a language, in document order. */
function wordsOf(
  {beads}: Bitext,
  language: Language,
  changed: ReadonlyMap<
    Segments[number],
    {readonly text: string; readonly rest: ReadonlySet<Segments[number]>}
  > = new Map()
): string {
  const left = new Set([...changed.values()].flatMap(({rest}) => [...rest]))
  const segments = beads.flatMap((bead) => bead[language])
  segments.sort((a, b) => a.place.start.offset - b.place.start.offset)
  return segments
    .filter((segment) => !left.has(segment))
    .map((segment) => changed.get(segment)?.text ?? segment.text)
    .join('')
    .replace(/\s+/g, '')
}

function applyEdits(article: string, changes: ReadonlyArray<PlannedChange>): string {
  const edits = changes.flatMap((change) => change.edits).sort((a, b) => a.start - b.start || a.end - b.end)
  let text = ''
  let at = 0
  for (const {start, end, text: words} of edits) {
    text += article.slice(at, start) + words
    at = end
  }
  return text + article.slice(at)
}

function appliedOf({bead, language, own, unit}: PlannedChange): AppliedChange {
  const place = {start: bead[language][0]!.place.start, end: bead[language].at(-1)!.place.end}
  return {language, place, before: own[language], after: unit[language]}
}

/** Words as the format of an article wants them. */
function escapeFor(text: string, format: ArticleFormat, isQuoted: boolean): string {
  const line = text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ')
  if (format === 'html') return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  if (format === 'markdown') return line.replace(/[\\`*[\]<|~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)/g, '\\$&')
  return isQuoted ? line.replaceAll('"', '""') : line
}
