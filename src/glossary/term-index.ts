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
  const builder = new IndexBuilder(language, classes, countTerms(glossary, language) * keysOfTerm[language])
  for (const concept of glossary.concepts) {
    for (const term of concept.terms) {
      if (sideOf(term.language) === language) builder.addTerm(concept, term, variants)
    }
  }
  return builder.build()
}

/** Takes the terms one after the other. Its steps are small, so that the machine soon knows them. */
class IndexBuilder {
  readonly #table = characterTable()
  readonly #ids = new Uint16Array(0x10000)
  readonly #entries: Array<IndexEntry | IndexEntry[]> = []
  readonly #starts = new Uint8Array(specialSymbol)
  readonly #codes = new Uint16Array(longestTerm)
  readonly #key = new Uint16Array(longestTerm)
  readonly #trie: Trie
  readonly #isEnglish: boolean
  readonly #classes: Uint8Array
  #symbols = 0

  constructor(language: Language, classes: Uint8Array, keys: number) {
    this.#trie = new Trie(keys)
    this.#isEnglish = language === 'en'
    this.#classes = classes
  }

  addTerm(concept: Concept, term: Term, variants: Variants | undefined): void {
    const forms = formsWith(term, variants)
    for (let index = 0; index < forms.length; index++) {
      const isFirstMention = term.firstMention !== undefined && index === forms.length - 1
      this.#addForm(concept, term, forms[index]!, isFirstMention)
    }
  }

  #addForm(concept: Concept, term: Term, form: string, isFirstMention: boolean): void {
    const codes = this.#codes
    const folded = foldInto(codes, form, this.#table, this.#classes, longestTerm)
    if (folded === 0) return
    const {length, places} = this.#isEnglish ? closeJoints(codes, folded) : {length: folded, places: 0}
    const node = this.#insert(length)
    const caseSensitive = isCaseSensitive(term, form)
    this.#put(node, {concept, term, form, isFirstMention, caseSensitive, joints: places})
    for (let joint = 0; joint < mostJoints; joint++) {
      const place = jointAt(places, joint)
      if (place === 0) break
      this.#trie.setJoint(this.#trie.nodeAt(place))
    }
  }

  /** Put the symbols of the folded form into the tree; returns the node at its end. */
  #insert(length: number): number {
    const ids = this.#ids
    const codes = this.#codes
    const key = this.#key
    for (let at = 0; at < length; at++) {
      const code = codes[at]!
      if (ids[code] === 0) ids[code] = ++this.#symbols
      key[at] = ids[code]!
    }
    this.#starts[key[0]!] = 1
    return this.#trie.insert(key, length)
  }

  /** Two spellings of a term may fold to one; the first one names it, unless the other is the term itself. */
  #put(node: number, entry: IndexEntry): void {
    const entries = this.#entries
    const value = this.#trie.value(node)
    if (value < 0) {
      this.#trie.set(node, entries.push(entry) - 1)
      return
    }
    const held = entries[value]!
    if (Array.isArray(held)) held.push(entry)
    else entries[value] = [held, entry]
  }

  build(): TermIndex {
    const ids = this.#ids
    return {
      trie: this.#trie,
      entries: this.#entries,
      symbols: symbolTable(ids, this.#table, this.#classes),
      starts: this.#starts,
      separator: ids[separator.charCodeAt(0)]!,
      apostrophe: ids[apostrophe.charCodeAt(0)]!,
      expansions: new Map(
        [...this.#table.expansions].map(([code, text]) => [
          code,
          Array.from(text, (_, at) => ids[text.charCodeAt(at)]!)
        ])
      ),
      classes: this.#classes
    }
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
