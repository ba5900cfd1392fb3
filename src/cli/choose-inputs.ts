import type {Stats} from 'node:fs'
import {readdir, stat} from 'node:fs/promises'
import {basename, join, relative, resolve, sep} from 'node:path'
import {isArticleName} from '../article/read-article.js'
import {append} from '../model/append.js'
import type {Message} from '../model/message.js'
import {fileProblem} from './file-problem.js'

/** A file that was asked for. */
export interface Input {
  /** As it is opened; `-` is standard input. */
  readonly path: string
  /** Its name below the folder that was asked for, or its own name: what an output file is named after. */
  readonly name: string
  /** In bytes; 0 where it is not known. */
  readonly size: number
}

/** The files that were asked for, each once, and what was asked for in vain. */
export interface Inputs {
  readonly inputs: ReadonlyArray<Input>
  readonly problems: ReadonlyArray<Message>
}

/**
 * Find the files that arguments name: a file, a folder (its articles, told by their endings, and those of the folders
 * in it), a glob, or `-`.
 *
 * `isWanted` tells by their names which files of a folder or a glob are meant.
 *
 * The order is that of the arguments, within a folder or glob that of the names. Hidden files and folders,
 * `node_modules`, folders behind symbolic links, and the folder `except` are passed over.
 */
export async function chooseInputs(
  names: ReadonlyArray<string>,
  except?: string,
  isWanted: (name: string) => boolean = isArticleName
): Promise<Inputs> {
  const found = new Map<string, Input>()
  const problems: Message[] = []
  for (const name of names) {
    const {inputs, problems: own} = await expand(
      name,
      except === undefined ? undefined : resolve(except),
      isWanted
    )
    append(problems, own)
    for (const input of inputs) {
      const key = input.path === '-' ? '-' : resolve(input.path)
      if (!found.has(key)) found.set(key, input)
    }
  }
  return {inputs: [...found.values()], problems}
}

async function expand(
  name: string,
  except: string | undefined,
  isWanted: (name: string) => boolean
): Promise<Inputs> {
  if (name === '-') return {inputs: [{path: '-', name: '-', size: 0}], problems: []}
  const stats = await stat(name).catch((error: unknown) => error)
  if (!isStats(stats)) {
    const isMissing = (stats as NodeJS.ErrnoException).code === 'ENOENT'
    return isMissing && /[*?[{]|[!+@]\(/.test(name)
      ? expandGlob(name, isWanted)
      : {inputs: [], problems: [fileProblem(name, stats)]}
  }
  if (!stats.isDirectory())
    return {inputs: [{path: name, name: basename(name), size: stats.size}], problems: []}
  const problems: Message[] = []
  const paths = await articlesBelow(name, except, problems, isWanted)
  if (!paths.length) problems.push(nothingFound(name, 'folder without articles'))
  return {inputs: await measure(paths, (path) => relative(name, path)), problems}
}

async function expandGlob(pattern: string, isWanted: (name: string) => boolean): Promise<Inputs> {
  const {glob} = await import('tinyglobby')
  const paths = await glob(pattern, {
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: '**/node_modules/**'
  })
  const articles = paths.filter(isWanted).sort(byCodeUnits)
  if (!articles.length)
    return {inputs: [], problems: [nothingFound(pattern, 'pattern that no article matches')]}
  return {inputs: await measure(articles, (path) => path.replace(/^(?:\.{1,2}\/|\/)+/, '')), problems: []}
}

function nothingFound(file: string, what: string): Message {
  const message = `Unexpected ${what}, expected files that end in .md, .txt, .html, .srt, .vtt, .csv, .tsv …`
  return {rule: 'no-articles', severity: 'error', file, message}
}

/** Walk by ourselves: what cannot be read is told, and links cannot lead in circles. */
async function articlesBelow(
  folder: string,
  except: string | undefined,
  problems: Message[],
  isWanted: (name: string) => boolean
): Promise<string[]> {
  const paths: string[] = []
  const folders = [folder]
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = await readdir(next, {withFileTypes: true}).catch((error: unknown) => {
      problems.push(fileProblem(next!, error))
      return []
    })
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(next, entry.name)
      if (entry.isDirectory()) {
        if (resolve(path) !== except) folders.push(path)
      } else if (isWanted(entry.name) && !(entry.isSymbolicLink() && (await isFolder(path)))) paths.push(path)
    }
  }
  return paths.sort(byCodeUnits)
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false
  )
}

async function measure(paths: ReadonlyArray<string>, nameOf: (path: string) => string): Promise<Input[]> {
  const inputs: Input[] = []
  for (const path of paths) {
    const stats = await stat(path).catch(() => undefined)
    inputs.push({path, name: nameOf(path).split(sep).join('/'), size: stats?.size ?? 0})
  }
  return inputs
}

function isStats(value: unknown): value is Stats {
  return value !== null && typeof value === 'object' && 'isDirectory' in value
}

/** The same order on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
