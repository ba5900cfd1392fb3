// A line with more than this is prose, which may be wrapped anywhere; so may two lines be.
const longestLine = 30
const mostWords = 3
const fewestLines = 3

/**
 * Where the lines start of a paragraph that is a list of a few English words a line, without stops:
 * `features\ncontacts\nevents`. Any other newline is white space.
 */
export function findFragmentLines(text: string): number[] {
  const starts: number[] = []
  if (!text.includes('\n')) return starts
  let lines: number[] = []
  let isList = true
  const close = () => {
    if (isList && lines.length >= fewestLines) for (const at of lines.slice(1)) starts.push(at)
    lines = []
    isList = true
  }
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    const line = text.slice(from, Math.min(to, from + longestLine + 1)).trim()
    if (line === '') close()
    else if (isList && isFragment(line)) lines.push(from + text.slice(from, to).search(/\S/))
    else isList = false
    from = to + 1
  }
  close()
  return starts
}

function isFragment(line: string): boolean {
  return (
    line.length <= longestLine &&
    /^[\p{Script=Latin}\d ,&'’/-]+$/u.test(line) &&
    line.split(/\s+/).length <= mostWords
  )
}
