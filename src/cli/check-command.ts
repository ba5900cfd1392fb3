import {readFileSync} from 'node:fs'
import {relative, resolve} from 'node:path'
import {decodeSource} from '../article/decode.js'
import type {RuleWishes} from '../check/rule-settings.js'
import type {ArticleReport} from '../check/run-rules.js'
import type {Finding, FixGrade} from '../model/finding.js'
import type {Message} from '../model/message.js'
import type {CheckReport} from '../report/check-report.js'
import type {AlignSettings, Task} from './align-article.js'
import {acceptBaseline, readBaseline, shrinkBaseline, siftByBaseline} from './baseline.js'
import {type Changes, changesSince} from './changed-lines.js'
import {CheckCache} from './check-cache.js'
import {type CheckConfig, readConfig} from './check-config.js'
import type {CheckSettings, CheckTask} from './check-task.js'
import {chooseTasks, type Tasks} from './choose-tasks.js'
import {fixFiles} from './fix-files.js'
import {matchesGlob} from './glob-match.js'
import {inputFormat} from './input-format.js'
import {type GlossaryText, readGlossaryTexts} from './load-glossaries.js'
import {loadOpencc} from './load-opencc.js'
import {Log} from './log.js'
import {openReporters, type ReporterWish} from './open-reporters.js'
import {isCheckedName} from './read-memory-article.js'
import {runChecks} from './run-checks.js'
import {showPath} from './show.js'
import type {Streams} from './streams.js'
import {plural} from './tally.js'
import {UsageError} from './usage-error.js'
import {watchFiles} from './watch.js'

/** The options of `duizhao check`, checked one by one already. */
export interface CheckOptions {
  readonly en?: string
  readonly zh?: string
  readonly glossary?: ReadonlyArray<string>
  readonly reporter?: ReadonlyArray<ReporterWish>
  readonly failOn?: 'error' | 'warning'
  readonly rule?: RuleWishes
  /** A file; `false` reads none. */
  readonly config?: string | false
  readonly fix?: FixGrade
  readonly baseline?: string
  readonly updateBaseline?: true
  readonly acceptBaseline?: true
  readonly since?: string
  readonly watch?: true
  readonly cache: boolean
  readonly layout?: string
  readonly preSegmented?: true
  readonly jobs?: number
  readonly inputFormat?: string
  readonly stdinName?: string
  readonly encoding?: string
  readonly lexicon: boolean
  readonly quiet?: true
  readonly opencc?: true
}

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
  const plan = await makePlan(names, options, config)
  if (!options.watch) return (await checkOnce(plan, streams)).code
  let code = 0
  await watchFiles(async () => {
    const checked = await checkOnce(plan, streams)
    code = checked.code
    return checked.files.length ? [...checked.files, ...plan.glossaryFiles] : []
  })
  return code
}

/** What the command line and the configuration ask for. */
interface Plan {
  readonly names: ReadonlyArray<string>
  readonly options: CheckOptions
  readonly config: CheckConfig
  readonly wishes: ReadonlyArray<RuleWishes>
  readonly glossaryFiles: ReadonlyArray<string>
  readonly baseline: string | undefined
}

async function makePlan(
  names: ReadonlyArray<string>,
  options: CheckOptions,
  config: CheckConfig
): Promise<Plan> {
  const baseline = options.baseline ?? config.baseline
  if ((options.updateBaseline || options.acceptBaseline) && baseline === undefined)
    throw new UsageError('Unexpected change of a baseline, expected --baseline <file> that names it')
  if (options.updateBaseline && options.acceptBaseline)
    throw new UsageError('Unexpected --accept-baseline beside --update-baseline, expected one of them')
  if (options.watch && names.includes('-'))
    throw new UsageError('Unexpected --watch of standard input, expected files')
  const {rules: configRules = {}, overrides = []} = config
  await assertRules(configRules, config.file)
  for (const {rules = {}} of overrides) await assertRules(rules, config.file)
  await assertRules(options.rule ?? {}, '--rule')
  const isPair = options.en !== undefined || options.zh !== undefined
  return {
    names: names.length || isPair ? names : (config.articles ?? []),
    options,
    config,
    wishes: [configRules, options.rule ?? {}],
    glossaryFiles: [...new Set([...(config.glossaries ?? []), ...(options.glossary ?? [])])],
    baseline
  }
}

