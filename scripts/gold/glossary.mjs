// What `duizhao glossary mine` proposes from the reports in ../shared/corpora: how many of the first 200 are right, as
// judged by hand in `mined-terms.tsv`, and how many of the frequent concepts of policy-terms.tsv are proposed.

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {createMatcher, loadLexicon, mineTerms, readBitext} from '../../dist/index.js'

const judged = 200
const proposed = 1000
const frequent = 5
const bars = {right: 0.7, proposed: 0.6}
/** Proposals without a judgement count as wrong. */
const verdicts = readTable(readFileSync(new URL('mined-terms.tsv', import.meta.url), 'utf8'))

/** Print the figures. Resolves to whether the bars are reached. */
export async function run({shared, print}) {
  if (!shared) {
    print('Skipped: the reports are in ../shared.')
    return true
  }
  const lexicon = await loadLexicon()
  const folder = join(shared, 'corpora/liujunyi271828.github.io')
  const files = readdirSync(folder).filter((name) => /^gwr-.*\.md$/.test(name))
  const pairs = files.flatMap((file) =>
    readBitext(readFileSync(join(folder, file), 'utf8'), {file, lexicon})
      .beads.filter(({en, zh}) => en.length && zh.length)
      .map(({en, zh}) => ({en: textOf(en, ' '), zh: textOf(zh, '')}))
  )
  const proposals = mineTerms(pairs, {lexicon, limit: proposed})
  print(`${proposals.length} proposals from ${pairs.length} pairs of sentences of ${files.join(', ')}`)

  const known = new Map(verdicts.map(({zh, en, verdict}) => [`${zh}\t${en.toLowerCase()}`, verdict]))
  const first = proposals.slice(0, judged)
  const of = (verdict) =>
    first.filter(({zh, en}) => known.get(`${zh}\t${en.toLowerCase()}`) === verdict).length
  const right = of('right')
  print(
    `  of the first ${judged}: ${right} right, ${of('wrong')} wrong, ${judged - right - of('wrong')} not judged: ${percent(right / judged)} right`
  )

  const concepts = readTable(readFileSync(join(shared, 'terms/policy-terms.tsv'), 'utf8'))
    .map(({zh, en_preferred: preferred, en_variants: variants}) => ({
      zh,
      en: [preferred, ...variants.split(';')].map((text) => text.trim()).filter(Boolean)
    }))
    .filter(({zh}) => pairs.filter((pair) => pair.zh.includes(zh)).length >= frequent)
  const partners = new Map(proposals.map((proposal) => [proposal.zh, proposal]))
  const found = concepts.filter(({zh}) => partners.has(zh))
  const attested = found.filter(({zh, en}) => isOneOf(partners.get(zh).en, en))
  print(
    `  of ${concepts.length} concepts of policy-terms.tsv in ${frequent} pairs or more: ${found.length} among the first ${proposed} (${percent(found.length / concepts.length)}), ${attested.length} with a rendering of the list (${percent(attested.length / concepts.length)})`
  )
  const missing = concepts.filter((concept) => !attested.includes(concept))
  print(
    `  not proposed, or otherwise: ${missing.map(({zh}) => (partners.has(zh) ? `${zh} (${partners.get(zh).en})` : zh)).join('、')}`
  )
  const reached = {
    [`${percent(bars.right)} of the first ${judged} right`]: right >= bars.right * judged,
    [`${percent(bars.proposed)} of the frequent concepts proposed`]:
      found.length >= bars.proposed * concepts.length
  }
  for (const [bar, isReached] of Object.entries(reached))
    print(`  ${isReached ? 'reached' : 'MISSED'}: ${bar}`)
  return Object.values(reached).every(Boolean)
}

/** Whether a phrase is one of some renderings, in any of its forms. */
function isOneOf(phrase, renderings) {
  const terms = renderings.map((text) => ({text, language: 'en', standing: 'admitted'}))
  const matcher = createMatcher({concepts: [{id: 'c', status: 'approved', terms}], messages: []})
  return matcher.findTerms(phrase, 'en').some(({start, end}) => start === 0 && end === phrase.length)
}

function textOf(segments, joint) {
  return segments.map(({text}) => text).join(joint)
}

function readTable(text) {
  const [head, ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

function percent(share) {
  return `${Math.round(100 * share)} %`
}
