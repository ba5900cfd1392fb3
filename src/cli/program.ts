import {Command, CommanderError, createOption, Option} from 'commander'
import {tool} from '../formats/tool.js'
import {examples} from './examples.js'
import {addGlossaryCommands} from './glossary-program.js'
import {type ReporterWish, readReporter} from './open-reporters.js'
import {
  assertDirection,
  oneOf,
  openccHelp,
  readConfidence,
  readEncoding,
  readFormat,
  readJobs,
  readLayout,
  readRuleWish,
  readTag
} from './option-values.js'
import {show} from './show.js'
import type {Streams} from './streams.js'
import {readMemoryFormat} from './tm-options.js'
import {addMemoryCommands} from './tm-program.js'

/** Parse the arguments and run the command that they name. Throws a UsageError for a wrong call. */
export async function runProgram(argv: ReadonlyArray<string>, streams: Streams): Promise<number> {
  let code = 0
  const program = createProgram(streams, (result) => (code = result))
  try {
    await program.parseAsync(argv.length ? [...argv] : ['--help'], {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 && argv.length ? 0 : 2
  }
  return code
}

function createProgram(streams: Streams, finish: (code: number) => void): Command {
  const program = new Command('duizhao')
    .description(
      'Reads bilingual English–Chinese articles, aligns their sentences, writes translation memories.'
    )
    .version(tool.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', examples.duizhao)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void streams.stdout(text),
      writeErr: (text) => streams.stderr(text),
      outputError: (text, write) => write(`duizhao: ${show(text.trimEnd().replace(/^error: /, ''))}\n`),
      getOutHelpWidth: () => streams.stdoutColumns ?? widthOfHelp,
      getErrHelpWidth: () => streams.stderrColumns ?? widthOfHelp,
      getOutHasColors: () => false,
      getErrHasColors: () => false
    })
    .showHelpAfterError('See `duizhao --help`, or `duizhao <command> --help`.')

  const align = command(program, 'align', 'align the sentences of bilingual articles')
    .argument('[article...]', 'files, folders, globs, `-` for standard input')
    .option('--en <file>', 'the English of two parallel files')
    .option('--zh <file>', 'the Chinese of two parallel files')
    .option(
      '-o, --output <path>',
      'a file, its format told by its ending, or a folder (out/): a file for each article'
    )
    .addOption(
      choice(
        '-f, --format <name>',
        'format of the results (default: text on standard output, json in a folder)',
        readFormat
      )
    )
    .addOption(
      choice(
        '--layout <name>',
        'how the languages lie; `duizhao detect --list` names them (default: auto)',
        readLayout
      )
    )
    .option('--pre-segmented', 'with --en and --zh: a line is a sentence, and stays one')
    .addOption(
      choice('--source <tag>', 'tag of the source language in memories (default: zh-CN)', readTag('source'))
    )
    .addOption(
      choice('--target <tag>', 'tag of the target language in memories (default: en-US)', readTag('target'))
    )
    .addOption(choice('--min-confidence <0..1>', 'leave out beads below it', readConfidence))
    .option('--nulls', 'write what has no counterpart into memories too, with a note why')
    .addOption(choice('--jobs <n>', 'worker threads (default: the number of cores)', readJobs))
    .addOption(rulesOption())
    .addOption(rulesModeOption())
    .addOption(
      choice(
        '--cues <mode>',
        '`join` sentences that run over subtitle cues, or `keep` cues; default: as they were translated',
        oneOf('cues', ['join', 'keep'])
      )
    )
    .addOption(glossaryOption('a glossary whose terms help to align; repeatable'))
  addSourceOptions(align)
    .option('--no-lexicon', 'align by lengths, figures, names and marks alone')
    .option('-q, --quiet', 'print errors only')
    .action(async (names: string[], options) => {
      assertDirection(options)
      const {alignCommand} = await import('./align-command.js')
      finish(await alignCommand(names, options, streams))
    })

  addSourceOptions(command(program, 'detect', 'tell how the two languages lie in articles'))
    .argument('[article...]', 'files, folders, globs, `-` for standard input')
    .option('--list', 'list the layouts')
    .option('--json', 'print JSON')
    .option('--no-lexicon', 'look at lengths, figures, names and marks alone')
    .action(async (names: string[], options) => {
      const {detectCommand} = await import('./detect-command.js')
      finish(await detectCommand(names, options, streams))
    })

  command(program, 'segment', 'cut texts into sentences, one a line')
    .argument('[file...]', 'text files, `-` for standard input')
    .addOption(choice('-l, --language <en|zh>', 'the language of the text', oneOf('language', ['en', 'zh'])))
    .option('--json', 'print JSON, a sentence a line, with its offsets')
    .addOption(encodingOption())
    .addOption(rulesOption())
    .addOption(rulesModeOption())
    .action(async (names: string[], options) => {
      const {segmentCommand} = await import('./segment-command.js')
      finish(await segmentCommand(names, options, streams))
    })

  const check = command(program, 'check', 'say what is wrong in bilingual articles and memories')
    .argument('[article...]', 'files, folders, globs, `-` for standard input; memories by their names')
    .option('--en <file>', 'the English of two parallel files')
    .option('--zh <file>', 'the Chinese of two parallel files')
    .addOption(
      glossaryOption('a glossary (YAML, JSON, CSV, TSV, Markdown, TBX), or builtin:policy; repeatable')
    )
    .addOption(
      new Option(
        '-r, --reporter <name[=file]>',
        'text (default), json, sarif, junit, github, gitlab or rdjson; repeatable'
      ).argParser((value: string, before: ReporterWish[] = []) => [...before, readReporter(value)])
    )
    .addOption(
      choice(
        '--fail-on <severity>',
        'error (default) or warning: what makes the exit code 1',
        oneOf('severity', ['error', 'warning'])
      )
    )
    .addOption(
      new Option(
        '--rule <id=severity>',
        'set a rule, or a group of them, to off, warn or error; repeatable'
      ).argParser((value: string, before: Record<string, string> = {}) => ({
        ...before,
        ...readRuleWish(value)
      }))
    )
    .addOption(
      choice(
        '--layout <name>',
        'how the languages lie; `duizhao detect --list` names them (default: auto)',
        readLayout
      )
    )
    .addOption(
      new Option(
        '--fix [grade]',
        'mend the files: `safe` (case, hyphens, spelling; default) or `suggest` (other words, too)'
      )
        .preset('safe')
        .argParser(oneOf('grade of fixes', ['safe', 'suggest']))
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
    .addOption(choice('--jobs <n>', 'worker threads (default: the number of cores)', readJobs))
  addSourceOptions(check)
    .option('--no-lexicon', 'align by lengths, figures, names and marks alone')
    .option('-q, --quiet', 'tell of errors only, beside the report')
    .action(async (names: string[], options) => {
      const {checkCommand} = await import('./check-command.js')
      finish(await checkCommand(names, options, streams))
    })

  command(program, 'evaluate', 'compare an alignment with a gold one')
    .argument('<gold>', 'a ladder, JSON, JSONL or TMX, or a folder of them')
    .argument('<predicted>', 'another file, or folder')
    .option('--json', 'print JSON')
    .action(async (gold: string, predicted: string, options) => {
      const {evaluateCommand} = await import('./evaluate-command.js')
      finish(await evaluateCommand(gold, predicted, options, streams))
    })

  addArticleOptions(command(program, 'extract', 'write the pairs of articles into a file to work on'))
    .argument('<article...>', 'files, folders, globs')
    .option('-o, --output <file>', 'a file, its format told by its ending (.xlf, .tmx, .tsv, .csv, .json …)')
    .addOption(choice('-f, --format <name>', 'format of the results (default: xliff)', readMemoryFormat))
    .addOption(choice('--source <tag>', 'tag of the source language (default: zh-CN)', readTag('source')))
    .addOption(choice('--target <tag>', 'tag of the target language (default: en-US)', readTag('target')))
    .option('--context', 'write the sentences before and after each unit')
    .option('--excel-safe', 'make TSV and CSV safe for spreadsheets')
    .action(async (names: string[], options) => {
      assertDirection(options)
      const {extractCommand} = await import('./extract-command.js')
      finish(await extractCommand(names, options, streams))
    })

  addArticleOptions(command(program, 'apply', 'write the changes of such a file back into its articles'))
    .argument('<work>', 'the file that was worked on')
    .argument('<article...>', 'the articles that it was made of: files, folders, globs')
    .option('-o, --output <file>', 'write the article there; `-` for standard output (default: in its place)')
    .addOption(
      choice('--from <format>', 'format of the work file (default: by its ending)', readMemoryFormat)
    )
    .option('--partial', 'make the changes that can be made, beside conflicts')
    .option('--dry-run', 'tell what would change, and write nothing')
    .action(async (work: string, names: string[], options) => {
      const {applyCommand} = await import('./apply-command.js')
      finish(await applyCommand(work, names, options, streams))
    })
  addGlossaryCommands(program, streams, finish)
  addMemoryCommands(program, streams, finish)
  return program
}

export type {Command, Option}
export {createOption}

const widthOfHelp = 100

function command(program: Command, name: keyof typeof examples, description: string): Command {
  return program
    .command(name)
    .description(description)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples[name])
}

/** How an article is read: the same for what is taken out of it and for what is put back. */
function addArticleOptions(target: Command): Command {
  return target
    .addOption(
      choice(
        '--layout <name>',
        'how the languages lie; `duizhao detect --list` names them (default: auto)',
        readLayout
      )
    )
    .option(
      '--input-format <name>',
      'markdown, text, html, srt, vtt, ass, csv or tsv (default: by the ending)'
    )
    .addOption(encodingOption())
    .addOption(
      choice(
        '--cues <mode>',
        '`join` sentences that run over subtitle cues, or `keep` cues; default: as they were translated',
        oneOf('cues', ['join', 'keep'])
      )
    )
    .option('--no-lexicon', 'align by lengths, figures, names and marks alone')
    .option('-q, --quiet', 'print errors only')
}

function addSourceOptions(target: Command): Command {
  return target
    .option(
      '--input-format <name>',
      'markdown, text, html, srt, vtt, ass, csv or tsv (default: by the ending)'
    )
    .option('--stdin-name <name>', 'name of standard input, for places and its format')
    .addOption(encodingOption())
}

function encodingOption(): Option {
  return choice('--encoding <name>', 'such as gb18030 or big5 (default: told by the bytes)', readEncoding)
}

function glossaryOption(description: string): Option {
  return new Option('-g, --glossary <file>', description).argParser(
    (value: string, before: string[] = []) => [...before, value]
  )
}

function rulesOption(): Option {
  return new Option('--srx <file>', 'rules for cutting sentences, as SRX 2.0')
}

function rulesModeOption(): Option {
  return choice(
    '--srx-mode <mode>',
    '`replace` our rules (default), or `extend` them',
    oneOf('mode of rules', ['replace', 'extend'])
  )
}

function choice<T>(flags: string, description: string, read: (value: string) => T): Option {
  return new Option(flags, description).argParser(read)
}
