import type {Glossary, Occurrence} from '../model/concept.js'
import {assertLanguage, type Language} from '../model/language.js'
import {characterClass, characterTable} from '../text/character-classes.js'
import {canEnd, canStart} from './boundaries.js'
import {chooseEntries} from './choose-entries.js'
import {isCrossed} from './crossed-words.js'
import {gapKind, gapKinds, readGap} from './gap.js'
import {addJoint, fitsJoints} from './joints.js'
import {
  classesFor,
  expandedSymbol,
  type IndexEntry,
  indexTerms,
  specialSymbol,
  type TermIndex,
  type Variants
} from './term-index.js'

/** Finds the terms of a glossary in texts. */
export interface Matcher {
  readonly glossary: Glossary
  /**
   * Find all terms of one language in a text, leftmost first, of those that begin at one place the longest; what lies
   * inside a term that was found is not found again. Several concepts may stand at the same place.
   *
   * @param options
   *   `accept` can turn an occurrence down; then the next shorter one is tried.
   * @throws {TypeError}
   *   When the text is no string, or the language neither `en` nor `zh`.
   */
  findTerms(text: string, language: Language, options?: FindOptions): Occurrence[]
}

export interface FindOptions {
  /** Whether an occurrence counts; it is asked about the longest at each place first. */
  readonly accept?: (occurrence: Occurrence) => boolean
}

export interface MatcherOptions {
  /**
   * Further spellings of a term to look for, such as the words of other regions (`openccVariants`). Simplified and
   * Traditional characters are taken for each other without it.
   */
  readonly variants?: Variants | undefined
}

/**
 * Make a matcher. The terms of a language are indexed when they are first looked for.
 *
 * @throws {TypeError}
 *   When the glossary has no concepts.
 */
export function createMatcher(glossary: Glossary, options: MatcherOptions = {}): Matcher {
  if (!Array.isArray(glossary?.concepts)) {
    throw new TypeError(`Unexpected glossary \`${String(glossary)}\`, expected what \`readGlossary\` gives`)
  }
  const indexes: Partial<Record<Language, TermIndex>> = {}
  let classes: Uint8Array | undefined
  return {
    glossary,
    findTerms(text, language, {accept} = {}) {
      assertLanguage(language)
      if (typeof text !== 'string')
        throw new TypeError(`Unexpected text \`${String(text)}\`, expected a string`)
      classes ??= classesFor(glossary, characterTable())
      const index = (indexes[language] ??= indexTerms(glossary, language, classes, options.variants))
      return search(text, index, accept)
    }
  }
}

/** Find all terms of a glossary in one text; to search many texts, make a matcher once. */
export function findTerms(
  text: string,
  language: Language,
  glossary: Glossary,
  options: MatcherOptions & FindOptions = {}
): Occurrence[] {
  return createMatcher(glossary, options).findTerms(text, language, options)
}

function search(text: string, index: TermIndex, accept: FindOptions['accept']): Occurrence[] {
  const {symbols, starts, classes, expansions} = index
  const found: Occurrence[] = []
  const ends: number[] = []
  const {word} = characterClass
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    let symbol = symbols[code]!
    if (symbol === 0) {
      at++
      continue
    }
    if (symbol >= specialSymbol) {
      if (symbol !== expandedSymbol) {
        at++
        continue
      }
      symbol = expansions.get(code)![0]!
    }
    if (
      starts[symbol] === 0 ||
      (at > 0 && classes[code] === word && classes[text.charCodeAt(at - 1)] === word)
    ) {
      at++
      continue
    }
    walk(text, at, index, ends)
    at = ends.length ? settle(text, at, ends, index, accept, found) : at + 1
  }
  return found
}

/** How far a text was followed: a node, what led there, and the joints on the way. */
interface Fork {
  readonly node: number
  readonly at: number
  readonly length: number
  readonly crossed: number
}

/**
 * Follow the text from a start as far as terms go; `ends` gets for each end of a term its offset, its value and the
 * joints that were crossed, shortest first.
 */
