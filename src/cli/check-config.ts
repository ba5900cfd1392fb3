import {readFile, stat} from 'node:fs/promises'
import {dirname, isAbsolute, join, relative, resolve} from 'node:path'
import type {RuleWishes} from '../check/rule-settings.js'
import {readJsonSource} from '../formats/glossary/json-source.js'
import {SourceLog} from '../formats/glossary/source-log.js'
import {
  describeNode,
  type SourceEntry,
  type SourceMap,
  type SourceNode
} from '../formats/glossary/source-node.js'
import {readYamlSource} from '../formats/glossary/yaml-source.js'
import {nearest} from '../text/nearest.js'
import {type ReporterWish, readReporter} from './open-reporters.js'
import {readLayout} from './option-values.js'
import {readSource} from './read-source.js'
import {UsageError} from './usage-error.js'

/** What a project sets once for all; `schema/config.schema.json` says the same. Paths are as the command line takes them. */
export interface CheckConfig {
  /** Name of the file, as it is shown. */
  readonly file?: string
  /** The folder that globs of overrides are relative to. */
  readonly folder: string
  readonly articles?: ReadonlyArray<string>
  readonly glossaries?: ReadonlyArray<string>
  readonly rules?: RuleWishes
  readonly overrides?: ReadonlyArray<Override>
  readonly failOn?: 'error' | 'warning'
  readonly baseline?: string
  readonly reporters?: ReadonlyArray<ReporterWish>
  readonly layout?: string
  readonly cache?: boolean
  readonly opencc?: boolean
}

/** What is set otherwise for some files. */
export interface Override {
  readonly files: ReadonlyArray<string>
  readonly rules?: RuleWishes
  readonly layout?: string
}

const names = ['duizhao.config.yaml', 'duizhao.config.yml', 'duizhao.config.json'] as const

/**
 * Read the configuration that a name leads to, or the nearest one above the working folder: `duizhao.config.yaml` or
 * `.json`, or the key `duizhao` of a `package.json`. It is data, and nothing in it is run.
 *
 * @throws {UsageError}
 *   When it cannot be read, or says something that is unknown: a rule that was misspelt would never fire.
 */
export async function readConfig(name: string | undefined): Promise<CheckConfig> {
  const path = name ?? (await findConfig(process.cwd()))
  if (path === undefined) return {folder: process.cwd()}
  const source = await readSource({file: path, path})
  if ('error' in source) throw new UsageError(`Unexpected configuration \`${path}\`: ${source.error.message}`)
  return parseConfig(source.text, path)
}

async function findConfig(start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = dirname(folder)) {
    for (const name of names) {
      const path = join(folder, name)
      if (await isFile(path)) return relative(process.cwd(), path) || path
    }
    const manifest = join(folder, 'package.json')
    if (await hasKey(manifest)) return relative(process.cwd(), manifest)
    if (dirname(folder) === folder) return undefined
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false
  )
}

async function hasKey(manifest: string): Promise<boolean> {
  try {
    return 'duizhao' in JSON.parse(await readFile(manifest, 'utf8'))
  } catch {
    // No manifest, or a broken one: whoever needs it will tell.
    return false
  }
}

/** Read the text of a configuration. Throws a UsageError with all that is wrong, at its line and column. */
export function parseConfig(text: string, file: string): CheckConfig {
  const log = new SourceLog(text, file)
  const isManifest = /(?:^|[\\/])package\.json$/.test(file)
  const whole = file.endsWith('.json') ? readJsonSource(text, log) : readYamlSource(text, log)
  const node = isManifest ? keyOf(whole, 'duizhao') : whole
  const reader = new ConfigReader(log, dirname(file))
  const config = node && reader.config(node)
  const errors = log.finish().filter(({severity}) => severity === 'error')
  if (errors.length) {
    const lines = errors.map(({place, message}) =>
      `${file}:${place?.start.line ?? 1}:${place?.start.column ?? 1}: ${message}`.replace(
        /expected a glossary/,
        'expected a configuration'
      )
    )
    throw new UsageError(`Unexpected configuration, expected one without errors: ${lines.join('; ')}`)
  }
  return {...config, file, folder: resolve(dirname(file))}
}

function keyOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined
}

/** Reads the values of a configuration, and tells of each that is none. */
class ConfigReader {
  readonly #log: SourceLog
  readonly #folder: string

  constructor(log: SourceLog, folder: string) {
    this.#log = log
    this.#folder = folder
  }

