import type {Message} from '../model/message.js'
import {indexPlaces} from '../model/place.js'
import {binaryKind, remedyFor} from './binary-kind.js'
import {guessChineseEncoding} from './guess-encoding.js'

/** A file that could be read. */
export interface DecodedSource {
  /** The text without its byte order mark; never with a U+FFFD that the file does not hold itself. */
  readonly text: string
  /** As the Encoding Standard names it, in lower case: `utf-8`, `utf-16le`, `gb18030`, `big5` … */
  readonly encoding: string
  /** Whether a byte order mark stood in front. */
  readonly bom: boolean
  /** What is odd about a text that could be read: control characters in it. */
  readonly messages: ReadonlyArray<Message>
}

/** A file that could not, and why. */
export interface UndecodedSource {
  readonly error: Message
}

/**
 * Turn the bytes of a file into text, strictly: a byte that does not belong is told, never replaced.
 *
 * A byte order mark decides; then UTF-16 is told by its NULs; then comes UTF-8; then GB18030 and Big5, if what comes
 * out looks like Chinese.
 *
 * @param options
 *   `encoding`: a label of the Encoding Standard, which overrides all of that.
 * @throws RangeError
 *   When the label names no encoding.
 */
export function decodeSource(
  bytes: Uint8Array,
  options: {readonly encoding?: string} = {}
): DecodedSource | UndecodedSource {
  if (options.encoding !== undefined) return decodeAs(bytes, knownEncoding(options.encoding))
  const kind = binaryKind(bytes)
  if (kind)
    return failure('binary-file', `Unexpected ${kind}, expected ${remedyFor(kind)}`, bytes, 'utf-8', 0)
  const marked = byteOrderMark(bytes)
  if (marked) return decodeAs(bytes, marked)

  const text = tryDecode(bytes, 'utf-8')
  if (text !== undefined && !isBinary(text)) return decoded(text, 'utf-8', false)
  const nul = bytes.indexOf(0)
  const encoding =
    nul >= 0 ? guessUtf16(bytes) : isDamagedUtf8(bytes) ? undefined : guessChineseEncoding(bytes)
  if (encoding) return withGuess(decodeAs(bytes, encoding))
  if (nul >= 0) return failure('binary-file', 'Unexpected NUL byte, expected text', bytes, 'utf-8', nul)
  if (text) return failure('binary-file', 'Unexpected binary data, expected text', bytes, 'utf-8', 0)
  return decodeAs(bytes, 'utf-8')
}

/** Bytes looked at where a share is all that is wanted. */
const sampleSize = 1 << 16

/** More control characters than this, and a file is no text, even if its bytes are UTF-8. */
const controlShare = 0.2

/** Characters of other blocks than English and Chinese need: more than this, and UTF-16 was guessed wrongly. */
const strangeShare = 0.05

/** In damaged UTF-8 what is right outweighs what is wrong; in another encoding hardly anything is right. */
const damageRatio = 8

function knownEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new RangeError(
      `Unexpected encoding \`${label}\`, expected a name such as \`utf-8\`, \`gb18030\`, \`big5\``
    )
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedSource | UndecodedSource {
  const text = tryDecode(bytes, encoding)
  if (text !== undefined) return decoded(text, encoding, byteOrderMark(bytes) === encoding)
  const at = firstBadByte(bytes, encoding)
  const byte = bytes[at]!.toString(16).toUpperCase().padStart(2, '0')
  const message = `Unexpected byte 0x${byte}, expected a character of ${encoding.toUpperCase()}, or the name of another encoding`
  return failure('encoding', message, bytes, encoding, at)
}

function decoded(text: string, encoding: string, bom: boolean): DecodedSource {
  const controls = text.match(control) ?? []
  if (!controls.length) return {text, encoding, bom, messages: []}
  const code = controls[0]!.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  const others = controls.length > 1 ? ` and ${controls.length - 1} more` : ''
  const message = `Unexpected control character U+${code}${others}, expected text`
  const at = text.search(control)
  const place = indexPlaces(text).place(at, at + 1)
  return {text, encoding, bom, messages: [{rule: 'control-character', severity: 'warning', message, place}]}
}

/** Tell of a guess, since it may be wrong. */
function withGuess(source: DecodedSource | UndecodedSource): DecodedSource | UndecodedSource {
  if ('error' in source) return source
  const message = `Unexpected bytes that are not UTF-8, expected it or a byte order mark; reading ${source.encoding.toUpperCase()}`
  return {...source, messages: [{rule: 'guessed-encoding', severity: 'info', message}, ...source.messages]}
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/**
 * The order of the bytes of UTF-16 without a mark; nothing for what is no such text. Line ends, blanks and Latin letters have a
 * NUL for their high byte: it tells which byte comes first.
 */
export function guessUtf16(bytes: Uint8Array): string | undefined {
  const nuls = [0, 0] as [number, number]
  for (const [index, byte] of bytes.subarray(0, sampleSize).entries()) {
    if (byte === 0) nuls[(index % 2) as 0 | 1]++
  }
  if (nuls[0] + nuls[1] === 0) return undefined
  const encoding = nuls[1] > nuls[0] ? 'utf-16le' : 'utf-16be'
  const text = tryDecode(bytes, encoding)
  // The NULs of a text file with a few bad bytes, or of a program, give characters that no text holds.
  return text !== undefined && isPlainText(text.slice(0, sampleSize)) ? encoding : undefined
}

/** Latin, general and Chinese punctuation, kana, ideographs (surrogates for the rare ones), full-width forms. */
const strange =
  /[^\t\n\r\u0020-\u024F\u2000-\u206F\u3000-\u30FF\u3400-\u9FFF\uD800-\uDFFF\uFE30-\uFE4F\uFF00-\uFFEF]/g

function isPlainText(text: string): boolean {
  return (text.match(strange)?.length ?? 0) <= text.length * strangeShare
}

/** What no text needs: C0 without white space and the escape of terminal colours. */
const control = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g

function isBinary(text: string): boolean {
  const sample = text.slice(0, sampleSize)
  return (sample.match(control)?.length ?? 0) > sample.length * controlShare
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const sample = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleSize))
  let wrong = 0
  let right = 0
  for (const character of sample) {
    if (character === '\uFFFD') wrong++
    else if (character > '\u007F') right++
  }
  return right >= wrong * damageRatio
}

/** Where the character starts that cannot be decoded. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (beginning(bytes, middle, encoding) !== undefined) good = middle
    else bad = middle
  }
  // The first bytes of a broken character decode to nothing yet: step back over them.
  const whole = beginning(bytes, good, encoding)?.length
  while (good > 0 && (good === bytes.length || beginning(bytes, good - 1, encoding)?.length === whole)) good--
  return good
}

/** The characters that the first bytes hold whole, unless one of the bytes is wrong. */
function beginning(bytes: Uint8Array, end: number, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes.subarray(0, end), {stream: true})
  } catch {
    return undefined
  }
}

function failure(
  rule: string,
  message: string,
  bytes: Uint8Array,
  encoding: string,
  at: number
): UndecodedSource {
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, at), {stream: true})
  const place = indexPlaces(before).place(before.length, before.length)
  return {error: {rule, severity: 'error', message, place}}
}
