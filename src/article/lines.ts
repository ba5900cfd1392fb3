import type {Block} from '../model/block.js'
import {type MappedText, sliceText, trimText} from '../model/mapped-text.js'
import {blank, blankAddresses, isFunctionWord} from '../text/scripts.js'
import {opensClause, opensItem} from './list-marker.js'

/** A line of a block. */
export interface Line {
  readonly text: MappedText
  /** The same text with code, addresses and identifiers blanked out: what tells its language. */
  readonly shadow: string
  /** The same without words marked as code, which may be what a Chinese line explains, or commands that it names. */
  readonly own: string
  /** The author ended the line here (or it is the last); otherwise it may be a wrap. */
  readonly ended: boolean
  /** A price or figure that belongs to both halves of a label: no text of either language, whatever its letters. */
  readonly isAmount?: boolean
}

/** The lines of a block that hold anything. */
export function linesOf(block: Block): Line[] {
  const hard = new Set(block.breaks)
  const {literals = []} = block
  const blanked = blankOut(block.text.text, literals)
  const own = literals.length ? blankOut(block.text.text, literals, () => true) : blanked
  const lines: Line[] = []
  let from = 0
  for (const match of block.text.text.matchAll(/\r\n|\r|\n|$/g)) {
    const whole = block.text.text.slice(from, match.index)
    const start = from + whole.length - whole.trimStart().length
    const end = start + whole.trim().length
    from = match.index + match[0].length
    if (start === end) continue
    lines.push({
      text: sliceText(block.text, start, end),
      shadow: blanked.slice(start, end),
      own: own.slice(start, end),
      ended: hard.has(match.index)
    })
  }
  const last = lines.at(-1)
  if (last) lines[lines.length - 1] = {...last, ended: true}
  return lines
}

/** A part of a line, without the white space around it. It ends where the line does, or was cut. */
export function sliceLine(line: Line, from: number, to: number): Line {
  return {
    text: trimText(sliceText(line.text, from, to)),
    shadow: line.shadow.slice(from, to).trim(),
    own: line.own.slice(from, to).trim(),
    ended: to < line.shadow.length || line.ended
  }
}

/** Code is left in a block that holds nothing else. */
function blankOut(
  text: string,
  literals: ReadonlyArray<readonly [number, number]>,
  isBlanked: (code: string) => boolean = isNoText
): string {
  let blanked = ''
  let done = 0
  for (const [from, to] of literals) {
    if (isBlanked(text.slice(from, to))) {
      blanked += text.slice(done, from) + blank.repeat(to - from)
      done = to
    }
  }
  blanked += text.slice(done)
  return blankAddresses(/\p{L}/u.test(blanked) ? blanked : text)
}

