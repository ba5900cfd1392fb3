import {regularLemma} from '../../src/lexicon/english-lemma.js'
import {type PackedSections, weightClasses} from '../../src/lexicon/packed-format.js'
import {textRows} from '../../src/lexicon/sorted-texts.js'

/** A lexicon before it is packed. */
export interface LexiconData {
  /** Renderings of English words, with their weights. */
  readonly renderings: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Words that Chinese text is cut into. */
  readonly chineseWords: ReadonlySet<string>
  /** Dictionary forms of English words. */
  readonly lemmas: ReadonlyMap<string, string>
  readonly folding: ReadonlyMap<string, string>
  readonly pinyin: ReadonlyMap<string, string>
}

/** Most renderings of a headword. */
const mostRenderings = 255

/** Turn a lexicon into the sections of its file. */
export function packLexicon(data: LexiconData): PackedSections {
  const heads = [...data.renderings.keys()].sort()
  const kept = new Map(heads.map((head) => [head, keep(data.renderings.get(head)!)]))
  const words = [
    ...new Set([...data.chineseWords, ...[...kept.values()].flatMap((list) => list.map(([zh]) => zh))])
  ]
  words.sort()
  const numbers = new Map(words.map((word, number) => [word, number]))
  const low: number[] = []
  const high: number[] = []
  const renderingStarts = new Uint32Array(heads.length + 1)
  for (const [at, head] of heads.entries()) {
    const list = kept.get(head)!.map(([zh, weight]) => ({number: numbers.get(zh)!, weight}))
    for (const {number, weight} of list.sort((a, b) => a.number - b.number)) {
      low.push(number & 0xffff)
      high.push((number >> 16) * 4 + weightClass(weight))
    }
    renderingStarts[at + 1] = low.length
  }
  const headText = ascii(heads.join(''))
  const wordText = utf16(words.join(''))
  const headRows = textRows(heads, headText)
  const wordRows = textRows(words, wordText)
  const syllables = [...new Set(data.pinyin.values())].sort()
  const folded = [...data.folding].sort(([a], [b]) => (a < b ? -1 : 1))
  const read = [...data.pinyin].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    headStarts: headRows.starts,
    headText,
    headIndex: headRows.index,
    renderingStarts,
    renderingLow: Uint16Array.from(low),
    renderingHigh: Uint8Array.from(high),
    wordStarts: wordRows.starts,
    wordText,
    wordIndex: wordRows.index,
    headwords: bits(words.map((word) => data.chineseWords.has(word))),
    lemmas: ascii(irregular(data, new Set(heads)).join('\n')),
    folding: utf16(folded.map(([a]) => a).join('') + folded.map(([, b]) => b).join('')),
    pinyinCharacters: utf16(read.map(([character]) => character).join('')),
    pinyinNumbers: Uint16Array.from(read, ([, syllable]) => syllables.indexOf(syllable)),
    syllables: ascii(syllables.join('\n'))
  }
}

function keep(renderings: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...renderings].sort((a, b) => b[1] - a[1]).slice(0, mostRenderings)
}

function weightClass(weight: number): number {
  return weight >= 0.8 ? 3 : weight >= 0.5 ? 2 : weight >= 0.3 ? 1 : weightClasses.indexOf(0.2)
}

/** `form lemma` for every form that the rules get wrong. */
function irregular({lemmas}: LexiconData, heads: ReadonlySet<string>): string[] {
  const forms = new Set([...lemmas.keys(), ...heads])
  const found: string[] = []
  for (const form of [...forms].sort()) {
    const lemma = lemmas.get(form) ?? form
    if (!heads.has(lemma)) continue
    if (regularLemma(form, (word) => heads.has(word)) !== lemma) found.push(`${form} ${lemma}`)
  }
  return found
}

/** A bit for each, eight to a byte, the lowest first. */
function bits(flags: ReadonlyArray<boolean>): Uint8Array {
  const bytes = new Uint8Array((flags.length + 7) >> 3)
  for (const [at, flag] of flags.entries()) if (flag) bytes[at >> 3]! |= 1 << (at & 7)
  return bytes
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function utf16(text: string): Uint16Array {
  return Uint16Array.from({length: text.length}, (_, at) => text.charCodeAt(at))
}
