import {isAlphanumeric, isDigit, isHan, isLetter, isSpace} from './characters.js'

/** A quotation, a bracket or a book title, from its opening mark to its closing one. */
export interface Enclosure {
  readonly kind: 'quote' | 'bracket' | 'title'
  /** Offset of the opening mark. */
  readonly open: number
  /** Offset of the closing mark. */
  readonly close: number
}

// An opening mark without its partner must not swallow the text. So a pair may not reach further than this
// many code units; a quotation of several paragraphs is cut inside anyway.
const LONGEST = {quote: 4000, bracket: 1000, title: 120} as const

// Deeper nesting is no prose; it only bounds the work on hostile text.
const DEEPEST = 24

const openers: Record<string, {close: string; kind: Enclosure['kind']}> = {
  '“': {close: '”', kind: 'quote'},
  '‘': {close: '’', kind: 'quote'},
  '「': {close: '」', kind: 'quote'},
  '『': {close: '』', kind: 'quote'},
  '«': {close: '»', kind: 'quote'},
  '(': {close: ')', kind: 'bracket'},
  '（': {close: '）', kind: 'bracket'},
  '[': {close: ']', kind: 'bracket'},
  '［': {close: '］', kind: 'bracket'},
  '【': {close: '】', kind: 'bracket'},
  '〔': {close: '〕', kind: 'bracket'},
  '《': {close: '》', kind: 'title'},
  '〈': {close: '〉', kind: 'title'}
}
const closers = new Set([...Object.values(openers).map(({close}) => close)])
const marks = /[“”‘’「」『』«»()（）[\]［］【】〔〕《》〈〉"'＂\n]/g

/**
 * The pairs of a text, by their opening marks.
 *
 * Brackets of the two widths match each other, as Chinese articles mix them. A mark without a partner within reach
 * is none; a blank line ends everything that is open.
 */
export function findEnclosures(text: string): Enclosure[] {
  const found: Enclosure[] = []
  const stack: {mark: string; at: number}[] = []
  for (const match of text.matchAll(marks)) {
    const at = match.index
    const mark = match[0]
    if (mark === '\n') {
      if (isBlankLineAfter(text, at)) stack.length = 0
      continue
    }
    const role = roleOf(text, at, mark, stack)
    if (role === 'open') {
      if (stack.length >= DEEPEST) stack.shift()
      stack.push({mark, at})
    } else if (role === 'close') {
      const index = stack.findLastIndex((opener) => matches(opener.mark, mark))
      if (index < 0) continue
      const opener = stack[index]!
      const kind = kindOf(opener.mark)
      stack.length = index
      if (at - opener.at <= LONGEST[kind]) found.push({kind, open: opener.at, close: at})
    }
  }
  return found.sort((a, b) => a.open - b.open)
}

function kindOf(mark: string): Enclosure['kind'] {
  return openers[mark]?.kind ?? 'quote'
}

function matches(opener: string, closer: string): boolean {
  if (straight(opener) || straight(closer)) return straight(opener) === straight(closer)
  return narrow(openers[opener]!.close) === narrow(closer)
}

function straight(mark: string): string {
  return mark === '＂' ? '"' : mark === '"' || mark === "'" ? mark : ''
}

function narrow(mark: string): string {
  return mark === '）' ? ')' : mark === '］' ? ']' : mark
}

function roleOf(
  text: string,
  at: number,
  mark: string,
  stack: ReadonlyArray<{mark: string}>
): 'open' | 'close' | 'none' {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (mark === "'") return singleQuote(before, after, stack)
  // ’ is an apostrophe inside and at the end of words (don’t, the boys’) unless ‘ is open.
  if (mark === '’' && isAlphanumeric(before) && isAlphanumeric(after)) return 'none'
  if (openers[mark]) return 'open'
  if (closers.has(mark)) return 'close'
  // A straight double quote shows its side by the space around it; where it has none, it closes what is open.
  const isOpen = stack.some((opener) => straight(opener.mark) === '"')
  const startsWord = (before === '' || isSpace(before)) && after !== '' && !isSpace(after)
  if (startsWord && !(isOpen && isClosingSpot(after))) return 'open'
  if (isOpen) return 'close'
  // 5'11" is a height.
  return isDigit(before) ? 'none' : 'open'
}

function singleQuote(
  before: string,
  after: string,
  stack: ReadonlyArray<{mark: string}>
): 'open' | 'close' | 'none' {
  if (isAlphanumeric(before) && isAlphanumeric(after)) return 'none'
  const isOpen = stack.some((opener) => opener.mark === "'")
  const startsWord = before === '' || isSpace(before) || '([{"“—–-'.includes(before) || isHan(before)
  if (startsWord && (isLetter(after) || '"“.…['.includes(after)) && after !== '')
    return isOpen ? 'none' : 'open'
  return isOpen && !isSpace(before) ? 'close' : 'none'
}

function isClosingSpot(after: string): boolean {
  return ',.;:!?)]，。；：！？）'.includes(after)
}

/** Whether the newline at an offset is followed by another, with only blanks between. */
function isBlankLineAfter(text: string, at: number): boolean {
  let index = at + 1
  while (text.charAt(index) === ' ' || text.charAt(index) === '\t' || text.charAt(index) === '\r') index++
  return text.charAt(index) === '\n'
}
