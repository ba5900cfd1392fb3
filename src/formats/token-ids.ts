import {hashText} from '../model/hash.js'
import {IdSet} from './id-set.js'

/** Ids as NMTOKEN, each once: those of other memories may hold anything. */
export class TokenIds {
  #taken = new IdSet()
  #counts = new Map<string, number>()

  next(id: string): string {
    if (token.test(id) && this.#taken.add(id)) return id
    const hash = hashText(id)
    for (;;) {
      const count = (this.#counts.get(hash) ?? 0) + 1
      this.#counts.set(hash, count)
      const made = count === 1 ? hash : `${hash}-${count}`
      if (this.#taken.add(made)) return made
    }
  }
}

const token = /^[\w.-]{1,200}$/
