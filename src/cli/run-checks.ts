import type {ArticleReport} from '../check/run-rules.js'
import type {Message} from '../model/message.js'
import type {CheckCache} from './check-cache.js'
import {type CheckOutcome, type CheckSettings, type CheckTask, checkTask} from './check-task.js'
import {glossaryOf} from './load-glossaries.js'
import type {Log} from './log.js'
import {Progress} from './progress.js'
import {reportDefect} from './report-defect.js'
import type {Streams} from './streams.js'
import {threads, workAll} from './work-all.js'

/** What a run over all tasks came to. */
export interface CheckRun {
  /** In the order of the tasks. */
  readonly reports: ReadonlyArray<ArticleReport>
  readonly problems: ReadonlyArray<Message>
  /** 3 where the program failed, else 0. */
  readonly code: number
}

export interface RunOptions {
  readonly jobs: number | undefined
  /** Size of all files, by which the number of threads is chosen. */
  readonly bytes: number
  readonly cache: CheckCache | undefined
}

/** Check all tasks; what the cache knows is taken from there. */
export async function runChecks(
  tasks: ReadonlyArray<CheckTask>,
  settings: CheckSettings,
  {jobs, bytes, cache}: RunOptions,
  log: Log,
  streams: Streams
): Promise<CheckRun> {
  const keys = new Map<CheckTask, string>()
  const outcomes = new Map<CheckTask, CheckOutcome>()
  for (const task of cache ? tasks : []) {
    const key = await cache!.keyOf(task)
    if (key === undefined) continue
    keys.set(task, key)
    const known = await cache!.get(key)
    if (known) outcomes.set(task, known)
  }
  const left = tasks.filter((task) => !outcomes.has(task))
  // Faults of a glossary are told before anything is checked; one that the cache knows was whole.
  if (left.length) await glossaryOf(settings.glossaries, (message) => log.message(message))
  const work = {
    name: 'check',
    settings,
    act: (task: CheckTask): Promise<CheckOutcome> => checkTask(task, settings)
  } as const
  const share = tasks.length ? bytes * (left.length / tasks.length) : 0
  const options = {jobs: threads(jobs, left.length, share), workerUrl: streams.workerUrl}
  const progress = new Progress(log, left.length)
  let done = 0
  let pairs = 0
  for await (const outcome of workAll(left, work, options)) {
    const task = left[done]!
    outcomes.set(task, outcome)
    const key = keys.get(task)
    if ('report' in outcome) {
      pairs += outcome.report.pairs
      if (cache && key !== undefined) await cache.set(key, outcome)
    }
    progress.tick(++done, pairs)
  }
  await cache?.prune()
  return collect(
    tasks.map((task) => outcomes.get(task)!),
    log,
    streams
  )
}

function collect(outcomes: ReadonlyArray<CheckOutcome>, log: Log, streams: Streams): CheckRun {
  const reports: ArticleReport[] = []
  const problems: Message[] = []
  let code = 0
  for (const outcome of outcomes) {
    if ('report' in outcome) {
      for (const message of outcome.messages) log.message(message)
      reports.push(outcome.report)
    } else if ('error' in outcome) {
      log.message(outcome.error)
      problems.push(outcome.error)
    } else {
      reportDefect(outcome.defect, streams, outcome.file)
      code = 3
    }
  }
  return {reports, problems, code}
}
