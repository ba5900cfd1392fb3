import {nearest} from '../text/nearest.js'

/** A wrong call: told without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The wrong call for a value that is none of the known ones, with the nearest of them. */
export function unexpectedChoice(what: string, given: string, known: ReadonlyArray<string>): UsageError {
  const name = nearest(given, known)
  const hint = name === undefined ? '' : `. Did you mean \`${name}\`?`
  return new UsageError(`Unexpected ${what} \`${given}\`, expected one of ${known.join(', ')}${hint}`)
}
