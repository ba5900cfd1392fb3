import type {Match} from '../memory/lookup.js'
import {otherLanguage} from '../model/language.js'
import {Log} from './log.js'
import {type OpenMemory, openMemory} from './open-memory.js'
import {show, showPath} from './show.js'
import {showDifferences} from './show-differences.js'
import type {Streams} from './streams.js'
import {type ChangeColors, changeColors} from './text-options.js'
import {chooseMemories, type ReadOptions, ReadRun} from './tm-options.js'
import {UsageError} from './usage-error.js'

export interface LookupOptions extends ReadOptions {
  readonly memory?: ReadonlyArray<string>
  readonly language?: 'en' | 'zh'
  readonly limit?: number
  readonly minScore?: number
  readonly before?: string
  readonly after?: string
  /** The texts follow each other: each is looked up between its neighbours. */
  readonly context?: true
  readonly doubtfulPenalty?: number
  readonly json?: true
}

/** `duizhao tm lookup`: print the matches for texts. Returns the exit code. */
export async function lookupCommand(
  [name, ...texts]: ReadonlyArray<string>,
  options: LookupOptions,
  streams: Streams
): Promise<number> {
  const log = new Log(streams, options.quiet === true)
  const run = new ReadRun(options, log)
  const names = [...(name === undefined ? [] : [name]), ...(options.memory ?? [])]
  const inputs = chooseMemories(names, options)
  if (!texts.length)
    throw new UsageError(
      'Unexpected lack of a text, expected a memory and a text to look up (`-` reads them from standard input)'
    )
  if ([...inputs, ...texts].filter((input) => input === '-').length > 1)
    throw new UsageError('Unexpected second `-`, expected standard input once: the memory, or the texts')
  const {memory, close} = await openMemory(inputs, run, streams)
  try {
    // Nothing is not found where nothing could be looked at.
    if (run.errors && !memory.size) return run.code
    const all = await expand(texts, streams)
    for (const [index, text] of all.entries()) {
      const [before, after] = options.context ? [all[index - 1], all[index + 1]] : []
      const neighbours = {...(before !== undefined && {before}), ...(after !== undefined && {after})}
      await answer(text, memory, {...neighbours, ...options}, streams)
    }
    return run.code
  } finally {
    close()
    log.close()
  }
}

/** `-` stands for the lines of standard input. */
async function expand(texts: ReadonlyArray<string>, streams: Streams): Promise<string[]> {
  const all: string[] = []
  for (const text of texts) {
    if (text !== '-') all.push(text)
    else {
      const lines = new TextDecoder().decode(await streams.stdin()).split(/\r\n|\r|\n/)
      for (const line of lines) if (line.trim()) all.push(line)
    }
  }
  return all
}

async function answer(
  text: string,
  memory: OpenMemory,
  options: LookupOptions,
  streams: Streams
): Promise<void> {
  const {language, limit, minScore, before, after, doubtfulPenalty} = options
  const matches = memory.lookup(text, {
    ...(language && {language}),
    ...(limit !== undefined && {limit}),
    ...(minScore !== undefined && {minScore}),
    ...(before !== undefined && {before}),
    ...(after !== undefined && {after}),
    ...(doubtfulPenalty !== undefined && {doubtfulPenalty})
  })
  if (options.json) await streams.stdout(`${JSON.stringify({text, matches})}\n`)
  else await streams.stdout(writeMatches(text, matches, changeColors(streams)))
}

function writeMatches(text: string, matches: ReadonlyArray<Match>, colors: ChangeColors | undefined): string {
  const found = matches.map((match) => writeMatch(match, text, colors))
  return `${show(text)}\n${found.join('') || '  no match\n'}`
}

function writeMatch(match: Match, text: string, colors: ChangeColors | undefined): string {
  const {unit, score, kind, penalties, differences} = match
  const own = differences
    .filter(({kind}) => kind !== 'added')
    .map(({text}) => text)
    .join('')
  const language = own === unit.zh ? 'zh' : 'en'
  const why = penalties.map(({reason, points}) => ` −${points} ${reason}`).join('')
  const origin = unit.origin?.en ?? unit.origin?.zh
  const place = origin ? `  ${showPath(origin.file)}:${origin.line}` : ''
  const line = own === text ? show(own) : showDifferences(differences, colors)
  return `  ${String(score).padStart(3)} ${kind}${why}${place}\n      ${line}\n      ${show(unit[otherLanguage(language)])}\n`
}
