import type {Concept, Glossary, Term} from '../model/concept.js'
import {sideOf} from '../model/concept.js'
import type {Language} from '../model/language.js'
import {type CharacterTable, characterClass, characterTable, emphasisMark} from '../text/character-classes.js'
import {apostrophe, foldInto, separator} from './fold-term.js'
import {lessThan} from './gap.js'
import {closeJoints, jointAt, mostJoints} from './joints.js'
import {isCaseSensitive, termForms} from './term-forms.js'
import {Trie} from './trie.js'

/** A form of a term, as the search wants to know it. */
export interface IndexEntry {
  readonly concept: Concept
  readonly term: Term
  /** As the glossary or its inflection writes it. */
  readonly form: string
  readonly isFirstMention: boolean
  readonly caseSensitive: boolean
  /** Where its words may be written as one: see `Joints`. */
  readonly joints: number
}

/** The terms of one language, ready to be searched for. */
export interface TermIndex {
  readonly trie: Trie
  /** The entries at each value of the trie: most forms are folded as no other is. */
  readonly entries: ReadonlyArray<IndexEntry | ReadonlyArray<IndexEntry>>
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

/**
 * Index the terms of one language.
 *
 * @param classes
 *   What `classesFor` gives for the glossary.
 */
export function indexTerms(
  glossary: Glossary,
  language: Language,
  classes: Uint8Array,
  variants?: Variants
): TermIndex {
  const table = characterTable()
  const trie = new Trie(countTerms(glossary, language) * keysOfTerm[language])
  const ids = new Uint16Array(0x10000)
  const entries: Array<IndexEntry | IndexEntry[]> = []
  let symbols = 0
  const codes = new Uint16Array(longestTerm)
  const key = new Uint16Array(longestTerm)
  const starts = new Uint8Array(specialSymbol)
  const put = (node: number, entry: IndexEntry) => {
    // Two spellings of a term may fold to one; the first one names it, unless the other is the term itself.
    const value = trie.value(node)
    const held = entries[value]
    if (held === undefined) trie.set(node, entries.push(entry) - 1)
    else if (Array.isArray(held)) held.push(entry)
    else entries[value] = [held as IndexEntry, entry]
  }
  for (const concept of glossary.concepts) {
    for (const term of concept.terms) {
      if (sideOf(term.language) !== language) continue
      const forms = formsWith(term, variants)
      for (let index = 0; index < forms.length; index++) {
        const form = forms[index]!
        const caseSensitive = isCaseSensitive(term, form)
        const isFirstMention = term.firstMention !== undefined && index === forms.length - 1
        const folded = foldInto(codes, form, table, classes, longestTerm)
        if (folded === 0) continue
        const {length, places} = language === 'en' ? closeJoints(codes, folded) : {length: folded, places: 0}
        for (let at = 0; at < length; at++) key[at] = ids[codes[at]!] ||= ++symbols
        starts[key[0]!] = 1
        put(trie.insert(key, length), {concept, term, form, isFirstMention, caseSensitive, joints: places})
        for (let joint = 0; joint < mostJoints; joint++) {
          const place = jointAt(places, joint)
          if (place === 0) break
          trie.setJoint(trie.nodeAt(place))
        }
      }
    }
  }
  return {
    trie,
    entries,
    symbols: symbolTable(ids, table, classes),
    starts,
    separator: ids[separator.charCodeAt(0)]!,
    apostrophe: ids[apostrophe.charCodeAt(0)]!,
    expansions: new Map(
      [...table.expansions].map(([code, text]) => [
        code,
        Array.from(text, (_, at) => ids[text.charCodeAt(at)]!)
      ])
    ),
    classes
  }
}

/** An English term is found with its plural. */
const keysOfTerm: Readonly<Record<Language, number>> = {en: 2, zh: 1}

function countTerms({concepts}: Glossary, language: Language): number {
  let count = 0
  for (const {terms} of concepts) for (const term of terms) if (sideOf(term.language) === language) count++
  return count
}

/** The forms of a term; the last one may be that of its first mention. */
function formsWith(term: Term, variants: Variants | undefined): string[] {
  const forms = termForms(term)
  if (variants) forms.push(...variants(term.text, term.language))
  if (term.firstMention !== undefined) forms.push(term.firstMention)
  return forms
}

/** Marks of emphasis are nothing, unless a term is written with them: `A*`. */
export function classesFor(glossary: Glossary, {classes}: CharacterTable): Uint8Array {
  const own = classes.slice()
  for (const {terms} of glossary.concepts) {
    for (const {text} of terms) {
      if (!emphasisMark.test(text)) continue
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        if (own[code] === characterClass.emphasis) own[code] = characterClass.symbol
      }
    }
  }
  return own
}

function symbolTable(ids: Uint16Array, table: CharacterTable, classes: Uint8Array): Uint16Array {
  const symbols = ids.slice()
  for (const code of table.changed) symbols[code] = ids[table.folded[code]!]!
  for (const code of table.gaps) {
    const kind = classes[code]!
    if (kind >= characterClass.space) symbols[code] = specialSymbol + kind
  }
  // Where no term has it, it may begin a tag.
  symbols[lessThan] ||= specialSymbol + characterClass.ignored
  for (const code of table.expansions.keys()) symbols[code] = expandedSymbol
  return symbols
}
