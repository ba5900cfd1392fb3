import type {Finding} from '../model/finding.js'
import type {CheckReport} from '../report/check-report.js'
import type {Task} from './align-article.js'
import {applyBaseline} from './apply-baseline.js'
import {type Changes, changesSince} from './changed-lines.js'
import {checkAndFix} from './check-and-fix.js'
import {readConfig} from './check-config.js'
import {type CheckOptions, type CheckPlan, planCheck, wantsOpencc} from './check-plan.js'
import {chooseTasks, type Tasks} from './choose-tasks.js'
import {readGlossaryTexts} from './load-glossaries.js'
import {loadOpencc} from './load-opencc.js'
import {Log} from './log.js'
import {openReporters} from './open-reporters.js'
import {isCheckedName} from './read-memory-article.js'
import {textReader} from './reread-text.js'
import type {Streams} from './streams.js'
import {watchFiles} from './watch.js'

/**
 * `duizhao check`: say what is wrong in articles, two files, or memories.
 *
 * @returns
 *   The exit code: 0 nothing at or above `--fail-on`; 1 findings; 2 when something could not be read or checked, though
 *   the rest was; 3 for a defect of ours.
 */
export async function checkCommand(
  names: ReadonlyArray<string>,
  options: CheckOptions,
  streams: Streams
): Promise<number> {
  const config = options.config === false ? {folder: process.cwd()} : await readConfig(options.config)
  const plan = await planCheck(names, options, config)
  if (!options.watch) return (await checkOnce(plan, streams)).code
  let code = 0
  await watchFiles(async () => {
    const checked = await checkOnce(plan, streams)
    code = checked.code
    return checked.files.length ? [...checked.files, ...plan.glossaryFiles] : []
  })
  return code
}

async function checkOnce(plan: CheckPlan, streams: Streams): Promise<{code: number; files: string[]}> {
  const {names, options, config} = plan
  const log = new Log(streams, options.quiet === true)
  const reporters = await openReporters(options.reporter ?? config.reporters, streams)
  const glossaries = await readGlossaryTexts(plan.glossaryFiles)
  // Where it is missing nothing is checked.
  await loadOpencc(wantsOpencc(plan))
  const chosen = await chooseTasks(names, options, streams, isCheckedName)
  for (const problem of chosen.problems) log.message(problem)
  if (!chosen.tasks.length) return {code: 2, files: []}
  const files = [...chosen.paths]
  const changes = options.since === undefined ? undefined : await changesSince(options.since, files)
  const tasks = changes ? onlyChanged(chosen, changes) : chosen
  const {findings, report, code} = await checkAndFix(tasks, plan, glossaries, log, streams)
  const touched = changes ? findings.filter((finding) => changes.touches(finding)) : findings
  const sifted = await applyBaseline(plan, touched, report.files, log)
  const whole: CheckReport = {
    ...report,
    findings: sifted.fresh,
    known: sifted.known,
    problems: [...chosen.problems, ...report.problems]
  }
  log.close()
  await reporters.write(whole, textReader(chosen, options.encoding))
  return {code: exitCode(whole, code, options.failOn ?? config.failOn ?? 'error'), files}
}

function onlyChanged(chosen: Tasks, changes: Changes): Tasks {
  const isChanged = (task: Task): boolean =>
    'en' in task ? changes.has(task.en.path) || changes.has(task.zh.path) : changes.has(task.path)
  return {...chosen, tasks: chosen.tasks.filter(isChanged)}
}

function exitCode({findings, problems}: CheckReport, code: number, failOn: 'error' | 'warning'): number {
  if (code === 3) return 3
  if (problems.some(({severity}) => severity === 'error')) return 2
  const counts = (finding: Finding): boolean => failOn === 'warning' || finding.severity === 'error'
  return findings.some(counts) ? 1 : 0
}
