import {type Concept, conceptName, isAllowed, type Occurrence, termsOf} from '../../model/concept.js'
import type {Rule} from '../rule.js'
import {pairTerms, spotOf} from '../terms.js'

const glossary = `concepts:
  - zh: [隧道掘进机]
    en: [tunnel boring machine, {text: TBM, status: admitted, kind: acronym}]
  - zh: [小巨人企业]
    en: [{text: little giant firm, firstMention: "“little giant” firm (a leading specialist)"}]
`

/** An acronym, or a short form, before the reader knows what it stands for. */
export const termFirstMention: Rule = {
  id: 'term-first-mention',
  group: 'terms',
  description:
    'An acronym stands before its full form, or a concept is first mentioned otherwise than the glossary asks.',
  severity: 'warn',
  needs: ['glossary'],
  examples: [
    {
      glossary,
      pairs: [{zh: '隧道掘进机始发。', en: 'The TBM started. This tunnel boring machine is large.'}],
      expect: ['2:5 Unexpected acronym `TBM` before its full form, expected `tunnel boring machine` first']
    },
    {
      glossary,
      pairs: [{zh: '小巨人企业增多。', en: 'There are more little giant firms.'}],
      expect: [
        '2:16 Unexpected first mention `little giant firms`, expected `“little giant” firm (a leading specialist)`'
      ]
    },
    {
      glossary,
      pairs: [{zh: '隧道掘进机始发。', en: 'The tunnel boring machine (TBM) started.'}],
      expect: []
    }
  ],
  check({pairs}, {glossary, report}) {
    if (!glossary) return
    const seen = new Set<Concept>()
    const introduced = new Set(
      pairs.flatMap((pair) =>
        pairTerms(pair, glossary).en.flatMap(({concept, term}) => (isAcronymTerm(term) ? [] : [concept]))
      )
    )
    for (const pair of pairs) {
      if (!pair.en) continue
      for (const occurrence of pairTerms(pair, glossary).en) {
        const {concept, term} = occurrence
        if (!isAllowed(term) || seen.has(concept)) continue
        seen.add(concept)
        const expected = expectedFirst(occurrence, introduced.has(concept))
        if (expected === undefined) continue
        const words = pair.en.text.slice(occurrence.start, occurrence.end)
        report({
          at: spotOf(pair.en, occurrence),
          message:
            term.firstMention === undefined
              ? `Unexpected acronym \`${words}\` before its full form, expected \`${expected}\` first`
              : `Unexpected first mention \`${words}\`, expected \`${expected}\``,
          expected: [expected],
          concept: conceptName(concept)
        })
      }
    }
  }
}

/** What should stand where a concept is first mentioned; nothing where that is what stands there. */
function expectedFirst(
  {concept, term, isFirstMention}: Occurrence,
  isIntroduced: boolean
): string | undefined {
  if (isFirstMention) return undefined
  if (term.firstMention !== undefined) return term.firstMention
  // An acronym that is never introduced, such as GDP, is one that readers know.
  if (!isAcronymTerm(term) || !isIntroduced) return undefined
  return termsOf(concept, 'en').find(
    (other) => isAllowed(other) && !isAcronymTerm(other) && !other.text.includes(term.text)
  )?.text
}

function isAcronymTerm({kind, text}: Occurrence['term']): boolean {
  return kind === undefined ? /^[\p{Lu}\d]{2,8}$/u.test(text) && /\p{Lu}{2}/u.test(text) : kind === 'acronym'
}
