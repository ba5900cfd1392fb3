import {type AlignOptions, alignSegments} from './align/align-segments.js'
import {areRelated} from './align/are-related.js'
import {asideBead, assembleBeads, startOf, withoutLinks} from './align/assemble-beads.js'
import type {Texts} from './align/bead-texts.js'
import {cutSegments} from './align/cut-segments.js'
import {tellOneSided} from './align/one-sided.js'
import {pairMoved} from './align/pair-moved.js'
import {realignStrangers} from './align/realign-strangers.js'
import {shedStrangers} from './align/shed-strangers.js'
import {cutSoftly} from './align/soft-cuts.js'
import {type SortedSegments, sortOut} from './align/sort-out.js'
import {tellWrongLanguage} from './align/wrong-language.js'
import {joinCues} from './article/join-cues.js'
import {type ArticleFormat, formatOfName, readArticle} from './article/read-article.js'
import {splitBlocks} from './article/split-blocks.js'
import {knownWords} from './lexicon/known-words.js'
import type {Bead, IndexBead} from './model/bead.js'
import type {Bitext} from './model/bitext.js'
import type {Language} from './model/language.js'
import {verbatim} from './model/mapped-text.js'
import type {Message} from './model/message.js'
import {judgeNothing} from './model/phrase-judge.js'
import type {Piece} from './model/piece.js'
import {indexPlaces} from './model/place.js'
import {type Segment, textsOf} from './model/segment.js'
import {assertReadOptions, type ReadOptions} from './read-options.js'
import {setSameAside} from './same-in-both.js'
import {cutPieces} from './segment/cut-pieces.js'
import {softBoundaries} from './segment/soft-boundaries.js'

/** How two files are read: as an article is, but for the layout, which is known. */
export interface AlignTextsOptions extends Omit<ReadOptions, 'file' | 'layout'> {
  /** Names of the two files, for places and formats. Default: `en.txt` and `zh.txt`. */
  readonly file?: {readonly en: string; readonly zh: string}
  /** A line is a sentence, and stays one; segments are numbered by their lines, from 0. */
  readonly preSegmented?: boolean
}

/**
 * Align a text and its translation that lie in two files.
 *
 * @param texts
 *   The English and the Chinese text, their BOMs stripped.
 * @returns
 *   The bitext: beads in the order of the texts. A stretch in the wrong language is a null bead with that reason.
 * @throws {TypeError|RangeError}
 *   When a text is no string, or an option is unknown. Odd texts never throw.
 */
export function alignTexts(
  texts: {readonly en: string; readonly zh: string},
  options: AlignTextsOptions = {}
): Bitext {
  const file = options.file ?? {en: 'en.txt', zh: 'zh.txt'}
  const {format, cues} = options
  for (const language of ['en', 'zh'] as const) assertReadOptions(texts?.[language], {format, cues})
  const files = {
    en: readSide(texts.en, 'en', file.en, options),
    zh: readSide(texts.zh, 'zh', file.zh, options)
  }
  const apart = setSameAside({en: files.en.sorted, zh: files.zh.sorted})
  const english = {...files.en, sorted: apart.en}
  const chinese = {...files.zh, sorted: apart.zh}
  const sides = {en: english.sorted.en, zh: chinese.sorted.zh}
  const structure = options.preSegmented ? undefined : structureOf(english, chinese)
  const found = {...structure, ...(options.lexicon && {lexicon: options.lexicon})}
  const aligned = realignStrangers(alignSegments(textsOf(sides), found), textsOf(sides), found)
  // Who cut the sentences by hand wants each where it stands.
  const settled = structure ? settle(aligned, textsOf(sides), {...structure, ...found}) : aligned
  const soft = cutSoftly(settled, textsOf(sides), options.preSegmented ? () => [] : softBoundaries, found)
  const cut = cutSegments(chinese.sorted, soft, indexPlaces(texts.zh))
  const linked = assembleBeads(soft.beads, {en: sides.en, zh: cut.zh}, 'untranslated')
  const isUnrelated = areRelated(linked, options.lexicon) === false
  const beads = isUnrelated ? withoutLinks(linked) : linked
  const asides = {
    en: english.sorted.asides.map((aside) => asideBead(aside, 'en')),
    zh: cut.asides.map((aside) => asideBead(aside, 'zh'))
  }
  return {
    beads: withAsides(beads, asides),
    layout: {name: 'file-pair', confidence: 1, evidence: ['two files']},
    messages: [
      ...english.messages,
      ...chinese.messages,
      ...tellWrongLanguage({en: files.en.sorted, zh: files.zh.sorted}, file),
      ...(isUnrelated ? [unrelated(file)] : tellOneSided(beads, file, options.lexicon))
    ],
    file,
    ...(!options.preSegmented && {paragraphs: english.pieces.length + chinese.pieces.length}),
    source: {en: texts.en, zh: texts.zh}
  }
}

