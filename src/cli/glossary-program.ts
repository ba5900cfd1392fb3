import {addCommand, type Command} from './command.js'
import {glossaryExamples} from './glossary-examples.js'
import {oneOf, openccHelp, readCount} from './option-values.js'
import type {Streams} from './streams.js'

/** Add `duizhao glossary` and what is below it. */
export function addGlossaryCommands(
  program: Command,
  streams: Streams,
  finish: (code: number) => void
): void {
  const glossary = addCommand(
    program,
    'glossary',
    'check, convert, count, show, search and propose terms',
    glossaryExamples.glossary
  )
  const add = (name: keyof typeof glossaryExamples, description: string): Command =>
    addCommand(glossary, name, description, glossaryExamples[name])

  readingOptions(add('validate', 'check glossaries: their form, their terms, their examples'))
    .argument('<file...>', 'glossaries, `builtin:policy`, `-` for standard input')
    .option(
      '--fail-on <severity>',
      '`error` (default) or `warning`: what makes the exit code 1',
      oneOf('severity', ['error', 'warning'])
    )
    .option('--json', 'print JSON')
    .action(async (names: string[], options) => {
      const {validateCommand} = await import('./glossary-command.js')
      finish(await validateCommand(names, options, streams))
    })

  readingOptions(add('convert', 'write glossaries as one in another format'))
    .argument('<file...>', 'glossaries, `builtin:policy`, `-` for standard input')
    .option('-o, --output <file>', 'a file, its format told by its ending (default: standard output)')
    .option(
      '-f, --format <name>',
      'yaml, json, csv, tsv, tbx, omegat, weblate, deepl, google or azure',
      oneOf('format', ['yaml', 'json', 'csv', 'tsv', 'tbx', 'omegat', 'weblate', 'deepl', 'google', 'azure'])
    )
    .option(
      '--source <en|zh>',
      'the language that is translated, for programs that ask (default: zh)',
      oneOf('source', ['en', 'zh'])
    )
    .option('--tbx <version>', '2 (default), 3, or 3-dct', oneOf('version of TBX', ['2', '3', '3-dct']))
    .option('--excel-safe', 'in CSV and TSV, put an apostrophe before what looks like a formula')
    .action(async (names: string[], options) => {
      const {convertCommand} = await import('./glossary-command.js')
      finish(await convertCommand(names, options, streams))
    })

  readingOptions(add('show', 'print the card of a concept'))
    .argument('<term>', 'a term in either language, or an id')
    .option('-g, --glossary <file>', 'repeatable (default: builtin:policy)', collect)
    .option('--opencc', openccHelp)
    .action(async (term: string, options) => {
      const {showCommand} = await import('./glossary-command.js')
      finish(await showCommand(term, options, streams))
    })

  readingOptions(add('stats', 'count concepts and terms'))
    .argument('<file...>', 'glossaries, `builtin:policy`, `-` for standard input')
    .option('--json', 'print JSON')
    .action(async (names: string[], options) => {
      const {statsCommand} = await import('./glossary-stats.js')
      finish(await statsCommand(names, options, streams))
    })

  articleOptions(add('find', 'tell how a term is rendered in articles, with counts and places'))
    .argument('<term>', 'a term in either language')
    .argument('<article...>', 'articles and memories (.tmx): files, folders, globs, `-` for standard input')
    .option('-g, --glossary <file>', 'glossaries with renderings to look for, repeatable', collect)
    .option('--opencc', openccHelp)
    .option('--places <n>', 'places to show of each rendering (default: 3)', readCount('places'))
    .option('--json', 'print JSON')
    .action(async (term: string, names: string[], options) => {
      const {findCommand} = await import('./glossary-find.js')
      finish(await findCommand(term, names, options, streams))
    })

  articleOptions(add('mine', 'propose pairs of terms found in articles'))
    .argument('<article...>', 'articles and memories (.tmx): files, folders, globs, `-` for standard input')
    .option('-g, --glossary <file>', 'glossaries whose terms are left out, repeatable', collect)
    .option('-o, --output <file>', 'default: standard output')
    .option('--opencc', openccHelp)
    .option('--limit <n>', 'most proposals (default: 200)', readCount('limit'))
    .option(
      '--min-count <n>',
      'least pairs of sentences that a pair must be in (default: 3)',
      readCount('count')
    )
    .action(async (names: string[], options) => {
      const {mineCommand} = await import('./glossary-mine.js')
      finish(await mineCommand(names, options, streams))
    })
}

function readingOptions(target: Command): Command {
  return target
    .option('--input-format <name>', 'yaml, json, csv, tsv, markdown or tbx (default: by the ending)')
    .option(
      '--map <column=name>',
      'what a column of a table holds, by its header or number; repeatable',
      collect
    )
    .option('--encoding <name>', 'such as gb18030 or big5 (default: told by the bytes)')
}

function articleOptions(target: Command): Command {
  return target.option('--encoding <name>', 'such as gb18030 or big5 (default: told by the bytes)')
}

function collect(value: string, before: ReadonlyArray<string> | undefined): ReadonlyArray<string> {
  return [...(before ?? []), value]
}
