/**
 * Whether a code unit is a letter of the Latin script: Basic Latin, Latin-1, Extended-A to -E, phonetic and full-width
 * letters. By ranges, since this is asked of every character of every text.
 */
export function isLatinLetter(code: number): boolean {
  if (code < 0xc0)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0xaa || code === 0xba
  if (code <= 0x2af) return code !== 0xd7 && code !== 0xf7
  if (code < 0x1d00) return false
  return (
    (code >= 0x1e00 && code <= 0x1eff) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a) ||
    (code <= 0x1dbf && /\p{Script=Latin}/u.test(String.fromCharCode(code))) ||
    (code >= 0x2c60 && code <= 0x2c7f) ||
    (code >= 0xa722 && code <= 0xa7ff) ||
    (code >= 0xab30 && code <= 0xab64) ||
    (code >= 0xfb00 && code <= 0xfb06) ||
    (code >= 0x2160 && code <= 0x2188) ||
    code === 0x212a ||
    code === 0x212b
  )
}

/** Where the run of Latin letters and their marks that starts before `end` ends. */
export function latinEnd(text: string, end: number): number {
  while (isLatinLetter(text.charCodeAt(end)) || isCombining(text.charCodeAt(end))) end++
  return end
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}