/** A rule that does not exist is a wrong call. */
async function assertRules(rules: RuleWishes, from: string | undefined): Promise<void> {
  const {setUpRules} = await import('../check/rule-settings.js')
  try {
    setUpRules(rules)
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${error.message} (${from})`)
    throw error
  }
}

async function checkOnce(plan: Plan, streams: Streams): Promise<{code: number; files: string[]}> {
  const {names, options, config} = plan
  const log = new Log(streams, options.quiet === true)
  const reporters = await openReporters(options.reporter ?? config.reporters, streams)
  const glossaries = await readGlossaryTexts(plan.glossaryFiles)
  // Where it is missing nothing is checked.
  await loadOpencc(isOpencc(plan))
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

function isOpencc({options, config}: Plan): boolean {
  return options.opencc ?? config.opencc ?? false
}

function onlyChanged(chosen: Tasks, changes: Changes): Tasks {
  const isChanged = (task: Task): boolean =>
    'en' in task ? changes.has(task.en.path) || changes.has(task.zh.path) : changes.has(task.path)
  return {...chosen, tasks: chosen.tasks.filter(isChanged)}
}

interface Checked {
  readonly findings: ReadonlyArray<Finding>
  readonly report: CheckReport
  readonly code: number
}

/** Check; with `--fix` mend what can be mended, and check what is left again. */
async function checkAndFix(
  tasks: Tasks,
  plan: Plan,
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
  plan: Plan,
  glossaries: ReadonlyArray<GlossaryText>,
  log: Log,
  streams: Streams
): Promise<Checked> {
  const {options, config, wishes} = plan
  const settings: CheckSettings = {
    align: alignSettings(options, config),
    glossaries,
    ...(isOpencc(plan) && {opencc: true})
  }
  const cache = options.cache && config.cache !== false ? await CheckCache.open(settings, streams) : undefined
  const own = tasks.map((task) => toCheckTask(task, plan))
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

/** A task with the overrides of its files. */
function toCheckTask(task: Task, {config, wishes, options}: Plan): CheckTask {
  const paths = ('en' in task ? [task.en.path, task.zh.path] : [task.path]).map((path) =>
    relative(config.folder, resolve(path))
  )
  const own = (config.overrides ?? []).filter(({files}) =>
    files.some((glob) => paths.some((path) => matchesGlob(path, glob)))
  )
  const layout = options.layout ?? own.findLast((override) => override.layout !== undefined)?.layout
  const [configRules = {}, given = {}] = wishes
  return {
    task,
    // What the command line says goes last.
    wishes: [configRules, ...own.flatMap(({rules}) => (rules ? [rules] : [])), given],
    ...(layout !== undefined && {layout})
  }
}

async function applyBaseline(
  {options, baseline: path}: Plan,
  findings: ReadonlyArray<Finding>,
  files: ReadonlyArray<string>,
  log: Log
): Promise<{fresh: ReadonlyArray<Finding>; known: number}> {
  if (path === undefined) return {fresh: findings, known: 0}
  if (options.acceptBaseline) {
    await acceptBaseline(path, findings)
    log.say(`baseline: ${plural(findings.length, 'finding')} in ${showPath(path)}\n`)
    return {fresh: [], known: findings.length}
  }
  const baseline = await readBaseline(path)
  const {fresh, known, gone} = siftByBaseline(findings, baseline, files)
  // With --since not all is looked for, so what was not found may still be there.
  if (gone.length && options.updateBaseline && options.since === undefined) {
    await shrinkBaseline(baseline, gone)
    log.say(`baseline: ${plural(gone.length, 'finding')} less in ${showPath(path)}\n`)
  } else if (gone.length && options.since === undefined)
    log.say(
      `baseline: ${plural(gone.length, 'finding')} of ${showPath(path)} no longer there; take them out with --update-baseline\n`
    )
  return {fresh, known}
}

function exitCode({findings, problems}: CheckReport, code: number, failOn: 'error' | 'warning'): number {
  if (code === 3) return 3
  if (problems.some(({severity}) => severity === 'error')) return 2
  const counts = (finding: Finding): boolean => failOn === 'warning' || finding.severity === 'error'
  return findings.some(counts) ? 1 : 0
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

function alignSettings(options: CheckOptions, config: CheckConfig): AlignSettings {
  const {encoding, preSegmented, lexicon} = options
  const layout = options.layout ?? config.layout
  const format = inputFormat(options.inputFormat)
  return {
    lexicon,
    ...(encoding !== undefined && {encoding}),
    ...(format && {format}),
    ...(layout !== undefined && {layout}),
    ...(preSegmented && {preSegmented})
  }
}

/** Reads the text of a file again, for reporters that count otherwise than we do. */
function textReader({tasks}: Tasks, encoding: string | undefined): (file: string) => string | undefined {
  const sources = new Map(
    tasks
      .flatMap((task) => ('en' in task ? [task.en, task.zh] : [task]))
      .map((source) => [source.file, source])
  )
  return (file) => {
    const source = sources.get(file)
    if (!source) return undefined
    try {
      const bytes = source.bytes ?? readFileSync(source.path)
      const decoded = decodeSource(bytes, encoding === undefined ? {} : {encoding})
      return 'error' in decoded ? undefined : decoded.text
    } catch {
      // It went away while we were at work.
      return undefined
    }
  }
}
