import {addCommand, type Command, choice} from './command.js'
import {oneOf, readConfidence, readEncoding, readTag} from './option-values.js'
import type {Streams} from './streams.js'
import {tmExamples} from './tm-examples.js'
import {readMemoryFormat} from './tm-options.js'
import {UsageError} from './usage-error.js'

/** Add `duizhao tm` and its commands. */
export function addMemoryCommands(program: Command, streams: Streams, finish: (code: number) => void): void {
  const tm = addCommand(program, 'tm', 'work with translation memories', tmExamples.tm)
    .helpCommand('help [command]', 'print the help of a command')
    .action(() => {
      tm.outputHelp()
      finish(0)
    })

  const define = (name: keyof typeof tmExamples, description: string): Command =>
    addCommand(tm, name, description, tmExamples[name])

  withWriting(withReading(define('convert', 'write memories in another format'))).action(
    async (names: string[], options) => {
      const {convertCommand} = await import('./tm-convert.js')
      finish(await convertCommand(names, options, streams))
    }
  )

  withReading(define('validate', 'tell what is wrong with memories'))
    .addOption(
      choice(
        '--profile <name>',
        '`standard`, or `strict`: what the strictest readers want',
        oneOf('profile', ['standard', 'strict'])
      )
    )
    .option('--json', 'print JSON')
    .action(async (names: string[], options) => {
      const {validateCommand} = await import('./tm-validate.js')
      finish(await validateCommand(names, options, streams))
    })

  withWriting(withReading(define('merge', 'put memories together, each pair once')))
    .addOption(
      choice(
        '--keep <which>',
        'of different targets of a source: `all` (default), or the `first`',
        oneOf('keep', ['all', 'first'])
      )
    )
    .action(async (names: string[], options) => {
      const {mergeCommand} = await import('./tm-merge.js')
      finish(await mergeCommand(names, options, streams))
    })

  withWriting(withReading(define('clean', 'take out what spoils a memory')))
    .option('--all', 'all of the following, with their defaults')
    .option('--duplicates', 'pairs that came before')
    .option('--near-duplicates', 'pairs that came before but for case, width, punctuation and white space')
    .option('--conflicts', 'other targets of a source that came before')
    .option('--empty', 'units without one of the texts')
    .option('--identical', 'units with the same text on both sides')
    .option('--wrong-language', 'texts that are not in the language they are said to be in')
    .option('--control-characters', 'take control characters out of the texts (the units stay)')
    .option('--length-outliers', 'pairs of lengths that do not go together')
    .addOption(choice('--min-confidence <0..1>', 'pairs below it', readConfidence))
    .option('--report <file>', 'write what was taken out, a JSON object a line')
    .action(async (names: string[], options) => {
      const {cleanCommand} = await import('./tm-clean.js')
      finish(await cleanCommand(names, options, streams))
    })

  define('diff', 'tell what differs between two memories')
    .argument('<old>', 'a memory')
    .argument('<new>', 'another one')
    .option('-o, --output <file>', 'a file, its format told by its ending (.txt, .json, .html)')
    .addOption(
      choice('-f, --format <name>', 'text (default), json or html', oneOf('format', ['text', 'json', 'html']))
    )
    .option('--exit-code', 'exit with 1 when they differ')
    .addOption(
      choice('--from <format>', 'format of the memories (default: by their endings)', readMemoryFormat)
    )
    .addOption(choice('--encoding <name>', 'such as utf-16le (default: told by the bytes)', readEncoding))
    .option('-q, --quiet', 'print errors only')
    .action(async (before: string, after: string, options) => {
      const {diffCommand} = await import('./tm-diff.js')
      finish(await diffCommand(before, after, options, streams))
    })

  withWriting(withReading(define('split', 'split a memory in two, for training and testing')))
    .addOption(choice('--test <0..1>', 'share of the test part (default: 0.1)', readShare))
    .addOption(
      choice(
        '--seed <n>',
        'another number, another choice (default: 0)',
        readNumber('--seed', 0, 999_999_999)
      )
    )
    .action(async (names: string[], options) => {
      const {splitCommand} = await import('./tm-split.js')
      finish(await splitCommand(names, options, streams))
    })

  withReading(define('stats', 'count units, words and characters'))
    .option('--json', 'print JSON')
    .action(async (names: string[], options) => {
      const {statsCommand} = await import('./tm-stats.js')
      finish(await statsCommand(names, options, streams))
    })

  withReading(define('index', 'put memories into an index file, for memories of any size'))
    .option('-o, --output <file>', 'the index, such as memory.dzm')
    .option('--add', 'add to the index that is there')
    .action(async (names: string[], options) => {
      const {indexCommand} = await import('./tm-index.js')
      finish(await indexCommand(names, options, streams))
    })

  withAsking(
    define('lookup', 'find what is like a text'),
    'text',
    'texts to look up; `-` reads them from standard input'
  )
    .addOption(choice('--limit <n>', 'matches for a text (default: 5)', readNumber('--limit', 1, 1000)))
    .addOption(choice('--min-score <0..100>', 'least score (default: 70)', readNumber('--min-score', 0, 100)))
    .option('--before <text>', 'the sentence before: matches between the same neighbours come first')
    .option('--after <text>', 'the sentence after')
    .option('--context', 'the texts follow each other: each has its neighbours for --before and --after')
    .addOption(
      choice(
        '--doubtful-penalty <n>',
        'points off pairs of low confidence (default: 0)',
        readNumber('--doubtful-penalty', 0, 100)
      )
    )
    .action(async (names: string[], options) => {
      const {lookupCommand} = await import('./tm-lookup.js')
      finish(await lookupCommand(names, options, streams))
    })

  withAsking(define('concordance', 'find every place of a word or phrase'), 'words', 'what to look for')
    .addOption(
      choice('--limit <n>', 'places that are shown (default: 100)', readNumber('--limit', 1, 1_000_000))
    )
    .option('--regex', 'the words are a regular expression')
    .addOption(
      choice(
        '--timeout <s>',
        'seconds that a regular expression may take (default: 10)',
        readNumber('--timeout', 1, 3600)
      )
    )
    .action(async (names: string[], options) => {
      const {concordanceCommand} = await import('./tm-concordance.js')
      finish(await concordanceCommand(names, options, streams))
    })
}

