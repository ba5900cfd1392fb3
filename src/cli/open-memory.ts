import {DamagedIndex} from '../memory/damaged-index.js'
import {JoinedMemory} from '../memory/joined-memory.js'
import type {ShelvedMemory} from '../memory/shelved-memory.js'
import {TranslationMemory} from '../memory/translation-memory.js'
import {fileProblem} from './file-problem.js'
import type {MemoryInput} from './memory-input.js'
import {openIndex} from './open-index.js'
import {readMemory} from './read-memory.js'
import type {Streams} from './streams.js'
import type {ReadRun} from './tm-options.js'

/** A memory that can be asked: index files, and memories read into one. */
export type OpenMemory = Pick<JoinedMemory, 'lookup' | 'concordance' | 'size'>

/** Open what the names stand for. Several are asked as one. */
export async function openMemory(
  inputs: ReadonlyArray<MemoryInput>,
  run: ReadRun,
  streams: Streams
): Promise<{readonly memory: OpenMemory; close(): void}> {
  const stores: ShelvedMemory[] = []
  const closers: Array<() => void> = []
  const read = new TranslationMemory()
  const close = (): void => {
    for (const closer of closers) closer()
  }
  try {
    for (const input of inputs) {
      const index = typeof input === 'string' && input !== '-' ? tryIndex(input, run) : undefined
      if (index === 'damaged') continue
      if (index) {
        stores.push(index.memory)
        closers.push(index.close)
      } else for await (const units of readMemory(input, run.settings, streams)) read.add(units)
    }
  } catch (error) {
    close()
    throw error
  }
  return {memory: new JoinedMemory([...stores, read]), close}
}

function tryIndex(path: string, {settings}: ReadRun): ReturnType<typeof openIndex> | 'damaged' {
  try {
    return openIndex(path)
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error
    settings.report(fileProblem(path, error))
    return 'damaged'
  }
}
