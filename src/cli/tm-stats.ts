import {type MemoryStats, type SideStats, StatsCounter} from '../memory/memory-stats.js'
import {Log} from './log.js'
import {readMemory} from './read-memory.js'
import {show} from './show.js'
import type {Streams} from './streams.js'
import {chooseMemories, type ReadOptions, ReadRun} from './tm-options.js'

/** `duizhao tm stats`: count units, words and characters. Returns the exit code. */
export async function statsCommand(
  names: ReadonlyArray<string>,
  options: ReadOptions & {readonly json?: true},
  streams: Streams
): Promise<number> {
  const log = new Log(streams, options.quiet === true)
  const run = new ReadRun(options, log)
  const counter = new StatsCounter()
  for (const input of chooseMemories(names, options)) {
    for await (const units of readMemory(input, run.settings, streams))
      for (const unit of units) counter.add(unit)
  }
  log.close()
  const stats = counter.result()
  await streams.stdout(options.json ? `${JSON.stringify(stats, undefined, 2)}\n` : writeStats(stats))
  return run.code
}

function writeStats({units, pairs, documents, en, zh, languages, confidence}: MemoryStats): string {
  const lines = [
    `units       ${number(units)}`,
    `pairs       ${number(pairs)}`,
    `documents   ${number(documents)}`,
    `English     ${side(en, 'words')}`,
    `Chinese     ${side(zh, 'characters and words')}`,
    `languages   ${
      Object.entries(languages)
        .map(([tag, count]) => `${show(tag)} ${number(count)}`)
        .join(', ') || 'none'
    }`
  ]
  const most = Math.max(...confidence)
  if (most) {
    lines.push('confidence')
    for (const [tenth, count] of confidence.entries()) {
      const bar = '#'.repeat(Math.ceil((widthOfBar * count) / most))
      lines.push(`  ${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)}   ${bar} ${number(count)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

const widthOfBar = 40

function side({units, words, characters, lengths}: SideStats, noun: string): string {
  const {least, median, mean, most} = lengths
  return (
    `${number(units)} texts, ${number(words)} ${noun}, ${number(characters)} characters in all; ` +
    `a text has ${number(least)} to ${number(most)}, ${number(mean)} in the mean, ${number(median)} in the middle`
  )
}

function number(count: number): string {
  return count.toLocaleString('en-US')
}
