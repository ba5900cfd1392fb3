import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {alignSegments} from '../../src/align/align-segments.js'
import {embedWith, type FeatureExtractor} from '../../src/align/embed-with.js'
import {beadType} from '../../src/model/bead.js'
import {writeTinyModel} from './tiny-model.js'

interface Transformers {
  readonly env: {allowRemoteModels: boolean; localModelPath: string}
  pipeline(task: string, model: string, options: object): Promise<FeatureExtractor>
}

/** Half a gigabyte, so it is not among our dependencies: `npm install --no-save @huggingface/transformers` runs this test. */
const packageName = '@huggingface/transformers'
const transformers: Transformers | undefined = await import(packageName).catch(() => undefined)

// No word, figure, mark or length tells which of these belong together.
const texts = {
  en: ['Alpha beta gamma.', 'Delta epsilon eta.', 'Iota kappa pi.'],
  zh: ['甲乙丙丁。', '辰巳午未。', '申酉戌亥。', '子丑寅卯。']
}

test.skipIf(!transformers)(
  'a model is loaded by transformers.js, and decides where words do not',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-model-'))
    onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
    const {env, pipeline} = transformers!
    env.allowRemoteModels = false
    env.localModelPath = dirname(folder)

    const align = async (meanings: Readonly<Record<string, number>>) => {
      const model = join(folder, Object.values(meanings).join(''))
      const vector = (meaning: number) => [0, 1, 2].map((k) => (k === meaning ? 1 : 0.1))
      writeTinyModel(
        model,
        Object.fromEntries(Object.entries(meanings).map(([word, one]) => [word, vector(one)]))
      )
      const name = `${basename(folder)}/${basename(model)}`
      const extract = await pipeline('feature-extraction', name, {dtype: 'fp32'})
      return (await alignSegments(texts, {embed: embedWith(extract)})).map(beadType).join(' ')
    }
    expect(await align({alpha: 0, delta: 1, iota: 2, 甲: 0, 辰: 1, 申: 1, 子: 2})).toBe('1-1 1-2 1-1')
    expect(await align({alpha: 0, delta: 1, iota: 2, 甲: 0, 辰: 0, 申: 1, 子: 2})).toBe('1-2 1-1 1-1')
  }
)
