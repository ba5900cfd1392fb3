import type {Message} from '../model/message.js'
import type {Point} from '../model/place.js'

// A memory of a million units may have the same fault in each; a reader of messages wants the first few.
const mostPerRule = 100

/** Collects messages of one file: the first of each rule, and then how many more there were. */
export class MessageLog {
  #file: string | undefined
  #messages: Message[] = []
  /** For each rule its count, and where the first stands that is not told. */
  #counts = new Map<string, {count: number; severity: Message['severity']; more?: Point | undefined}>()

  constructor(file?: string) {
    this.#file = file
  }

  add(rule: string, severity: Message['severity'], message: string, point?: Point): void {
    let entry = this.#counts.get(rule)
    if (!entry) {
      entry = {count: 0, severity}
      this.#counts.set(rule, entry)
    }
    if (entry.count++ < mostPerRule) this.#messages.push(this.#message(rule, severity, message, point))
    else entry.more ??= point
  }

  /** All there is to tell. */
  finish(): Message[] {
    const more = [...this.#counts].flatMap(([rule, {count, severity, more}]) =>
      count > mostPerRule
        ? [
            this.#message(
              rule,
              severity,
              `Unexpected ${count - mostPerRule} more of the same (${rule})`,
              more
            )
          ]
        : []
    )
    return [...this.#messages, ...more]
  }

  #message(rule: string, severity: Message['severity'], message: string, point?: Point): Message {
    return {
      rule,
      severity,
      message,
      ...(this.#file !== undefined && {file: this.#file}),
      ...(point && {place: {start: point, end: point}})
    }
  }
}
