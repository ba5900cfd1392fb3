import {charAt, charBefore, isAlphanumeric, isDigit, isHan} from './characters.js'
import type {Spot} from './spot.js'

/** Whether a Chinese sentence ends at a spot. */
export function endsChineseSentence(spot: Spot): boolean {
  const {text, stop, stopEnd, next, inside, closed} = spot
  if (inside && inside.kind !== 'quote') return false
  const after = charAt(text, next)
  if ('、，；：,;:)）】》〉]'.includes(after)) return false
  if (text[stop] === '.' && stopEnd === stop + 1 && !endsAtHalfWidthDot(spot)) return false
  if (isEllipsis(text, stop, stopEnd)) return endsAtEllipsis(spot)
  if (closed) return endsAfterPair(spot)
  if (inside && isShout(spot)) return false
  return true
}

// A shout inside a quotation is no sentence of its own: “冲啊！杀啊！”
const LONGEST_SHOUT = 4

function isShout({text, start, stop, inside}: Spot): boolean {
  return text[stop] !== '。' && stop - Math.max(start, inside!.open + 1) <= LONGEST_SHOUT
}

/** `3.5` and `1.中国` go on, `辞职.但` ends. */
function endsAtHalfWidthDot({text, start, stop, next, end}: Spot): boolean {
  const before = charBefore(text, stop)
  const after = charAt(text, next)
  if (isDigit(before))
    return next > end || isHan(after)
      ? !/^[\d.]{1,8}$/.test(text.slice(start, Math.min(stop, start + 9))) && !isDigit(after)
      : false
  if (isHan(before)) return next > end || !isAlphanumeric(after) || /\p{Lu}/u.test(after)
  return true
}

function isEllipsis(text: string, stop: number, stopEnd: number): boolean {
  const marks = text.slice(stop, stopEnd)
  return /^(?:…+|\.{2,}|[. ]{3,})$/.test(marks)
}

// What an enumeration before `……` has at least: commas, and length.
const ENUMERATION_COMMAS = 2
const ENUMERATION_LENGTH = 16

/** `……` falters more often than it ends; it ends an enumeration, and a quotation. */
function endsAtEllipsis(spot: Spot): boolean {
  const {text, start, stop, end, next, inside, closed} = spot
  if (closed) return endsAfterPair(spot)
  if (inside || stop - start < ENUMERATION_LENGTH) return false
  if (!isHan(charAt(text, next)) && next === end) return false
  const commas = text.slice(start, Math.min(stop, start + 1000)).match(/[，、,；]/g)?.length ?? 0
  return commas >= ENUMERATION_COMMAS
}

const speech =
  /(?:[说说說道问問答喊叫嚷骂罵笑哭叹嘆想吼劝勸怒嚎]|回答|表示|指出|强调|強調|写道|认为|告诉|解释)[^。！？]{0,6}$|^[^，。！？“「：:]{0,14}?[说說道问問答喊叫嚷骂罵叹嘆]/

// An attribution after a quotation is not longer than this.
const LONGEST_ATTRIBUTION = 16

/** After a closing quotation mark or bracket: `“你好！”他说。` goes on. */
function endsAfterPair(spot: Spot): boolean {
  const {text, start, stop, next, closed} = spot
  const pair = closed!
  if (pair.kind === 'title') return false
  const isWhole = pair.open <= start
  if (pair.kind === 'bracket') return isWhole || text[stop] === '。'
  const after = text.slice(next, next + LONGEST_ATTRIBUTION)
  const isFull = text[stop] === '。' || text[stop] === '.'
  if (isWhole) return !isAttribution(after)
  const lead = charBefore(text, pair.open)
  const isLedIn = '：:，,—'.includes(lead)
  if (isLedIn) return !isAttribution(after)
  return isFull && !/^[的之等]/.test(after)
}

function isAttribution(after: string): boolean {
  return !/^[“「‘『"]/.test(after) && speech.test(/^[^。！？，,]*/.exec(after)![0])
}
