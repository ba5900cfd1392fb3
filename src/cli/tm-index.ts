import {existsSync, mkdirSync, renameSync, rmSync, statSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {memoryFormatOfPath} from '../formats/memory-formats.js'
import type {Unit} from '../model/unit.js'
import {assertSafe} from './assert-safe.js'
import {forget, remember} from './atomic-file.js'
import {IndexWriter} from './index-file.js'
import {Log} from './log.js'
import {pathsOfInputs} from './memory-input.js'
import {readMemory} from './read-memory.js'
import {showPath} from './show.js'
import type {Streams} from './streams.js'
import {plural} from './tally.js'
import {chooseMemories, type ReadOptions, ReadRun} from './tm-options.js'
import {UsageError} from './usage-error.js'

export interface IndexOptions extends ReadOptions {
  readonly output?: string
  readonly add?: true
}

/** `duizhao tm index`: put memories into an index file, or add them to one. Returns the exit code. */
export async function indexCommand(
  names: ReadonlyArray<string>,
  options: IndexOptions,
  streams: Streams
): Promise<number> {
  const {output, add} = options
  if (output === undefined)
    throw new UsageError('Unexpected lack of --output, expected the name of an index, such as memory.dzm')
  const log = new Log(streams, options.quiet === true)
  const run = new ReadRun(options, log)
  const inputs = chooseMemories(names, options)
  assertSafe([output], pathsOfInputs(inputs), 'memory')
  const isAdded = add === true && existsSync(output)
  if (!isAdded) assertPlace(output)
  // A new index is written beside its place; an old one is added to, which nobody sees before it is whole.
  const path = isAdded ? output : join(dirname(output), `.${basename(output)}.${process.pid}.part`)
  if (!isAdded) {
    mkdirSync(dirname(output), {recursive: true})
    remember(path)
    remember(`${path}.lock`)
  }
  const writer = isAdded ? IndexWriter.open(path) : IndexWriter.create(path)
  let isDone = false
  try {
    let count = 0
    for (const input of inputs) {
      for await (const units of readMemory(input, run.settings, streams)) {
        writer.add(units.map(withoutPoint))
        count += units.length
      }
    }
    if (!count && run.errors) return run.code
    writer.commit()
    const total = writer.units
    writer.close()
    if (!isAdded) renameSync(path, output)
    isDone = true
    log.close()
    log.say(
      `${plural(count, 'unit')} added, ${plural(total, 'unit')} in all\n  written: ${showPath(output)}\n`
    )
    return run.code
  } finally {
    log.close()
    if (!isDone) {
      writer.close()
      if (!isAdded) rmSync(path, {force: true})
    }
    forget(path)
    forget(`${path}.lock`)
  }
}

/** An index is no memory that others read: one by its name would be replaced, and found by no program. */
function assertPlace(output: string): void {
  if (memoryFormatOfPath(output))
    throw new UsageError(
      `Unexpected ending of \`${showPath(output)}\`, expected one of an index, such as memory.dzm`
    )
  if (statSync(output, {throwIfNoEntry: false})?.isDirectory())
    throw new UsageError(
      `Unexpected folder \`${showPath(output)}\`, expected the name of an index, such as memory.dzm`
    )
}

/** Where it stood in its file says nothing in the index. */
function withoutPoint({point, ...unit}: Unit): Unit {
  return unit
}
