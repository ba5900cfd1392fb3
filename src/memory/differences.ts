import {diffArrays} from 'diff'
import {tokenize} from './tokens.js'

/** A stretch of text that two texts share, or that one of them has. */
export interface Difference {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Texts with more differences than this are called different altogether: nobody reads them word by word. */
const mostEdits = 1000

/** What leads from one text to another: words of English, characters of Chinese, marks by themselves. */
export function differencesOf(from: string, to: string): Difference[] {
  if (from === to) return from ? [{kind: 'same', text: from}] : []
  const changes = diffArrays(parts(from), parts(to), {maxEditLength: mostEdits})
  if (!changes) {
    return [
      ...(from ? [{kind: 'removed' as const, text: from}] : []),
      ...(to ? [{kind: 'added' as const, text: to}] : [])
    ]
  }
  return changes.map(({value, added, removed}) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join('')
  }))
}

/** All of a text, in pieces: its words, and each character between them. */
function parts(text: string): string[] {
  const pieces: string[] = []
  let at = 0
  for (const {start, end} of tokenize(text)) {
    for (const character of text.slice(at, start)) pieces.push(character)
    pieces.push(text.slice(start, end))
    at = end
  }
  for (const character of text.slice(at)) pieces.push(character)
  return pieces
}
