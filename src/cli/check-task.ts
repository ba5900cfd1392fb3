import type {Article} from '../check/article.js'
import type {RuleWishes} from '../check/rule-settings.js'
import type {ArticleReport} from '../check/run-rules.js'
import type {Message} from '../model/message.js'
import {type AlignSettings, alignArticle, lexiconOption, type Task} from './align-article.js'
import {type GlossaryText, matcherOf} from './load-glossaries.js'
import {isMemoryName, readMemoryArticle} from './read-memory-article.js'

/** An article, two files, or a memory to check. */
export interface CheckTask {
  readonly task: Task
  /** How rules are set for it; later ones win. */
  readonly wishes: ReadonlyArray<RuleWishes>
  readonly layout?: string
}

/** The same for all tasks of a run. */
export interface CheckSettings {
  readonly align: AlignSettings
  readonly glossaries: ReadonlyArray<GlossaryText>
  /** Whether their terms are found in the words of other regions too. */
  readonly opencc?: boolean
}

/** What became of a task. */
export type CheckOutcome =
  | {readonly report: ArticleReport; readonly messages: ReadonlyArray<Message>}
  | {readonly error: Message}
  | {readonly defect: string; readonly file: string}

/** Read, align and check an article. Never throws. */
export async function checkTask(
  {task, wishes, layout}: CheckTask,
  settings: CheckSettings
): Promise<CheckOutcome> {
  try {
    const read = await readArticle(task, {
      ...settings.align,
      glossaries: settings.glossaries,
      ...(layout !== undefined && {layout})
    })
    if (!('article' in read)) return read
    const {checkArticle} = await import('../check/run-rules.js')
    const {setUpRules} = await import('../check/rule-settings.js')
    const glossary = await matcherOf(settings.glossaries, settings.opencc === true)
    const report = checkArticle(read.article, {
      rules: setUpRules(...wishes),
      ...(glossary && {glossary}),
      ...(await lexiconOption(settings.align.lexicon))
    })
    return {report, messages: read.messages}
  } catch (error) {
    return {defect: String((error as Error)?.stack ?? error), file: 'en' in task ? task.en.file : task.file}
  }
}

async function readArticle(
  task: Task,
  settings: AlignSettings
): Promise<
  {article: Article; messages: ReadonlyArray<Message>} | Exclude<CheckOutcome, {report: ArticleReport}>
> {
  if (!('en' in task) && isMemoryName(task.file)) return readMemoryArticle(task)
  const outcome = await alignArticle(task, settings)
  if (!('bitext' in outcome)) return outcome
  const {articleOfBitext} = await import('../check/article.js')
  return {article: articleOfBitext(outcome.bitext), messages: outcome.bitext.messages}
}
