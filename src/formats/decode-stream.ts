/**
 * Decodes the bytes of a memory as they come.
 *
 * A byte order mark decides; then zero bytes (UTF-16 without one); then what an XML declaration says; else UTF-8. What
 * cannot be decoded is told once, with what was decoded before it, and reading goes on with U+FFFD in its place.
 */
export class DecodeStream {
  #decoder: TextDecoder | undefined
  #label: string | undefined
  #head = new Uint8Array(0)
  readonly #onFault: DecodeFault
  #isTold = false
  /** The last bytes of the chunk before, some of which may be a part of a character. */
  #last = new Uint8Array(0)

  /**
   * @param onFault Called once, at the first bytes that do not belong.
   * @param encoding The encoding where it is known: a label of the Encoding Standard. @throws RangeError for others.
   */
  constructor(onFault: DecodeFault, encoding?: string) {
    this.#onFault = onFault
    if (encoding !== undefined) this.#start(encoding)
  }

  /** The name of the encoding, once it is known. */
  get encoding(): string | undefined {
    return this.#label
  }

  write(bytes: Uint8Array): string {
    if (this.#decoder) return this.#decode(bytes, true)
    this.#head = concat(this.#head, bytes)
    if (this.#head.length < sniffed && !this.#head.includes(0x3e)) return ''
    return this.#begin()
  }

  end(): string {
    const head = this.#decoder ? '' : this.#begin()
    return head + this.#decode(new Uint8Array(0), false)
  }

  #begin(): string {
    const head = this.#head
    this.#head = new Uint8Array(0)
    const byBytes = encodingOfBytes(head)
    const declared = declaredEncoding(head)
    if (byBytes === undefined && declared !== undefined && /^utf-?16/i.test(declared)) {
      this.#onFault(`Unexpected encoding: the file says \`${declared}\`, its bytes are UTF-8`, '')
    }
    try {
      this.#start(byBytes ?? (declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared))
    } catch {
      this.#onFault(`Unexpected encoding \`${declared}\`, expected one that is known; read as UTF-8`, '')
      this.#start('utf-8')
    }
    return this.#decode(head, true)
  }

  #start(label: string): void {
    this.#decoder = new TextDecoder(label, {ignoreBOM: true})
    this.#label = this.#decoder.encoding
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    const text = this.#decoder!.decode(bytes, {stream})
    if (this.#isTold) return text
    if (text.includes(replacement)) this.#look(text, bytes)
    this.#last = concat(this.#last, bytes.subarray(-longestCharacter)).slice(-longestCharacter)
    return text
  }

  /** Tell of the first character that stands for bytes that are none. */
  #look(text: string, bytes: Uint8Array): void {
    const label = this.#label!
    const held = label === 'utf-8' ? partAtEnd(this.#last) : new Uint8Array(0)
    const whole = concat(held, bytes)
    for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) {
      if (isWritten(whole, label, text, at)) continue
      this.#isTold = true
      this.#onFault(`Unexpected bytes that are no ${label.toUpperCase()}`, text.slice(0, at))
      return
    }
  }
}

/**
 * Told of what cannot be decoded.
 *
 * @param before
 *   What stands between it and the end of the last text that was given.
 */
export type DecodeFault = (message: string, before: string) => void

const replacement = '\uFFFD'
/** Bytes of the longest character of any encoding. */
const longestCharacter = 4

/** Whether the file itself holds the character that stands for what cannot be decoded. */
function isWritten(bytes: Uint8Array, label: string, text: string, at: number): boolean {
  const written = writtenAs[label]
  if (!written) return false
  // In other encodings it is not worth while to find the place of a character that no one writes.
  const from = label === 'utf-8' ? new TextEncoder().encode(text.slice(0, at)).length : 0
  const last = label === 'utf-8' ? from : bytes.length - written.length
  for (let start = from; start <= last; start++) {
    if (written.every((byte, index) => bytes[start + index] === byte)) return true
  }
  return false
}

const writtenAs: Readonly<Record<string, ReadonlyArray<number>>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
  gb18030: [0x84, 0x31, 0xa4, 0x37]
}

/** The bytes at the end of UTF-8 that are the start of a character, but not all of it. */
function partAtEnd(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    return length > back ? bytes.slice(-back) : new Uint8Array(0)
  }
  return new Uint8Array(0)
}

/** Enough for a declaration. */
const sniffed = 1024

function encodingOfBytes([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a && b === 0 && c && d === 0) return 'utf-16le'
  return a === 0 && b && c === 0 && d ? 'utf-16be' : undefined
}

function declaredEncoding(head: Uint8Array): string | undefined {
  const start = String.fromCharCode(...head.subarray(0, sniffed))
  return /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1]
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}
