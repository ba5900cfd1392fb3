import type {Tell} from './escape-xml.js'

/** Fold tabs and all that any reader takes for the end of a line to a space, and tell. */
export function foldLines(text: string, tell?: Tell): string {
  // Python's `splitlines` cuts at the odd ones too, which would shift a line-parallel file.
  const folded = text.replace(/[\t\n\v\f\r\x1C-\x1E\x85\u2028\u2029]+/g, ' ')
  if (folded !== text) tell?.('Folded a tab or line break to a space')
  return folded
}
