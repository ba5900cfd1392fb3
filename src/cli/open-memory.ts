import {closeSync, openSync} from 'node:fs'
import {isIndex} from '../memory/index-directory.js'
import {StoredMemory} from '../memory/stored-memory.js'
import {TranslationMemory} from '../memory/translation-memory.js'
import {FileSource} from './index-file.js'
import {type MemoryInput, readMemory} from './read-memory.js'
import type {Streams} from './streams.js'
import type {ReadRun} from './tm-options.js'

/** A memory that can be asked: an index file, or memories read into one. */
export type OpenMemory = Pick<StoredMemory, 'lookup' | 'concordance' | 'size'>

/** Open what the names stand for. Several are asked as one; an index is asked alone. */
export async function openMemory(
  inputs: ReadonlyArray<MemoryInput>,
  run: ReadRun,
  streams: Streams
): Promise<{readonly memory: OpenMemory; close(): void}> {
  const [first] = inputs
  if (inputs.length === 1 && typeof first === 'string' && first !== '-') {
    const file = tryOpen(first)
    if (file !== undefined) {
      const source = new FileSource(file)
      const stored = isIndex(source) ? StoredMemory.open(source) : undefined
      if (stored) return {memory: stored, close: () => closeSync(file)}
      closeSync(file)
    }
  }
  const memory = new TranslationMemory()
  for (const input of inputs) {
    for await (const units of readMemory(input, run.settings, streams)) memory.add(units)
  }
  return {memory, close: () => undefined}
}

/** What cannot be opened is told by the reader, in its own words. */
function tryOpen(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch {
    return undefined
  }
}