/** Words may be text that is marked up as code. */
function isNoText(code: string): boolean {
  return /[^\p{L}\s'’,-]|(?:^|\s)-/u.test(code) || !code.includes(' ')
}

/** Widest line that is still taken for the wrap of a longer paragraph, in columns. */
const widestWrap = 132

/**
 * Whether the line ends of a paragraph look like those that an editor's wrapping made: each line is as long as it could
 * be before the next word, or it breaks off where no sentence does.
 *
 * @param widestOfAll
 *   Columns of the widest line of the article, by which two lines are measured.
 */
export function looksWrapped(lines: ReadonlyArray<string>, widestOfAll = 0): boolean {
  if (lines.length < 2 || allEndInMarks(lines) || areLabelled(lines)) return false
  const widths = lines.map(widthOf)
  // The first of two lines is as long as the paragraph is wide, whatever ended it.
  const widest = widths.reduce((most, width) => Math.max(most, width), lines.length > 2 ? 0 : widestOfAll)
  if (widest > widestWrap || widest < narrowestWrap || isCouplet(lines, widths)) return false
  let full = 0
  for (let index = 0; index < lines.length - 1; index++) {
    const next = lines[index + 1]!
    const isFull = widths[index]! + 1 + widthOf(firstWord(next)) > widest - slack
    const isBroken =
      /^\p{Ll}/u.test(next) || (!endsClause(lines[index]!) && widths[index]! > widest * shareOfBroken)
    if (isFull || isBroken) full++
  }
  return full >= (lines.length - 1) * shareOfFullLines
}

/** Two narrow lines, the first of which ends in a mark, and the second begins with a capital: `Round we go,`, `Hey ho!`. */
function isCouplet([first, second]: ReadonlyArray<string>, widths: ReadonlyArray<number>): boolean {
  return (
    widths.length === 2 &&
    widths.every((width) => width < widestOfCouplet) &&
    /[,;:.!?]["”’']?\s*$/.test(first!.slice(-4)) &&
    /^["“‘']?\p{Lu}/u.test(second!)
  )
}

const widestOfCouplet = 40

/** Lines of verse in the lower case: chance hardly wraps three lines at a comma or stop each. */
function allEndInMarks(lines: ReadonlyArray<string>): boolean {
  return (
    lines.length > 2 && lines.every((line) => /[,;:.!?—，；：。！？…][”’"'」』）)]*$/u.test(line.trimEnd()))
  )
}

/** Lines that each open with a label: `地址：涂门街108号`, `Open: 8:00–17:30`. */
function areLabelled(lines: ReadonlyArray<string>): boolean {
  return lines.every((line) => labelOfLine.test(line))
}

const labelOfLine =
  /^(?:\p{Script=Han}[\p{Script=Han} \u3000]{0,7}|\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){0,2})\s?[:：](?!\/\/)\s*\S/u

const narrowestWrap = 30
const slack = 4
const shareOfFullLines = 0.8
const shareOfBroken = 0.6

/** Chinese breaks off at an ideograph, English where a small word waits for what it belongs to: “the”, “of”, “and”. */
function endsClause(line: string): boolean {
  if (/[\p{Script=Han}]\s*$/u.test(line.slice(-3))) return false
  const last = /(?<=\s)\p{Ll}+\s*$/u.exec(line.slice(-longestSmallWord))
  return !(last && isFunctionWord(last[0].trim()))
}

const longestSmallWord = 12

/**
 * Which line ends of a paragraph of plain text are wraps: all of them where the paragraph looks wrapped as a whole, or
 * else those that plainly break off a sentence, as in the paragraph under a title.
 */
export function wrapsOf(lines: ReadonlyArray<string>, widestOfAll: number): boolean[] {
  return paragraphsOf(lines, widestOfAll)
    .flatMap((paragraph) => {
      const isWrapped =
        looksWrapped(paragraph, widestOfAll) && !(paragraph.length > 2 && looksLikeVerse(paragraph, 'en'))
      const widest = paragraph.reduce((most, line) => Math.max(most, widthOf(line)), 0)
      const wraps = paragraph.slice(1).map((next, index) => {
        const line = paragraph[index]!
        return isWrapped ? !endsEarly(line, next, widest) : breaksOff(line, next, widestOfAll)
      })
      return [...wraps, false]
    })
    .slice(0, -1)
}

/** Lines up to one that ends early, or before an item: a heading or two say nothing about the lines below them. */
function paragraphsOf(lines: ReadonlyArray<string>, widestOfAll: number): string[][] {
  const paragraphs: string[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const isFirst =
      before === undefined ||
      opensItem(line) ||
      (endOfItem.test(before) && opensClause(line)) ||
      endsEarly(before, line, widestOfAll)
    if (isFirst) paragraphs.push([])
    paragraphs.at(-1)!.push(line)
  }
  return paragraphs
}

const endOfItem = /[;；.。:：]$/

/** Whether a line of a wrapped paragraph leaves half of its width free: a heading, or the last line before the next. */
function endsEarly(line: string, next: string, widest: number): boolean {
  return !/^\p{Ll}/u.test(next) && widthOf(line) + 1 + widthOf(firstWord(next)) < widest / 2
}

function breaksOff(line: string, next: string, widestOfAll: number): boolean {
  const width = widthOf(line)
  if (width > widestWrap) return false
  const isWide = width >= narrowestBroken
  if (!/[\p{Ll}\p{N},]$/u.test(line)) return isWide && /\p{Script=Han}$/u.test(line) && isHanStart(next)
  const isFull = !line.endsWith(',') && width + 1 + widthOf(firstWord(next)) > widestOfAll - slack
  const goesOn = isWide || (width >= narrowestWrap && (isFull || !endsClause(line)))
  return goesOn && /^\p{Ll}/u.test(next)
}

/**
 * The margin of lines by their widths: how wide the widest is. One or two that stand out because nobody wrapped them say
 * nothing about the others, of which three come near the margin.
 */
export function marginOf(widths: ReadonlyArray<number>): number {
  const falling = widths.toSorted((a, b) => b - a)
  const spread = falling.findIndex((width, at) => width - (falling[at + 2] ?? -slack - 1) <= slack)
  return falling[spread > 0 && spread <= mostUnwrapped ? spread : 0] ?? 0
}

const mostUnwrapped = 2

/** What a wrap would have to find room for. */
function firstWord(line: string): string {
  return /^["'“‘([]*[\p{Script=Latin}\p{N}][^\s\p{Script=Han}]*|^./u.exec(line)![0]
}

/** A line of this width without a stop is no title. */
const narrowestBroken = 56

function isHanStart(line: string): boolean {
  return /^[\p{Script=Han}，。、；：！？）」』”]/u.test(line)
}

/** Whether lines that the markup would join are lines for themselves: labelled, or verse: short, each with its own beginning, and no wraps. */
export function looksLikeVerse(lines: ReadonlyArray<string>, language: string): boolean {
  if (lines.length < 2) return false
  if (areLabelled(lines)) return true
  const isLong = lines.length > 2
  if (!isLong && looksWrapped(lines)) return false
  if (language === 'zh' && lines.some((line) => stopInside.test(line))) return false
  if (language === 'zh')
    return lines.every((line) => widthOf(line) <= widestChineseVerse) && !looksWrapped(lines)
  return lines.every((line) => widthOf(line) <= widestEnglishVerse && /^[“‘"'(]?\p{Lu}/u.test(line))
}

/** A sentence that ends within a line, and another that begins there. */
const stopInside = /[。！？][”’」』）]*[\p{Script=Han}“‘「『]/u

const widestChineseVerse = 32
const widestEnglishVerse = 64

/** Columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xdc00 || unit > 0xdfff) width += unit >= 0x2e80 ? 2 : 1
  }
  return width
}
