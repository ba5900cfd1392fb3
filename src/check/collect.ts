import type {Finding, RelatedPlace} from '../model/finding.js'
import {hashText} from '../model/hash.js'
import type {Found, RuleSetup} from './rule.js'
import {type SideText, type Spot, sentenceAt} from './side-text.js'

/** Makes findings of what the rules report about an article. */
export class Collector {
  readonly findings: Finding[] = []
  readonly #counts = new Map<string, number>()

  /** Take what a rule found. */
  add({rule, severity}: RuleSetup, found: Found): void {
    const {at, message, isWarning, expected, concept, note, fix} = found
    const {side, from, to} = at
    const words = found.actual ?? side.text.slice(from, to)
    const range = side.rangeOf?.(fix?.from ?? from, to)
    this.findings.push({
      rule: rule.id,
      severity: severity === 'warn' || isWarning ? 'warning' : 'error',
      message,
      file: side.file,
      ...side.placeOf(from, to),
      actual: words,
      ...(expected?.length && {expected}),
      ...(concept !== undefined && {concept}),
      ...(note !== undefined && {note}),
      related: (found.related ?? []).map(({at, message}) => relatedPlace(at, message)),
      excerpt: excerptOf(at),
      ...(fix &&
        range && {fix: {grade: fix.grade, edits: [{start: range[0], end: range[1], text: fix.text}]}}),
      fingerprint: this.fingerprint(rule.id, concept ?? words, sentenceOf(side, from))
    })
  }

  /** A name for a finding, that does not change when its sentence moves. */
  fingerprint(rule: string, what: string, sentence: string): string {
    const key = [rule, what, sentence.toLowerCase().replace(/\s+/g, ' ').trim()].join('\n')
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    return hashText(`${key}\n${count}`)
  }
}

function relatedPlace(at: Spot, message: string | undefined): RelatedPlace {
  const {side, from, to} = at
  return {
    file: side.file,
    ...side.placeOf(from, to),
    message: message ?? side.text.slice(from, Math.min(to, edge(side, from + mostShown))),
    excerpt: excerptOf(at)
  }
}

/** A whole side is shown as it is; words are shown in their sentence, or as much of it as a reader takes in. */
function excerptOf({side, from, to: end}: Spot) {
  const to = Math.min(end, edge(side, from + mostShown))
  const [first] = sentenceAt(side, from)
  const [, last] = sentenceAt(side, Math.max(from, to - 1))
  const start = Math.max(first, edge(side, from - reach))
  const text = side.text.slice(start, Math.max(to, Math.min(last, edge(side, to + reach))))
  return {language: side.language, text, from: from - start, to: to - start}
}

function sentenceOf(side: SideText, at: number): string {
  const [start, end] = sentenceAt(side, at)
  return side.text.slice(Math.max(start, at - reach), Math.min(end, at + reach))
}

/** Code units before and after words that are looked at: the sentence of a memory may be as long as a book. */
const reach = 1000
const mostShown = 2 * reach

/** An offset that does not stand amid a character. */
function edge({text}: SideText, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at
}
