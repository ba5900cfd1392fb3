/**
 * Where the items of a list start that runs on in one line: `1.) One 2.) Two`, `a. one b. two`, `• One • Two`; and
 * where the text after the list starts, when it is on a line of its own.
 *
 * A mark counts only in a row: of one style, each number one more than the last, and the first where a sentence may
 * start. So “in version 1. Next” and “J. Smith” are none.
 */
export function findListStarts(text: string): number[] {
  const starts: number[] = []
  let row: Mark[] = []
  const close = () => {
    if (row.length > 1) {
      for (const {at} of row) starts.push(at)
      starts.push(...lineAfter(text, row.at(-1)!.at))
    }
    row = []
  }
  for (const mark of marksOf(text)) {
    const last = row.at(-1)
    const isNear = last && mark.at - last.at <= LONGEST_ITEM
    if (isNear && mark.style === last.style && mark.value === last.value + 1) row.push(mark)
    // After a list without stops the next one shows by its first number.
    else if (mark.opens || (isNear && mark.value === 1 && row.length > 1)) {
      close()
      row.push(mark)
    }
  }
  close()
  return starts
}

interface Mark {
  readonly at: number
  /** What stands around the number. */
  readonly style: string
  readonly value: number
  /** May be the first of a row. */
  readonly opens: boolean
}

// Marks further apart are no list in a line.
const LONGEST_ITEM = 1500

const pattern =
  /(?<=^|[\s。；！？：）])([•⁃◦▪‣·]\s?)?(?:(\d{1,3})(\.\)|[.)、])|([a-z])(\.\)|[.)]))(?=\s|\p{Script=Han})|(?<=^|\s)([•⁃◦▪‣])(?=\s)/gu

function* marksOf(text: string): Generator<Mark> {
  let bullets = 0
  for (const match of text.matchAll(pattern)) {
    const [, bullet = '', digits, digitTail, letter = '', letterTail, bare] = match
    const at = match.index
    if (bare) yield {at, style: bare, value: ++bullets, opens: mayStart(text, at, true)}
    else if (digits) {
      const style = `${bullet.trim()}1${digitTail}`
      yield {at, style, value: Number(digits), opens: bullet !== '' || mayStart(text, at, digitTail === '.')}
    } else {
      const style = `${bullet.trim()}a${letterTail}`
      const value = letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1
      yield {at, style, value, opens: value === 1 && mayStart(text, at, false)}
    }
  }
}

/** Whether a sentence may start at an offset: after a stop, a newline, nothing, or, if wanted, a colon. */
function mayStart(text: string, at: number, afterColon: boolean): boolean {
  let before = at
  while (before > 0 && at - before < 4 && text.charAt(before - 1).trim() === '') before--
  if (before === 0 || text.slice(before, at).includes('\n')) return true
  const char = text.charAt(before - 1)
  return '.!?。！？；…"”’)'.includes(char) || (afterColon && (char === ':' || char === '：'))
}

/** The next line, if it starts with a capital. */
function lineAfter(text: string, from: number): number[] {
  const newline = text.slice(from, from + LONGEST_ITEM).search(/\n\s{0,8}\p{Lu}/u)
  return newline < 0 ? [] : [from + newline + /\s+/.exec(text.slice(from + newline))![0].length]
}
