import type {Point} from '../model/place.js'
import type {Unit} from '../model/unit.js'
import {pairLanguage} from './direction.js'
import type {MessageLog} from './message-log.js'

/** Counts the units of a memory that lack English, Chinese, or both, and speak of other languages. */
export class OtherLanguages {
  #read = 0
  readonly #kinds = new Map<Lack, Kind>()

  /**
   * Look at a unit, and at the tags of the languages that it speaks of. Gives whether it is one for this memory.
   *
   * One between two other languages is none. One with a single text stays: its other half may be missing in the file.
   */
  admit({en, zh}: Pick<Unit, 'en' | 'zh'>, tags: ReadonlyArray<string>, point: Point): boolean {
    if (!en || !zh) {
      const isForeign = tags.length > 0 && tags.every((tag) => tag !== 'und' && !pairLanguage(tag))
      if (isForeign && tags.length > 1) {
        this.#add('all', tags, point)
        return false
      }
      if (isForeign) this.#add('English and Chinese', tags, point)
      else if ((en || zh) && tags.some((tag) => !pairLanguage(tag)))
        this.#add(en ? 'Chinese' : 'English', tags, point)
    }
    this.#read++
    return true
  }

  /** Add one message for each kind. It is an error when there is no unit for this memory at all. */
  tell(log: MessageLog): void {
    for (const [lack, {count, first, tags}] of this.#kinds) {
      const found = `expected English and Chinese; languages found: ${listOf(tags)}`
      const units = count === 1 ? 'unit' : `${count.toLocaleString('en-US')} units`
      if (lack === 'all') {
        const severity = this.#read ? 'warning' : 'error'
        const message = `Left out ${count === 1 ? 'a unit' : units} in other languages, ${found}`
        log.add('other-languages', severity, message, first)
      } else log.add('other-languages', 'warning', `Unexpected ${units} without ${lack}, ${found}`, first)
    }
  }

  #add(lack: Lack, tags: ReadonlyArray<string>, point: Point): void {
    let kind = this.#kinds.get(lack)
    if (!kind) {
      kind = {count: 0, first: point, tags: new Set()}
      this.#kinds.set(lack, kind)
    }
    kind.count++
    for (const tag of tags) if (kind.tags.size <= mostTags) kind.tags.add(tag)
  }
}

/** What units are without; those that lack it `all` are left out. */
type Lack = 'English' | 'Chinese' | 'English and Chinese' | 'all'

interface Kind {
  count: number
  readonly first: Point
  readonly tags: Set<string>
}

/** Languages that are named; a file may name no end of them. */
const mostTags = 8

function listOf(tags: ReadonlySet<string>): string {
  const named = [...tags].slice(0, mostTags).map((tag) => (tag === 'und' ? 'one without name' : tag))
  return `${named.join(', ')}${tags.size > mostTags ? ' and more' : ''}`
}
