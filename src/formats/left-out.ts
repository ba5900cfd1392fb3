import type {Message} from '../model/message.js'
import type {Point} from '../model/place.js'
import type {MessageLog} from './message-log.js'

/** Counts what a reader passes over, by its kind: a memory may have the same in each of a million units. */
export class LeftOut {
  readonly #kinds = new Map<string, {count: number; severity: Message['severity']; first: Point}>()

  /**
   * @param what
   *   What was passed over, in words that follow “Left out”: `alt-trans (proposed translations)`.
   */
  add(what: string, severity: Message['severity'], point: Point): void {
    const kind = this.#kinds.get(what) ?? this.#kinds.get(others)
    if (kind) kind.count++
    else if (this.#kinds.size < mostKinds) this.#kinds.set(what, {count: 1, severity, first: point})
    else this.#kinds.set(others, {count: 1, severity: 'warning', first: point})
  }

  /** Add one message for each kind, at the place of the first. */
  tell(log: MessageLog): void {
    for (const [what, {count, severity, first}] of this.#kinds) {
      const times = count > 1 ? `; ${count.toLocaleString('en-US')} times, the first here` : ''
      log.add('left-out', severity, `Left out ${what}${times}`, first)
    }
  }
}

/** Kinds are named by files, and a file may name no end of them. */
const mostKinds = 40
const others = 'elements of further kinds'
