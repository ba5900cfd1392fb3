/** Whether a stretch of a file lies in what no fix must touch: code spans, targets of links, addresses, tags, list markers. */
export function isProtected(source: string, start: number, end: number): boolean {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const lineEnd = source.indexOf('\n', end)
  const from = Math.max(lineStart, start - furthest)
  const near = source.slice(from, Math.min(lineEnd < 0 ? source.length : lineEnd, end + furthest))
  const isOver = ({0: text, index}: RegExpExecArray) =>
    from + index < end && start < from + index + text.length
  if ([...near.matchAll(protectedText)].some(isOver)) return true
  return from === lineStart && [...near.matchAll(listMarker)].some(isOver)
}

/** Characters to either side in which what protects a stretch starts and ends; lines may be of any length. */
const furthest = 4000
const protectedText =
  /(`{1,3})[^`\n]*\1|\]\([^)\n]*\)|\]\[[^\]\n]*\]|https?:\/\/[^\s)>\]]+|<[a-z/!][^>\n]*>/gi
const listMarker = /^\s*(?:[-*+]|\d+[.)])(?=\s)/g
