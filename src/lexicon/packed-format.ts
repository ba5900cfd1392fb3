/**
 * The file of a packed lexicon: numbers in rows, read in place, so that loading it takes no time to speak of.
 *
 * It starts with a magic word and the byte lengths of its sections, each padded to 4 bytes. All numbers are
 * little-endian; texts are sorted, so that they are found by halving.
 */
export const packedMagic = 0x315a4c44

/** Sections of the file, in their order. */
export const sections = {
  /** Lengths of the English headwords, a byte each. */
  headLengths: 'u8',
  /** Their letters, one after the other, sorted. */
  headText: 'u8',
  /** Renderings of each headword, their number. */
  renderingCounts: 'u8',
  /** Lower 16 bits of the numbers of the renderings. */
  renderingLow: 'u16',
  /** Their upper bits, times 4, plus the class of the weight. */
  renderingHigh: 'u8',
  /** Lengths of the Chinese words, in characters; 128 more for a headword of CEDICT. */
  wordLengths: 'u8',
  /** Their characters, one after the other, sorted. */
  wordText: 'u16',
  /** English forms whose dictionary form is no regular one: pairs, divided by newlines. */
  lemmas: 'u8',
  /** Traditional characters and, after them, their Simplified ones. */
  folding: 'u16',
  /** Characters that have a syllable. */
  pinyinCharacters: 'u16',
  /** The number of the syllable of each. */
  pinyinNumbers: 'u16',
  /** The syllables, divided by newlines. */
  syllables: 'u8'
} as const

export type SectionName = keyof typeof sections

/** Weights of renderings are kept as classes. */
export const weightClasses: ReadonlyArray<number> = [0.2, 0.4, 0.65, 0.9]

/** The contents of a packed lexicon. */
export type PackedSections = {
  readonly [name in SectionName]: (typeof sections)[name] extends 'u16' ? Uint16Array : Uint8Array
}

/** Write the sections as a file. */
export function writePacked(data: PackedSections): Uint8Array {
  const names = Object.keys(sections) as SectionName[]
  const headerLength = 4 * (1 + names.length)
  const file = new Uint8Array(names.reduce((sum, name) => sum + padded(data[name].byteLength), headerLength))
  const header = new DataView(file.buffer)
  header.setUint32(0, packedMagic, true)
  let at = headerLength
  for (const [index, name] of names.entries()) {
    const {buffer, byteOffset, byteLength} = data[name]
    header.setUint32(4 * (index + 1), byteLength, true)
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += padded(byteLength)
  }
  return file
}

/**
 * Read the sections of a file, in place.
 *
 * @throws {RangeError}
 *   When the bytes are no packed lexicon, or not all of one.
 */
export function readPacked(bytes: Uint8Array): PackedSections {
  // Rows of 16-bit numbers start at even addresses only.
  const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const names = Object.keys(sections) as SectionName[]
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let at = 4 * (1 + names.length)
  if (file.byteLength < at || view.getUint32(0, true) !== packedMagic) {
    throw new RangeError(
      `Unexpected ${bytes.byteLength} bytes that are no packed lexicon, expected lexicon.bin`
    )
  }
  const found: Partial<Record<SectionName, Uint8Array | Uint16Array>> = {}
  for (const [index, name] of names.entries()) {
    const length = view.getUint32(4 * (index + 1), true)
    if (at + length > file.byteLength) {
      throw new RangeError(`Unexpected end of the packed lexicon in \`${name}\`, expected ${length} bytes`)
    }
    found[name] =
      sections[name] === 'u16'
        ? new Uint16Array(file.buffer, file.byteOffset + at, length / 2)
        : new Uint8Array(file.buffer, file.byteOffset + at, length)
    at += padded(length)
  }
  return found as PackedSections
}

function padded(length: number): number {
  return (length + 3) & ~3
}
