/**
 * The file of a packed lexicon: numbers in rows, read in place, so that loading it takes no time to speak of.
 *
 * It starts with a magic word and the byte lengths of its sections, each padded to 4 bytes. All numbers are
 * little-endian; texts are sorted, so that they are found by halving.
 */
export const packedMagic = 0x325a4c44

/** Sections of the file, in their order. */
export const sections = {
  /** Where each English headword starts, and where the last one ends. */
  headStarts: 'u32',
  /** Their letters, one after the other, sorted. */
  headText: 'u8',
  /** The first headword with each first letter or a later one, by its code unit. */
  headIndex: 'u32',
  /** Where the renderings of each headword start, and where those of the last one end. */
  renderingStarts: 'u32',
  /** Lower 16 bits of the numbers of the renderings. */
  renderingLow: 'u16',
  /** Their upper bits, times 4, plus the class of the weight. */
  renderingHigh: 'u8',
  /** Where each Chinese word starts, and where the last one ends. */
  wordStarts: 'u32',
  /** Their characters, one after the other, sorted. */
  wordText: 'u16',
  /** The first word with each first character or a later one, by its code unit. */
  wordIndex: 'u32',
  /** A bit for each word, 1 for a headword of CEDICT; eight to a byte, the lowest first. */
  headwords: 'u8',
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

interface Rows {
  readonly u8: Uint8Array
  readonly u16: Uint16Array
  readonly u32: Uint32Array
}

export type SectionName = keyof typeof sections

/** Weights of renderings are kept as classes. */
export const weightClasses: ReadonlyArray<number> = [0.2, 0.4, 0.65, 0.9]

/** The contents of a packed lexicon. */
export type PackedSections = {
  readonly [name in SectionName]: Rows[(typeof sections)[name]]
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
  // Rows of longer numbers start at multiples of their size only.
  const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const names = Object.keys(sections) as SectionName[]
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let at = 4 * (1 + names.length)
  if (file.byteLength < at || view.getUint32(0, true) !== packedMagic) {
    throw new RangeError(
      `Unexpected ${bytes.byteLength} bytes that are no packed lexicon, expected lexicon.bin`
    )
  }
  const found: Partial<Record<SectionName, Rows[keyof Rows]>> = {}
  for (const [index, name] of names.entries()) {
    const length = view.getUint32(4 * (index + 1), true)
    if (at + length > file.byteLength) {
      throw new RangeError(`Unexpected end of the packed lexicon in \`${name}\`, expected ${length} bytes`)
    }
    found[name] = rowOf(sections[name], file, at, length)
    at += padded(length)
  }
  return found as PackedSections
}

function rowOf(
  kind: keyof Rows,
  {buffer, byteOffset}: Uint8Array,
  at: number,
  length: number
): Rows[keyof Rows] {
  if (kind === 'u32') return new Uint32Array(buffer, byteOffset + at, length / 4)
  if (kind === 'u16') return new Uint16Array(buffer, byteOffset + at, length / 2)
  return new Uint8Array(buffer, byteOffset + at, length)
}

function padded(length: number): number {
  return (length + 3) & ~3
}
