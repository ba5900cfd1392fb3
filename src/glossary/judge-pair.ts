import {
  type Concept,
  isAllowed,
  isProposed,
  type Occurrence,
  preferredTerm,
  termsOf
} from '../model/concept.js'
import {type Language, otherLanguage} from '../model/language.js'
import type {Matcher} from './create-matcher.js'
import {holdsCondition} from './holds-condition.js'

/** What a pair of sentences does with the terms of a concept. */
export interface PairFinding {
  readonly rule: 'term-deprecated' | 'term-missing'
  readonly message: string
}

/**
 * Judge how a pair of sentences renders a concept: terms that must not be used, and a Chinese term of which no allowed
 * rendering is found. The rules of `duizhao check` go further; this much a glossary can tell of its own examples.
 */
export function judgePair(
  pair: Readonly<Record<Language, string>>,
  concept: Concept,
  matcher: Matcher
): PairFinding[] {
  const findings: PairFinding[] = []
  const found = (side: Language): Occurrence[] =>
    matcher.findTerms(pair[side], side).filter((occurrence) => occurrence.concept === concept)
  const all = {en: found('en'), zh: found('zh')}
  for (const side of ['en', 'zh'] as const) {
    for (const {term} of all[side]) {
      if (isAllowed(term) || isProposed(concept, term) || !holdsCondition(term, pair[otherLanguage(side)]))
        continue
      const expected = preferredTerm(concept, side)?.text
      findings.push({
        rule: 'term-deprecated',
        message: `Unexpected ${term.standing} term \`${term.text}\`${expected === undefined ? '' : `, expected \`${expected}\``}`
      })
    }
  }
  const hasRendering = all.en.length > 0 || termsOf(concept, 'en').length === 0
  if (all.zh.length && !hasRendering) {
    const expected = termsOf(concept, 'en')
      .filter(isAllowed)
      .map(({text}) => `\`${text}\``)
    findings.push({
      rule: 'term-missing',
      message: `Unexpected lack of a rendering of \`${all.zh[0]!.term.text}\`, expected ${expected.join(' or ')}`
    })
  }
  return findings
}
