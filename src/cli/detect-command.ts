import {layoutNames} from '../align/layout-names.js'
import {roundConfidence} from '../formats/tmx-props.js'
import type {DetectedLayout} from '../read-bitext.js'
import {chooseInputs} from './choose-inputs.js'
import {inputFormat} from './input-format.js'
import {Log} from './log.js'
import {readSource} from './read-source.js'
import {refuseMemory} from './refuse-memory.js'
import {reportDefect} from './report-defect.js'
import {show, showPath} from './show.js'
import type {Streams} from './streams.js'
import {UsageError} from './usage-error.js'

/** The options of `duizhao detect`. */
export interface DetectOptions {
  readonly json?: true
  readonly list?: true
  readonly inputFormat?: string
  readonly stdinName?: string
  readonly encoding?: string
  readonly lexicon: boolean
}

/** `duizhao detect`: tell how the languages lie in each article, and what speaks for it. Returns the exit code. */
export async function detectCommand(
  names: ReadonlyArray<string>,
  options: DetectOptions,
  streams: Streams
): Promise<number> {
  if (options.list) return listLayouts(names, options, streams)
  if (!names.length)
    throw new UsageError(
      'Unexpected lack of articles, expected files, folders, globs, `-` for standard input, or --list'
    )
  const format = inputFormat(options.inputFormat)
  const log = new Log(streams, false)
  const {inputs, problems} = await chooseInputs(names)
  for (const problem of problems) log.message(problem)
  let code = problems.length ? 2 : 0
  const found: Array<DetectedLayout & {file: string}> = []
  const {detectLayout} = await import('../read-bitext.js')
  const {loadLexicon} = await import('../lexicon/load-lexicon.js')
  const lexicon = options.lexicon && inputs.length ? {lexicon: await loadLexicon()} : {}
  for (const {path} of inputs) {
    const memory = format ? undefined : refuseMemory(path)
    if (memory) {
      log.message(memory)
      code = Math.max(code, 2)
      continue
    }
    const stdin = path === '-' ? {bytes: await streams.stdin()} : {}
    const file = path === '-' ? (options.stdinName ?? 'stdin.txt') : path
    const source = await readSource({file, path, ...stdin}, options.encoding)
    if ('error' in source) {
      log.message(source.error)
      code = Math.max(code, 2)
      continue
    }
    for (const message of source.messages) log.message(message)
    try {
      const layout = detectLayout(source.text, {...lexicon, file, ...(format && {format})})
      if (options.json) found.push({file, ...layout, confidence: roundConfidence(layout.confidence)})
      else await streams.stdout(describe(file, layout))
    } catch (error) {
      reportDefect(String((error as Error).stack), streams, file)
      code = 3
    }
  }
  if (options.json) await streams.stdout(`${JSON.stringify(found, undefined, 2)}\n`)
  log.close()
  return code
}

function describe(file: string, {layout, confidence, evidence}: DetectedLayout): string {
  const lines = evidence.map((line) => `  ${show(line)}\n`)
  return `${showPath(file)}: ${layout} (${Math.round(confidence * 100)}%)\n${lines.join('')}`
}

async function listLayouts(
  names: ReadonlyArray<string>,
  {json}: DetectOptions,
  {stdout}: Streams
): Promise<number> {
  if (names.length)
    throw new UsageError(`Unexpected article \`${names[0]}\` beside --list, expected one or the other`)
  const width = Math.max(...Object.keys(layoutNames).map((name) => name.length))
  const lines = Object.entries(layoutNames).map(
    ([name, description]) => `${name.padEnd(width)}  ${description}\n`
  )
  const list = Object.entries(layoutNames).map(([name, description]) => ({name, description}))
  await stdout(json ? `${JSON.stringify(list, undefined, 2)}\n` : lines.join(''))
  return 0
}
