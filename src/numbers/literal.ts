/** A number in digits, as it stands in a text of either language. */
export interface Literal {
  /** Offset after its last character. */
  readonly end: number
  /** Its value; `NaN` for what only looks like a number: versions, addresses, runs too long for a value. */
  readonly value: number
  /** Whether the digits are plain: no separators and no decimals, as in a year. */
  readonly plain: boolean
  /** How many digits stand before the decimal point. */
  readonly digits: number
  /** How many digits stand after it. */
  readonly decimals: number
}

// Longer runs of digits are serial numbers, and leave the range of a double beyond 308.
const maxDigits = 24

/**
 * Read the number in digits that starts at `at`, where a digit must stand.
 *
 * Takes full-width digits, commas between groups of three (also the Indian `1,00,000`), thin and fixed spaces
 * between groups of three, and one decimal point. `1.29.3` is read to its end, and has no value.
 */
export function readLiteral(text: string, at: number): Literal {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  const first = end - at
  let whole = ascii(text, at, end)
  for (let size = 0; (size = groupAt(text, end, first, size)) > 0; ) {
    whole += ascii(text, end + 1, end + 1 + size)
    end += 1 + size
  }
  let points = 0
  let decimals = ''
  while (isPoint(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) {
    const from = ++end
    while (isDigit(text.charCodeAt(end))) end++
    if (points++ === 0) decimals = ascii(text, from, end)
  }
  const isNumber = points < 2 && whole.length <= maxDigits && decimals.length <= maxDigits
  return {
    end,
    value: isNumber ? Number(decimals ? `${whole}.${decimals}` : whole) : Number.NaN,
    plain: points === 0 && whole.length === first,
    digits: whole.length,
    decimals: decimals.length
  }
}

/** Whether a UTF-16 code unit is a digit, half or full width. */
export function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)
}

/** `value` times ten to the `power`, without the dust of binary arithmetic: 16.76 shifted by 4 is 167600. */
export function shift(value: number, power: number): number {
  const text = String(value)
  return text.includes('e') ? value * 10 ** power : Number(`${text}e${power}`)
}

/** The length of a group of digits after a separator at `at`, or 0. */
function groupAt(text: string, at: number, first: number, previous: number): number {
  const code = text.charCodeAt(at)
  const isComma = code === 0x2c
  // Thin, narrow and fixed spaces are set between groups by typesetters; a plain space parts two numbers.
  const isSpace = code === 0xa0 || code === 0x2009 || code === 0x202f
  if ((!isComma && !isSpace) || first > 3) return 0
  let size = 0
  while (size < 4 && isDigit(text.charCodeAt(at + 1 + size))) size++
  if (size === 3) return 3
  const isIndian = isComma && size === 2 && first <= 2 && previous !== 3
  const next = at + 1 + size
  return isIndian &&
    text.charCodeAt(next) === 0x2c &&
    isDigit(text.charCodeAt(next + 1)) &&
    endsIndian(text, next)
    ? 2
    : 0
}

/** Whether pairs of digits and commas from `at` on end in a group of three. */
function endsIndian(text: string, at: number): boolean {
  // Four more pairs reach 10^13; a longer chain is a list.
  for (let pairs = 0; pairs < 4; pairs++) {
    let size = 0
    while (size < 4 && isDigit(text.charCodeAt(at + 1 + size))) size++
    if (size === 3) return true
    at += 1 + size
    if (size !== 2 || text.charCodeAt(at) !== 0x2c) return false
  }
  return false
}

function isPoint(code: number): boolean {
  return code === 0x2e || code === 0xff0e
}

/** The digits from `start` to `end` in half width. */
function ascii(text: string, start: number, end: number): string {
  const digits = text.slice(start, end)
  return /^[0-9]*$/.test(digits)
    ? digits
    : digits.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 48))
}
