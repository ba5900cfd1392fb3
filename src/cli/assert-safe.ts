import {realpathSync} from 'node:fs'
import {resolve} from 'node:path'
import {showPath} from './show.js'
import {UsageError} from './usage-error.js'

/**
 * No input is ever replaced by what was made of it.
 *
 * @throws {UsageError}
 *   When one of the files to write is an input.
 */
export function assertSafe(
  files: ReadonlyArray<string | undefined>,
  inputs: ReadonlyArray<string>,
  what: 'article' | 'memory' | 'glossary' | 'output'
): void {
  const paths = new Set(inputs.filter((input) => input !== '-').map(placeOf))
  const bad = files.find((file) => file !== undefined && file !== '-' && paths.has(placeOf(file)))
  if (bad !== undefined) {
    throw new UsageError(
      `Unexpected output \`${showPath(bad)}\`, expected another file than the ${what} itself`
    )
  }
}

/** Where a path leads, through links: what is written to a link replaces what it leads to. */
function placeOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
