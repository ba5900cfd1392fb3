import {regularLemma} from './english-lemma.js'
import {characterTable, foldCharacters} from './fold-characters.js'
import type {Lexicon, Translation} from './lexicon.js'
import {readPacked, weightClasses} from './packed-format.js'
import {SortedTexts} from './sorted-texts.js'

/**
 * A lexicon over the bytes of a packed one (lexicon.bin).
 *
 * @throws {RangeError}
 *   When the bytes are no packed lexicon.
 */
export function packedLexicon(bytes: Uint8Array): Lexicon {
  const data = readPacked(bytes)
  const heads = new SortedTexts({units: data.headText, starts: data.headStarts, index: data.headIndex})
  const words = new SortedTexts({units: data.wordText, starts: data.wordStarts, index: data.wordIndex})
  const irregular = readIrregular(data.lemmas)
  const lemmas = new Map<string, string>()
  const folding = characterTable(data.folding)
  const syllables = decodeAscii(data.syllables).split('\n')
  const syllableOf = new Uint16Array(0x10000)
  for (const [index, code] of data.pinyinCharacters.entries())
    syllableOf[code] = data.pinyinNumbers[index]! + 1
  const isWord = (number: number) => (data.headwords[number >> 3]! & (1 << (number & 7))) !== 0
  const isHead = (word: string) => heads.find(word) >= 0
  const unpacked = new Map<string, Translation[]>()
  return {
    longestPhrase: 1,
    translations(english) {
      const known = unpacked.get(english)
      if (known) return known
      const head = heads.find(english)
      if (head < 0) return none
      const found: Translation[] = []
      // Words come again; a text of any length has but so many.
      if (unpacked.size >= mostUnpacked) unpacked.clear()
      unpacked.set(english, found)
      for (let at = data.renderingStarts[head]!; at < data.renderingStarts[head + 1]!; at++) {
        const high = data.renderingHigh[at]!
        found.push({
          zh: words.text((high >> 2) * 0x10000 + data.renderingLow[at]!),
          weight: weightClasses[high & 3]!
        })
      }
      return found
    },
    lemma(word) {
      let lemma = lemmas.get(word)
      if (lemma === undefined) {
        lemma = irregular.get(word) ?? regularLemma(word, isHead)
        if (lemmas.size >= mostLemmas) lemmas.clear()
        lemmas.set(word, lemma)
      }
      return lemma
    },
    chineseWordsAt: (text, at) => words.prefixes(text, at, isWord),
    simplify: (text) => foldCharacters(text, folding),
    pinyin(character) {
      const number = character.length === 1 ? syllableOf[character.charCodeAt(0)]! : 0
      return number ? syllables[number - 1]! : ''
    }
  }
}

function readIrregular(bytes: Uint8Array): Map<string, string> {
  const table = new Map<string, string>()
  for (const line of decodeAscii(bytes).split('\n')) {
    const space = line.indexOf(' ')
    table.set(line.slice(0, space), line.slice(space + 1))
  }
  return table
}

function decodeAscii(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

const none: Translation[] = []
/** Headwords whose renderings are kept unpacked. */
const mostUnpacked = 20_000
/** Words whose dictionary form is kept. */
const mostLemmas = 50_000
