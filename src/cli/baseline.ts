import {readFile} from 'node:fs/promises'
import type {Finding} from '../model/finding.js'
import {replaceFile} from './atomic-file.js'
import {UsageError} from './usage-error.js'

/** Findings that a project lives with, by their fingerprints. */
export interface Baseline {
  readonly path: string
  readonly entries: ReadonlyArray<BaselineEntry>
}

interface BaselineEntry {
  readonly rule: string
  readonly file: string
  readonly fingerprint: string
  /** For those who read the file. */
  readonly message: string
}

/** Read a baseline. Throws a UsageError when there is none, or it is no baseline. */
export async function readBaseline(path: string): Promise<Baseline> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    throw new UsageError(
      `Unexpected baseline \`${path}\` that cannot be read, expected a file; --accept-baseline makes one of all findings there are now`
    )
  }
  try {
    const {version, findings} = JSON.parse(text) as {version?: unknown; findings?: unknown}
    if (version === 1 && Array.isArray(findings) && findings.every(isEntry)) return {path, entries: findings}
  } catch {
    // Told below.
  }
  throw new UsageError(`Unexpected baseline \`${path}\`, expected what --accept-baseline writes`)
}

function isEntry(value: unknown): value is BaselineEntry {
  const {rule, file, fingerprint} = (value ?? {}) as Partial<BaselineEntry>
  return [rule, file, fingerprint].every((field) => typeof field === 'string')
}

/** What is new, what is known, and what of the baseline is gone. */
export interface Sifted {
  readonly fresh: ReadonlyArray<Finding>
  readonly known: number
  /** Entries that nothing was found for, of files that were checked. */
  readonly gone: ReadonlyArray<BaselineEntry>
}

/** Take what a baseline knows out of the findings. */
export function siftByBaseline(
  findings: ReadonlyArray<Finding>,
  baseline: Baseline,
  files: ReadonlyArray<string>
): Sifted {
  const left = new Map<string, BaselineEntry>()
  for (const entry of baseline.entries) left.set(keyOf(entry), entry)
  const fresh = findings.filter((finding) => !left.delete(keyOf(finding)))
  const checked = new Set(files)
  return {
    fresh,
    known: findings.length - fresh.length,
    gone: [...left.values()].filter(({file}) => checked.has(file))
  }
}

/** Write a baseline without the entries that are gone. */
export async function shrinkBaseline(
  {path, entries}: Baseline,
  gone: ReadonlyArray<BaselineEntry>
): Promise<void> {
  const dropped = new Set(gone.map(keyOf))
  await writeEntries(
    path,
    entries.filter((entry) => !dropped.has(keyOf(entry)))
  )
}

/** Write a baseline of all findings there are. */
export async function acceptBaseline(path: string, findings: ReadonlyArray<Finding>): Promise<void> {
  await writeEntries(path, findings)
}

async function writeEntries(path: string, entries: ReadonlyArray<BaselineEntry>): Promise<void> {
  const lines = entries.map(({rule, file, fingerprint, message}) =>
    JSON.stringify({rule, file: file.replaceAll('\\', '/'), fingerprint, message})
  )
  await replaceFile(path, `{"version": 1, "findings": [${lines.length ? `\n${lines.join(',\n')}\n` : ''}]}\n`)
}

function keyOf({rule, file, fingerprint}: Pick<BaselineEntry, 'rule' | 'file' | 'fingerprint'>): string {
  return [rule, file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''), fingerprint].join('\n')
}
