import type {Point} from '../model/place.js'
import type {TmxFaultLog} from './tmx-fault-log.js'
import {validateVariant} from './validate-tmx-attributes.js'
import type {MarkValidator} from './validate-tmx-marks.js'
import type {XmlElement} from './xml-element.js'

/** Finds what is wrong inside a unit of TMX, from its start to its end. */
export class TmxUnitValidator {
  readonly #faults: TmxFaultLog
  readonly #marks: MarkValidator
  readonly #point: Point
  readonly #name: string
  readonly #srclang: string
  /** Language tags of the variants, as they are written. */
  readonly #tags: string[] = []
  /** Numbers of the marks of each variant. */
  readonly #numbers: ReadonlySet<string>[] = []
  #hasSegment = false
  #isEmpty = false

  /**
   * @param srclang
   *   The source language of the file, which the unit may replace by its own.
   */
  constructor(
    {tuid, srclang: own}: XmlElement['attributes'],
    srclang: string,
    faults: TmxFaultLog,
    marks: MarkValidator
  ) {
    this.#faults = faults
    this.#marks = marks
    this.#point = faults.point
    this.#srclang = own ?? srclang
    this.#name = tuid === undefined ? `the unit of line ${this.#point.line}` : `unit \`${tuid}\``
  }

  /** An element begins in it. */
  open({name, attributes}: XmlElement, parent: string): void {
    if (name === 'tuv') {
      this.#hasSegment = false
      validateVariant(attributes, this.#name, this.#faults)
      this.#tags.push(attributes['xml:lang'] ?? attributes.lang ?? '')
    } else if (name === 'seg') this.#openSegment()
    else if (name === 'prop' || name === 'note') this.#openFact(name, attributes, parent)
    else this.#marks.open(name, attributes)
  }

  /** Its texts hold some words. */
  text(text: string): void {
    if (text) this.#isEmpty = false
  }

  /** An element ends in it. */
  close(name: string): void {
    if (name === 'seg') this.#closeSegment()
    else if (name === 'tuv' && !this.#hasSegment)
      this.#faults.error('missing-segment', `Unexpected variant without \`seg\` in ${this.#name}; add it`)
  }

  /** It ends itself. */
  end(): void {
    const tags = this.#tags
    const srclang = this.#srclang
    if (!tags.length)
      this.#faults.error(
        'no-variant',
        `Unexpected unit without variants (${this.#name}); take it out`,
        this.#point
      )
    else if (tags.length < 2)
      this.#faults.wish(
        'no-translation',
        `Unexpected unit with one variant (${this.#name}); translate it or take it out`,
        this.#point
      )
    if (tags.length && srclang && srclang !== '*all*' && !tags.includes(srclang)) {
      this.#faults.wish(
        'no-source',
        `Unexpected ${this.#name} without a variant in \`${srclang}\` to the letter; write its tag as \`srclang\` does`,
        this.#point
      )
    }
    const [first, ...rest] = this.#numbers
    if (first && rest.some((set) => set.size !== first.size || [...set].some((x) => !first.has(x)))) {
      this.#faults.wish(
        'mark-numbers',
        `Unexpected numbers (\`x\`) of marks that differ between the variants of ${this.#name}; number them alike`,
        this.#point
      )
    }
  }

  #openSegment(): void {
    if (this.#hasSegment)
      this.#faults.error('second-segment', 'Unexpected second `seg` in a variant; make a variant of it')
    this.#hasSegment = true
    this.#isEmpty = true
    this.#marks.start()
  }

  #closeSegment(): void {
    const numbers = this.#marks.end()
    if (!numbers) return
    if (this.#isEmpty)
      this.#faults.wish('empty-segment', `Unexpected empty segment in ${this.#name}; take the unit out`)
    this.#numbers.push(numbers)
  }

  #openFact(name: 'prop' | 'note', {type}: XmlElement['attributes'], parent: string): void {
    if (name === 'prop' && type === undefined) {
      this.#faults.error(
        'missing-attribute',
        'Unexpected `prop` without `type`; name it, such as `type="x-domain"`'
      )
    }
    const isLate = parent === 'tu' ? this.#tags.length > 0 : this.#hasSegment
    if (isLate)
      this.#faults.error(
        'order',
        `Unexpected \`${name}\` behind ${parent === 'tu' ? 'a variant' : 'the segment'}; move it before`
      )
  }
}
