import {charAt, charBefore, isAlphanumeric, isDigit, isHan, isLower, isUpper} from './characters.js'
import type {Spot} from './spot.js'

/** Whether a Chinese sentence ends at a spot. */
export function endsChineseSentence(spot: Spot): boolean {
  const {text, stop, stopEnd, next, inside, closed, sealed} = spot
  if (inside && inside.kind !== 'quote') return false
  const after = charAt(text, next)
  if ('、，；：,;:)）】》〉]'.includes(after)) return false
  if (isCarriedOn(spot)) return false
  if ((text[stop] === '.' || text[stop] === '．') && stopEnd === stop + 1 && !endsAtNarrowDot(spot))
    return false
  if (sealed) return true
  if (isEllipsis(text, stop, stopEnd)) return endsAtEllipsis(spot)
  if (closed) return endsAfterPair(spot)
  if (inside && isCry(spot)) return false
  return true
}

/** A dash carries a question on, 是不是？——是的; it does not after a full stop, nor where each speaker has one. */
function isCarriedOn({text, start, stop, end, next}: Spot): boolean {
  return next === end && text[stop] !== '。' && text.startsWith('——', next) && !text.startsWith('——', start)
}

// A quotation this short inside a sentence stays whole: 大喊“冲啊！杀啊！”然后…
const longestCry = 12

function isCry({text, start, inside}: Spot): boolean {
  const pair = inside!
  return pair.open > start && pair.close - pair.open <= longestCry && !isLedIn(text, pair.open)
}

/** `3.5` goes on, `辞职.但` ends. */
function endsAtNarrowDot({text, stop, next, end}: Spot): boolean {
  const before = charBefore(text, stop)
  const after = charAt(text, next)
  const isApart = next > end
  if (isDigit(before)) return (isApart || isHan(after)) && !isDigit(after)
  if (isHan(before)) return isApart || !isAlphanumeric(after) || isUpper(after)
  // A decimal without its zero: 约为 .08. A file ending that stands apart: `. json`.
  return !(isLower(after) || (isDigit(after) && !isApart))
}

function isEllipsis(text: string, stop: number, stopEnd: number): boolean {
  const marks = text.slice(stop, stopEnd)
  return /^(?:…+|\.{2,}|[. ]{3,})$/.test(marks)
}

// What an enumeration before `……` has at least: commas, and length.
const ENUMERATION_COMMAS = 2
const ENUMERATION_LENGTH = 20

/** `……` falters more often than it ends; it ends an enumeration, and a quotation. */
function endsAtEllipsis(spot: Spot): boolean {
  const {text, start, stop, stopEnd, end, next, inside, closed} = spot
  if (closed) return endsAfterPair(spot)
  if (/[”’」』]$/.test(text.slice(stopEnd, end))) return true
  if (inside || stop - start < ENUMERATION_LENGTH) return false
  if (!isHan(charAt(text, next)) && next === end) return false
  // A gap to be filled: 对……造成影响.
  if ('对對使在把被与與和于於向给給从從为為当當'.includes(charBefore(text, stop))) return false
  const commas = text.slice(start, Math.min(stop, start + 1000)).match(/[，、,]/g)?.length ?? 0
  return commas >= ENUMERATION_COMMAS
}

// `他说。`, `小王问，`: what follows a quotation that begins the sentence. Longer ones are sentences of their own in
// translation, and one with a colon introduces the next quotation: `小王道：“…”`.
const attribution =
  /^[^。！？，,：:“「『"着著]{0,8}?(?:[说說道问問答喊叫嚷骂罵叹嘆]|回答|表示|写道)[。！？，,]/
const longestAttribution = 24

/** After a closing quotation mark or bracket: `“你好！”他说。` goes on. */
function endsAfterPair(spot: Spot): boolean {
  const {text, start, stop, next, closed} = spot
  const pair = closed!
  if (pair.kind === 'title') return false
  const isWhole = pair.open <= start
  if (pair.kind === 'bracket') return isWhole
  if (isWhole) return !attribution.test(text.slice(next, next + longestAttribution))
  if (isLedIn(text, pair.open)) return true
  // A word in quotation marks inside the sentence: 喊着“加油！”冲上去.
  const isFull = text[stop] === '。' || text[stop] === '.'
  return isFull && !/^[的之等]/.test(charAt(text, next))
}

/** 他说：“…” */
function isLedIn(text: string, open: number): boolean {
  return /[：:，,—] ?$/.test(text.slice(Math.max(0, open - 2), open))
}
