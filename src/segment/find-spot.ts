import type {Language} from '../model/language.js'
import {charBefore, isAlphanumeric, isLower, isSpace, isStop} from './characters.js'
import type {Enclosure} from './enclosures.js'
import type {Pairs} from './pairs.js'
import type {Spot} from './spot.js'

const closingMarks = '”’」』»)）]］】〕》〉"\'＂'
const ambiguousMarks = '"\'＂’'

const spacedEllipsis = /\.(?:[ \u00A0]\.)+/y
const closingTag = / ?(?:<\/[a-z][a-z0-9]{0,15}>|<br ?\/?>|-->)/iy
const citation = /\[\^?\d{1,3}(?:[,–-] ?\d{1,3}){0,9}\]|[⁰¹²³⁴-⁹]{1,4}/y
const emoji =
  /\p{Extended_Pictographic}(?:[\uFE0F\u{1F3FB}-\u{1F3FF}]|\u200D\p{Extended_Pictographic}){0,8}/uy
// “in a consultation.11 12 Take”: numbers of notes that lost their raised place.
const noteNumbers = /\d{1,3}(?: \d{1,3}){0,5}(?=\s+\p{Lu}\p{Ll})/uy

// Emphasis longer than this is not looked back through.
const LONGEST_EMPHASIS = 300

/** What stands around the stop at an offset. */
export function findSpot(text: string, language: Language, pairs: Pairs, start: number, stop: number): Spot {
  const stopEnd = afterStops(text, stop)
  let end = stopEnd
  let closed: Enclosure | undefined
  let sealed = false
  for (;;) {
    const mark = afterSpaces(text, end, pairs)
    const char = text.charAt(mark)
    const pair = pairs.byClose.get(mark)
    if (pair) {
      closed = pair
      end = mark + 1
    } else if (isLooseCloser(text, mark, pairs)) end = mark + 1
    else if (end > stopEnd && isStop(char) && !(char === '.' && isAlphanumeric(text.charAt(mark + 1)))) {
      sealed = true
      end = afterStops(text, mark)
    } else if (text.startsWith(' ……', mark)) end = mark + 3
    else {
      const after = afterSmallMarks(text, start, stop, mark)
      if (after === mark) break
      end = after
    }
  }
  let next = end
  while (isSpace(text.charAt(next))) next++
  return {text, language, start, stop, stopEnd, end, next, inside: pairs.around(end), closed, sealed}
}

function afterStops(text: string, stop: number): number {
  spacedEllipsis.lastIndex = stop
  if (spacedEllipsis.test(text)) {
    // “…into compounds. . . . The practice”: the first dot ends the sentence, the other three open the next one.
    const end = spacedEllipsis.lastIndex
    const isFour = end - stop === 7 && !isSpace(text.charAt(stop - 1))
    return isFour && /^\s+\p{Lu}/u.test(text.slice(end, end + 4)) ? stop + 1 : end
  }
  let end = stop + 1
  while (isStop(text.charAt(end))) end++
  return end
}

/** Chinese text from old files has a space before its closing marks: `走吧。 ”`. */
function afterSpaces(text: string, end: number, pairs: Pairs): number {
  const next = text.charAt(end) === ' ' || text.charAt(end) === '\u3000' ? end + 1 : end
  const char = text.charAt(next)
  return pairs.byClose.get(next)?.kind === 'quote' || (char !== '' && '”」』'.includes(char)) ? next : end
}

/** A closing mark whose partner is missing or out of reach. */
function isLooseCloser(text: string, at: number, pairs: Pairs): boolean {
  const char = text.charAt(at)
  if (char === '' || !closingMarks.includes(char) || pairs.byOpen.has(at)) return false
  if (!ambiguousMarks.includes(char)) return true
  const after = text.charAt(at + 1)
  return after === '' || isSpace(after) || (char === '’' && !isAlphanumeric(after))
}

function afterSmallMarks(text: string, start: number, stop: number, at: number): number {
  const char = text.charAt(at)
  if (char === '*' || char === '_' || char === '~' || char === '`') {
    return afterEmphasis(text, Math.max(start, stop - LONGEST_EMPHASIS), stop, at)
  }
  for (const pattern of [citation, closingTag, emoji]) {
    pattern.lastIndex = at
    if (pattern.test(text)) return pattern.lastIndex
  }
  if (
    at === stop + 1 &&
    text[stop] === '.' &&
    (isLower(text.charAt(stop - 3)) || text[stop - 1] === ')') &&
    !/\d/.test(charBefore(text, stop))
  ) {
    noteNumbers.lastIndex = at
    if (noteNumbers.test(text)) return noteNumbers.lastIndex
  }
  return at
}

/** Marks of Markdown close here when an odd number of runs of them stands in the sentence. */
function afterEmphasis(text: string, from: number, stop: number, at: number): number {
  const mark = text.charAt(at)
  let runs = 0
  for (let index = from; index < stop; index++) {
    if (text[index] === mark && text[index - 1] !== mark) runs++
  }
  if (runs % 2 === 0) return at
  let end = at
  while (text[end] === mark) end++
  return end
}
