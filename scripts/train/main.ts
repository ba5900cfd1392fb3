// Trains the weights of the aligner on the gold alignments of ../shared and writes src/align/trained-weights.ts.
// `npm run train` also aligns every document with weights that were trained without it, and prints how well;
// `npm run train -- --quick` leaves that out.
import {readFileSync, writeFileSync} from 'node:fs'
import {featureNames} from '../../src/align/feature-names.js'
import {defaultWeights, type FeatureWeights, type Weights, weightVector} from '../../src/align/weights.js'
import {packedLexicon} from '../../src/lexicon/packed-lexicon.js'
import {readGoldDocuments} from './documents.js'
import {teach} from './lessons.js'
import {alignBy, train} from './model.js'
import {report} from './report.js'

const output = 'src/align/trained-weights.ts'
/** Steps from the old weights to the new ones, and from these to those without a document. */
const iterations = {all: 100, heldOut: 12}

const documents = readGoldDocuments('../shared')
if (!documents.length) {
  console.error('Unexpected lack of ../shared, expected its gold alignments to train on')
  process.exit(2)
}
const lexicon = packedLexicon(readFileSync('src/lexicon/lexicon.bin'))
const made: Partial<Record<keyof Weights, FeatureWeights>> = {}
for (const kind of ['lexicon', 'bare'] as const) {
  const started = performance.now()
  const taught = documents.map((document, number) =>
    teach(document, number + 1, defaultWeights[kind], kind === 'lexicon' ? lexicon : undefined)
  )
  const lessons = taught.flatMap((one) => one.lessons)
  const weights = train(lessons, weightVector(defaultWeights[kind]), iterations.all)
  made[kind] = named(weights)
  console.log(
    `\n${kind}: trained on ${documents.length} documents in ${((performance.now() - started) / 1000).toFixed(1)} s`
  )
  if (process.argv.includes('--quick')) continue
  const results = taught.map((one) => {
    const others = taught.filter((other) => other !== one).flatMap((other) => other.lessons)
    const without = train(others, weights, iterations.heldOut)
    return {document: one.document, beads: alignBy(without, one.source, one.document)}
  })
  console.log(
    `each document aligned with weights trained without it (${((performance.now() - started) / 1000).toFixed(1)} s):`
  )
  for (const line of report(results)) console.log(line)
}
writeFileSync(output, moduleOf(made as Weights))

function named(weights: Float64Array): FeatureWeights {
  return Object.fromEntries(featureNames.map((name, k) => [name, Math.round(weights[k]! * 1000) / 1000]))
}

function moduleOf(weights: Weights): string {
  const lines = [
    '// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may come near one',
    '// Made by `npm run train`; see docs/aligner.md.',
    'export const trainedWeights = {'
  ]
  for (const kind of ['lexicon', 'bare'] as const) {
    lines.push(`  ${kind}: {`)
    const entries = Object.entries(weights[kind]).map(([name, weight]) => {
      return `    ${/^[a-z]\w*$/i.test(name) ? name : `'${name}'`}: ${weight}`
    })
    lines.push(entries.join(',\n'), kind === 'lexicon' ? '  },' : '  }')
  }
  return `${[...lines, '}'].join('\n')}\n`
}
