/**
 * Where the items of a list start that runs on in one line: `1.) One 2.) Two`, `a. one b. two`, `• 9. One • 10. Two`.
 *
 * A mark counts only in a row: of one style, each number one more than the last, and the first where a sentence may
 * start. So “in version 1. Next” and “J. Smith” are none.
 */
export function findListStarts(text: string): number[] {
  const starts: number[] = []
  let row: Mark[] = []
  const close = () => {
    if (row.length > 1) starts.push(...row.map(({at}) => at))
    row = []
  }
  for (const mark of marksOf(text)) {
    const last = row.at(-1)
    if (
      last &&
      mark.style === last.style &&
      mark.value === last.value + 1 &&
      mark.at - last.at <= LONGEST_ITEM
    ) {
      row.push(mark)
    } else if (mark.isFirst) {
      close()
      row.push(mark)
    }
  }
  close()
  return starts.sort((a, b) => a - b)
}

interface Mark {
  readonly at: number
  /** What stands around the number. */
  readonly style: string
  readonly value: number
  /** May open a row. */
  readonly isFirst: boolean
}

// Marks further apart are no list in a line.
const LONGEST_ITEM = 1500

const pattern =
  /(?<=^|\s)([•⁃◦▪‣·]\s?)?(?:(\d{1,3})(\.\)|[.)])|([a-z])(\.\)|[.)])|([ivx]{1,5})([.)]))(?=\s)|(?<=^|\s)[•⁃◦▪‣](?=\s?\S)/g

function* marksOf(text: string): Generator<Mark> {
  for (const match of text.matchAll(pattern)) {
    const [, bullet = '', digits, digitTail, letter, letterTail, ,] = match
    const isFirst = mayStart(text, match.index)
    if (digits) {
      yield {at: match.index, style: `${bullet.trim()}1${digitTail}`, value: Number(digits), isFirst}
    } else if (letter) {
      const value = letter.charCodeAt(0) - 'a'.charCodeAt(0)
      yield {at: match.index, style: `${bullet.trim()}a${letterTail}`, value, isFirst: isFirst && value === 0}
    }
  }
}

/** Whether a sentence may start at an offset: after a stop, a newline, or nothing. */
function mayStart(text: string, at: number): boolean {
  let before = at
  while (before > 0 && at - before < 4 && text.charAt(before - 1).trim() === '') before--
  return (
    before === 0 || text.slice(before, at).includes('\n') || /[.!?。！？…"”’)]/.test(text.charAt(before - 1))
  )
}
