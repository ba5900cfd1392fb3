import {runInNewContext} from 'node:vm'
import type {Concordance} from '../memory/concordance.js'
import {otherLanguage} from '../model/language.js'
import {kwicLine} from './kwic.js'
import {Log} from './log.js'
import {openMemory} from './open-memory.js'
import {show} from './show.js'
import type {Streams} from './streams.js'
import {plural} from './tally.js'
import {type ChangeColors, changeColors} from './text-options.js'
import {chooseMemories, type ReadOptions, ReadRun} from './tm-options.js'
import {UsageError} from './usage-error.js'

export interface ConcordanceOptions extends ReadOptions {
  readonly memory?: ReadonlyArray<string>
  readonly language?: 'en' | 'zh'
  readonly limit?: number
  readonly regex?: true
  readonly timeout?: number
  readonly json?: true
}

/** `duizhao tm concordance`: print every place of a word or phrase. Returns the exit code. */
export async function concordanceCommand(
  [name, ...words]: ReadonlyArray<string>,
  options: ConcordanceOptions,
  streams: Streams
): Promise<number> {
  const {language, limit, timeout, json} = options
  const log = new Log(streams, options.quiet === true)
  const run = new ReadRun(options, log)
  const inputs = chooseMemories([...(name === undefined ? [] : [name]), ...(options.memory ?? [])], options)
  if (!words.length) throw new UsageError('Unexpected lack of a word, expected a memory and what to look for')
  const query = options.regex ? readPattern(words.join(' ')) : words.join(' ')
  const {memory, close} = await openMemory(inputs, run, streams)
  try {
    if (run.errors && !memory.size) return run.code
    const time = (timeout ?? defaultTime) * 1000
    const found = inTime(time + grace, () =>
      memory.concordance(query, {
        ...(language && {language}),
        ...(limit !== undefined && {limit}),
        timeout: time
      })
    )
    if (!found) {
      log.message({rule: 'timeout', severity: 'error', message: tooSlow(words.join(' '), time)})
      return 2
    }
    if (json) await streams.stdout(`${JSON.stringify(found)}\n`)
    else await streams.stdout(writeHits(found, streams.stdoutColumns || widthOfFile, changeColors(streams)))
    log.say(summary(found))
    return Math.max(run.code, found.complete ? 0 : 2)
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith('Unexpected query'))
      throw new UsageError(error.message)
    throw error
  } finally {
    close()
    log.close()
  }
}

const widthOfFile = 100
/** Seconds. */
const defaultTime = 10
/** Milliseconds in which the search is to stop by itself. */
const grace = 500

function tooSlow(pattern: string, time: number): string {
  return `Unexpected regular expression \`${pattern}\` that takes more than ${time / 1000} s, expected a simpler one (nested repetitions take an age)`
}

/** Run work, and end it where it stands when the time is up, in the middle of a regular expression too. */
function inTime<T>(milliseconds: number, work: () => T): T | undefined {
  try {
    return runInNewContext('work()', {work}, {timeout: milliseconds}) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
    throw error
  }
}

function readPattern(source: string): RegExp {
  try {
    return new RegExp(source, 'giu')
  } catch (error) {
    throw new UsageError(`Unexpected regular expression \`${source}\`: ${(error as Error).message}`)
  }
}

function writeHits({hits, language}: Concordance, width: number, colors: ChangeColors | undefined): string {
  const other = otherLanguage(language)
  return hits
    .map(({unit, start, end}) => {
      const line = kwicLine(unit[language], start, end, width - 1, colors?.found)
      const translation = show(unit[other])
      return `${line}\n    ${colors ? colors.quiet(translation) : translation}\n`
    })
    .join('')
}

function summary({count, units, files, dispersion, hits, complete}: Concordance): string {
  const shown = hits.length < count ? `, ${hits.length} shown` : ''
  const spread = count ? `, dispersion ${dispersion.toFixed(2)}` : ''
  const end = complete ? '' : '; the time was up before the end of the memory (--timeout)'
  return `${plural(count, 'place')} in ${plural(units, 'unit')} of ${plural(files, 'file')}${spread}${shown}${end}\n`
}
