import type {Unit} from '../model/unit.js'
import {assertSafe} from './assert-safe.js'
import {Log} from './log.js'
import {articlesOf} from './memory-input.js'
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
import {MemoryOutput, writtenTo} from './write-memory.js'

/** `duizhao tm convert`: read memories, and write them as one. Returns the exit code. */
export async function convertCommand(
  names: ReadonlyArray<string>,
  options: ReadOptions & WriteOptions,
  streams: Streams
): Promise<number> {
  const log = new Log(streams, options.quiet === true)
  const run = new ReadRun(options, log)
  const inputs = chooseMemories(names, options)
  const format = outputFormat(options, 'jsonl')
  assertSafe([options.output], articlesOf(inputs, options), 'article')
  let output: MemoryOutput | undefined
  const open = (first?: Unit) =>
    MemoryOutput.open(options.output, format, writeSettings(options, format, run, first, log), streams)
  try {
    for (const input of inputs) {
      for await (const units of readMemory(input, run.settings, streams)) {
        output ??= await open(units[0])
        await output.add(units)
      }
    }
    // A memory that could not be read at all leaves the old file in its place.
    if (!output && run.errors) return run.code
    output ??= await open()
    await output.end()
    log.close()
    log.say(`${plural(output.count, 'unit')}\n${writtenTo(output)}`)
    return run.code
  } finally {
    log.close()
    await output?.discard()
  }
}
