import type {IndexBead} from '../model/bead.js'
import {type AlignOptions, alignSegments} from './align-segments.js'
import {pick} from './align-some.js'
import type {Texts} from './bead-texts.js'

/** Where Chinese sentences are cut, since the English has sentences of their own for the parts. */
export interface SoftCuts {
  /** By the number of a sentence, the offsets at which it is cut. */
  readonly cuts: ReadonlyMap<number, ReadonlyArray<number>>
  /** The beads, the Chinese numbered anew: each part of a cut sentence counts. */
  readonly beads: ReadonlyArray<IndexBead>
}

/** A Chinese sentence, or a part of one. */
interface Part {
  readonly sentence: number
  readonly from: number
  readonly to: number
}

/**
 * Cut Chinese sentences at soft boundaries where several English sentences stand for one: those stretches of the
 * alignment are aligned again with the parts, and what the English does not tell apart is joined again.
 *
 * @param beads
 *   The alignment of the whole sentences.
 * @param boundaries
 *   The offsets at which a Chinese sentence may be cut.
 * @param options
 *   What the sentences were aligned with. Without a lexicon nothing is cut: lengths alone do not tell where.
 */
export function cutSoftly(
  beads: ReadonlyArray<IndexBead>,
  texts: Texts,
  boundaries: (text: string) => ReadonlyArray<number>,
  options: Omit<AlignOptions, 'embed'>
): SoftCuts {
  if (!options.lexicon) return {cuts: new Map(), beads}
  const mayCut = texts.zh.map((text) => boundaries(text))
  const parts = texts.zh.map((text, sentence): Part[] => [{sentence, from: 0, to: text.length}])
  const settled: Array<{en: ReadonlyArray<number>; zh: ReadonlyArray<Part>; confidence: number}> = []
  for (const stretch of stretchesOf(beads, mayCut)) {
    const found = isUneven(stretch) ? alignParts(stretch, texts, mayCut, options) : undefined
    for (const {zh} of found ?? []) {
      for (const {sentence} of zh) parts[sentence] = []
    }
    for (const {zh} of found ?? []) for (const part of zh) parts[part.sentence]!.push(part)
    settled.push(...(found ?? stretch.map((bead) => ({...bead, zh: bead.zh.map((at) => parts[at]![0]!)}))))
  }
  const numbers = new Map(parts.flat().map((part, number) => [part, number]))
  return {
    cuts: new Map(
      parts.flatMap((list, sentence) =>
        list.length > 1 ? [[sentence, list.slice(1).map(({from}) => from)] as const] : []
      )
    ),
    beads: settled.map((bead) => ({...bead, zh: bead.zh.map((part) => numbers.get(part)!)}))
  }
}

/** Beads that follow each other and hold sentences which may be cut, or English ones left alone; others singly. */
function stretchesOf(
  beads: ReadonlyArray<IndexBead>,
  mayCut: ReadonlyArray<ReadonlyArray<number>>
): IndexBead[][] {
  const stretches: IndexBead[][] = []
  let isOpen = false
  let last = {en: -1, zh: -1}
  for (const bead of beads) {
    const first = {en: bead.en[0] ?? last.en, zh: bead.zh[0] ?? last.zh}
    const takesPart = bead.zh.length ? bead.zh.some((at) => mayCut[at]!.length > 0) : true
    if (takesPart && isOpen && first.en >= last.en && first.zh >= last.zh) stretches.at(-1)!.push(bead)
    else stretches.push([bead])
    isOpen = takesPart
    last = {en: bead.en.at(-1) ?? last.en, zh: bead.zh.at(-1) ?? last.zh}
  }
  return stretches
}

/** More English sentences than Chinese ones, some of them in a pair. */
function isUneven(stretch: ReadonlyArray<IndexBead>): boolean {
  const en = stretch.reduce((sum, bead) => sum + bead.en.length, 0)
  const zh = stretch.reduce((sum, bead) => sum + bead.zh.length, 0)
  return zh > 0 && en > zh && stretch.some((bead) => bead.en.length > 0 && bead.zh.length > 0)
}

/** The beads of a stretch with its sentences cut; nothing where that is no better. */
function alignParts(
  stretch: ReadonlyArray<IndexBead>,
  texts: Texts,
  mayCut: ReadonlyArray<ReadonlyArray<number>>,
  {blocks, kinds, ...options}: Omit<AlignOptions, 'embed'>
) {
  const en = stretch.flatMap((bead) => bead.en)
  const clauses = stretch.flatMap((bead) =>
    bead.zh.flatMap((at) => clausesOf(at, texts.zh[at]!, mayCut[at]!))
  )
  const chosen = {en, zh: clauses.map(({sentence}) => sentence)}
  const found = alignSegments(
    {
      en: en.map((at) => texts.en[at]!),
      zh: clauses.map(({sentence, from, to}) => texts.zh[sentence]!.slice(from, to))
    },
    {...options, ...(blocks && {blocks: pick(chosen, blocks)}), ...(kinds && {kinds: pick(chosen, kinds)})}
  ).map((bead) => ({
    en: bead.en.map((at) => en[at]!),
    zh: joined(bead.zh.map((at) => clauses[at]!)),
    confidence: bead.confidence
  }))
  const isCut = ({sentence, from, to}: Part): boolean => from > 0 || to < texts.zh[sentence]!.length
  const cut = found.filter(({zh}) => zh.some(isCut))
  // A sentence of English that goes on after a semicolon has the clause beyond the Chinese one, too, which has none for it.
  const goesOn = ({en, zh}: (typeof found)[number]): boolean =>
    marksIn(
      en.map((at) => texts.en[at]!),
      /[;；]/g
    ) >
    marksIn(
      zh.map(({sentence, from, to}) => texts.zh[sentence]!.slice(from, to)),
      /[;；，,]/g
    )
  const isBetter =
    cut.length > 0 && cut.every((bead) => bead.en.length > 0 && bead.confidence >= surely && !goesOn(bead))
  return isBetter && alone(found) <= alone(stretch) ? found : undefined
}

/** Marks between the clauses of texts. */
function marksIn(texts: ReadonlyArray<string>, marks: RegExp): number {
  return texts.reduce((sum, text) => sum + (text.trim().slice(0, -1).match(marks)?.length ?? 0), 0)
}

/** Parts are made of what the aligner is as sure of as of most sentences. */
const surely = 0.8

function clausesOf(sentence: number, text: string, offsets: ReadonlyArray<number>): Part[] {
  const borders = [0, ...offsets, text.length]
  return borders.slice(1).map((to, index) => ({sentence, from: borders[index]!, to}))
}

/** Clauses of one sentence that stand in one bead are one part. */
function joined(clauses: ReadonlyArray<Part>): Part[] {
  const parts: Part[] = []
  for (const clause of clauses) {
    const last = parts.at(-1)
    if (last?.sentence === clause.sentence) parts[parts.length - 1] = {...last, to: clause.to}
    else parts.push(clause)
  }
  return parts
}

/** Sentences without a counterpart. */
function alone(
  beads: ReadonlyArray<{readonly en: ReadonlyArray<unknown>; readonly zh: ReadonlyArray<unknown>}>
): number {
  return beads.reduce((sum, {en, zh}) => sum + (en.length && zh.length ? 0 : en.length + zh.length), 0)
}
