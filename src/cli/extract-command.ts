import {createMemory} from '../memory/create-memory.js'
import {alignArticle} from './align-article.js'
import {assertSafe} from './assert-safe.js'
import {chooseInputs} from './choose-inputs.js'
import {inputFormat} from './input-format.js'
import {Log} from './log.js'
import {reportDefect} from './report-defect.js'
import type {Streams} from './streams.js'
import {plural} from './tally.js'
import {outputFormat, ReadRun, type WriteOptions, writeSettings} from './tm-options.js'
import {MemoryOutput, writtenTo} from './write-memory.js'

/** Options of `duizhao extract` and `duizhao apply`, which have to read an article alike. */
export interface ArticleOptions {
  readonly layout?: string
  readonly inputFormat?: string
  readonly encoding?: string
  readonly cues?: 'join' | 'keep'
  readonly lexicon: boolean
  readonly quiet?: true
}

export interface ExtractOptions extends ArticleOptions, WriteOptions {}

/** `duizhao extract`: write the pairs of articles into a file to work on. Returns the exit code. */
export async function extractCommand(
  names: ReadonlyArray<string>,
  options: ExtractOptions,
  streams: Streams
): Promise<number> {
  const log = new Log(streams, options.quiet === true)
  const format = outputFormat(options, 'xliff')
  const settings = {
    ...writeSettings(options, format, new ReadRun({}, log), undefined, log),
    level: 2 as const,
    ids: true
  }
  const {inputs, problems} = await chooseInputs(names)
  for (const problem of problems) log.message(problem)
  let code = problems.length ? 2 : 0
  assertSafe(
    [options.output],
    inputs.map(({path}) => path),
    'article'
  )
  const output = await MemoryOutput.open(options.output, format, settings, streams)
  try {
    let articles = 0
    let nulls = 0
    for (const {path} of inputs) {
      const outcome = await alignArticle({file: path, path}, readSettings(options))
      if ('defect' in outcome) {
        reportDefect(outcome.defect, streams, outcome.file)
        return 3
      }
      if ('error' in outcome) {
        log.message(outcome.error)
        code = 2
        continue
      }
      for (const message of outcome.bitext.messages) log.message(message)
      const {units, omitted} = createMemory([outcome.bitext], {marks: true})
      await output.add(units)
      nulls += omitted.nulls
      articles++
    }
    if (!articles) return 2
    await output.end()
    const left = nulls ? `; ${plural(nulls, 'bead')} without counterpart left out` : ''
    log.say(`${plural(output.count, 'unit')} of ${plural(articles, 'article')}${left}\n${writtenTo(output)}`)
    return code
  } finally {
    log.close()
    await output.discard()
  }
}

/** What the reader of articles is told. */
export function readSettings({
  layout,
  inputFormat: name,
  encoding,
  cues,
  lexicon
}: ArticleOptions): Parameters<typeof alignArticle>[1] {
  const format = inputFormat(name)
  return {
    lexicon,
    ...(layout !== undefined && {layout}),
    ...(format && {format}),
    ...(encoding !== undefined && {encoding}),
    ...(cues && {cues})
  }
}
