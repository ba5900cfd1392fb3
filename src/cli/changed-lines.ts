import {execFile} from 'node:child_process'
import {realpath} from 'node:fs/promises'
import {resolve} from 'node:path'
import {promisify} from 'node:util'
import type {Finding} from '../model/finding.js'
import {UsageError} from './usage-error.js'

/** Lines of a file, from the first to the last. */
type Lines = ReadonlyArray<readonly [number, number]>

/** What changed since a commit: for each file its lines; all of them where the file is new. */
export interface Changes {
  /** Whether anything in a file changed. */
  has(file: string): boolean
  /** Whether a finding speaks of a line that changed. */
  touches(finding: Finding): boolean
}

/** Most of what git may print: a diff without context of a large project. */
const mostOutput = 256 * 1024 * 1024

/** Ask git what changed since a commit. Throws a UsageError when it cannot say. */
export async function changesSince(ref: string, files: ReadonlyArray<string>): Promise<Changes> {
  if (ref.startsWith('-'))
    throw new UsageError(`Unexpected commit \`${ref}\`, expected the name of one (--since)`)
  const run = promisify(execFile)
  const git = async (...args: string[]): Promise<string> => {
    try {
      const {stdout} = await run('git', ['-c', 'core.quotePath=false', ...args], {maxBuffer: mostOutput})
      return stdout
    } catch (error) {
      const told = String((error as {stderr?: string}).stderr ?? error)
        .trim()
        .split('\n')[0]
      throw new UsageError(`Unexpected commit \`${ref}\`, expected one that git knows: ${told} (--since)`)
    }
  }
  const root = (await git('rev-parse', '--show-toplevel')).trim()
  await git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`)
  const diff = await git('diff', '--no-color', '--no-ext-diff', '--no-prefix', '--unified=0', ref, '--')
  const untracked = await git('ls-files', '--others', '--exclude-standard', '-z', '--full-name', root)
  const changed = parseDiff(diff, root)
  for (const name of untracked.split('\0').filter(Boolean))
    changed.set(resolve(root, name), [[1, Number.POSITIVE_INFINITY]])
  const real = new Map(
    await Promise.all(
      files.map(async (file) => [file, await realpath(file).catch(() => resolve(file))] as const)
    )
  )
  const linesOf = (file: string): Lines => changed.get(real.get(file) ?? resolve(file)) ?? []
  return {
    has: (file) => linesOf(file).length > 0,
    touches: ({file, start, end, related}) =>
      [{file, start, end}, ...related].some((place) =>
        linesOf(place.file).some(([from, to]) => place.start.line <= to && from <= place.end.line)
      )
  }
}

/** Lines of the new files in a diff without context. */
export function parseDiff(diff: string, root: string): Map<string, Array<readonly [number, number]>> {
  const changed = new Map<string, Array<readonly [number, number]>>()
  let lines: Array<readonly [number, number]> | undefined
  for (const line of diff.split('\n')) {
    if (line.startsWith('+++ ')) {
      const name = line.slice('+++ '.length).replace(/\t$/, '')
      lines = name === '/dev/null' ? undefined : []
      if (lines) changed.set(resolve(root, unquote(name)), lines)
      continue
    }
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (!hunk || !lines) continue
    const from = Number(hunk[1])
    const count = hunk[2] === undefined ? 1 : Number(hunk[2])
    // Where lines were taken away, those around the gap are what is left of the change.
    lines.push(count ? [from, from + count - 1] : [Math.max(1, from), from + 1])
  }
  return changed
}

/** Git puts names with odd characters in quotation marks. */
function unquote(name: string): string {
  if (!name.startsWith('"')) return name
  return name.slice(1, -1).replace(/\\([abfnrtv"\\])/g, (_, letter: string) => escapes[letter] ?? letter)
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v'
}
