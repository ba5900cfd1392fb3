import type {ArticleReport} from '../check/run-rules.js'
import type {Finding} from '../model/finding.js'
import type {Message} from '../model/message.js'
import type {CheckReport} from '../report/check-report.js'
import {CheckCache} from './check-cache.js'
import {alignSettings, type CheckPlan, planTask, wantsOpencc} from './check-plan.js'
import type {CheckSettings} from './check-task.js'
import type {Tasks} from './choose-tasks.js'
import {fixFiles} from './fix-files.js'
import {inputFormat} from './input-format.js'
import type {GlossaryText} from './load-glossaries.js'
import {Log} from './log.js'
import {runChecks} from './run-checks.js'
import {showPath} from './show.js'
import type {Streams} from './streams.js'
import {plural} from './tally.js'
import {UsageError} from './usage-error.js'

/** What a run over all tasks has found. */
interface Checked {
  readonly findings: ReadonlyArray<Finding>
  readonly report: CheckReport
  readonly code: number
}

/** Check; with `--fix` mend what can be mended, and check what is left again. */
export async function checkAndFix(
  tasks: Tasks,
  plan: CheckPlan,
  glossaries: ReadonlyArray<GlossaryText>,
  log: Log,
  streams: Streams
): Promise<Checked> {
  const {fix} = plan.options
  if (!fix) return checkTasks(tasks, plan, glossaries, log, streams)
  if (plan.names.includes('-')) throw new UsageError('Unexpected --fix of standard input, expected files')
  const quiet = new Log(streams, true)
  const before = await checkTasks(tasks, plan, glossaries, quiet, streams)
  const {count, files, problems} = await fixFiles(before.findings, fix, inputFormat(plan.options.inputFormat))
  for (const problem of problems) log.message(problem)
  if (count) log.say(`fixed: ${plural(count, 'finding')} in ${files.map(showPath).join(', ')}\n`)
  return checkTasks(tasks, plan, glossaries, log, streams)
}

async function checkTasks(
  {tasks, bytes}: Tasks,
  plan: CheckPlan,
  glossaries: ReadonlyArray<GlossaryText>,
  log: Log,
  streams: Streams
): Promise<Checked> {
  const {options, config, wishes} = plan
  const settings: CheckSettings = {
    align: alignSettings(plan),
    glossaries,
    ...(wantsOpencc(plan) && {opencc: true})
  }
  const cache = options.cache && config.cache !== false ? await CheckCache.open(settings, streams) : undefined
  const own = tasks.map((task) => planTask(task, plan))
  const run = await runChecks(own, settings, {jobs: options.jobs, bytes, cache}, log, streams)
  const unchecked = await uncheckedProblems(run.reports)
  for (const problem of unchecked) log.message(problem)
  const {concludeChecks} = await import('../check/run-rules.js')
  const {setUpRules} = await import('../check/rule-settings.js')
  const {describeRules} = await import('../check/describe-rules.js')
  const setup = {rules: setUpRules(...wishes)}
  const findings = concludeChecks(run.reports, setup)
  return {
    findings,
    code: run.code,
    report: {
      findings,
      files: [...new Set(run.reports.flatMap(({file}) => [file.en, file.zh]))],
      pairs: run.reports.reduce((sum, {pairs}) => sum + pairs, 0),
      rules: describeRules(setup.rules),
      problems: [...run.problems, ...unchecked]
    }
  }
}

/**
 * Articles that no rule could run on. An article that holds both languages, and of which nothing could be compared, is
 * an error; so is a run of which nothing could be checked. Among others, an article in one language is passed over.
 */
async function uncheckedProblems(reports: ReadonlyArray<ArticleReport>): Promise<Message[]> {
  const {reasonUnchecked} = await import('../check/check-bitext.js')
  const idle = reports.filter(({ran}) => !ran.length)
  const isAll = idle.length === reports.length
  return idle.map((report) => ({
    rule: 'not-checked',
    severity: isAll || !report.isMonolingual ? 'error' : 'info',
    file: report.file.en,
    message: reasonUnchecked(report)
  }))
}
