import type {Shelf} from './shelf.js'
import {ShelvedMemory} from './shelved-memory.js'

/** Several memories that are asked as one, in index files or not; what is the best match of all comes first. */
export class JoinedMemory extends ShelvedMemory {
  readonly shelves: ReadonlyArray<Shelf>

  constructor(memories: ReadonlyArray<Pick<ShelvedMemory, 'shelves'>>) {
    super()
    this.shelves = memories.flatMap(({shelves}) => shelves)
  }
}