/** What has no counterpart where the aligner looked has none, or has it in a section that stands elsewhere. */
function settle(
  aligned: ReadonlyArray<IndexBead>,
  texts: Texts,
  found: ReturnType<typeof structureOf> & Pick<AlignOptions, 'lexicon'>
): ReadonlyArray<IndexBead> {
  return pairMoved(shedStrangers(aligned, texts, found.lexicon), texts, found)
}

function unrelated(file: {readonly en: string; readonly zh: string}): Message {
  const message = `Unexpected files that do not translate each other, expected \`${file.zh}\` to hold the Chinese of \`${file.en}\``
  return {rule: 'not-bilingual', severity: 'warning', message, file: file.en}
}

interface Side {
  readonly sorted: SortedSegments
  readonly pieces: ReadonlyArray<Piece>
  readonly messages: ReadonlyArray<Message>
}

function readSide(value: string, language: Language, file: string, options: AlignTextsOptions): Side {
  if (options.preSegmented) return {sorted: readLines(value, language), pieces: [], messages: []}
  const format: ArticleFormat = options.format ?? formatOfName(file)
  const {blocks, messages} = readArticle(value, format)
  const split = splitBlocks(blocks, {
    softWraps: format !== 'text',
    judge: judgeNothing,
    isWord: knownWords(options.lexicon),
    language
  })
  const pieces = (options.cues === 'keep' ? split : joinCues(split)).map(withoutComment)
  const sorted = sortOut(cutPieces(pieces, indexPlaces(value), options.rules), pieces, language)
  return {sorted, pieces, messages: messages.map((message) => ({...message, file}))}
}

/** What stands in a comment of a file of one language is no part of its text. */
function withoutComment(piece: Piece): Piece {
  return piece.comment && piece.aside === undefined ? {...piece, aside: 'note'} : piece
}

/** A sentence a line; an empty line is none, but counts. */
function readLines(value: string, language: Language): SortedSegments {
  const places = indexPlaces(value)
  const segments: Segment[] = []
  let start = 0
  let index = 0
  for (const match of value.matchAll(/\r\n|\r|\n|$/g)) {
    const map = verbatim(value, start, match.index)
    if (map.text.trim())
      segments.push({text: map.text, language, place: places.place(start, match.index), map, index})
    start = match.index + match[0].length
    index++
  }
  const [en, zh] = language === 'en' ? [segments, []] : [[], segments]
  return {en, zh, blocks: {en: [], zh: []}, asides: []}
}

/** Blocks and kinds for the aligner. */
function structureOf(english: Side, chinese: Side) {
  const en = english.sorted.blocks.en
  const zh = chinese.sorted.blocks.zh
  return {
    blocks: {en, zh},
    kinds: {
      en: en.map((piece) => english.pieces[piece]!.kind),
      zh: zh.map((piece) => chinese.pieces[piece]!.kind)
    }
  }
}

/** Put the asides of each file where they stand among the beads of that file. */
function withAsides(beads: ReadonlyArray<Bead>, asides: Record<Language, Bead[]>): Bead[] {
  const whole: Bead[] = []
  for (const bead of beads) {
    for (const language of ['en', 'zh'] as const) {
      const start = bead[language][0]?.place.start.offset ?? -1
      while (asides[language].length && startOf(asides[language][0]!) < start) {
        whole.push(asides[language].shift()!)
      }
    }
    whole.push(bead)
  }
  return [...whole, ...asides.en, ...asides.zh]
}
