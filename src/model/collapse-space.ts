/** A text with one space for each run of white space, and none at its ends: what is compared where line ends do not count. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