function walk(text: string, start: number, index: TermIndex, ends: number[]): void {
  ends.length = 0
  const forks = follow(text, {node: 0, at: start, length: 0, crossed: 0}, index, ends)
  if (!forks) return
  // Forms with joints are short, so that there are few ways.
  for (let fork = forks.pop(); fork; fork = forks.pop()) {
    for (const more of follow(text, fork, index, ends) ?? []) forks.push(more)
  }
  sortEnds(ends)
}

/** Follow one way; where the words of some terms are divided by a joint, and of others not, both ways are open. */
function follow(text: string, from: Fork, index: TermIndex, ends: number[]): Fork[] | undefined {
  const {trie, symbols, classes, expansions} = index
  let {node, at, length, crossed} = from
  let forks: Fork[] | undefined
  let before: number = length ? characterClass.word : characterClass.symbol
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const symbol = symbols[code]!
    if (symbol < specialSymbol) {
      if (symbol === 0) return forks
      node = trie.next(node, symbol)
      if (node === 0) return forks
      before = classes[code]!
      length++
      at++
    } else if (symbol === expandedSymbol) {
      for (const part of expansions.get(code)!) {
        node = part === 0 ? 0 : trie.next(node, part)
        if (node === 0) return forks
        length++
      }
      before = characterClass.word
      at++
    } else {
      const gap = readGap(text, at, before, classes)
      const kind = gap % gapKinds
      const next = (gap - kind) / gapKinds
      if (kind === gapKind.end || next === at) return forks
      at = next
      if (kind === gapKind.none) continue
      if (kind === gapKind.lineEnd) {
        forks ??= []
        forks.push({node, at, length, crossed})
      }
      if (kind !== gapKind.apostrophe && trie.isJoint(node)) {
        const across = addJoint(crossed, length)
        const divided = trie.next(node, index.separator)
        if (divided === 0) crossed = across
        else {
          forks ??= []
          forks.push({node, at, length, crossed: across})
          node = divided
          length++
        }
        continue
      }
      node = trie.next(node, kind === gapKind.apostrophe ? index.apostrophe : index.separator)
      if (node === 0) return forks
      length++
      continue
    }
    const value = trie.value(node)
    if (value >= 0) ends.push(afterMarks(text, at), value, crossed)
  }
  return forks
}

function sortEnds(ends: number[]): void {
  const order = Array.from({length: ends.length / endSize}, (_, index) => index * endSize)
  order.sort((a, b) => ends[a]! - ends[b]!)
  const sorted = order.flatMap((at) => ends.slice(at, at + endSize))
  for (let at = 0; at < ends.length; at++) ends[at] = sorted[at]!
}

/** Numbers for each end. */
const endSize = 3

/** Combining marks belong to the character before them. */
function afterMarks(text: string, at: number): number {
  while (at < text.length && isCombining(text.charCodeAt(at))) at++
  return at
}

function isCombining(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x3099 ||
    code === 0x309a ||
    (code >= 0xfe00 && code <= 0xfe0f)
  )
}

/** Take the longest end that holds; returns where to go on. */
function settle(
  text: string,
  start: number,
  ends: ReadonlyArray<number>,
  {classes, entries}: TermIndex,
  accept: FindOptions['accept'],
  found: Occurrence[]
): number {
  if (!canStart(text, start, classes)) return start + 1
  for (let last = ends.length - endSize; last >= 0; last -= endSize) {
    const end = ends[last]!
    if (!canEnd(text, start, end, classes)) continue
    if (end - start === 2 && isCrossed(text, start)) continue
    const fitting = fittingEntries(entries[ends[last + 1]!]!, ends[last + 2]!)
    if (!fitting.length) continue
    const here = chooseEntries(fitting, text, start, end, classes, found.at(-1)?.end ?? 0)
    const accepted = accept ? here.filter(accept) : here
    if (!accepted.length) continue
    for (const occurrence of accepted) found.push(occurrence)
    return end
  }
  return start + 1
}

/** Those of some entries whose joints are where the text has them. */
function fittingEntries(
  entries: IndexEntry | ReadonlyArray<IndexEntry>,
  crossed: number
): ReadonlyArray<IndexEntry> {
  if ('joints' in entries) return fitsJoints(entries.joints, crossed) ? [entries] : none
  return entries.filter(({joints}) => fitsJoints(joints, crossed))
}

const none: ReadonlyArray<IndexEntry> = []
