import {append} from '../model/append.js'
import {type Bead, beadType, fileSide, isNullBead} from '../model/bead.js'
import type {Bitext} from '../model/bitext.js'
import {UniqueIds} from '../model/hash.js'
import {joinSegments, joinSentences} from '../model/join.js'
import type {Language} from '../model/language.js'
import type {Segment} from '../model/segment.js'
import type {Context, InlineCode, Memory, Origin, Unit} from '../model/unit.js'
import {Counts, marksOf} from './markdown-marks.js'

export interface MemoryOptions {
  /** Leave out beads below it, 0–1. Default 0. */
  readonly minConfidence?: number
  /** Keep what stands in one of the two languages only, with a note why. Default no. */
  readonly nulls?: boolean
  /** Keep the marks inside the texts (emphasis, links, code, pictures), where the article is at hand. Default no. */
  readonly marks?: boolean
}

/** A memory made from articles, and what was left out of it. */
export interface CreatedMemory extends Memory {
  readonly omitted: {
    /** Beads below the least confidence. */
    readonly confidence: number
    /** Beads without a counterpart. */
    readonly nulls: number
  }
}

/**
 * Make a memory of aligned articles: a unit for each bead, in order.
 *
 * The id of a unit comes from its file, its texts, and which of the same it is; so a change in an article
 * changes the ids of its changed sentences only.
 *
 * @throws RangeError
 *   When `minConfidence` is not from 0 to 1.
 */
export function createMemory(bitexts: Iterable<Bitext>, options: MemoryOptions = {}): CreatedMemory {
  const {minConfidence = 0, nulls = false, marks = false} = options
  if (!(minConfidence >= 0 && minConfidence <= 1)) {
    throw new RangeError(`Unexpected least confidence \`${minConfidence}\`, expected 0 to 1`)
  }
  const ids = new UniqueIds()
  const units: Unit[] = []
  const omitted = {confidence: 0, nulls: 0}
  for (const bitext of bitexts) {
    const context = neighbours(bitext)
    for (const [index, bead] of bitext.beads.entries()) {
      const isOther = !bead.en.length && !bead.zh.length
      if (isOther || (isNullBead(bead) && !nulls)) omitted.nulls++
      else if (bead.confidence < minConfidence) omitted.confidence++
      else
        units.push({...toUnit(bead, bitext, context[index]!, ids), ...(marks && marksOfBead(bead, bitext))})
    }
  }
  return {units, messages: [], omitted}
}

function toUnit(bead: Bead, {file}: Bitext, context: Pick<Unit, 'before' | 'after'>, ids: UniqueIds): Unit {
  const en = joinSegments(bead.en, 'en')
  const zh = joinSegments(bead.zh, 'zh')
  const origin = {
    ...originOf(bead.en[0], 'en', file[fileSide(bead, 'en')]),
    ...originOf(bead.zh[0], 'zh', file[fileSide(bead, 'zh')])
  }
  return {
    id: ids.next([file.en, file.zh, en, zh].join('\n')),
    en,
    zh,
    confidence: bead.confidence,
    alignment: beadType(bead),
    ...(bead.reason && {reason: bead.reason, notes: [`No ${en ? 'Chinese' : 'English'}: ${bead.reason}`]}),
    origin,
    ...context
  }
}

/** The marks of both sides; those of the same type and number have the same id. */
function marksOfBead(bead: Bead, {source}: Bitext): Pick<Unit, 'codes'> {
  if (!source) return {}
  const en = marksOfSide(bead.en, 'en', source[fileSide(bead, 'en')])
  const zh = marksOfSide(bead.zh, 'zh', source[fileSide(bead, 'zh')])
  if (!en.length && !zh.length) return {}
  return {codes: {...(en.length && {en}), ...(zh.length && {zh})}}
}

function marksOfSide(segments: ReadonlyArray<Segment>, language: Language, source: string): InlineCode[] {
  const counts = new Counts()
  const marks: InlineCode[] = []
  let text = ''
  for (const segment of segments) {
    const joined = text ? joinSentences([text, segment.text], language) : segment.text
    append(marks, marksOf(segment.map, source, joined.length - segment.text.length, counts))
    text = joined
  }
  return marks
}

function originOf(segment: Segment | undefined, language: Language, file: string): Unit['origin'] {
  if (!segment) return {}
  const {line, column} = segment.place.start
  const origin: Origin = {file, line, column}
  return {[language]: origin}
}

/** For each bead the nearest text of each language before and after it, as a translator would see it. */
function neighbours({beads}: Bitext): Array<Pick<Unit, 'before' | 'after'>> {
  const before = nearest(beads)
  const after = nearest([...beads].reverse()).reverse()
  return beads.map((_, index) => ({
    ...(before[index] && {before: before[index]}),
    ...(after[index] && {after: after[index]})
  }))
}

function nearest(beads: ReadonlyArray<Bead>): Array<Context | undefined> {
  let last: Context | undefined
  return beads.map((bead) => {
    const context = last
    const en = joinSegments(bead.en, 'en')
    const zh = joinSegments(bead.zh, 'zh')
    if (en || zh) last = {...last, ...(en && {en}), ...(zh && {zh})}
    return context
  })
}
