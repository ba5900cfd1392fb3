import {openShelves, readDirectory} from './index-directory.js'
import {JoinedMemory} from './joined-memory.js'
import type {ByteSource} from './shelf.js'

/**
 * A translation memory in an index file, which `duizhao tm index` makes: nothing but the directory of its grams is held
 * in memory. It shows the memory as it was when it was opened, whoever writes meanwhile.
 */
export class StoredMemory extends JoinedMemory {
  /**
   * Open an index. Nothing where the bytes are none.
   *
   * @throws {DamagedIndex}
   *   Where they were one, but for its end or version, and so may each call on what was opened.
   */
  static open(source: ByteSource): StoredMemory | undefined {
    const directory = readDirectory(source)
    return directory && new StoredMemory([{shelves: openShelves(source, directory)}])
  }
}
