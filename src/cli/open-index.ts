import {closeSync, fstatSync, openSync} from 'node:fs'
import {StoredMemory} from '../memory/stored-memory.js'
import {FileSource} from './index-file.js'

/** An index file that is open. */
export interface OpenIndex {
  readonly memory: StoredMemory
  close(): void
}

/**
 * Open a file as an index; nothing where it is none, or cannot be opened at all, which a reader tells in its own words.
 *
 * @throws {DamagedIndex}
 *   For an index that is not whole, or of another version.
 */
export function openIndex(path: string): OpenIndex | undefined {
  const file = tryOpen(path)
  if (file === undefined) return undefined
  let memory: StoredMemory | undefined
  try {
    // Of a pipe a look at its start would be missing later.
    memory = fstatSync(file).isFile() ? StoredMemory.open(new FileSource(file)) : undefined
  } finally {
    if (!memory) closeSync(file)
  }
  return memory && {memory, close: () => closeSync(file)}
}

function tryOpen(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch {
    return undefined
  }
}
