import {readdir, stat} from 'node:fs/promises'
import {join, parse} from 'node:path'
import {UsageError} from './usage-error.js'

/** A gold alignment, and the one to compare with it; none where that is missing. */
export interface AlignmentPair {
  readonly gold: string
  readonly predicted: string | undefined
}

/** The files that two names ask to compare: themselves, or those in two folders that have the same name. */
export async function choosePairs(gold: string, predicted: string): Promise<ReadonlyArray<AlignmentPair>> {
  const areFolders = [await isFolder(gold), await isFolder(predicted)]
  if (areFolders[0] !== areFolders[1]) {
    throw new UsageError(
      `Unexpected folder \`${areFolders[0] ? gold : predicted}\` beside a file, expected two files or two folders`
    )
  }
  if (!areFolders[0]) return [{gold, predicted}]
  const partners = new Map(
    (await filesIn(predicted)).map((name) => [parse(name).name, join(predicted, name)])
  )
  const names = await filesIn(gold)
  if (!names.some((name) => partners.has(parse(name).name))) {
    throw new UsageError(
      `Unexpected folders \`${gold}\` and \`${predicted}\` without files of the same name, expected alignments`
    )
  }
  return names.map((name) => ({gold: join(gold, name), predicted: partners.get(parse(name).name)}))
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false
  )
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true})
  const files = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
  return files.map(({name}) => name).sort()
}
