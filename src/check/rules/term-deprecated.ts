import {type Concept, conceptName, isAllowed, isProposed, type Occurrence} from '../../model/concept.js'
import {otherLanguage} from '../../model/language.js'
import type {Rule} from '../rule.js'
import {suggestTerm} from '../suggest-term.js'
import {allowedTexts, listed, noteOf, pairTerms, spotOf} from '../terms.js'

const glossary = `concepts:
  - zh: [新质生产力]
    en:
      - new quality productive forces
      - {text: new productive forces, status: deprecated, note: drops “quality”}
`

/** A rendering that the glossary forbids, in an article of two languages or of one. */
export const termDeprecated: Rule = {
  id: 'term-deprecated',
  group: 'terms',
  description: 'A term stands there that the glossary deprecates.',
  severity: 'error',
  needs: ['glossary'],
  examples: [
    {
      glossary,
      pairs: [{zh: '加快培育新质生产力。', en: 'Foster new productive forces faster.'}],
      expect: [
        '2:8 Unexpected deprecated term `new productive forces`, expected `new quality productive forces`'
      ],
      fixed: '加快培育新质生产力。\nFoster new quality productive forces faster.'
    },
    {
      glossary,
      pairs: [{en: 'It led to a new productive force.'}],
      expect: [
        '1:13 Unexpected deprecated term `new productive force`, expected `new quality productive forces`'
      ],
      fixed: 'It led to a new quality productive force.'
    },
    {
      glossary,
      pairs: [{zh: '加快培育新质生产力。', en: 'Foster new quality productive forces faster.'}],
      expect: []
    }
  ],
  check({pairs}, {glossary, report}) {
    if (!glossary) return
    for (const pair of pairs) {
      const terms = pairTerms(pair, glossary)
      for (const language of ['en', 'zh'] as const) {
        const side = pair[language]
        if (!side) continue
        const other = otherLanguage(language)
        const otherSide = pair[other]
        for (const occurrence of terms[language]) {
          const {concept, term} = occurrence
          if (isAllowed(term) || isExcused(occurrence, terms[language], terms[other])) continue
          const concepts = conceptsAt(occurrence, terms[language], terms[other])
          if (concepts[0] !== concept) continue
          const partners = terms[other].filter((partner) => partner.concept === concept)
          const expected = [...new Set(concepts.flatMap((one) => allowedTexts(one, language)))]
          const fix = suggestTerm(side.text, occurrence, language)
          const note = noteOf(concept, term)
          report({
            at: spotOf(side, occurrence),
            message: `Unexpected ${term.standing} term \`${side.text.slice(occurrence.start, occurrence.end)}\`, expected ${listed(expected) || 'another'}`,
            expected,
            concept: conceptName(concept),
            // A text that speaks of something else may use these words, and then the other side lacks the concept.
            isWarning: isProposed(concept, term) || (otherSide !== undefined && !partners.length),
            ...(note !== undefined && {note}),
            ...(otherSide &&
              partners.length && {related: partners.map((partner) => ({at: spotOf(otherSide, partner)}))}),
            ...(fix && {fix})
          })
        }
      }
    }
  }
}

/** The concepts for which these words are deprecated, in one glossary or in several; those first that the other side has. */
function conceptsAt(
  {start, end}: Occurrence,
  here: ReadonlyArray<Occurrence>,
  there: ReadonlyArray<Occurrence>
): Concept[] {
  const all = here
    .filter((other) => other.start === start && other.end === end && !isAllowed(other.term))
    .map(({concept}) => concept)
  const meant = all.filter((concept) => there.some((other) => other.concept === concept))
  return meant.length ? meant : all
}

/** The same words are the right ones for another concept, and that one is meant. */
function isExcused(
  {start, end, concept}: Occurrence,
  here: ReadonlyArray<Occurrence>,
  there: ReadonlyArray<Occurrence>
): boolean {
  const isThere = (wanted: Occurrence['concept']): boolean => there.some((other) => other.concept === wanted)
  return here.some(
    (other) =>
      other.concept !== concept &&
      other.start === start &&
      other.end === end &&
      isAllowed(other.term) &&
      (isThere(other.concept) || !isThere(concept))
  )
}
