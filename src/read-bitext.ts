import {alignApart} from './align/align-apart.js'
import {alignSegments} from './align/align-segments.js'
import {areRelated} from './align/are-related.js'
import {asideBead, assembleBeads, inDocumentOrder, withoutLinks} from './align/assemble-beads.js'
import {cutSegments} from './align/cut-segments.js'
import {detectLayout as detect, type LayoutClues} from './align/detect-layout.js'
import {judgeByLexicon} from './align/judge-phrases.js'
import {type LayoutName, layoutNames} from './align/layout-names.js'
import {layoutPrior} from './align/layout-prior.js'
import {pairLeftovers} from './align/pair-leftovers.js'
import {partStrangers} from './align/part-strangers.js'
import {shedStrangers} from './align/shed-strangers.js'
import {cutSoftly} from './align/soft-cuts.js'
import {sortOut} from './align/sort-out.js'
import {boundGroups, turnsOf} from './align/turns.js'
import {areCuesApart} from './article/cue-habit.js'
import {joinCues} from './article/join-cues.js'
import {formatOfName, readArticle} from './article/read-article.js'
import {splitBlocks} from './article/split-blocks.js'
import {knownWords} from './lexicon/known-words.js'
import {type Bead, isNullBead} from './model/bead.js'
import type {Bitext, Layout} from './model/bitext.js'
import type {Language} from './model/language.js'
import type {Message} from './model/message.js'
import type {Piece} from './model/piece.js'
import {indexPlaces} from './model/place.js'
import {textsOf} from './model/segment.js'
import {assertReadOptions, type ReadOptions} from './read-options.js'
import {cutPieces} from './segment/cut-pieces.js'
import {softBoundaries} from './segment/soft-boundaries.js'

/**
 * Read a bilingual article and align its sentences.
 *
 * @param value
 *   The text of the article, its BOM stripped.
 * @returns
 *   The bitext. It holds every word of the article: what has no counterpart is in null beads, with the reason.
 * @throws {TypeError|RangeError}
 *   When the value is no string, or an option is unknown. An odd article never throws.
 */
export function readBitext(value: string, options: ReadOptions = {}): Bitext {
  const article = readPieces(value, options)
  const {bitext, strangers} = bitextOf(article, value, options)
  if (!mayBeUnrelated(article)) return bitext
  // Pairs of strangers are the best proof that two texts have nothing to do with each other.
  const all = [...bitext.beads, ...strangers]
  if (isUnrelated(all, article.layout.name, options)) return withoutPairs(bitext)
  if (article.layout.name !== 'not-bilingual') return bitext
  const layout = detect(article.pieces, {...article.clues, isRelated: true})
  return bitextOf({...article, layout}, value, options).bitext
}

function bitextOf(
  article: ReadPieces,
  value: string,
  options: ReadOptions
): {bitext: Bitext; strangers: Bead[]} {
  const {file, layout, messages, pieces} = article
  const {beads, strangers} = alignPieces(article, value, options)
  const bitext = {
    beads,
    layout,
    messages,
    file: {en: file, zh: file},
    paragraphs: pieces.length,
    source: {en: value, zh: value}
  }
  return {bitext, strangers}
}

/** Tell how the two languages lie in an article. Throws as {@link readBitext} does. */
export function detectLayout(value: string, options: ReadOptions = {}): DetectedLayout {
  const article = readPieces(value, options)
  // Two texts, one after the other, may have nothing to do with each other: only aligning them tells.
  const {name, confidence, evidence} =
    mayBeUnrelated(article) && options.lexicon ? readBitext(value, options).layout : article.layout
  return {layout: name, confidence, evidence}
}

/** What was told of the layout of an article. */
export interface DetectedLayout extends Omit<Layout, 'name'> {
  /** A name of `layoutNames`. */
  readonly layout: string
}

interface AlignedPieces {
  readonly beads: Bead[]
  /** Pairs that the aligner made, and that were taken apart again. */
  readonly strangers: Bead[]
}

function alignPieces(
  {pieces, layout, clues}: ReadPieces,
  value: string,
  options: ReadOptions
): AlignedPieces {
  const places = indexPlaces(value)
  const sorted = sortOut(cutPieces(pieces, places, options.rules), pieces)
  const {en, zh, blocks} = sorted
  const texts = textsOf({en, zh})
  const found = {
    blocks,
    kinds: {
      en: blocks.en.map((piece) => pieces[piece]!.kind),
      zh: blocks.zh.map((piece) => pieces[piece]!.kind)
    },
    ...(options.lexicon && {lexicon: options.lexicon})
  }
  const bound = boundGroups(pieces)
  const isBound = (language: Language, index: number): boolean =>
    bound.has(pieces[blocks[language][index]!]!.group ?? -1)
  const isText = (piece: number): boolean => textKinds.has(pieces[piece]!.kind) && !pieces[piece]!.shared
  const isMono = layout.name.startsWith('mono')
  const prior = layoutPrior(pieces, layout.name, clues.judge)
  const inOrder = layout.name.startsWith('block')
    ? alignApart(texts, {...found, prior}, isBound)
    : alignSegments(texts, {...found, prior})
  const mayPair = {
    en: (index: number) => isText(blocks.en[index]!),
    zh: (index: number) => isText(blocks.zh[index]!)
  }
  const aligned = isMono ? inOrder : pairLeftovers(inOrder, texts, mayPair, found)
  const groupOf = (piece: number): number | undefined => pieces[piece]!.group
  const settled = partStrangers(
    aligned,
    texts,
    blocks,
    (one, other) => {
      const group = groupOf(blocks.en[one]!)
      return group !== undefined && group === groupOf(blocks.zh[other]!)
    },
    options.lexicon
  )
  const reason = isMono ? 'monolingual' : 'untranslated'
  const shed = shedStrangers(settled, texts, options.lexicon)
  const soft = cutSoftly(shed, texts, softBoundaries, {...found, prior})
  const cut = cutSegments(sorted, soft, places)
  const beads = inDocumentOrder([
    ...assembleBeads(soft.beads, cut, reason),
    ...cut.asides.map((aside) => asideBead(aside))
  ])
  const kept = new Set(settled)
  const parted = aligned.filter((bead) => !kept.has(bead))
  return {beads, strangers: assembleBeads(parted, {en, zh}, reason)}
}

