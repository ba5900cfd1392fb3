import type {Message} from '../model/message.js'
import type {Point} from '../model/place.js'
import {MessageLog} from './message-log.js'

/** `standard`: what the DTD says, and what stops readers. `strict`: what the strictest readers want besides. */
export type TmxProfile = 'standard' | 'strict'

/** Collects what is wrong with a TMX file, as far as its profile asks for it. */
export class TmxFaultLog {
  readonly #log: MessageLog
  readonly #isStrict: boolean
  readonly #reached: () => Point

  /**
   * @param reached
   *   Gives the point of the element that is being read, where faults are told by default.
   */
  constructor(reached: () => Point, file?: string, profile?: TmxProfile) {
    this.#log = new MessageLog(file)
    this.#isStrict = profile === 'strict'
    this.#reached = reached
  }

  /** The point of the element that is being read. */
  get point(): Point {
    return this.#reached()
  }

  /** Tell a fault of the standard. */
  error(rule: string, message: string, point: Point = this.point): void {
    this.#log.add(rule, 'error', message, point)
  }

  /** Tell a wish of strict readers. */
  wish(rule: string, message: string, point?: Point): void {
    if (this.#isStrict) this.#log.add(rule, 'warning', message, point ?? this.point)
  }

  /** All there is to tell. */
  finish(): Message[] {
    return this.#log.finish()
  }
}
