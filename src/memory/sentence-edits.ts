import {joinSentences} from '../model/join.js'
import type {Language} from '../model/language.js'
import {type MappedText, sourceRange, TextBuilder} from '../model/mapped-text.js'
import type {Segment} from '../model/segment.js'
import type {SourceEdit} from '../model/source-edit.js'
import type {InlineCode} from '../model/unit.js'
import {differencesOf} from './differences.js'

/** A text with the marks inside it; `codes` is absent where nothing is known of them. */
export interface MarkedText {
  readonly text: string
  readonly codes?: ReadonlyArray<InlineCode>
}

/** What a sentence is to become, and where it stands. */
export interface SentenceChange {
  readonly segments: ReadonlyArray<Segment>
  readonly language: Language
  readonly source: string
  readonly before: MarkedText
  readonly after: MarkedText
  /** Writes words so that the article reads them as they are. */
  readonly write: (text: string) => string
}

/**
 * The edits that make one text of an article another: only words that differ are touched, and the marks between them stay.
 *
 * @returns
 *   Edits in ascending order; or a sentence that says why it cannot be done.
 */
export function editsOfSentence(change: SentenceChange): SourceEdit[] | string {
  const {before, after} = change
  const map = joinedMap(change)
  const old = before.codes ?? []
  // A format that holds no marks says nothing of them: they stay where they are.
  if (!after.codes) return chunkEdits(change, map, [0, before.text.length], after.text)
  const marks = after.codes
  const isSame =
    old.length === marks.length &&
    old.every(({kind, code}, index) => kind === marks[index]!.kind && code === marks[index]!.code)
  if (!isSame) return rebuilt(change, map)
  const edits: SourceEdit[] = []
  for (let index = 0; index <= old.length; index++) {
    const from = old[index - 1]?.at ?? 0
    const to = old[index]?.at ?? before.text.length
    const text = after.text.slice(marks[index - 1]?.at ?? 0, marks[index]?.at ?? after.text.length)
    if (from === to && text) return rebuilt(change, map)
    const found = chunkEdits(change, map, [from, to], text)
    if (typeof found === 'string') return found
    edits.push(...found)
  }
  return edits
}

/** The map of sentences as `joinSentences` joins them. */
function joinedMap({segments, language}: SentenceChange): MappedText {
  const map = new TextBuilder()
  let text = ''
  for (const segment of segments) {
    const joined = text ? joinSentences([text, segment.text], language) : segment.text
    const space = joined.slice(text.length, joined.length - segment.text.length)
    const end = map.build().runs.at(-1)?.end ?? 0
    if (space) map.add(space, end, Math.max(end, segment.map.runs[0]?.start ?? 0))
    map.append(segment.map)
    text = joined
  }
  return map.build()
}

function chunkEdits(
  {before, source, write}: SentenceChange,
  map: MappedText,
  [from, to]: readonly [number, number],
  text: string
): SourceEdit[] | string {
  const edits: SourceEdit[] = []
  let at = from
  let pending: {from: number; to: number; text: string} | undefined
  const finish = (): string | undefined => {
    if (!pending) return undefined
    const [start, end] = rangeOf(map, pending, from)
    const fault = faultOfRange(map, source, pending)
    edits.push({start, end, text: write(pending.text)})
    pending = undefined
    return fault
  }
  for (const {kind, text: part} of differencesOf(before.text.slice(from, to), text)) {
    if (kind === 'same') {
      const fault = finish()
      if (fault) return fault
      at += part.length
      continue
    }
    pending ??= {from: at, to: at, text: ''}
    if (kind === 'removed') {
      at += part.length
      pending.to = at
    } else pending.text += part
  }
  return finish() ?? edits
}

/** What is put in stands with the words before it, or at the start of a chunk with those behind. */
function rangeOf(
  map: MappedText,
  {from, to}: {readonly from: number; readonly to: number},
  chunkStart: number
): [number, number] {
  if (to > from) return sourceRange(map, from, to)
  if (from > chunkStart) {
    const [, end] = sourceRange(map, from - 1, from)
    return [end, end]
  }
  const [start] = sourceRange(map, from, from + 1)
  return [start, start]
}

/** What may stand between words that are replaced: wraps, marks of quotes, escapes. */
const plainGap = /^[\s>\\]*$/
const plainStretch = /^(?:[\s>]*|&[^;\s]{1,40};)$/

function faultOfRange(
  {runs, text}: MappedText,
  source: string,
  {from, to}: {readonly from: number; readonly to: number}
): string | undefined {
  for (const [index, run] of runs.entries()) {
    const runEnd = runs[index + 1]?.at ?? text.length
    if (runEnd <= from || run.at >= to) continue
    const stretch = source.slice(run.start, run.end)
    if (stretch.length !== runEnd - run.at && !plainStretch.test(stretch)) return acrossText
    const next = runs[index + 1]
    if (!next || next.at >= to) continue
    const gap = source.slice(run.end, next.start)
    if (!plainGap.test(gap)) return `marks stand among the changed words (\`${gap.trim().slice(0, 20)}\`)`
  }
  return undefined
}

const acrossText = 'the changed words stand apart in the article'

/** The whole sentence anew, where its marks were moved, added or taken out. */
function rebuilt({before, after, source, write}: SentenceChange, map: MappedText): SourceEdit[] | string {
  const old = before.codes ?? []
  let [start, end] = sourceRange(map)
  const leading = old.filter(({at}) => at === 0)
  const trailing = old.filter(({at}) => at === before.text.length && at > 0)
  const [open, close] = [codesOf(leading), codesOf(trailing)]
  if (source.slice(start - open.length, start) !== open || source.slice(end, end + close.length) !== close)
    return 'the marks around it cannot be told from those of its neighbours'
  start -= open.length
  end += close.length
  const inside = old.reduce((rest, {code}) => rest.replace(code, ''), gapsOf(map, source))
  if (!plainGap.test(inside)) return acrossText
  let text = ''
  let at = 0
  for (const {at: next, code, kind, id} of after.codes ?? []) {
    const known = code || old.find((other) => other.id === id && other.kind === kind)?.code
    if (!known) return 'a mark has lost its text'
    text += write(after.text.slice(at, next)) + known
    at = next
  }
  return [{start, end, text: text + write(after.text.slice(at))}]
}

function codesOf(codes: ReadonlyArray<InlineCode>): string {
  return codes.map(({code}) => code).join('')
}

function gapsOf({runs}: MappedText, source: string): string {
  return runs.map((run, index) => source.slice(run.end, runs[index + 1]?.start ?? run.end)).join('')
}
