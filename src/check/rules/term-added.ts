import {conceptName, isAllowed} from '../../model/concept.js'
import {isFull} from '../article.js'
import type {Rule} from '../rule.js'
import {wholeOf} from '../side-text.js'
import {allowedTexts, listed, noteOf, pairTerms, spotOf} from '../terms.js'

const glossary = `concepts:
  - zh: [新质生产力]
    en: [new quality productive forces]
`

/** A term of the English whose concept the Chinese does not hold. */
export const termAdded: Rule = {
  id: 'term-added',
  group: 'terms',
  description: 'A term of the English stands for nothing in the Chinese that the glossary knows.',
  severity: 'off',
  needs: ['glossary', 'pairs'],
  options: {
    words: {
      type: 'number',
      min: 1,
      max: 20,
      default: 2,
      description: 'words that the English term has at least'
    }
  },
  examples: [
    {
      glossary,
      pairs: [{zh: '加快发展生产力。', en: 'Develop new quality productive forces faster.'}],
      expect: ['2:9 Unexpected term `new quality productive forces`, expected `新质生产力` in the Chinese']
    },
    {
      glossary,
      pairs: [{zh: '加快发展新质生产力。', en: 'Develop new quality productive forces faster.'}],
      expect: []
    }
  ],
  check({pairs}, {glossary, options, report}) {
    if (!glossary) return
    for (const [index, pair] of pairs.entries()) {
      if (!isFull(pair)) continue
      const {en, zh} = pairTerms(pair, glossary)
      for (const occurrence of en) {
        const {concept, term, start, end} = occurrence
        const isWord = term.text.split(/[\s-]+/).length >= Number(options.words)
        if (!isWord || !isAllowed(term)) continue
        // Where several concepts share their English, any of them will do.
        const shared = en.filter((other) => other.start === start).map((other) => other.concept)
        if (zh.some((other) => shared.includes(other.concept))) continue
        const isNear = [pairs[index - 1], pairs[index + 1]].some(
          (next) => next && pairTerms(next, glossary).zh.some((other) => shared.includes(other.concept))
        )
        if (isNear || shared[0] !== concept) continue
        const expected = allowedTexts(concept, 'zh')
        const note = noteOf(concept)
        report({
          at: spotOf(pair.en, occurrence),
          message: `Unexpected term \`${pair.en.text.slice(start, end)}\`, expected ${listed(expected)} in the Chinese`,
          expected,
          concept: conceptName(concept),
          ...(note !== undefined && {note}),
          related: [{at: wholeOf(pair.zh)}]
        })
      }
    }
  }
}
