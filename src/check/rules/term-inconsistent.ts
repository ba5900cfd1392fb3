import type {Matcher} from '../../glossary/create-matcher.js'
import {type Concept, conceptName, isAllowed, type Occurrence, type Term} from '../../model/concept.js'
import type {Point} from '../../model/place.js'
import type {Pair} from '../article.js'
import type {Rule} from '../rule.js'
import {haveSameWords} from '../same-words.js'
import {pairTerms, spotOf} from '../terms.js'

const glossary = `concepts:
  - zh: [链主企业]
    en: [chain-leading enterprise, {text: industrial chain leader, status: admitted}]
`

/** A place where an article first renders a concept in some way. */
interface Rendering {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly file: string
  readonly start: Point
  readonly end: Point
}

/** One concept, rendered in two ways that are both allowed. */
export const termInconsistent: Rule = {
  id: 'term-inconsistent',
  group: 'terms',
  description: 'One concept has two renderings, in an article or in two of them.',
  severity: 'warn',
  needs: ['glossary'],
  examples: [
    {
      glossary,
      pairs: [
        {zh: '培育链主企业。', en: 'It fostered chain-leading enterprises.'},
        {zh: '链主企业带动发展。', en: 'Industrial chain leaders drive development.'}
      ],
      expect: [
        '4:1 Unexpected second rendering `Industrial chain leaders` of `链主企业`, expected one in all of the article (`chain-leading enterprise` in line 2)'
      ]
    },
    {
      glossary,
      pairs: [
        {zh: '培育链主企业。', en: 'It fostered chain-leading enterprises.'},
        {zh: '链主企业带动发展。', en: 'Chain-leading enterprises drive development.'}
      ],
      expect: []
    }
  ],
  check({pairs}, {glossary, report}) {
    if (!glossary) return
    const first = new Map<Concept, {term: Term; at: ReturnType<typeof spotOf>}>()
    const told = new Set<Term>()
    for (const pair of pairs) {
      if (!pair.en) continue
      for (const occurrence of mainTerms(pair, glossary)) {
        const {concept, term, start, end} = occurrence
        const at = spotOf(pair.en, occurrence)
        const before = first.get(concept)
        if (!before) {
          first.set(concept, {term, at})
          continue
        }
        if (before.term === term || told.has(term) || haveSameWords(before.term.text, term.text)) continue
        told.add(term)
        const line = before.at.side.placeOf(before.at.from, before.at.to).start.line
        report({
          at,
          message: `Unexpected second rendering \`${pair.en.text.slice(start, end)}\` of \`${conceptName(concept)}\`, expected one in all of the article (\`${before.term.text}\` in line ${line})`,
          expected: [before.term.text],
          concept: conceptName(concept),
          related: [{at: before.at}]
        })
      }
    }
  },
  gather({pairs}, {glossary}) {
    const found = new Map<string, Rendering>()
    if (!glossary) return []
    for (const pair of pairs) {
      if (!pair.en) continue
      for (const occurrence of mainTerms(pair, glossary)) {
        const {concept, term, start, end} = occurrence
        const key = `${concept.id}\n${term.text}`
        if (found.has(key)) continue
        const place = pair.en.placeOf(start, end)
        found.set(key, {
          id: concept.id,
          name: conceptName(concept),
          text: term.text,
          file: pair.en.file,
          ...place
        })
      }
    }
    return [...found.values()]
  },
  conclude(facts, {report}) {
    const first = new Map<string, Rendering>()
    const told = new Set<string>()
    for (const rendering of (facts as ReadonlyArray<ReadonlyArray<Rendering>>).flat()) {
      const {id, name, text, file, start, end} = rendering
      const before = first.get(id)
      if (!before) first.set(id, rendering)
      if (!before || before.text === text || before.file === file || told.has(`${id}\n${text}`)) continue
      if (haveSameWords(before.text, text)) continue
      told.add(`${id}\n${text}`)
      report({
        key: `${id}\n${text}`,
        message: `Unexpected second rendering \`${text}\` of \`${name}\`, expected one in all articles (\`${before.text}\` in ${before.file}:${before.start.line})`,
        file,
        start,
        end,
        actual: text,
        expected: [before.text],
        concept: name,
        related: [{file: before.file, start: before.start, end: before.end, message: before.text}]
      })
    }
  }
}

/**
 * Terms that name their concept in full, where the Chinese names it too: acronyms and short forms are used beside them,
 * and the same words may stand for something else.
 */
function mainTerms(pair: Pair, glossary: Matcher): Occurrence[] {
  const {en, zh} = pairTerms(pair, glossary)
  return en.filter(
    ({term, concept}) =>
      isAllowed(term) &&
      term.kind !== 'acronym' &&
      term.kind !== 'short' &&
      !/^[\p{Lu}\d]{2,8}s?$/u.test(term.text) &&
      (!pair.zh || zh.some((other) => other.concept === concept))
  )
}