/** The options of commands that ask a memory. Its name is the first argument. */
function withAsking(command: Command, noun: string, description: string): Command {
  return command
    .argument('[memory-and-words...]', `a memory or an index, then ${noun}: ${description}`)
    .option('-m, --memory <file>', 'a further memory; repeatable', collect)
    .addOption(
      choice(
        '-l, --language <en|zh>',
        'the language (default: told by the script)',
        oneOf('language', ['en', 'zh'])
      )
    )
    .option('--json', 'print JSON')
    .addOption(choice('--from <format>', 'format of the memory (default: by its ending)', readMemoryFormat))
    .addOption(choice('--encoding <name>', 'such as utf-16le (default: told by the bytes)', readEncoding))
    .option('-q, --quiet', 'print errors only')
}

function collect(value: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> {
  return [...before, value]
}

function readShare(value: string): number {
  const share = value.trim() ? Number(value) : Number.NaN
  if (share > 0 && share < 1) return share
  throw new UsageError(`Unexpected share \`${value}\`, expected a number between 0 and 1 (--test)`)
}

/** The options of commands that read memories. */
export function withReading(command: Command): Command {
  return command
    .argument(
      '[memory...]',
      'TMX, XLIFF, JSON, JSONL, TSV, CSV (also .gz, .zip), indexes, articles, `-` for standard input'
    )
    .option('--en <file>', 'the English of a Moses pair')
    .option('--zh <file>', 'the Chinese of a Moses pair')
    .addOption(
      choice('--from <format>', 'format of the memories (default: by their endings)', readMemoryFormat)
    )
    .addOption(choice('--encoding <name>', 'such as utf-16le (default: told by the bytes)', readEncoding))
    .option('--prefer-en <tag>', 'the English to take where a unit has several, such as en-GB')
    .option('--prefer-zh <tag>', 'the Chinese to take where a unit has several, such as zh-TW')
    .option('--segments', 'a unit for each segment of SDLXLIFF and other XLIFF 1.2')
    .option('-q, --quiet', 'print errors only')
}

/** The options of commands that write a memory. */
export function withWriting(command: Command): Command {
  return command
    .option('-o, --output <file>', 'a file, its format told by its ending; .gz packs it')
    .addOption(choice('-f, --format <name>', 'format of the results (default: jsonl)', readMemoryFormat))
    .addOption(
      choice('--source <tag>', 'tag of the source language (default: that of the memory)', readTag('source'))
    )
    .addOption(
      choice('--target <tag>', 'tag of the target language (default: that of the memory)', readTag('target'))
    )
    .addOption(choice('--level <1|2>', 'of TMX: 2 writes the marks inside the texts', readLevel))
    .option('--context', 'write the sentences before and after each unit')
    .option('--dates', 'write dates: those of the memory, and that of today')
    .option('--any-source', 'write `*all*` for the source language of a TMX file')
    .option('--excel-safe', 'make TSV and CSV safe for spreadsheets')
}

function readLevel(value: string): 1 | 2 {
  return Number(oneOf('level', ['1', '2'])(value)) as 1 | 2
}

/** A whole number within limits. */
function readNumber(option: string, least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    if (number >= least && number <= most) return number
    throw new UsageError(`Unexpected \`${value}\`, expected ${least} to ${most} (${option})`)
  }
}
