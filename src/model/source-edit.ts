/** A stretch of a source, and what stands in its place afterwards. */
export interface SourceEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A source after edits, which do not overlap. */
export function applyEdits(source: string, edits: ReadonlyArray<SourceEdit>): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let text = ''
  let at = 0
  for (const {start, end, text: words} of sorted) {
    text += source.slice(at, start) + words
    at = end
  }
  return text + source.slice(at)
}
