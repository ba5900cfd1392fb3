import {alignSegments} from './align/align-segments.js'
import {asideBead, assembleBeads, inDocumentOrder} from './align/assemble-beads.js'
import {detectLayout as detect} from './align/detect-layout.js'
import {judgeByLexicon} from './align/judge-phrases.js'
import {type LayoutName, layoutNames} from './align/layout-names.js'
import {layoutPrior} from './align/layout-prior.js'
import {sortOut} from './align/sort-out.js'
import {joinCues} from './article/join-cues.js'
import {formatOfName, readArticle} from './article/read-article.js'
import {splitBlocks} from './article/split-blocks.js'
import type {Bitext, Layout} from './model/bitext.js'
import type {Message} from './model/message.js'
import type {Piece} from './model/piece.js'
import {indexPlaces} from './model/place.js'
import {textsOf} from './model/segment.js'
import {assertReadOptions, type ReadOptions} from './read-options.js'
import {cutPieces} from './segment/cut-pieces.js'

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
  const cut = splitBlocks(blocks, {
    softWraps: format !== 'text',
    judge,
    ...(options.lexicon && {simplify: (text) => options.lexicon!.simplify(text)})
  })
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
