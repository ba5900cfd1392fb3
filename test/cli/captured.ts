import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {run} from '../../src/cli/run.js'
import type {Streams} from '../../src/cli/streams.js'

/** What a run printed, and its exit code. */
export interface Captured {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Run the command line without a process. */
export async function runCaptured(
  argv: ReadonlyArray<string>,
  streams: Partial<Streams> = {}
): Promise<Captured> {
  const printed = {stdout: '', stderr: ''}
  const code = await run(argv, {
    stdin: () => Promise.reject(new Error('Nobody brought a standard input')),
    stdout: (text) => void (printed.stdout += text),
    stderr: (text) => void (printed.stderr += text),
    env: {},
    ...streams
  })
  return {code, ...printed}
}

/** Make a folder of files, by their paths. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Standard input of a text. */
export function stdinOf(text: string): Pick<Streams, 'stdin'> {
  return {stdin: async () => new TextEncoder().encode(text)}
}

/** A small article, paragraph by paragraph. */
export const article = `The old bridge was closed for repairs in March. Buses now take a longer way round.

老桥三月起封闭维修。公交车现在绕行更远的路线。

The city spent 12 million yuan on the work. It hopes to reopen the bridge in 2026.

该市为此投入1200万元。市里希望2026年重新开放这座桥。

Residents welcomed the news.

居民对此表示欢迎。
`

/** The same in two files, a sentence a line. */
export const english = `The old bridge was closed for repairs in March.
Buses now take a longer way round.
The city spent 12 million yuan on the work.
`

export const chinese = `老桥三月起封闭维修。
公交车现在绕行更远的路线。
该市为此投入1200万元。
`
