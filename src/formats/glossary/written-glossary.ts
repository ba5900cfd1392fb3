import type {Message} from '../../model/message.js'

/** The text of a glossary file, and what it could not hold. */
export interface WrittenGlossary {
  readonly text: string
  /** What the format has no room for, each as a number and a noun: `3 notes`. */
  readonly lost: ReadonlyArray<string>
  /** What the service would refuse; what is told here is not in the text. */
  readonly messages: ReadonlyArray<Message>
}
