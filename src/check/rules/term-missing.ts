import type {Matcher} from '../../glossary/create-matcher.js'
import {type Concept, conceptName, isAllowed, type Occurrence} from '../../model/concept.js'
import {liesAcrossWords} from '../across-words.js'
import {isFull, type Pair} from '../article.js'
import {countAcronyms, introducedAcronyms} from '../introduced-acronyms.js'
import {nearRendering} from '../near-rendering.js'
import {neighboursOf} from '../neighbours.js'
import type {Rule} from '../rule.js'
import {wholeOf} from '../side-text.js'
import {allowedTexts, listed, noteOf, pairTerms, spotOf, termsWithin} from '../terms.js'

const glossary = `concepts:
  - zh: [链主企业]
    en: [chain-leading enterprise, {text: industrial chain leader, status: admitted}]
`

/** A concept of the Chinese whose English holds no rendering that the glossary allows. */
export const termMissing: Rule = {
  id: 'term-missing',
  group: 'terms',
  description: 'A term of the Chinese has no rendering in the English that the glossary allows.',
  severity: 'error',
  needs: ['glossary', 'pairs'],
  options: {
    match: {
      type: 'choice',
      values: ['at-least-once', 'match-count', 'first-mention'],
      default: 'at-least-once',
      description:
        'how often the English must hold a rendering: once in a pair, as often as the Chinese holds the term, or where the article first has it'
    }
  },
  examples: [
    {
      glossary,
      pairs: [{zh: '培育31家链主企业。', en: 'It fostered 31 dragon heads.'}],
      expect: [
        '1:6 Unexpected lack of a rendering of `链主企业`, expected `chain-leading enterprise` or `industrial chain leader`'
      ]
    },
    {
      glossary,
      options: {match: 'match-count'},
      pairs: [{zh: '链主企业带动链主企业。', en: 'Chain-leading enterprises drive each other.'}],
      expect: [
        '1:7 Unexpected lack of a rendering of `链主企业` (1 for 2), expected `chain-leading enterprise` or `industrial chain leader`'
      ]
    },
    {
      glossary,
      pairs: [{zh: '培育31家链主企业。', en: 'It fostered 31 chain-leading enterprises.'}],
      expect: []
    },
    {
      glossary,
      pairs: [
        {zh: '培育31家链主企业。', en: 'It fostered 31 chain-leading enterprises (CLEs).'},
        {zh: '链主企业带动链主企业。', en: 'One CLE drives another.'}
      ],
      expect: []
    }
  ],
  check(article, {glossary, lexicon, options, report}) {
    if (!glossary) return
    const {pairs} = article
    const acronyms = introducedAcronyms(article, glossary)
    const seen = new Set<Concept>()
    for (const [index, pair] of pairs.entries()) {
      if (!isFull(pair) || pair.confidence < leastConfidence) continue
      const terms = pairTerms(pair, glossary)
      const {text} = pair.zh
      const mentioned = lexicon
        ? terms.zh.filter((occurrence) => !liesAcrossWords(text, occurrence, lexicon))
        : terms.zh
      for (const group of byConcept(mentioned)) {
        const concepts = group[0]!.concepts
        const isFirst = concepts.every((concept) => !seen.has(concept))
        for (const concept of concepts) seen.add(concept)
        if (options.match === 'first-mention' && !isFirst) continue
        const wanted = options.match === 'match-count' ? group.length : 1
        let count = renderings(concepts, terms.en)
        if (count < wanted) count = renderings(concepts, termsWithin(pair.en.text, 'en', concepts, glossary))
        if (count < wanted) count += countAcronyms(acronyms, concepts, pair.en.text, index)
        if (count >= wanted || isElsewhere(concepts, pairs, index, glossary)) continue
        const [concept] = concepts as [Concept]
        const expected = allowedTexts(concept, 'en')
        if (!expected.length) continue
        const name = conceptName(concept)
        const of =
          options.match === 'match-count' && group.length > 1 ? ` (${count} for ${group.length})` : ''
        const note = noteOf(concept)
        const taken = terms.en.filter((other) => !concepts.includes(other.concept) && isIn(terms.zh, other))
        for (const {occurrence} of group.slice(count)) {
          const term = {at: spotOf(pair.zh, occurrence)}
          const near = count ? undefined : nearRendering(pair.en.text, expected, taken)
          const isWarning = concept.status === 'proposed' || near?.isFree === true
          const common = {expected, concept: name, isWarning, ...(note !== undefined && {note})}
          if (near) {
            report({
              at: spotOf(pair.en, near),
              message: `Unexpected rendering \`${pair.en.text.slice(near.start, near.end)}\` of \`${name}\`, expected ${listed(expected)}`,
              ...common,
              related: [term]
            })
            // The words are those of one mention; the others have none.
            taken.push({...occurrence, start: near.start, end: near.end})
          } else {
            report({
              ...term,
              message: `Unexpected lack of a rendering of \`${pair.zh.text.slice(occurrence.start, occurrence.end)}\`${of}, expected ${listed(expected)}`,
              ...common,
              related: [{at: wholeOf(pair.en)}]
            })
          }
          // One is enough to see it by, where one rendering would be enough.
          if (options.match !== 'match-count') break
        }
      }
    }
  }
}

function isIn(occurrences: ReadonlyArray<Occurrence>, {concept}: Occurrence): boolean {
  return occurrences.some((other) => other.concept === concept)
}

/** A pair less likely than this is as likely none. */
const leastConfidence = 0.3

interface Mention {
  readonly occurrence: Occurrence
  /** All concepts that the words may stand for. */
  readonly concepts: ReadonlyArray<Concept>
}

/** Mentions of the same concept together. */
function byConcept(occurrences: ReadonlyArray<Occurrence>): Mention[][] {
  const mentions = new Map<number, {occurrence: Occurrence; concepts: Concept[]}>()
  for (const occurrence of occurrences) {
    const mention = mentions.get(occurrence.start)
    if (mention) mention.concepts.push(occurrence.concept)
    else mentions.set(occurrence.start, {occurrence, concepts: [occurrence.concept]})
  }
  const groups = new Map<Concept, Mention[]>()
  for (const mention of mentions.values()) {
    const list = groups.get(mention.concepts[0]!)
    if (list) list.push(mention)
    else groups.set(mention.concepts[0]!, [mention])
  }
  return [...groups.values()]
}

/** How often a concept is rendered; a rendering that is deprecated counts, since it is reported by itself. */
function renderings(concepts: ReadonlyArray<Concept>, english: ReadonlyArray<Occurrence>): number {
  return new Set(english.filter(({concept}) => concepts.includes(concept)).map(({start}) => start)).size
}

/** A rendering next door, where the Chinese has no use for it: the translator moved it, or sentences were cut otherwise. */
function isElsewhere(
  concepts: ReadonlyArray<Concept>,
  pairs: ReadonlyArray<Pair>,
  index: number,
  glossary: Matcher
): boolean {
  return neighboursOf(pairs, index, 1).some((pair) => {
    if (!pair.en) return false
    const {en, zh} = pairTerms(pair, glossary)
    const spare = renderings(
      concepts,
      en.filter(({term}) => isAllowed(term))
    )
    return spare > renderings(concepts, zh)
  })
}
