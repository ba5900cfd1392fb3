import type {SentenceRule} from '../formats/srx.js'
import {charAt, charBefore, isAlphanumeric} from './characters.js'

export type {SentenceRule, SentenceRules} from '../formats/srx.js'

// Rules see this much of the text on each side of a place, which bounds the work of any expression.
const SIGHT = 48

/** What the rules say about a place: cut, do not cut, or nothing. The first rule that fits decides. */
export function decideByRules(
  text: string,
  at: number,
  rules: ReadonlyArray<SentenceRule>
): 'cut' | 'keep' | undefined {
  const from = Math.max(0, at - SIGHT)
  const around = text.slice(from, at + SIGHT)
  const rule = rules.find(
    ({before, after}) => fits(before, around, at - from) && fits(after, around, at - from)
  )
  return rule && (rule.isBreak ? 'cut' : 'keep')
}

/** The places where the rules cut, in order. Nothing is cut between two letters or digits of an alphabet. */
export function* findRuleBreaks(text: string, rules: ReadonlyArray<SentenceRule>): Generator<number> {
  const breaks = rules.filter(({isBreak}) => isBreak)
  for (let at = 1; at < text.length; at++) {
    if (isAlphanumeric(charBefore(text, at)) && isAlphanumeric(charAt(text, at))) continue
    // Files hold few rules that break and many that do not.
    if (decideByRules(text, at, breaks) && decideByRules(text, at, rules) === 'cut') yield at
  }
}

function fits(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
