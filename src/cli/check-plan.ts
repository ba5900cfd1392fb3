import {relative, resolve} from 'node:path'
import type {RuleWishes} from '../check/rule-settings.js'
import type {FixGrade} from '../model/finding.js'
import type {AlignSettings, Task} from './align-article.js'
import type {CheckConfig} from './check-config.js'
import type {CheckTask} from './check-task.js'
import {matchesGlob} from './glob-match.js'
import {inputFormat} from './input-format.js'
import type {ReporterWish} from './open-reporters.js'
import {UsageError} from './usage-error.js'

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

/** What the command line and the configuration ask for. */
export interface CheckPlan {
  readonly names: ReadonlyArray<string>
  readonly options: CheckOptions
  readonly config: CheckConfig
  readonly wishes: ReadonlyArray<RuleWishes>
  readonly glossaryFiles: ReadonlyArray<string>
  readonly baseline: string | undefined
}

/** Plan a run. Throws a UsageError for options that do not go together, and for rules that do not exist. */
export async function planCheck(
  names: ReadonlyArray<string>,
  options: CheckOptions,
  config: CheckConfig
): Promise<CheckPlan> {
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

/** Whether terms are found in the words of other regions too. */
export function wantsOpencc({options, config}: CheckPlan): boolean {
  return options.opencc ?? config.opencc ?? false
}

/** How all articles of a run are read and aligned. */
export function alignSettings({options, config}: CheckPlan): AlignSettings {
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

/** A task with the overrides of its files. */
export function planTask(task: Task, {config, wishes, options}: CheckPlan): CheckTask {
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
