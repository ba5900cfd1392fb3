import type {Message} from '../model/message.js'
import type {Point} from '../model/place.js'
import {IdSet} from './id-set.js'
import {textsOfTmx} from './tmx-attributes.js'
import {parentsInTmx} from './tmx-elements.js'
import {TmxFaultLog, type TmxProfile} from './tmx-fault-log.js'
import {validateHeader, validateRoot, validateUnitAttributes} from './validate-tmx-attributes.js'
import {MarkValidator} from './validate-tmx-marks.js'
import {TmxUnitValidator} from './validate-tmx-unit.js'
import type {XmlElement} from './xml-element.js'
import type {XmlProblem} from './xml-faults.js'
import {XmlReader} from './xml-reader.js'

/**
 * Finds what is wrong with a TMX file, piece by piece: each fault with its place, its rule, and how to mend it. Faults
 * of the standard are errors, wishes of strict readers warnings; these are told in the profile `strict` only.
 */
export class TmxValidator {
  readonly #xml: XmlReader
  readonly #faults: TmxFaultLog
  readonly #marks: MarkValidator
  readonly #ids = new IdSet()
  #path: string[] = []
  #seen = {header: false, body: false}
  #isReadable = true
  #srclang = ''
  #unit: TmxUnitValidator | undefined
  #units = 0

  constructor({file, profile}: {readonly file?: string; readonly profile?: TmxProfile} = {}) {
    this.#xml = new XmlReader(
      {
        open: (element) => this.#open(element),
        text: (text) => this.#unit?.text(text),
        close: (name) => this.#close(name),
        problem: (problem) => this.#tellProblem(problem)
      },
      {resumeAt: ['tu'], mendIn: textsOfTmx}
    )
    this.#faults = new TmxFaultLog(() => this.#xml.point, file, profile)
    this.#marks = new MarkValidator(this.#faults)
  }

  #tellProblem({message, point, fatal, resumed}: XmlProblem): void {
    if (fatal) this.#isReadable = false
    this.#faults.error(fatal ? 'unreadable' : 'xml', `${message}; mend the XML`, point)
    if (resumed === undefined) return
    // What is left of the faulty unit is not judged; the next one is.
    this.#path.length = resumed
    this.#unit = undefined
    this.#marks.drop()
  }

  write(chunk: string): void {
    this.#xml.write(chunk)
  }

  get place(): Point {
    return this.#xml.place
  }

  end(): {messages: Message[]; units: number} {
    this.#xml.end()
    if (this.#isReadable) {
      for (const name of ['header', 'body'] as const) {
        if (!this.#seen[name])
          this.#faults.error(`missing-${name}`, `Unexpected lack of \`${name}\`; add it`, this.place)
      }
    }
    return {messages: this.#faults.finish(), units: this.#units}
  }

  #open(element: XmlElement): void {
    const {name, attributes} = element
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(name)
    this.#checkPlace(name, parent)
    if (name === 'tmx') validateRoot(element, this.#faults)
    else if (name === 'header') this.#openHeader(attributes)
    else if (name === 'body') this.#seen.body = true
    else if (name === 'tu') this.#openUnit(attributes)
    else this.#unit?.open(element, parent)
  }

  #checkPlace(name: string, parent: string): void {
    const allowed = parentsInTmx(name)
    if (!allowed)
      this.#faults.error(
        'unknown-element',
        `Unexpected element \`${name}\`, expected one of TMX 1.4; take it out`
      )
    else if (!allowed.includes(parent)) {
      const where = parent ? `in \`${parent}\`` : 'as the root'
      this.#faults.error(
        'misplaced-element',
        `Unexpected element \`${name}\` ${where}, expected it in ${list(allowed)}; move it`
      )
    }
    if (name === 'ut')
      this.#faults.wish('deprecated', 'Unexpected `ut`, which TMX 1.4 has given up, expected `ph`')
  }

  #openHeader(attributes: XmlElement['attributes']): void {
    if (this.#seen.body)
      this.#faults.error('misplaced-element', 'Unexpected `header` after `body`; move it before')
    this.#seen.header = true
    this.#srclang = attributes.srclang ?? ''
    validateHeader(attributes, this.#faults)
  }

  #openUnit(attributes: XmlElement['attributes']): void {
    this.#units++
    this.#unit = new TmxUnitValidator(attributes, this.#srclang, this.#faults, this.#marks)
    const {tuid} = attributes
    if (tuid !== undefined && !this.#ids.add(tuid)) {
      this.#faults.error('duplicate-id', `Unexpected second unit with the id \`${tuid}\`; give it another`)
    }
    validateUnitAttributes(attributes, this.#faults)
  }

  #close(name: string): void {
    this.#path.pop()
    if (name !== 'tu') {
      this.#unit?.close(name)
      return
    }
    this.#unit?.end()
    this.#unit = undefined
  }
}

function list(names: ReadonlyArray<string>): string {
  return names.map((name) => (name ? `\`${name}\`` : 'the root')).join(', ')
}
