import {pairLanguage} from '../formats/direction.js'
import {type Conflict, MemoryMerger} from '../memory/merge-memories.js'
import {clip} from '../model/clip.js'
import type {Unit} from '../model/unit.js'
import {assertSafe} from './assert-safe.js'
import {Log} from './log.js'
import {articlesOf, nameOfInput} from './memory-input.js'
import {readMemory} from './read-memory.js'
import {show, showPath} from './show.js'
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

export interface MergeOptions extends ReadOptions, WriteOptions {
  readonly keep?: 'all' | 'first'
}

/** `duizhao tm merge`: put memories together, each pair once. Returns the exit code. */
export async function mergeCommand(
  names: ReadonlyArray<string>,
  options: MergeOptions,
  streams: Streams
): Promise<number> {
  const log = new Log(streams, options.quiet === true)
  const run = new ReadRun(options, log)
  const inputs = chooseMemories(names, options)
  const format = outputFormat(options, 'jsonl')
  assertSafe([options.output], articlesOf(inputs, options), 'article')
  let output: MemoryOutput | undefined
  let merger: MemoryMerger | undefined
  const open = async (first?: Unit): Promise<MemoryOutput> => {
    const settings = writeSettings(options, format, run, first, log)
    merger = new MemoryMerger(pairLanguage(settings.source ?? 'zh') ?? 'zh', (conflict) =>
      tellConflict(conflict)
    )
    return MemoryOutput.open(options.output, format, settings, streams)
  }
  let current = ''
  const tellConflict = ({unit, first}: Conflict): void => {
    const place = `${showPath(nameOfInput(inputs[first.memory]!))}${first.line ? `:${first.line}` : ''}`
    const message = `Unexpected other target \`${shown(unit.en)}\` / \`${shown(unit.zh)}\`, the first stands at ${place}`
    log.message({
      rule: 'conflict',
      severity: 'warning',
      message,
      file: current,
      ...(unit.point && {place: {start: unit.point, end: unit.point}})
    })
  }
  try {
    for (const [number, input] of inputs.entries()) {
      current = nameOfInput(input)
      for await (const units of readMemory(input, run.settings, streams)) {
        output ??= await open(units[0])
        const kept: Unit[] = []
        for (const unit of units) {
          const kind = merger!.add(unit, number)
          if (kind === 'repeated') continue
          if (kind === 'new' || options.keep !== 'first') kept.push(unit)
        }
        await output.add(kept)
      }
    }
    if (!output && run.errors) return run.code
    output ??= await open()
    await output.end()
    log.close()
    const {repeated, conflicts} = merger!
    log.say(
      `${plural(output.count, 'unit')}; ${repeated.toLocaleString('en-US')} that came before left out, ` +
        `${plural(conflicts, 'conflict')} of targets\n${writtenTo(output)}`
    )
    return run.code
  } finally {
    log.close()
    await output?.discard()
  }
}

function shown(text: string): string {
  return show(clip(text, longestShown))
}

const longestShown = 60
