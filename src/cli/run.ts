import {DamagedIndex} from '../memory/damaged-index.js'
import {reportDefect} from './report-defect.js'
import {show} from './show.js'
import type {Streams} from './streams.js'
import {UsageError} from './usage-error.js'

/**
 * Run the command line.
 *
 * @param argv
 *   The arguments, without those of Node.
 * @returns
 *   The exit code: 0 done; 2 a wrong call, or something that could not be read or written; 3 a defect of ours. Never
 *   throws.
 */
export async function run(argv: ReadonlyArray<string>, streams: Streams): Promise<number> {
  try {
    const {runProgram} = await import('./program.js')
    return await runProgram(argv, streams)
  } catch (error) {
    const {message, stack, syscall, path} = error as NodeJS.ErrnoException
    if (error instanceof UsageError || error instanceof DamagedIndex)
      streams.stderr(`duizhao: ${show(message)}\n`)
    // The system refused to write: neither a wrong program nor a wrong article.
    else if (syscall !== undefined) {
      const [, sign, words] = /^(E[A-Z\d]+): ([^,]+)/.exec(message) ?? []
      const reason = sign ? `${words} (${sign})` : message
      const output = path === undefined ? 'output' : `output \`${path}\``
      streams.stderr(`duizhao: ${show(`Unexpected ${output}, expected a place to write to: ${reason}`)}\n`)
    } else {
      reportDefect(String(stack ?? error), streams)
      return 3
    }
    return 2
  }
}
