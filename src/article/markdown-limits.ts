/** Why a text is too much for a Markdown parser, and where. */
export interface Excess {
  readonly reason: string
  readonly offset: number
}

/** No article nests quotes or lists so deep; the parser's time is quadratic in the depth. */
const deepest = 40
/** Lines of one paragraph, and marks of emphasis, code, links and tags in it: the parser's time is quadratic in these, too. */
const mostLines = 4000
const mostMarks = 4000

/**
 * Find what would keep a Markdown parser busy for minutes. No article has it; where it is found, the text is better read
 * as plain text. Takes time linear in the text.
 */
export function findExcess(source: string): Excess | undefined {
  let lines = 0
  let marks = 0
  let at = 0
  let fence = ''
  for (const line of source.split(/(?<=\n|\r(?!\n))/)) {
    const offset = at
    at += line.length
    const {depth, rest} = containers(line)
    if (depth > deepest) return {reason: `containers nested deeper than ${deepest} levels`, offset}
    const mark = /^(?:`{3,}|~{3,})/.exec(rest)?.[0].slice(0, 3) ?? ''
    if (mark && (fence === '' || fence === mark)) fence = fence ? '' : mark
    // What stands in a fence is not looked at by the parser.
    if (fence || !rest.trim()) {
      lines = 0
      marks = 0
      continue
    }
    lines++
    marks += countMarks(rest)
    if (lines > mostLines) return {reason: `a paragraph of more than ${mostLines} lines`, offset}
    if (marks > mostMarks) return {reason: `more than ${mostMarks} marks in a paragraph`, offset}
  }
  return undefined
}

/** How many quotes and lists a line opens or goes on with; four columns of indent count as one. */
function containers(line: string): {depth: number; rest: string} {
  const opening = /(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\t| {1,4})/y
  let depth = 0
  let indent = 0
  let end = 0
  opening.lastIndex = 0
  for (let match = opening.exec(line); match; match = opening.exec(line)) {
    if (match[0].trim()) depth++
    else indent += match[0] === '\t' ? 4 : match[0].length
    end = opening.lastIndex
  }
  return {depth: depth + Math.floor(indent / 4), rest: line.slice(end)}
}

function countMarks(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (
      code === 42 ||
      code === 95 ||
      code === 96 ||
      code === 91 ||
      code === 93 ||
      code === 60 ||
      code === 126
    )
      count++
  }
  return count
}