  config(node: SourceNode): Omit<CheckConfig, 'folder'> | undefined {
    return this.#map<Omit<CheckConfig, 'folder'>>(node, {
      $schema: (value) => void this.#text(value),
      articles: (value) => ({articles: this.#paths(value)}),
      glossaries: (value) => ({glossaries: this.#paths(value)}),
      rules: (value) => ({rules: this.#rules(value)}),
      overrides: (value) => ({overrides: this.#list(value, (item) => this.#override(item))}),
      failOn: (value) => ({failOn: this.#choice(value, ['error', 'warning'] as const)}),
      baseline: (value) => ({baseline: this.#path(value)}),
      reporters: (value) => ({reporters: this.#list(value, (item) => this.#reporter(item))}),
      layout: (value) => ({layout: this.#checked(value, readLayout)}),
      cache: (value) => ({cache: this.#boolean(value)}),
      opencc: (value) => ({opencc: this.#boolean(value)})
    })
  }

  #override(node: SourceNode): Override | undefined {
    const override = this.#map<Partial<Override>>(node, {
      files: (value) => ({files: this.#list(value, (item) => this.#text(item))}),
      rules: (value) => ({rules: this.#rules(value)}),
      layout: (value) => ({layout: this.#checked(value, readLayout)})
    })
    if (override?.files?.length) return {...override, files: override.files}
    return this.#wrong(node, 'the `files` that it is for')
  }

  /** Whether there are such rules is asked where they are loaded. */
  #rules(node: SourceNode): RuleWishes | undefined {
    if (node.kind !== 'map') return this.#wrong(node, 'a map of rules')
    return Object.fromEntries(node.entries.map(({key, value}) => [key, plainValue(value)])) as RuleWishes
  }

  #reporter(node: SourceNode): ReporterWish | undefined {
    const wish = this.#checked(node, readReporter)
    if (!wish?.file) return wish
    return {...wish, file: this.#inside(node, wish.file)}
  }

  #paths(node: SourceNode): string[] {
    return this.#list(node, (item) => {
      const text = this.#text(item)
      return text === undefined || text.startsWith('builtin:') ? text : this.#beside(text)
    })
  }

  #path(node: SourceNode): string | undefined {
    const text = this.#text(node)
    return text === undefined ? undefined : this.#inside(node, text)
  }

  /** What a configuration has written stays in its folder: it may come from anywhere. */
  #inside(node: SourceNode, path: string): string {
    const away = relative(resolve(this.#folder), resolve(this.#folder, path))
    if (isAbsolute(path) || away.startsWith('..'))
      this.#log.error(
        'config',
        `Unexpected path \`${path}\`, expected one inside of the folder of the configuration`,
        node.start,
        node.end
      )
    return this.#beside(path)
  }

  #beside(path: string): string {
    return isAbsolute(path) || this.#folder === '.' ? path : join(this.#folder, path)
  }

  #map<T>(
    node: SourceNode,
    readers: Readonly<Record<string, (value: SourceNode) => {[K in keyof T]?: T[K] | undefined} | undefined>>
  ): T | undefined {
    if (node.kind !== 'map') return this.#wrong(node, 'a map')
    const seen = new Set<string>()
    const values: object = Object.assign(
      {},
      ...node.entries.map((entry) => this.#entry(entry, readers, seen))
    )
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
  }

  #entry(
    {key, start, end, value}: SourceEntry,
    readers: Readonly<Record<string, (value: SourceNode) => object | undefined>>,
    seen: Set<string>
  ): object | undefined {
    const known = Object.keys(readers)
    if (!known.includes(key)) {
      const hint = nearest(key, known)
      this.#log.error(
        'config',
        `Unexpected key \`${key}\`, expected one of ${known.join(', ')}${hint === undefined ? '' : `. Did you mean \`${hint}\`?`}`,
        start,
        end
      )
      return undefined
    }
    if (seen.has(key)) this.#log.error('config', `Unexpected second \`${key}\`, expected one`, start, end)
    seen.add(key)
    return readers[key]!(value)
  }

  #list<T>(node: SourceNode, read: (item: SourceNode) => T | undefined): T[] {
    const items = node.kind === 'list' ? node.items : [node]
    return items.flatMap((item) => {
      const value = read(item)
      return value === undefined ? [] : [value]
    })
  }

  #text(node: SourceNode): string | undefined {
    return node.kind === 'text' ? node.text : this.#wrong(node, 'a text')
  }

  #boolean(node: SourceNode): boolean | undefined {
    return node.kind === 'boolean' ? node.text === 'true' : this.#wrong(node, 'true or false')
  }

  #choice<T extends string>(node: SourceNode, values: ReadonlyArray<T>): T | undefined {
    const found = node.kind === 'text' ? values.find((value) => value === node.text) : undefined
    return found ?? this.#wrong(node, `one of ${values.join(', ')}`)
  }

  /** A value that the command line knows how to read. */
  #checked<T>(node: SourceNode, read: (text: string) => T): T | undefined {
    const text = this.#text(node)
    if (text === undefined) return undefined
    try {
      return read(text)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      this.#log.error('config', error.message, node.start, node.end)
      return undefined
    }
  }

  /** Tell of a value that is none; whoever asked for it goes on without. */
  #wrong(node: SourceNode, expected: string): undefined {
    this.#log.error('config', `Unexpected ${describeNode(node)}, expected ${expected}`, node.start, node.end)
    return undefined
  }
}

/** A node as JavaScript has it. */
function plainValue(node: SourceNode): unknown {
  if (node.kind === 'map')
    return Object.fromEntries((node as SourceMap).entries.map(({key, value}) => [key, plainValue(value)]))
  if (node.kind === 'list') return node.items.map(plainValue)
  if (node.kind === 'number') return Number(node.text)
  if (node.kind === 'boolean') return node.text === 'true'
  return node.kind === 'null' ? null : node.text
}
