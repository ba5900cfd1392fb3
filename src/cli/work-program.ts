import {addArticleOptions} from './article-options.js'
import {addCommand, type Command, choice} from './command.js'
import {examples} from './examples.js'
import {assertDirection, readTag} from './option-values.js'
import type {Streams} from './streams.js'
import {readMemoryFormat} from './tm-options.js'

/** Add the commands for work on articles outside of them: `duizhao extract` and `apply`. */
export function addWorkCommands(program: Command, streams: Streams, finish: (code: number) => void): void {
  addArticleOptions(
    addCommand(program, 'extract', 'write the pairs of articles into a file to work on', examples.extract)
  )
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

  addArticleOptions(
    addCommand(program, 'apply', 'write the changes of such a file back into its articles', examples.apply)
  )
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
}
