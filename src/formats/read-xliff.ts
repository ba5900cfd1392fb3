import type {Point} from '../model/place.js'
import type {Memory, Unit} from '../model/unit.js'
import {Xliff2} from './read-xliff-2.js'
import {Xliff12} from './read-xliff-12.js'
import type {ReadEnd, UnitReader} from './unit-reader.js'
import {nameOf, XliffContent} from './xliff-content.js'
import type {Scope} from './xliff-scopes.js'
import type {XmlElement} from './xml-element.js'
import type {XmlProblem} from './xml-faults.js'
import {XmlReader} from './xml-reader.js'

export interface ReadXliffOptions {
  /** Name of the file, for messages. */
  readonly file?: string
  /**
   * In XLIFF 1.2, make a unit of each segment (`mrk mtype="seg"`), as SDLXLIFF and MQXLIFF hold them. Default no: a unit
   * for each `trans-unit`.
   */
  readonly segments?: boolean
}

/**
 * Read XLIFF 1.2 and 2.x, and what SDLXLIFF, MQXLIFF and MXLIFF hold of 1.2.
 *
 * A `trans-unit` of 1.2 is a unit, and a segment of 2.x is one. Inline elements are marks (`codes`), annotations are
 * passed through. What a unit does not hold is told (`left-out`): notes of files, proposed translations, other
 * namespaces. Never throws: faults are told with line and column.
 */
export function readXliff(text: string, options: ReadXliffOptions = {}): Memory {
  const units: Unit[] = []
  const reader = new XliffReader((unit) => units.push(unit), options)
  reader.write(text)
  const {messages, source} = reader.end()
  return {units, messages, ...(source !== undefined && {source})}
}

/** Reads XLIFF piece by piece; see `readXliff`. */
export class XliffReader implements UnitReader {
  readonly #xml: XmlReader
  readonly #content: XliffContent
  readonly #options: ReadXliffOptions
  /** What is done with the insides of the elements around the point; nothing in what is passed over. */
  readonly #scopes: Array<Scope | undefined> = []

  constructor(onUnit: (unit: Unit) => void, options: ReadXliffOptions = {}) {
    this.#options = options
    this.#xml = new XmlReader(
      {
        open: (element) => {
          const scopes = this.#scopes
          scopes.push(scopes.length ? scopes.at(-1)?.open?.(element) : this.#openRoot(element))
        },
        text: (text) => this.#scopes.at(-1)?.text?.(text),
        close: () => this.#scopes.pop()?.close?.(),
        problem: (problem) => this.#tellProblem(problem)
      },
      {resumeAt: ['trans-unit', 'unit'], mendIn: ['source', 'target', 'note']}
    )
    this.#content = new XliffContent(onUnit, () => this.#xml.point, options.file)
  }

  get source(): string | undefined {
    return this.#content.source
  }

  get place(): Point {
    return this.#xml.place
  }

  write(chunk: string): void {
    this.#xml.write(chunk)
  }

  end(): ReadEnd {
    this.#xml.end()
    const {source} = this
    return {messages: this.#content.finish(), ...(source !== undefined && {source})}
  }

  #openRoot(root: XmlElement): Scope {
    const {name, prefix, attributes} = root
    const {log, point} = this.#content
    if (name !== 'xliff') {
      log.add('not-xliff', 'error', `Unexpected root element \`${name}\`, expected \`xliff\``, point)
      this.#xml.stop()
    }
    const {version = ''} = attributes
    if (!/^(?:1\.[012]|2\.[012])$/.test(version)) {
      const message = `Unexpected version \`${version}\` of XLIFF, expected 1.2, 2.0 or 2.1`
      log.add('version', 'warning', message, point)
    }
    const namespace = attributes[prefix ? `xmlns:${prefix}` : 'xmlns'] ?? ''
    const around = {notes: [], isLocked: false}
    return /document:2/.test(namespace) || version.startsWith('2')
      ? new Xliff2(this.#content, root).structure(around)
      : new Xliff12(this.#content, root, this.#options.segments === true).structure(around)
  }

  #tellProblem({message, point, fatal, resumed}: XmlProblem): void {
    const {log, unit} = this.#content
    if (fatal) {
      const isXliff = this.#scopes.length > 0 || this.#content.begun > 0
      log.add('unreadable', 'error', isXliff ? message : `${message} (expected XLIFF)`, point)
    } else if (resumed === undefined) log.add('xml', 'error', message, point)
    else {
      const lost = unit ? `${nameOf(unit)} is left out` : 'reading goes on at the next unit'
      log.add('xml', 'error', `${message}; ${lost}`, point)
      this.#content.unit = undefined
      this.#scopes.length = resumed
    }
  }
}
