import type {Language} from './language.js'

/** The sentences of a bead as one text: English with a space between, Chinese without (but between Latin words). */
export function joinSentences(texts: ReadonlyArray<string>, language: Language | 'other'): string {
  if (language !== 'zh') return texts.join(' ')
  return texts.reduce((text, next) => text + (needsSpace(text, next) ? ' ' : '') + next, '')
}

/** Segments as one text, as `joinSentences` joins them. */
export function joinSegments(segments: ReadonlyArray<{readonly text: string}>, language: Language): string {
  return joinSentences(
    segments.map(({text}) => text),
    language
  )
}

function needsSpace(text: string, next: string): boolean {
  return /[!-~]$/.test(text.slice(-1)) && /^[!-~]/.test(next)
}
