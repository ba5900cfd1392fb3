/**
 * Decodes the bytes of a memory as they come.
 *
 * A byte order mark decides; then zero bytes (UTF-16 without one); then what an XML declaration says; else UTF-8. What
 * cannot be decoded is told once, and reading goes on with U+FFFD in its place.
 */
export class DecodeStream {
  #decoder: TextDecoder | undefined
  #label: string | undefined
  #head = new Uint8Array(0)
  readonly #onFault: (message: string) => void

  /**
   * @param onFault Called once, at the first bytes that do not belong.
   * @param encoding The encoding where it is known: a label of the Encoding Standard. @throws RangeError for others.
   */
  constructor(onFault: (message: string) => void, encoding?: string) {
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
      this.#onFault(`Unexpected encoding: the file says \`${declared}\`, its bytes are UTF-8`)
    }
    try {
      this.#start(byBytes ?? (declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared))
    } catch {
      this.#onFault(`Unexpected encoding \`${declared}\`, expected one that is known; read as UTF-8`)
      this.#start('utf-8')
    }
    return this.#decode(head, true)
  }

  #start(label: string): void {
    this.#decoder = new TextDecoder(label, {fatal: true, ignoreBOM: true})
    this.#label = this.#decoder.encoding
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder!.decode(bytes, {stream})
    } catch {
      this.#onFault(`Unexpected bytes that are no ${this.#label!.toUpperCase()}`)
      // What a fatal decoder held back is lost to it: at most the first bytes of one character.
      this.#decoder = new TextDecoder(this.#label, {ignoreBOM: true})
      return this.#decoder.decode(bytes, {stream}) || (stream ? '' : '\uFFFD')
    }
  }
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
