// Trains the weights of the aligner on the gold alignments of ../shared and writes src/align/trained-weights.ts.
// Also aligns every annotated document with weights that were trained without it, and prints how well;
// `npm run train -- --quick` leaves that out. `npm run train -- --embed MODULE` takes the `embed(sentences)` that a module
// exports as further evidence, and prints the weights for it, to be given to `alignSegments`, instead of writing a file;
// `--paragraphs` trains on pairs of paragraphs as well.
import {readFileSync, writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {featureNames} from '../../src/align/feature-names.js'
import {defaultWeights, type FeatureWeights, type Weights, weightVector} from '../../src/align/weights.js'
import {packedLexicon} from '../../src/lexicon/packed-lexicon.js'
import {readGoldDocuments} from './documents.js'
import {alignHeldOut} from './held-out.js'
import {teach} from './lessons.js'
import {train} from './model.js'
import {report} from './report.js'

const output = 'src/align/trained-weights.ts'
const iterations = 120

const documents = readGoldDocuments('../shared', process.argv.includes('--paragraphs'))
if (!documents.length) {
  console.error('Unexpected lack of ../shared, expected its gold alignments to train on')
  process.exit(2)
}
const lexicon = packedLexicon(readFileSync('.cache/lexicon.bin'))
const vectors = await embedAll(process.argv[process.argv.indexOf('--embed') + 1])
const made: Partial<Record<keyof Weights, FeatureWeights>> = {}
for (const kind of ['lexicon', 'bare'] as const) {
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  const means = {lexicon: kind === 'lexicon' ? lexicon : undefined, vectors}
  const taught = documents.map((document, number) => teach(document, number + 1, defaultWeights[kind], means))
  const lessons = taught.flatMap((one) => one.lessons)
  console.log(
    `\n${kind}: ${lessons.length} lessons of ${documents.length} documents prepared in ${seconds()}`
  )
  const weights = train(lessons, weightVector(defaultWeights[kind]), iterations)
  made[kind] = named(weights)
  console.log(`trained in ${seconds()}`)
  // Without a lexicon, training takes as long, and leaving out the same documents tells little more.
  if (kind === 'bare' || process.argv.includes('--quick')) continue
  const results = alignHeldOut(taught, weights, means)
  console.log(`each document aligned with weights trained without it (${seconds()}):`)
  for (const line of report(results)) console.log(line)
}
if (vectors) console.log(JSON.stringify(made))
else writeFileSync(output, moduleOf(made as Weights))

/** The vectors of all sentences, by a module that exports `embed`. */
async function embedAll(module: string | undefined): Promise<Map<string, Float32Array> | undefined> {
  if (!process.argv.includes('--embed') || !module) return undefined
  const {embed} = await import(pathToFileURL(resolve(module)).href)
  const sentences = [...new Set(documents.flatMap(({en, zh}) => [...en, ...zh]))]
  const vectors: Float32Array[] = await embed(sentences)
  return new Map(sentences.map((sentence, number) => [sentence, vectors[number]!]))
}

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
