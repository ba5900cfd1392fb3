import {quoteCells} from './article/quote-cells.js'
import {type ArticleFormat, formatOfName} from './article/read-article.js'
import {walkCodes} from './formats/coded-text.js'
import {conflictOf, lostUnit, missingUnit, otherArticle} from './memory/apply-messages.js'
import {createMemory} from './memory/create-memory.js'
import {editsOfSentence} from './memory/sentence-edits.js'
import {UnitFinder} from './memory/unit-finder.js'
import type {Bead} from './model/bead.js'
import type {Bitext} from './model/bitext.js'
import {collapseSpace} from './model/collapse-space.js'
import {hashText} from './model/hash.js'
import type {Language} from './model/language.js'
import type {Message} from './model/message.js'
import type {Place} from './model/place.js'
import {applyEdits, type SourceEdit} from './model/source-edit.js'
import type {InlineCode, Unit} from './model/unit.js'
import {readBitext} from './read-bitext.js'
import type {ReadOptions} from './read-options.js'

/** A sentence of an article that a memory has changed. */
export interface AppliedChange {
  readonly language: Language
  /** Where it stood. */
  readonly place: Place
  /** What it said, and what it says now; with its marks where only these differ. */
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
  /** Sentences of the article of which no unit speaks; they stay as they are. */
  readonly missing: ReadonlyArray<Message>
  /** Whether no unit was made of this article, as far as can be seen; there is a conflict that says so. */
  readonly isOther: boolean
}

export interface ApplyOptions extends ReadOptions {
  /** Make the changes that can be made, beside conflicts. Default no: then none is made. */
  readonly partial?: boolean
  /**
   * The units come from a format in which nothing moves marks along with the words, such as JSON that people edit: where
   * the marks of a text are as they were, they stay with their words. Default no: they stand where they are said to.
   */
  readonly keepMarks?: boolean
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
  const {changes, conflicts, unchanged, missing, isOther} = findChanges(bitext, units)
  const planned: PlannedChange[] = []
  for (const change of changes) {
    const edits = editsOfSentence({
      segments: change.bead[change.language],
      language: change.language,
      source: article,
      before: sideOf(change.own, change.language),
      after: sideOf(change.unit, change.language, change.own, options.keepMarks),
      write: (text) => escapeFor(text, format)
    })
    if (typeof edits === 'string') conflicts.push(conflictOf(change, edits))
    else planned.push({...change, edits})
  }
  const writing: Writing = {
    article,
    bitext,
    options,
    write(changes) {
      const edits = changes.flatMap((change) => change.edits)
      return applyEdits(article, format === 'csv' ? quoteCells(article, edits) : edits)
    }
  }
  const sound = soundChanges(writing, planned, conflicts)
  const isRefused = conflicts.length > 0 && !options.partial
  return {
    text: isRefused ? article : writing.write(sound),
    applied: isRefused ? [] : sound.map(appliedOf),
    conflicts,
    unchanged,
    missing,
    isOther
  }
}

/** An article, and how changes are written into it. */
interface Writing {
  readonly article: string
  readonly bitext: Bitext
  readonly options: ApplyOptions
  write(changes: ReadonlyArray<PlannedChange>): string
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
): {changes: Change[]; conflicts: Message[]} & Pick<AppliedMemory, 'unchanged' | 'missing' | 'isOther'> {
  const own = createMemory([bitext], {marks: true}).units
  const beads = bitext.beads.filter(({en, zh}) => en.length > 0 && zh.length > 0)
  const finder = new UnitFinder(own)
  const changes: Change[] = []
  const conflicts: Message[] = []
  let unchanged = 0
  let given = 0
  for (const unit of units) {
    given++
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
  const isOther = given > 0 && !conflicts.length && !own.some((_, index) => finder.isFound(index))
  if (isOther) conflicts.push(otherArticle(bitext, given))
  const left = beads.filter((_, index) => !isOther && !finder.isFound(index))
  return {changes, conflicts, unchanged, isOther, missing: left.map((bead) => missingUnit(bead, bitext))}
}

function isChanged(own: Unit, unit: Unit, language: Language): boolean {
  if (collapseSpace(own[language]) !== collapseSpace(unit[language])) return true
  const [old, marks] = [own.codes?.[language], unit.codes?.[language]]
  // Formats without marks, and other tools, say nothing of them.
  if (!old || !marks) return false
  return marks.every(({code}) => code !== '') && signatureOf(old) !== signatureOf(marks)
}

/** What marks are, and where they stand. */
function signatureOf(codes: ReadonlyArray<InlineCode> = []): string {
  return codes.map(({at, kind, code}) => `${at} ${kind} ${code}`).join('\n')
}

/** Whether a unit says what it said when it was made, so that there is nothing to apply. */
function isAsExtracted({id, en, zh, origin}: Unit, {file}: Bitext): boolean {
  const names = [origin?.en?.file ?? file.en, origin?.zh?.file ?? file.zh]
  return id.replace(/-\d+$/, '') === hashText([...names, en, zh].join('\n'))
}

function sideOf(
  unit: Unit,
  language: Language,
  own?: Unit,
  keepMarks = false
): {text: string; codes?: NonNullable<Unit['codes']>['en'] & {}} {
  const codes = unit.codes?.[language]
  // A unit that has marks on neither side may come from a format that holds none.
  const isSilent =
    own?.codes !== undefined &&
    (unit.codes === undefined || (keepMarks && signatureOf(codes) === signatureOf(own.codes[language])))
  return {text: unit[language], ...(isSilent ? {} : {codes: codes ?? []})}
}

/** The changes after which the article reads as wanted; the others become conflicts. */
function soundChanges(
  writing: Writing,
  planned: ReadonlyArray<PlannedChange>,
  conflicts: Message[]
): ReadonlyArray<PlannedChange> {
  if (isSound(writing, planned)) return planned
  const sound = planned.filter((change) => {
    const isFine = isSound(writing, [change])
    if (!isFine) conflicts.push(conflictOf(change, 'the article would read otherwise'))
    return isFine
  })
  if (isSound(writing, sound)) return sound
  for (const change of sound)
    conflicts.push(conflictOf(change, 'the article would read otherwise with all changes'))
  return []
}

/** Whether the article reads as it did, but for the changed sentences. */
function isSound({bitext, options, write}: Writing, changes: ReadonlyArray<PlannedChange>): boolean {
  if (!changes.length) return true
  const edited = readBitext(write(changes), options)
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

function appliedOf({bead, language, own, unit}: PlannedChange): AppliedChange {
  const place = {start: bead[language][0]!.place.start, end: bead[language].at(-1)!.place.end}
  const isText = collapseSpace(own[language]) !== collapseSpace(unit[language])
  const shown = (of: Unit): string => (isText ? of[language] : markedText(of, language))
  return {language, place, before: shown(own), after: shown(unit)}
}

function markedText(unit: Unit, language: Language): string {
  let text = ''
  walkCodes(
    {text: unit[language], codes: unit.codes?.[language] ?? []},
    (part) => (text += part),
    ({code}) => (text += code)
  )
  return text
}

/** Words as the format of an article wants them. */
function escapeFor(text: string, format: ArticleFormat): string {
  // The quotes around a cell of CSV hold everything.
  if (format === 'csv') return text
  const line = text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ')
  if (format === 'tsv') return line.replaceAll('\t', ' ')
  if (format === 'html') return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  if (format === 'markdown') return line.replace(/[\\`*[\]<|~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)/g, '\\$&')
  return line
}
