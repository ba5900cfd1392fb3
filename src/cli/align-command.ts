import type {FormatName} from '../formats/format-names.js'
import type {Message} from '../model/message.js'
import {type AlignSettings, alignArticle, type Outcome, type Task} from './align-article.js'
import {chooseTasks, type Tasks} from './choose-tasks.js'
import type {EncodeOptions} from './encode-bitexts.js'
import {inputFormat} from './input-format.js'
import {glossaryOf, readGlossaryTexts} from './load-glossaries.js'
import {Log} from './log.js'
import {openOutput} from './open-output.js'
import type {Output} from './outputs.js'
import {Progress} from './progress.js'
import {rulesOf} from './read-rules.js'
import {reportDefect} from './report-defect.js'
import {showPath} from './show.js'
import type {Streams} from './streams.js'
import {grouped, Tally} from './tally.js'
import {textOptions} from './text-options.js'
import {threads, workAll} from './work-all.js'

/** The options of `duizhao align`, checked one by one already. */
export interface AlignOptions {
  readonly en?: string
  readonly zh?: string
  readonly output?: string
  readonly format?: FormatName
  readonly layout?: string
  readonly preSegmented?: true
  readonly source?: string
  readonly target?: string
  readonly minConfidence?: number
  readonly nulls?: true
  readonly jobs?: number
  readonly inputFormat?: string
  readonly stdinName?: string
  readonly encoding?: string
  readonly srx?: string
  readonly srxMode?: 'replace' | 'extend'
  readonly cues?: 'join' | 'keep'
  readonly lexicon: boolean
  readonly glossary?: ReadonlyArray<string>
  readonly quiet?: true
}

/**
 * `duizhao align`: read the articles, align them, write them.
 *
 * @returns
 *   The exit code: 2 when something could not be read or written, though the rest was; 3 for a defect of ours.
 */
export async function alignCommand(
  names: ReadonlyArray<string>,
  options: AlignOptions,
  streams: Streams
): Promise<number> {
  const log = new Log(streams, options.quiet === true)
  const settings = await alignSettings(options, log)
  const tasks = await chooseTasks(names, options, streams)
  for (const problem of tasks.problems) log.message(problem)
  if (!tasks.tasks.length) return 2
  const output = await openOutput(tasks, options, encodeOptions(options, tasks, streams, log), streams)
  try {
    const code = await alignTasks(tasks, settings, options, output, log, streams)
    return Math.max(code, tasks.problems.length ? 2 : 0)
  } finally {
    log.close()
    await output.discard()
  }
}

async function alignTasks(
  {tasks, bytes}: Tasks,
  settings: AlignSettings,
  options: AlignOptions,
  output: Output,
  log: Log,
  streams: Streams
): Promise<number> {
  const tally = new Tally(options.minConfidence ?? 0)
  const progress = new Progress(log, tasks.length)
  const jobs = threads(options.jobs, tasks.length, bytes)
  let code = 0
  let done = 0
  const work = {
    name: 'align',
    settings,
    act: (task: Task): Promise<Outcome> => alignArticle(task, settings)
  } as const
  for await (const outcome of workAll(tasks, work, {jobs, workerUrl: streams.workerUrl})) {
    if ('bitext' in outcome) {
      for (const message of outcome.bitext.messages) log.message(message)
      tally.add(outcome.bitext)
      await output.add(outcome.bitext, done)
    } else if ('error' in outcome) {
      log.message(outcome.error)
      code = Math.max(code, 2)
    } else {
      reportDefect(outcome.defect, streams, outcome.file)
      code = 3
    }
    progress.tick(++done, tally.beads)
  }
  if (!tally.articles) return code
  const written = await output.end()
  log.close()
  log.say(tally.text())
  log.say(destination(written, options.output))
  return code
}

async function alignSettings(options: AlignOptions, log: Log): Promise<AlignSettings> {
  const {encoding, layout, cues, preSegmented, lexicon} = options
  const format = inputFormat(options.inputFormat)
  const rules = await rulesOf(options, (message) => log.message(message))
  const glossaries = await readGlossaryTexts(options.glossary ?? [])
  // Errors of a glossary are told before anything is aligned.
  await glossaryOf(glossaries, (message) => log.message(message))
  return {
    lexicon,
    ...(encoding !== undefined && {encoding}),
    ...(format && {format}),
    ...(layout !== undefined && {layout}),
    ...(cues && {cues}),
    ...(preSegmented && {preSegmented}),
    ...(rules && {rules}),
    ...(glossaries.length && {glossaries})
  }
}

function encodeOptions(options: AlignOptions, tasks: Tasks, streams: Streams, log: Log): EncodeOptions {
  const {source, target, minConfidence = 0, nulls = false, output} = options
  return {
    several: tasks.tasks.length > 1,
    minConfidence,
    nulls,
    direction: {...(source !== undefined && {source}), ...(target !== undefined && {target})},
    text: textOptions(streams, output !== undefined),
    report: (message: Message) => log.message(message)
  }
}

function destination(written: ReadonlyArray<string>, output: string | undefined): string {
  if (!written.length) return ''
  const names =
    written.length > 2
      ? `${grouped(written.length)} files in ${showPath(output!)}`
      : written.map(showPath).join(', ')
  return `  written: ${names}\n`
}
