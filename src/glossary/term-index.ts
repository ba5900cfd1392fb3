import type {Concept, Glossary, Term} from '../model/concept.js'
import {sideOf} from '../model/concept.js'
import type {Language} from '../model/language.js'
import {type CharacterTable, characterClass, characterTable} from '../text/character-classes.js'
import {apostrophe, foldTerm, separator} from './fold-term.js'
import {isCaseSensitive, termForms} from './term-forms.js'
import {solidKeys} from './term-keys.js'
import {Trie} from './trie.js'

/** A form of a term, as the search wants to know it. */
export interface IndexEntry {
  readonly concept: Concept
  readonly term: Term
  /** As the glossary or its inflection writes it. */
  readonly form: string
  readonly isFirstMention: boolean
  readonly caseSensitive: boolean
}

/** The terms of one language, ready to be searched for. */
export interface TermIndex {
  readonly trie: Trie
  /** The entries at each value of the trie. */
  readonly entries: ReadonlyArray<ReadonlyArray<IndexEntry>>
  /** By code unit: the symbol it counts as; 0 where no term has it; from `specialSymbol` on something that is no symbol. */
  readonly symbols: Uint16Array
  /** Symbols that terms begin with. */
  readonly starts: Uint8Array
  readonly separator: number
  readonly apostrophe: number
  /** Symbols of characters that are folded to several. */
  readonly expansions: ReadonlyMap<number, ReadonlyArray<number>>
  readonly classes: Uint8Array
}

/** From here on a value of `symbols` is the class of what may lie in a gap. */
export const specialSymbol = 0xff00
/** A character that is folded to several. */
export const expandedSymbol = 0xffff

/** Longer terms are not looked for: each of their characters could be where the search begins anew. */
export const longestTerm = 500

/** Further spellings of a term, given by who asks for the index: conversions between scripts and regions. */
export type Variants = (text: string, language: Term['language']) => ReadonlyArray<string>

/** Index the terms of one language. */
export function indexTerms(glossary: Glossary, language: Language, variants?: Variants): TermIndex {
  const table = characterTable()
  const classes = classesFor(glossary, table)
  const trie = new Trie()
  const ids = new Map<number, number>()
  const entries: IndexEntry[][] = []
  const symbolOf = (code: number) => {
    const known = ids.get(code)
    if (known !== undefined) return known
    ids.set(code, ids.size + 1)
    return ids.size
  }
  const starts = new Uint8Array(specialSymbol)
  const spread = language === 'en' ? solidKeys : (key: string) => [key]
  for (const concept of glossary.concepts) {
    for (const term of concept.terms) {
      if (sideOf(term.language) !== language) continue
      const caseSensitive = isCaseSensitive(term)
      for (const {text, isFirstMention} of formsWith(term, variants)) {
        const folded = foldTerm(text, table, classes)
        if (!folded || folded.length > longestTerm) continue
        const entry = {concept, term, form: text, isFirstMention, caseSensitive}
        for (const key of spread(folded)) {
          starts[symbolOf(key.charCodeAt(0))] = 1
          trie.insert(key, symbolOf, (value) => addEntry(entries, value, entry))
        }
      }
    }
  }
  return {
    trie,
    entries,
    symbols: symbolTable(ids, table, classes),
    starts,
    separator: ids.get(separator.charCodeAt(0)) ?? 0,
    apostrophe: ids.get(apostrophe.charCodeAt(0)) ?? 0,
    expansions: new Map(
      [...table.expansions].map(([code, text]) => [
        code,
        Array.from(text, (_, at) => ids.get(text.charCodeAt(at)) ?? 0)
      ])
    ),
    classes
  }
}

function formsWith(term: Term, variants: Variants | undefined): ReturnType<typeof termForms> {
  const forms = termForms(term)
  const more = variants?.(term.text, term.language) ?? []
  return [...forms, ...more.map((text) => ({text, isFirstMention: false}))]
}

function addEntry(entries: IndexEntry[][], value: number | undefined, entry: IndexEntry): number {
  if (value === undefined) return entries.push([entry]) - 1
  // Two spellings of a term may fold to one; the first one names it, unless the other is the term itself.
  entries[value]!.push(entry)
  return value
}

/** Marks of emphasis are nothing, unless a term is written with them: `A*`. */
export function classesFor(glossary: Glossary, {classes}: CharacterTable): Uint8Array {
  const own = classes.slice()
  for (const {terms} of glossary.concepts) {
    for (const {text} of terms) {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        if (own[code] === characterClass.emphasis) own[code] = characterClass.symbol
      }
    }
  }
  return own
}

function symbolTable(
  ids: ReadonlyMap<number, number>,
  table: CharacterTable,
  classes: Uint8Array
): Uint16Array {
  const symbols = new Uint16Array(0x10000)
  for (let code = 0; code < symbols.length; code++) {
    const kind = classes[code]!
    symbols[code] = kind >= characterClass.space ? specialSymbol + kind : (ids.get(table.folded[code]!) ?? 0)
  }
  for (const code of table.expansions.keys()) symbols[code] = expandedSymbol
  return symbols
}
