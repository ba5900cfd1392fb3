import {writeGlossary} from '../../formats/glossary/write-glossary.js'
import {collapseSpace} from '../../model/collapse-space.js'
import type {Concept} from '../../model/concept.js'
import type {Proposal, TextPair} from './mine-terms.js'

/** Write proposals as a glossary in YAML: `status: proposed`, the counts as a note, two pairs as examples. */
export function writeProposals(proposals: ReadonlyArray<Proposal>, pairs: ReadonlyArray<TextPair>): string {
  const concepts = proposals.map(
    ({zh, en, counts, score, examples}): Concept => ({
      id: zh,
      status: 'proposed',
      note: `together in ${counts.both} pairs; the Chinese is in ${counts.zh}, the English in ${counts.en}; score ${score}`,
      terms: [
        {text: zh, language: 'zh-Hans', standing: 'preferred'},
        {text: en, language: 'en', standing: 'preferred'}
      ],
      examples: examples.map((number) => ({
        en: collapseSpace(pairs[number]!.en),
        zh: collapseSpace(pairs[number]!.zh)
      }))
    })
  )
  return writeGlossary({concepts, messages: []}, 'yaml').text
}
