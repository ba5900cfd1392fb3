import {Command, CommanderError, Option} from 'commander'
import {show} from './show.js'
import type {Streams} from './streams.js'

export type {Command, Option}

const widthOfHelp = 100

/** A program that prints to the streams; its commands do, too. */
export function createProgram(name: string, streams: Streams): Command {
  return new Command(name)
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void streams.stdout(text),
      writeErr: (text) => streams.stderr(text),
      outputError: (text, write) => write(`${name}: ${show(text.trimEnd().replace(/^error: /, ''))}\n`),
      getOutHelpWidth: () => streams.stdoutColumns ?? widthOfHelp,
      getErrHelpWidth: () => streams.stderrColumns ?? widthOfHelp,
      getOutHasColors: () => false,
      getErrHasColors: () => false
    })
}

/**
 * Add a command.
 *
 * @param examples
 *   What its help shows below the options.
 */
export function addCommand(parent: Command, name: string, description: string, examples: string): Command {
  return parent
    .command(name)
    .description(description)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
}

/** An option whose value is read by a function, which throws a UsageError for what it cannot read. */
export function choice<T>(flags: string, description: string, read: (value: string) => T): Option {
  return new Option(flags, description).argParser(read)
}

/** An option that may be given several times; each value is added to those before it. */
export function repeatable<T>(
  flags: string,
  description: string,
  add: (value: string, before: T | undefined) => T
): Option {
  return new Option(flags, description).argParser(add)
}

/** Run the command that the arguments name. Gives the exit code where there was none to run: help, or a wrong call. */
export async function parseArguments(
  program: Command,
  argv: ReadonlyArray<string>
): Promise<number | undefined> {
  try {
    await program.parseAsync(argv.length ? [...argv] : ['--help'], {from: 'user'})
    return undefined
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 && argv.length ? 0 : 2
  }
}
