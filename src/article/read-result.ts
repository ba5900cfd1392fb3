import type {Block} from '../model/block.js'
import type {Message} from '../model/message.js'

/** What a reader makes of a source file: its blocks in document order, and what was odd about it. */
export interface ReadResult {
  readonly blocks: ReadonlyArray<Block>
  readonly messages: ReadonlyArray<Message>
}
