import {type Concept, type Occurrence, standings} from '../model/concept.js'
import {characterClass} from '../text/character-classes.js'
import {isAcronym} from './inflect-word.js'
import type {IndexEntry} from './term-index.js'

/**
 * The terms that stand in a stretch of a text, of all that are folded to the same: one for each concept, by the form
 * that is nearest to what is written, and then by its standing. A concept whose form is further from it than that of
 * another is not meant: `IT` is not `it`.
 *
 * @param free
 *   Where the text begins that no term before has taken: a quote between two terms belongs to the first.
 */
export function chooseEntries(
  entries: ReadonlyArray<IndexEntry>,
  text: string,
  start: number,
  end: number,
  classes: Uint8Array,
  free: number
): Occurrence[] {
  const found = new Map<Concept, {entry: IndexEntry; distance: number; start: number; end: number}>()
  let least = Number.POSITIVE_INFINITY
  for (const entry of entries) {
    const [from, to] = withQuotes(entry.form, text, start, end, classes, free)
    const written = text.slice(from, to)
    if (entry.caseSensitive && !hasSameCase(written, entry.form)) {
      if (!isShoutedPlural(text, from, to, entry.form)) continue
    }
    const distance = distanceOf(written, entry.form)
    const best = found.get(entry.concept)
    least = Math.min(least, distance)
    // Of two that are as near, the one whose quotes are there too, then the one to use.
    const width = best ? best.end - best.start - (to - from) : 0
    if (best && (best.distance - distance || -width || rank(best.entry) - rank(entry)) <= 0) continue
    found.set(entry.concept, {entry, distance, start: from, end: to})
  }
  const nearest = [...found.values()].filter(({distance}) => distance === least)
  // Of two that differ in their quotes the longer one is meant, of two as long the one further to the left.
  const [longest] = nearest.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  return nearest
    .filter(({start, end}) => start === longest!.start && end === longest!.end)
    .map(({entry, start, end}) => ({
      concept: entry.concept,
      term: entry.term,
      start,
      end,
      ...(entry.isFirstMention && {isFirstMention: true as const})
    }))
}

function rank({term}: IndexEntry): number {
  return standings.indexOf(term.standing)
}

/** The quotes at the edges of a term belong to it, where they are there. */
function withQuotes(
  form: string,
  text: string,
  start: number,
  end: number,
  classes: Uint8Array,
  free: number
): [number, number] {
  const isQuote = (code: number) => isQuoteClass(classes[code])
  return [
    start > free && isQuote(form.charCodeAt(0)) && isQuote(text.charCodeAt(start - 1)) ? start - 1 : start,
    isQuote(form.charCodeAt(form.length - 1)) && isQuote(text.charCodeAt(end)) ? end + 1 : end
  ]
}

function isQuoteClass(kind: number | undefined): boolean {
  return kind === characterClass.quote || kind === characterClass.apostrophe
}

/** 0 the same; 1 but for white space and the shape of quotes; 2 but for case too; 3 further away. */
function distanceOf(written: string, form: string): number {
  if (written === form) return 0
  const a = normalized(written)
  const b = normalized(form)
  if (a === b) return 1
  return a.toLowerCase() === b.toLowerCase() ? 2 : 3
}

function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/[“”„‟«»「」『』〝〞]/g, '"')
    .replace(/[‘’‛ʼ]/g, "'")
}

/** Whether the letters of both have the same case; the first letter of a sentence may be a capital. */
function hasSameCase(written: string, form: string): boolean {
  const a = letters(written)
  const b = letters(form)
  return a === b || (a.slice(1) === b.slice(1) && a.charAt(0) === b.charAt(0).toUpperCase())
}

/** Whether the plural of an acronym stands in a headline of capitals: `HELP FOR SMES`. Short ones are words: `ITS`. */
function isShoutedPlural(text: string, from: number, to: number, form: string): boolean {
  if (form.length < shortestShouted || !form.endsWith('s') || !isAcronym(form.slice(0, -1))) return false
  if (text.slice(from, to) !== form.toUpperCase()) return false
  const around = `${text.slice(Math.max(0, from - shoutedAround), from)} ${text.slice(to, to + shoutedAround)}`
  return /\p{Lu}{2}/u.test(around) && !/\p{Ll}/u.test(around)
}

const shortestShouted = 4
/** So many characters before and behind are looked at. */
const shoutedAround = 20

function letters(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '')
}
