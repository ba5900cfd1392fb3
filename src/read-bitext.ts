import {alignSegments} from './align/align-segments.js'
import {asideBead, assembleBeads, inDocumentOrder} from './align/assemble-beads.js'
import {detectLayout as detect} from './align/detect-layout.js'
import {judgeByLexicon} from './align/judge-phrases.js'
import {isLayoutName, type LayoutName, layoutNames} from './align/layout-names.js'
import {layoutPrior} from './align/layout-prior.js'
import {sortOut} from './align/sort-out.js'
import {joinCues} from './article/join-cues.js'
import {type ArticleFormat, articleFormats, formatOfName, readArticle} from './article/read-article.js'
import {splitBlocks} from './article/split-blocks.js'
import type {Lexicon} from './lexicon/lexicon.js'
import type {Bitext, Layout} from './model/bitext.js'
import type {Message} from './model/message.js'
import type {Piece} from './model/piece.js'
import {indexPlaces} from './model/place.js'
import {textsOf} from './model/segment.js'
import {cutPieces} from './segment/cut-pieces.js'
import type {SentenceRules} from './segment/sentence-rules.js'

export interface ReadOptions {
  /** Name of the file, for places and for its format. Default: `article.txt`. */
  readonly file?: string
  /** Format of the article. Default: by the ending of `file`. */
  readonly format?: ArticleFormat
  /** How the two languages lie. Default: `auto`, told by the article itself. */
  readonly layout?: LayoutName | 'auto'
  /** The bilingual lexicon (`loadLexicon()`). Without one the article is read by lengths, figures, names and marks. */
  readonly lexicon?: Lexicon
  /** Rules for cutting sentences, instead of or beside the built-in ones. */
  readonly rules?: SentenceRules
  /** `join` (default): sentences of subtitles may run over cues; `keep`: each cue is aligned by itself. */
  readonly cues?: 'join' | 'keep'
}

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
  const {file, pieces, messages, layout} = readPieces(value, options)
  const {en, zh, blocks, asides} = sortOut(cutPieces(pieces, indexPlaces(value), options.rules), pieces)
  const aligned = alignSegments(textsOf({en, zh}), {
    blocks,
    kinds: {
      en: blocks.en.map((piece) => pieces[piece]!.kind),
      zh: blocks.zh.map((piece) => pieces[piece]!.kind)
    },
    prior: layoutPrior(pieces, layout.name),
    ...(options.lexicon && {lexicon: options.lexicon})
  })
  const reason = layout.name.startsWith('mono') ? 'monolingual' : 'untranslated'
  const beads = inDocumentOrder([...assembleBeads(aligned, {en, zh}, reason), ...asides.map(asideBead)])
  return {beads, layout, messages, file: {en: file, zh: file}}
}

/** Tell how the two languages lie in an article, without aligning it. Throws as {@link readBitext} does. */
export function detectLayout(value: string, options: ReadOptions = {}): Layout {
  return readPieces(value, options).layout
}

interface ReadPieces {
  readonly file: string
  readonly pieces: ReadonlyArray<Piece>
  readonly messages: ReadonlyArray<Message>
  readonly layout: Layout & {readonly name: LayoutName}
}

function readPieces(value: string, options: ReadOptions): ReadPieces {
  assertReadOptions(value, options)
  const file = options.file ?? 'article.txt'
  const format = options.format ?? formatOfName(file)
  const {blocks, messages} = readArticle(value, format)
  const judge = judgeByLexicon(options.lexicon)
  const cut = splitBlocks(blocks, {softWraps: format !== 'text', judge})
  const pieces = options.cues === 'keep' ? cut : joinCues(cut)
  const layout =
    options.layout && options.layout !== 'auto'
      ? {name: options.layout, confidence: 1, evidence: ['asked for']}
      : detect(pieces, {source: value, format, judge})
  return {
    file,
    pieces,
    layout,
    messages: [...messages.map((message) => ({...message, file})), ...layoutMessages(layout, file)]
  }
}

function layoutMessages(layout: Layout & {name: LayoutName}, file: string): Message[] {
  if (!layout.name.startsWith('mono')) return []
  const message = `Unexpected article in one language, expected two: ${layoutNames[layout.name]}`
  return [{rule: 'monolingual', severity: 'info', message, file}]
}

/** What a caller without types may have passed. */
type Unchecked = {readonly [K in 'format' | 'layout' | 'cues']?: ReadOptions[K] | undefined}

/** Throw at an article that is no string, or an unknown option. */
export function assertReadOptions(value: unknown, {format, layout, cues}: Unchecked): void {
  if (typeof value !== 'string')
    throw new TypeError(`Unexpected article \`${String(value)}\`, expected a string`)
  if (format !== undefined && !articleFormats.includes(format)) {
    throw new RangeError(`Unexpected format \`${format}\`, expected one of ${articleFormats.join(', ')}`)
  }
  if (layout !== undefined && layout !== 'auto' && !isLayoutName(layout)) {
    throw new RangeError(
      `Unexpected layout \`${layout}\`, expected \`auto\` or one of ${Object.keys(layoutNames).join(', ')}`
    )
  }
  if (cues !== undefined && cues !== 'join' && cues !== 'keep') {
    throw new RangeError(`Unexpected cues \`${cues}\`, expected \`join\` or \`keep\``)
  }
}
