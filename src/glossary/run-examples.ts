import {type Concept, conceptName, type Example, type Glossary} from '../model/concept.js'
import type {Message} from '../model/message.js'
import {createMatcher} from './create-matcher.js'
import {judgePair} from './judge-pair.js'

/** Tells what is wrong with a pair of sentences, as far as one concept goes. */
export type JudgeExample = (
  example: Example,
  concept: Concept
) => ReadonlyArray<{readonly rule: string; readonly message: string}>

/**
 * Run the examples of a glossary: a good one must give no finding, a bad one the finding that it expects.
 *
 * @param judge
 *   The rules to run; by default those of `judgePair`.
 */
export function runExamples(glossary: Glossary, judge: JudgeExample = judgeOf(glossary)): Message[] {
  return glossary.concepts.flatMap((concept) =>
    (concept.examples ?? []).flatMap((example) => {
      const findings = judge(example, concept)
      const message = problemOf(example, findings)
      if (message === undefined) return []
      const {file} = glossary
      const place = example.place ?? concept.place
      return [
        {
          rule: 'failed-example',
          severity: 'error' as const,
          message: `${message} in an example of \`${conceptName(concept)}\``,
          ...(file !== undefined && {file}),
          ...(place && {place})
        }
      ]
    })
  )
}

function judgeOf(glossary: Glossary): JudgeExample {
  const matcher = createMatcher(glossary)
  return (example, concept) => judgePair(example, concept, matcher)
}

function problemOf(
  {expect}: Example,
  findings: ReadonlyArray<{readonly rule: string; readonly message: string}>
): string | undefined {
  const shown = findings.map(({message}) => message).join('; ')
  if (expect === undefined) return findings.length ? `Unexpected finding (${shown})` : undefined
  if (findings.some(({rule, message}) => rule === expect || message.includes(expect))) return undefined
  return `Unexpected ${findings.length ? `finding (${shown})` : 'lack of a finding'}, expected \`${expect}\``
}
