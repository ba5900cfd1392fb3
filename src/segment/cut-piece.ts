import {type MappedText, sliceText, TextBuilder, trimText} from '../model/mapped-text.js'
import type {Piece} from '../model/piece.js'
import {cutSentences} from './cut-sentences.js'
import type {SentenceRules} from './sentence-rules.js'

/** Kinds of block that are one segment however many stops they hold. */
const wholeKinds = new Set(['heading', 'code'])

/**
 * Cut a piece into its segments: the sentences of a paragraph, the lines of a verse, a heading as it is. White
 * space around them is no part of them.
 */
export function cutPiece(piece: Piece, rules?: SentenceRules): MappedText[] {
  const {language, text} = piece
  const isWhole = wholeKinds.has(piece.kind) || piece.key === 'title' || isReference(text.text)
  if (language === 'other' || isWhole) return [joinLines(text)]
  return paragraphsOf(piece).flatMap((part) =>
    cutSentences(part.text, language, rules ? {rules} : {})
      .map(({start, end}) => trimText(sliceText(part, start, end)))
      .filter((sentence) => sentence.text)
  )
}

/** One entry of a list of references, with the letter of its kind: `[1] 陆健健. 河口生态学[M]. 北京: 海洋出版社, 2003.` */
function isReference(text: string): boolean {
  return text.length <= longestReference && reference.test(text) && !/\s\[\d{1,3}\]\s/.test(text)
}

const longestReference = 600
const reference = /^\[\d{1,3}\]\s?[^[\]]+\[(?:[A-Z]|DB|CP|EB)(?:\/(?:OL|CD|MT|DK))?\]/

/** A line that the author ended ends a sentence too, unless the next one plainly goes on with it. */
function paragraphsOf({text, kind}: Piece): MappedText[] {
  const lines = linesOf(text)
  const isVerse = kind === 'paragraph' && isStanza(lines)
  // Who writes full stops ends no sentence without one.
  const hasStops = kind === 'cue' && /[。！？…][”’」』]*\s*$/.test(text.text.slice(-8))
  const paragraphs: MappedText[] = []
  let from = 0
  let at = 0
  for (const [index, line] of lines.entries()) {
    at += line.text.length + 1
    const next = lines[index + 1]?.text
    if (
      !isVerse &&
      next !== undefined &&
      (goesOn(line.text, next, kind) || (hasStops && isWrap(line.text, next)))
    )
      continue
    paragraphs.push(joinLines(sliceText(text, from, at - 1)))
    from = at
  }
  return paragraphs
}

function goesOn(line: string, next: string, kind: Piece['kind']): boolean {
  const end = line.slice(-8)
  if ((kind === 'cell' || kind === 'cue') && /[,，、]\s*$/.test(end)) return true
  return /[\p{Script=Latin}\p{N}]\s*$/u.test(end) && /^\s*\p{Ll}/u.test(next)
}

/** A line of Chinese that breaks off between two ideographs, and is no cry of a word or two. */
function isWrap(line: string, next: string): boolean {
  return unstopped.test(line.slice(-longestLine)) && /^\s*[\p{Script=Han}\d]/u.test(next)
}

const longestLine = 40
const unstopped = /(?:[\p{Script=Han}\d，、：][ ]?){6,}$/u

/** Short lines that were all ended on purpose are verse, whatever letter they begin with. */
function isStanza(lines: ReadonlyArray<MappedText>): boolean {
  return lines.length >= fewestLines && lines.every(({text}) => text.length <= longestVerse)
}

const fewestLines = 3
const longestVerse = 56

function linesOf(text: MappedText): MappedText[] {
  const lines: MappedText[] = []
  let from = 0
  for (const match of text.text.matchAll(/\n|$/g)) {
    lines.push(sliceText(text, from, match.index))
    from = match.index + 1
  }
  return lines
}

/** A `\n` inside a sentence reads as a space, or as nothing in Chinese. */
function joinLines(text: MappedText): MappedText {
  if (!text.text.includes('\n')) return trimText(text)
  const joined = new TextBuilder()
  for (const [index, line] of linesOf(text).entries()) {
    const spaced = index > 0 && !/[\u2e80-\uffef]$/.test(joined.tail) && line.text.length > 0
    if (spaced) joined.add(' ', ...gapBefore(line))
    joined.append(line)
  }
  return trimText(joined.build())
}

function gapBefore(line: MappedText): [number, number] {
  const start = line.runs[0]!.start
  return [start, start]
}
