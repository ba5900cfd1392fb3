import {pairLanguage} from '../formats/direction.js'
import {type CleanOptions, MemoryCleaner} from '../memory/clean-memory.js'
import type {Unit} from '../model/unit.js'
import {assertSafe} from './assert-safe.js'
import {AtomicFile} from './atomic-file.js'
import {Log} from './log.js'
import {articlesOf, nameOfInput, pathsOfInputs} from './memory-input.js'
import {readMemory} from './read-memory.js'
import type {Streams} from './streams.js'
import {plural} from './tally.js'
import {
  chooseMemories,
  outputFormat,
  type ReadOptions,
  ReadRun,
  type WriteOptions,
  writeSettings
} from './tm-options.js'
import {UsageError} from './usage-error.js'
import {MemoryOutput, writtenTo} from './write-memory.js'

export interface CleanCommandOptions extends ReadOptions, WriteOptions, Pick<CleanOptions, 'minConfidence'> {
  readonly all?: true
  readonly duplicates?: true
  readonly nearDuplicates?: true
  readonly conflicts?: true
  readonly empty?: true
  readonly identical?: true
  readonly wrongLanguage?: true
  readonly controlCharacters?: true
  readonly lengthOutliers?: true
  readonly report?: string
}

const switches = [
  'duplicates',
  'nearDuplicates',
  'conflicts',
  'empty',
  'identical',
  'wrongLanguage',
  'controlCharacters',
  'lengthOutliers'
] as const

/** `duizhao tm clean`: take out what was asked for, and tell what it was. Returns the exit code. */
export async function cleanCommand(
  names: ReadonlyArray<string>,
  options: CleanCommandOptions,
  streams: Streams
): Promise<number> {
  const log = new Log(streams, options.quiet === true)
  const run = new ReadRun(options, log)
  const inputs = chooseMemories(names, options)
  const wanted = Object.fromEntries(
    switches.map((name) => [name, options.all === true || options[name] === true])
  )
  if (!Object.values(wanted).some(Boolean) && options.minConfidence === undefined) {
    throw new UsageError('Unexpected lack of something to clean, expected --duplicates, --empty … or --all')
  }
  if (options.report === '-')
    throw new UsageError('Unexpected --report `-`, expected a file: standard output is for the memory')
  const format = outputFormat(options, 'jsonl')
  assertSafe([options.output], articlesOf(inputs, options), 'article')
  assertSafe([options.report], pathsOfInputs(inputs), 'memory')
  if (options.output !== undefined) assertSafe([options.report], [options.output], 'output')
  const report = options.report === undefined ? undefined : await AtomicFile.create(options.report)
  let output: MemoryOutput | undefined
  let cleaner: MemoryCleaner | undefined
  const open = async (first?: Unit): Promise<MemoryOutput> => {
    const settings = writeSettings(options, format, run, first, log)
    cleaner = new MemoryCleaner({
      ...wanted,
      ...(options.minConfidence !== undefined && {minConfidence: options.minConfidence}),
      source: pairLanguage(settings.source ?? 'zh') ?? 'zh'
    })
    return MemoryOutput.open(options.output, format, settings, streams)
  }
  try {
    for (const input of inputs) {
      for await (const units of readMemory(input, run.settings, streams)) {
        output ??= await open(units[0])
        const kept: Unit[] = []
        let told = ''
        for (const given of units) {
          const {unit, ...result} = cleaner!.clean(given)
          if (unit) kept.push(unit)
          if (!result.reason) continue
          const {point, ...record} = given
          told += `${JSON.stringify({...result, kept: unit !== undefined, file: nameOfInput(input), line: point?.line, unit: record})}\n`
        }
        await output.add(kept)
        await report?.write(told)
      }
    }
    if (!output && run.errors) return run.code
    output ??= await open()
    await output.end()
    await report?.commit()
    log.close()
    const counts = [...cleaner!.counts].map(
      ([reason, count]) => `  ${reason}: ${count.toLocaleString('en-US')}\n`
    )
    log.say(`${plural(output.count, 'unit')} left\n${counts.join('')}${writtenTo(output)}`)
    return run.code
  } finally {
    log.close()
    await output?.discard()
    await report?.discard()
  }
}
