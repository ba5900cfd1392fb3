import {tool} from '../formats/tool.js'
import {addAlignCommands} from './align-program.js'
import {addCheckCommands} from './check-program.js'
import {createProgram, parseArguments} from './command.js'
import {examples} from './examples.js'
import {addGlossaryCommands} from './glossary-program.js'
import type {Streams} from './streams.js'
import {addMemoryCommands} from './tm-program.js'
import {addWorkCommands} from './work-program.js'

/** Parse the arguments and run the command that they name. Throws a UsageError for a wrong call. */
export async function runProgram(argv: ReadonlyArray<string>, streams: Streams): Promise<number> {
  let code = 0
  const finish = (result: number): void => {
    code = result
  }
  const program = createProgram('duizhao', streams)
    .description(
      'Reads bilingual English–Chinese articles, aligns their sentences, writes translation memories.'
    )
    .version(tool.version, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', examples.duizhao)
    .showHelpAfterError('See `duizhao --help`, or `duizhao <command> --help`.')
  // In the order in which the help names them.
  for (const add of [
    addAlignCommands,
    addCheckCommands,
    addWorkCommands,
    addGlossaryCommands,
    addMemoryCommands
  ])
    add(program, streams, finish)
  return (await parseArguments(program, argv)) ?? code
}
