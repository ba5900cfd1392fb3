import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile, rename, stat, unlink, writeFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {tool} from '../formats/tool.js'
import type {CheckOutcome, CheckTask} from './check-task.js'
import type {SourceFile} from './read-source.js'
import type {Streams} from './streams.js'

type Checked = Extract<CheckOutcome, {report: unknown}>

/**
 * Keeps what was found in an article, under a name made of its bytes, of all that was set for it, and of the program
 * itself: an article that did not change is neither read by a parser nor aligned again.
 */
export class CheckCache {
  readonly #folder: string
  readonly #settings: string
  #written = 0

  private constructor(folder: string, settings: string) {
    this.#folder = folder
    this.#settings = settings
  }

  /** Open the cache; none where the program runs from its sources, whose version says nothing. */
  static async open(settings: unknown, {workerUrl, env}: Streams): Promise<CheckCache | undefined> {
    const program = workerUrl && (await readFile(workerUrl).catch(() => undefined))
    if (!program) return undefined
    const key = createHash('sha256').update(tool.version).update(program).update(JSON.stringify(settings))
    return new CheckCache(folderOf(env), key.digest('hex'))
  }

  /** The name of what is known of a task; nothing where a file cannot be read. */
  async keyOf({task, ...own}: CheckTask): Promise<string | undefined> {
    const hash = createHash('sha256').update(this.#settings).update(JSON.stringify(own))
    for (const source of 'en' in task ? [task.en, task.zh] : [task]) {
      const bytes = await bytesOf(source)
      if (!bytes) return undefined
      hash.update(`\n${source.file}\n${bytes.length}\n`).update(bytes)
    }
    return hash.digest('hex')
  }

  async get(key: string): Promise<Checked | undefined> {
    try {
      return JSON.parse(await readFile(join(this.#folder, `${key}.json`), 'utf8')) as Checked
    } catch {
      return undefined
    }
  }

  /** Keep an outcome. A folder that cannot be written to is no reason to fail. */
  async set(key: string, outcome: Checked): Promise<void> {
    try {
      if (!this.#written++) await mkdir(this.#folder, {recursive: true})
      const path = join(this.#folder, `${key}.json`)
      await writeFile(`${path}.${process.pid}.part`, JSON.stringify(outcome))
      await rename(`${path}.${process.pid}.part`, path)
    } catch {
      // The next run does the work again.
    }
  }

  /** Take away the oldest entries where there are too many. */
  async prune(): Promise<void> {
    if (!this.#written) return
    try {
      const names = await readdir(this.#folder)
      if (names.length <= mostEntries) return
      const dated = await Promise.all(
        names.map(async (name) => ({name, time: (await stat(join(this.#folder, name))).mtimeMs}))
      )
      dated.sort((a, b) => a.time - b.time)
      for (const {name} of dated.slice(0, names.length - keptEntries)) await unlink(join(this.#folder, name))
    } catch {
      // Another run is at it.
    }
  }
}

const mostEntries = 20_000
const keptEntries = 10_000
/** A file beyond this is no article, and not read for its name alone. */
const mostBytes = 64 * 1024 * 1024

async function bytesOf({path, bytes}: SourceFile): Promise<Uint8Array | undefined> {
  if (bytes) return bytes
  const stats = await stat(path).catch(() => undefined)
  if (!stats?.isFile() || stats.size > mostBytes) return undefined
  return readFile(path).catch(() => undefined)
}

/** Beside the packages of a project, where tools keep such things; else where the system wants them. */
function folderOf(env: Streams['env']): string {
  if (env.DUIZHAO_CACHE) return env.DUIZHAO_CACHE
  if (existsSync('node_modules')) return join('node_modules', '.cache', 'duizhao')
  const base = env.XDG_CACHE_HOME ?? env.LOCALAPPDATA ?? join(homedir(), '.cache')
  return join(base, 'duizhao')
}
