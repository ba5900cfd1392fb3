/** Whether a stretch of a file lies in what no fix must touch: code spans, targets of links, addresses, tags, list markers. */
export function isProtected(source: string, start: number, end: number): boolean {
  const from = source.lastIndexOf('\n', start - 1) + 1
  const until = source.indexOf('\n', end)
  const line = source.slice(from, until < 0 ? source.length : until).slice(0, longestLine)
  return [...line.matchAll(protectedText)].some(
    (match) => from + match.index < end && start < from + match.index + match[0].length
  )
}

const longestLine = 100_000
const protectedText =
  /(`{1,3})[^`\n]*\1|\]\([^)\n]*\)|\]\[[^\]\n]*\]|https?:\/\/[^\s)>\]]+|<[a-z/!][^>\n]*>|^\s*(?:[-*+]|\d+[.)])(?=\s)/gi
