import {documentOf, isTest} from '../memory/split-memory.js'
import type {Unit} from '../model/unit.js'
import {Log} from './log.js'
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

export interface SplitOptions extends ReadOptions, WriteOptions {
  readonly test?: number
  readonly seed?: number
}

/** `duizhao tm split`: write a training and a test part of memories. Returns the exit code. */
export async function splitCommand(
  names: ReadonlyArray<string>,
  options: SplitOptions,
  streams: Streams
): Promise<number> {
  const {output, test = 0.1, seed = 0} = options
  if (output === undefined || output === '-') {
    throw new UsageError(
      'Unexpected lack of --output, expected a name such as memory.tmx for memory.train.tmx and memory.test.tmx'
    )
  }
  const log = new Log(streams, options.quiet === true)
  const run = new ReadRun(options, log)
  const inputs = chooseMemories(names, options)
  const format = outputFormat(options, 'jsonl')
  let parts: {train: MemoryOutput; test: MemoryOutput} | undefined
  const open = async (first?: Unit): Promise<NonNullable<typeof parts>> => {
    const settings = writeSettings(options, format, run, first, log)
    const train = await MemoryOutput.open(partName(output, 'train'), format, settings, streams)
    return {train, test: await MemoryOutput.open(partName(output, 'test'), format, settings, streams)}
  }
  let unknown = 0
  try {
    for (const input of inputs) {
      for await (const units of readMemory(input, run.settings, streams)) {
        parts ??= await open(units[0])
        const chosen = {train: [] as Unit[], test: [] as Unit[]}
        for (const unit of units) {
          if (documentOf(unit) === undefined) unknown++
          chosen[isTest(unit, test, seed) ? 'test' : 'train'].push(unit)
        }
        await parts.train.add(chosen.train)
        await parts.test.add(chosen.test)
      }
    }
    if (!parts && run.errors) return run.code
    parts ??= await open()
    await parts.train.end()
    await parts.test.end()
    log.close()
    if (unknown) log.say(`${plural(unknown, 'unit')} without a document: chosen one by one\n`)
    log.say(
      `${plural(parts.train.count, 'unit')} to train, ${plural(parts.test.count, 'unit')} to test\n` +
        writtenTo(parts.train) +
        writtenTo(parts.test)
    )
    return run.code
  } finally {
    log.close()
    await parts?.train.discard()
    await parts?.test.discard()
  }
}

/** `memory.train.tmx` for `memory.tmx`. */
function partName(output: string, part: string): string {
  const found = /^(.*?)((?:\.[^./\\]+)?(?:\.gz)?)$/s.exec(output)!
  return `${found[1]}.${part}${found[2]}`
}
