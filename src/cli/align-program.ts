import {
  addRulesOptions,
  addSourceOptions,
  cuesOption,
  encodingOption,
  glossaryOption,
  jobsOption,
  layoutOption
} from './article-options.js'
import {addCommand, type Command, choice} from './command.js'
import {examples} from './examples.js'
import {assertDirection, oneOf, readConfidence, readFormat, readTag} from './option-values.js'
import type {Streams} from './streams.js'

/** Add the commands that read articles: `duizhao align`, `detect` and `segment`. */
export function addAlignCommands(program: Command, streams: Streams, finish: (code: number) => void): void {
  const align = addCommand(program, 'align', 'align the sentences of bilingual articles', examples.align)
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
    .addOption(layoutOption())
    .option('--pre-segmented', 'with --en and --zh: a line is a sentence, and stays one')
    .addOption(
      choice('--source <tag>', 'tag of the source language in memories (default: zh-CN)', readTag('source'))
    )
    .addOption(
      choice('--target <tag>', 'tag of the target language in memories (default: en-US)', readTag('target'))
    )
    .addOption(choice('--min-confidence <0..1>', 'leave out beads below it', readConfidence))
    .option('--nulls', 'write what has no counterpart into memories too, with a note why')
    .addOption(jobsOption())
  addRulesOptions(align)
    .addOption(cuesOption())
    .addOption(glossaryOption('a glossary whose terms help to align; repeatable'))
  addSourceOptions(align)
    .option('--no-lexicon', 'align by lengths, figures, names and marks alone')
    .option('-q, --quiet', 'print errors only')
    .action(async (names: string[], options) => {
      assertDirection(options)
      const {alignCommand} = await import('./align-command.js')
      finish(await alignCommand(names, options, streams))
    })

  addSourceOptions(
    addCommand(program, 'detect', 'tell how the two languages lie in articles', examples.detect)
  )
    .argument('[article...]', 'files, folders, globs, `-` for standard input')
    .option('--list', 'list the layouts')
    .option('--json', 'print JSON')
    .option('--no-lexicon', 'look at lengths, figures, names and marks alone')
    .action(async (names: string[], options) => {
      const {detectCommand} = await import('./detect-command.js')
      finish(await detectCommand(names, options, streams))
    })

  const segment = addCommand(program, 'segment', 'cut texts into sentences, one a line', examples.segment)
    .argument('[file...]', 'text files, `-` for standard input')
    .addOption(choice('-l, --language <en|zh>', 'the language of the text', oneOf('language', ['en', 'zh'])))
    .option('--json', 'print JSON, a sentence a line, with its offsets')
    .addOption(encodingOption())
  addRulesOptions(segment).action(async (names: string[], options) => {
    const {segmentCommand} = await import('./segment-command.js')
    finish(await segmentCommand(names, options, streams))
  })
}