const textKinds: ReadonlySet<string> = new Set(['paragraph', 'item', 'quote'])

/** Where the languages take turns again and again, or row by row, they do so for a reason; and who asks for a layout knows. */
function mayBeUnrelated({layout: {name}, isAsked, pieces}: ReadPieces): boolean {
  if (isAsked || name.startsWith('mono')) return false
  if (name.startsWith('block') || name === 'not-bilingual') return true
  return turnsOf(pieces).length + boundGroups(pieces).size <= turnsOfChance
}

const turnsOfChance = 3

/**
 * Texts whose lengths speak against it already must be proved to be translations; of others, too few pairs to judge by are
 * a judgement, too.
 */
function isUnrelated(beads: ReadonlyArray<Bead>, layout: LayoutName, {lexicon}: ReadOptions): boolean {
  const related = areRelated(beads, lexicon)
  if (layout === 'not-bilingual') return related !== true
  return related === false || (related === undefined && lexicon !== undefined && hardlyPairs(beads))
}

/** Whether few of the sentences of both languages are in pairs, though there are sentences enough of each. */
function hardlyPairs(beads: ReadonlyArray<Bead>): boolean {
  const count = (of: ReadonlyArray<Bead>, language: Language): number =>
    of.reduce((sum, bead) => sum + bead[language].length, 0)
  const paired = beads.filter((bead) => !isNullBead(bead))
  const [en, zh] = [count(beads, 'en'), count(beads, 'zh')]
  const share = (count(paired, 'en') + count(paired, 'zh')) / Math.max(1, en + zh)
  return share < fewPaired && Math.min(en, zh) >= sentencesToJudge
}

const fewPaired = 0.25
const sentencesToJudge = 3

function withoutPairs(bitext: Bitext): Bitext {
  const evidence = [...bitext.layout.evidence, 'the words of one text are not found in the other']
  const message = 'Unexpected texts that do not translate each other, expected a text and its translation'
  return {
    ...bitext,
    beads: inDocumentOrder(withoutLinks(bitext.beads)),
    layout: {name: 'not-bilingual', confidence: bitext.layout.confidence, evidence},
    messages: [
      ...bitext.messages,
      {rule: 'not-bilingual', severity: 'warning', message, file: bitext.file.en}
    ]
  }
}

interface ReadPieces {
  readonly file: string
  readonly pieces: ReadonlyArray<Piece>
  readonly messages: ReadonlyArray<Message>
  readonly layout: Layout & {readonly name: LayoutName}
  readonly clues: LayoutClues
  /** The caller named the layout. */
  readonly isAsked: boolean
}

function readPieces(value: string, options: ReadOptions): ReadPieces {
  assertReadOptions(value, options)
  const file = options.file ?? 'article.txt'
  const format = options.format ?? formatOfName(file)
  const {blocks, messages} = readArticle(value, format)
  const judge = judgeByLexicon(options.lexicon)
  const cut = splitBlocks(blocks, {
    softWraps: format !== 'text',
    judge: judgeByLexicon(options.lexicon, 1),
    isWord: knownWords(options.lexicon)
  })
  const {cues = areCuesApart(cut) ? 'keep' : 'join'} = options
  const pieces = cues === 'keep' ? cut : joinCues(cut)
  const asked = options.layout === 'auto' ? undefined : options.layout
  const clues = {source: value, format, judge}
  const layout = asked ? {name: asked, confidence: 1, evidence: ['asked for']} : detect(pieces, clues)
  return {
    file,
    pieces,
    layout,
    clues,
    isAsked: asked !== undefined,
    messages: [...messages.map((message) => ({...message, file})), ...layoutMessages(layout, file)]
  }
}

function layoutMessages(layout: Layout & {name: LayoutName}, file: string): Message[] {
  if (!layout.name.startsWith('mono')) return []
  const message = layout.confidence
    ? `Unexpected article in one language, expected two: ${layoutNames[layout.name]}`
    : 'Unexpected article without a sentence of English or Chinese, expected both'
  return [{rule: 'monolingual', severity: 'info', message, file}]
}
