import type {Block} from '../model/block.js'
import type {Language} from '../model/language.js'
import {type MappedText, sliceText, sourceRange, TextBuilder, trimText} from '../model/mapped-text.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {breaksWord, joint} from '../text/joining.js'
import {isDirective} from './asides.js'
import {chooseColumns} from './choose-columns.js'
import {cutLines, type Part} from './cut-lines.js'
import {languageLabel} from './language-label.js'
import {looksLikeVerse, marginOf, widthOf, wrapsOf} from './lines.js'
import {listMarker} from './list-marker.js'
import {settleAsides} from './settle-asides.js'
import {unbindRows} from './unbind-rows.js'

export interface SplitOptions {
  /** Whether a line end that is no hard break may be a wrap: as in Markdown and HTML, unlike plain text. */
  readonly softWraps: boolean
  /** Whether two phrases may be translations, by a lexicon. */
  readonly judge: PhraseJudge
  /** Whether there is such an English word; a word that a line end broke is joined only then. */
  readonly isWord?: (word: string) => boolean
  /** The language of the file, when it has but one: lines are not cut into two languages then. */
  readonly language?: Language
}

/**
 * Split the blocks of an article into pieces of one language each, in document order.
 *
 * Every word of the blocks is in exactly one piece, but for the separators between two languages on one line.
 */
export function splitBlocks(blocks: ReadonlyArray<Block>, options: SplitOptions): Piece[] {
  const firstGroup = 1 + blocks.reduce((most, block) => Math.max(most, block.group ?? -1), -1)
  const {isWord = () => false, judge, language: single, softWraps} = options
  const parts = cutLines(blocks, {judge, single, softWraps, firstGroup})
  const widest = softWraps ? {} : widestLines(parts.flat())
  const pieces = blocks.flatMap((block, index) => {
    if (block.kind === 'code' || isCodeCell(block))
      return [pieceOf(block, index, trimText(block.text), codePart)]
    return runsOf(parts[index]!).flatMap((run) =>
      joinLines(run, block, {softWraps, isWord, widest: widest[run[0]!.language] ?? 0}).map((text) =>
        pieceOf(block, index, withoutMarker(text, block.kind), isMark(block, text) ? markPart : run[0]!)
      )
    )
  })
  // A table of a file in one language has its translation in the other file.
  return settleAsides(single ? pieces : chooseColumns(unbindRows(pieces, judge), judge))
}

/** A cell that holds a name of code, and nothing else, is translated by nothing. */
function isCodeCell({kind, text, literals = []}: Block): boolean {
  if (kind !== 'cell' || literals.length !== 1) return false
  const {length} = text.text.trim()
  const [from, to] = literals[0]!
  return to - from >= length && !/\s/.test(text.text.slice(from, to))
}

const codePart = {language: 'other', aside: 'code', shares: false} as const
const markPart = {language: 'other', aside: 'marker', shares: false} as const

function isMark({comment, kind}: Block, {text}: MappedText): boolean {
  return comment && kind === 'paragraph' && isDirective(text)
}

function pieceOf(
  block: Block,
  index: number,
  text: MappedText,
  part: Pick<Part, 'language' | 'aside' | 'shares'>
): Piece {
  return {
    text,
    language: part.language,
    kind: block.kind,
    path: block.path,
    depth: block.depth,
    comment: block.comment,
    block: index,
    ...(block.group !== undefined && {group: block.group}),
    ...(typeof part.shares === 'number' && {group: part.shares, shared: true}),
    ...(block.lang !== undefined && {lang: block.lang}),
    ...(block.key !== undefined && {key: block.key}),
    ...(part.aside !== undefined && {aside: part.aside})
  }
}

/**
 * What opens a paragraph without being its text, where the parser could not know: a number or bullet, the name of its
 * language (`【中】`, `EN:`).
 */
function withoutMarker(text: MappedText, kind: Block['kind']): MappedText {
  const label = languageLabel(text.text)
  if (label) return sliceText(text, label.length, text.text.length)
  const marker = kind === 'cell' || kind === 'meta' ? null : listMarker.exec(text.text)
  return marker ? sliceText(text, marker[0].length, text.text.length) : text
}

/** Neighbouring parts in one language and of one kind. */
function runsOf(parts: ReadonlyArray<Part>): Part[][] {
  const runs: Part[][] = []
  for (const part of parts) {
    const last = runs.at(-1)?.at(-1)
    if (last && goesOn(last, part)) runs.at(-1)!.push(part)
    else runs.push([part])
  }
  return runs
}

function goesOn(last: Part, part: Part): boolean {
  const isAlike = last.language === part.language && last.aside === part.aside
  return isAlike && !isSingle(part) && part.shares === false && last.shares === false
}

/** Credits, labels and addresses stand for themselves, a line each. */
function isSingle({aside}: Part): boolean {
  return aside !== undefined && aside !== 'pinyin' && aside !== 'other-language'
}

/** How wide the lines of each language are; what has no spaces is an address. */
function widestLines(parts: ReadonlyArray<Part>): {[language in Part['language']]?: number} {
  const widths: {[language in Part['language']]?: number[]} = {}
  for (const {language, text} of parts) {
    const width = language === 'en' && !text.text.includes(' ') ? 0 : widthOf(text.text)
    ;(widths[language] ??= []).push(width)
  }
  return Object.fromEntries(Object.entries(widths).map(([language, all]) => [language, marginOf(all)]))
}

/** Join the lines of a run: wraps by a joint, ended lines by a `\n`; lines of plain text that are no wraps stay apart. */
function joinLines(
  run: ReadonlyArray<Part>,
  block: Block,
  {
    softWraps,
    isWord,
    widest
  }: Required<Pick<SplitOptions, 'softWraps' | 'isWord'>> & {readonly widest: number}
): MappedText[] {
  const lines = run.map(({text}) => text.text)
  const hard = block.breaks.length > 0 || block.kind === 'cue'
  const wraps = softWraps || hard ? lines.slice(1).map(() => true) : wrapsOf(lines, widest)
  const isVerse = softWraps && looksLikeVerse(lines, run[0]!.language)
  const joined: MappedText[] = []
  let text = new TextBuilder()
  let end = 0
  for (const [index, part] of run.entries()) {
    const start = sourceRange(part.text)[0]
    const isEnd = isVerse || run[index - 1]?.ended
    if (index && !wraps[index - 1]) {
      joined.push(text.build())
      text = new TextBuilder()
    } else if (index) text.add(isEnd ? '\n' : joint(run[index - 1]!.text.text, part.text.text), end, start)
    const next = wraps[index] && !part.ended ? run[index + 1] : undefined
    const isBroken = next && breaksWord(part.text.text, next.text.text, isWord)
    text.append(isBroken ? sliceText(part.text, 0, part.text.text.length - 1) : part.text)
    end = sourceRange(part.text)[1]
  }
  return [...joined, text.build()]
}
