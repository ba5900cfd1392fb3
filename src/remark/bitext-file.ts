import type {CheckMessage} from '../check/check-message.js'
import type {Bitext} from '../model/bitext.js'

/** What the plugins use of a VFile. */
export interface BitextFile {
  readonly value?: unknown
  readonly path?: string | undefined
  readonly messages: CheckMessage[]
  /** `remarkBitext` puts the bitext here. */
  readonly data: {bitext?: Bitext; [key: string]: unknown}
  toString(): string
}

/** Give a message to a file, named as VFile names its own. */
export function addMessage(file: BitextFile, message: CheckMessage): void {
  const at = [message.line, message.column].filter((part) => part !== undefined)
  message.name = [file.path ?? '1', ...at].join(':')
  if (file.path !== undefined) message.file = file.path
  file.messages.push(message)
}
