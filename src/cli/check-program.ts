import {addSourceOptions, glossaryOption, jobsOption, layoutOption} from './article-options.js'
import {addCommand, type Command, choice, repeatable} from './command.js'
import {examples} from './examples.js'
import {type ReporterWish, readReporter} from './open-reporters.js'
import {oneOf, openccHelp, readRuleWish} from './option-values.js'
import type {Streams} from './streams.js'

/** Add the commands that judge: `duizhao check`, of articles, and `evaluate`, of alignments. */
export function addCheckCommands(program: Command, streams: Streams, finish: (code: number) => void): void {
  const check = addCommand(
    program,
    'check',
    'say what is wrong in bilingual articles and memories',
    examples.check
  )
    .argument('[article...]', 'files, folders, globs, `-` for standard input; memories by their names')
    .option('--en <file>', 'the English of two parallel files')
    .option('--zh <file>', 'the Chinese of two parallel files')
    .addOption(
      glossaryOption('a glossary (YAML, JSON, CSV, TSV, Markdown, TBX), or builtin:policy; repeatable')
    )
    .addOption(
      repeatable(
        '-r, --reporter <name[=file]>',
        'text (default), json, sarif, junit, github, gitlab or rdjson; repeatable',
        (value, before: ReadonlyArray<ReporterWish> = []) => [...before, readReporter(value)]
      )
    )
    .addOption(
      choice(
        '--fail-on <severity>',
        'error (default) or warning: what makes the exit code 1',
        oneOf('severity', ['error', 'warning'])
      )
    )
    .addOption(
      repeatable(
        '--rule <id=severity>',
        'set a rule, or a group of them, to off, warn or error; repeatable',
        (value, before: Record<string, string> = {}) => ({...before, ...readRuleWish(value)})
      )
    )
    .addOption(layoutOption())
    .addOption(
      choice(
        '--fix [grade]',
        'mend the files: `safe` (case, hyphens, spelling; default) or `suggest` (other words, too)',
        oneOf('grade of fixes', ['safe', 'suggest'])
      ).preset('safe')
    )
    .option('--config <file>', 'a configuration (default: the nearest duizhao.config.yaml or .json)')
    .option('--no-config', 'read no configuration')
    .option('--baseline <file>', 'keep quiet about the findings that it holds')
    .option('--update-baseline', 'take findings out of it that are no longer there')
    .option('--accept-baseline', 'write all findings there are into it')
    .option('--since <commit>', 'tell only of lines that changed since a commit of git')
    .option('--watch', 'check again whenever a file changes')
    .option('--no-cache', 'check files that did not change, too')
    .option('--opencc', openccHelp)
    .option('--pre-segmented', 'with --en and --zh: a line is a sentence, and stays one')
    .addOption(jobsOption())
  addSourceOptions(check)
    .option('--no-lexicon', 'align by lengths, figures, names and marks alone')
    .option('-q, --quiet', 'tell of errors only, beside the report')
    .action(async (names: string[], options) => {
      const {checkCommand} = await import('./check-command.js')
      finish(await checkCommand(names, options, streams))
    })

  addCommand(program, 'evaluate', 'compare an alignment with a gold one', examples.evaluate)
    .argument('<gold>', 'a ladder, JSON, JSONL or TMX, or a folder of them')
    .argument('<predicted>', 'another file, or folder')
    .option('--json', 'print JSON')
    .action(async (gold: string, predicted: string, options) => {
      const {evaluateCommand} = await import('./evaluate-command.js')
      finish(await evaluateCommand(gold, predicted, options, streams))
    })
}
