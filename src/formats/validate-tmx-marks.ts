import type {TmxFaultLog} from './tmx-fault-log.js'
import type {XmlElement} from './xml-element.js'

/** Finds what is wrong with the marks of the segments of TMX, one segment after the other. */
export class MarkValidator {
  readonly #faults: TmxFaultLog
  /** Of each number (`i`) of a pair in the segment, whether its start alone has been read. */
  readonly #pairs = new Map<string, 'open' | 'closed'>()
  /** Numbers (`x`) of the marks in the segment; nothing outside of one. */
  #numbers: Set<string> | undefined

  constructor(faults: TmxFaultLog) {
    this.#faults = faults
  }

  /** A segment begins. */
  start(): void {
    this.#pairs.clear()
    this.#numbers = new Set()
  }

  /** An element begins, in the segment or outside. */
  open(name: string, {i, x, pos}: XmlElement['attributes']): void {
    if (!this.#numbers) return
    if (x !== undefined) this.#numbers.add(x)
    if (name === 'it' && pos !== 'begin' && pos !== 'end') {
      this.#faults.error(
        'missing-attribute',
        `Unexpected \`it\` with \`pos\` \`${pos ?? ''}\`, expected \`begin\` or \`end\``
      )
    }
    if (name !== 'bpt' && name !== 'ept') return
    if (i === undefined)
      this.#faults.error('missing-attribute', `Unexpected \`${name}\` without \`i\`; number it`)
    else this.#openPair(name, i)
  }

  #openPair(name: 'bpt' | 'ept', i: string): void {
    const state = this.#pairs.get(i)
    if (name === 'bpt' && state)
      this.#faults.error('pair', `Unexpected second \`bpt\` with \`i\` \`${i}\` in a segment; number it anew`)
    if (name === 'ept' && state !== 'open')
      this.#faults.error(
        'pair',
        `Unexpected \`ept\` with \`i\` \`${i}\`, expected a \`bpt\` of that number before it`
      )
    this.#pairs.set(i, name === 'bpt' ? 'open' : 'closed')
  }

  /** A segment ends. Gives the numbers of its marks; nothing where none had begun. */
  end(): ReadonlySet<string> | undefined {
    const numbers = this.#numbers
    if (!numbers) return undefined
    for (const [i, state] of this.#pairs) {
      if (state === 'open')
        this.#faults.error(
          'pair',
          `Unexpected \`bpt\` with \`i\` \`${i}\` without its \`ept\`; close it, or make an \`it\` of it`
        )
    }
    this.drop()
    return numbers
  }

  /** The rest of the segment is not judged. */
  drop(): void {
    this.#numbers = undefined
  }
}
