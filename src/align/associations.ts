import type {Lexicon} from '../lexicon/lexicon.js'
import {Accumulator} from './accumulator.js'
import {spellsName} from './names.js'
import {RenderingMatcher} from './rendering-matcher.js'
import {type SparseTable, SparseTableBuilder} from './sparse-table.js'

/** What English words of a document may mean in its Chinese. */
export interface Associations {
  /** English words × Chinese words: 0–1, how likely one renders the other. */
  readonly words: SparseTable
  /** English words × ideographs: the share of each in the renderings of the word. */
  readonly characters: SparseTable
}

/** The words of a document, by number. */
export interface DocumentWords {
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
  /** The ideographs of the Chinese. */
  readonly characters: ReadonlyArray<string>
  /** Further forms under which an English word may stand in the lexicon: those it has in the text. */
  readonly surfaces: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Associate the words of a document through the lexicon: renderings found exactly, within longer words, or in
 * part; equal words and figures in both languages; names and their pinyin.
 */
export function associate(document: DocumentWords, lexicon?: Lexicon): Associations {
  const zhNumbers = new Map(document.zh.map((word, number) => [word, number]))
  const names = lexicon ? spellsName(document.zh, lexicon) : undefined
  const words = new SparseTableBuilder()
  const characters = new SparseTableBuilder()
  const row = new Accumulator(document.zh.length)
  const shares = new Accumulator(document.characters.length)
  const matcher = new RenderingMatcher(document.zh, document.characters, {words: row, characters: shares})

  for (const word of document.en) {
    const same = zhNumbers.get(word)
    if (same !== undefined) row.max(same, 1)
    if (lexicon && names) {
      const surfaces = document.surfaces.get(word)
      let total = 1
      for (const form of formsOf(word, surfaces)) {
        for (const {zh, weight} of lexicon.translations(form)) {
          matcher.match(zh, weight)
          total += weight
        }
      }
      shares.drain((number, share) => characters.add(number, share / total))
      if (surfaces && isCapitalised(surfaces)) {
        for (const {number, weight} of names(word)) row.max(number, weight)
      }
    }
    row.drain((number, weight) => words.add(number, weight))
    words.endRow()
    characters.endRow()
  }
  return {words: words.build(), characters: characters.build()}
}

/** The forms under which a word may stand in the lexicon. */
function formsOf(word: string, surfaces: ReadonlySet<string> | undefined): string[] {
  const forms = [word]
  for (const surface of surfaces ?? []) {
    const form = surface.toLowerCase()
    if (form !== word) forms.push(form)
  }
  return forms
}

function isCapitalised(surfaces: ReadonlySet<string>): boolean {
  for (const surface of surfaces) if (surface !== surface.toLowerCase()) return true
  return false
}
