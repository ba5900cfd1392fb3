import type {DirectionOptions} from '../formats/direction.js'
import type {FormatName} from '../formats/format-names.js'
import type {TextOptions} from '../formats/text.js'
import {createMemory} from '../memory/create-memory.js'
import {append} from '../model/append.js'
import type {Bitext} from '../model/bitext.js'
import type {Message} from '../model/message.js'
import type {Unit} from '../model/unit.js'
import {disarmCommands} from './show.js'

/** Turns aligned articles into the text of a file, article by article. */
export interface Encoder {
  /** The text of a further article: one, or two where the format is a pair of files. */
  add(bitext: Bitext): ReadonlyArray<string>
  /** What stands after the last article. */
  end(): ReadonlyArray<string>
}

export interface EncodeOptions {
  /** Whether the file is to hold more than one article. */
  readonly several: boolean
  /** Beads below it are left out, 0–1. */
  readonly minConfidence: number
  /** Write beads without counterpart into memories too. */
  readonly nulls: boolean
  readonly direction: DirectionOptions
  readonly text: TextOptions
  /** Called for what the format could not hold. */
  readonly report: (message: Message) => void
}

/** Formats of which a file holds one article. */
export const singleFormats: ReadonlyArray<FormatName> = ['html', 'markdown', 'ladder']

/** Make the encoder of a format. The formats are loaded when they are asked for, since most runs need one. */
export async function createEncoder(format: FormatName, options: EncodeOptions): Promise<Encoder> {
  return encoders[format](options)
}

const encoders: Readonly<Record<FormatName, (options: EncodeOptions) => Promise<Encoder>>> = {
  async jsonl(options) {
    const {writeJsonl} = await import('../formats/jsonl.js')
    return oneByOne(options, writeJsonl)
  },
  async ladder(options) {
    const {writeLadder} = await import('../formats/ladder.js')
    return oneByOne(options, ({beads}) => writeLadder(beads))
  },
  async markdown(options) {
    const {writeMarkdown} = await import('../formats/markdown.js')
    return oneByOne(options, writeMarkdown)
  },
  async html(options) {
    const {writeHtml} = await import('../formats/html.js')
    return oneByOne(options, writeHtml)
  },
  async text(options) {
    const {writeText} = await import('../formats/text.js')
    let between = ''
    return oneByOne(options, (bitext) => {
      const text = between + disarmCommands(writeText(bitext, options.text))
      between = '\n'
      return text
    })
  },
  async json(options) {
    const {writeJson} = await import('../formats/json.js')
    if (!options.several) return oneByOne(options, writeJson)
    let count = 0
    return {
      add: (bitext) => [`${count++ ? ',\n' : '[\n'}${writeJson(filterBeads(bitext, options)).trimEnd()}`],
      end: () => [count ? '\n]\n' : '[]\n']
    }
  },
  async tsv(options) {
    const {writeTsv} = await import('../formats/write-tsv.js')
    const header = writeTsv({units: []})
    let head = header
    return {
      add(bitext) {
        const text = head + writeTsv({units: unitsOf(bitext, options)}, options).slice(header.length)
        head = ''
        return [text]
      },
      end: () => [head]
    }
  },
  async tmx(options) {
    const {tmxChunks} = await import('../formats/write-tmx.js')
    const settings = {...options.direction, report: options.report}
    const [head = '', tail = ''] = tmxChunks([], settings)
    let start = head
    return {
      add(bitext) {
        const units = [...tmxChunks(unitsOf(bitext, options), settings)].slice(1, -1)
        const text = start + units.join('')
        start = ''
        return [text]
      },
      end: () => [start + tail]
    }
  },
  async xliff(options) {
    const {writeXliff} = await import('../formats/write-xliff.js')
    const units: Unit[] = []
    return {
      add(bitext) {
        append(units, unitsOf(bitext, options))
        return ['']
      },
      end: () => [writeXliff({units}, {...options.direction, report: options.report})]
    }
  },
  async moses(options) {
    const {writeMoses} = await import('../formats/write-moses.js')
    return {
      add(bitext) {
        const {en, zh} = writeMoses({units: unitsOf(bitext, options)}, options)
        return [en, zh]
      },
      end: () => ['', '']
    }
  }
}

function oneByOne(options: EncodeOptions, write: (bitext: Bitext) => string): Encoder {
  return {add: (bitext) => [write(filterBeads(bitext, options))], end: () => ['']}
}

function filterBeads(bitext: Bitext, {minConfidence}: EncodeOptions): Bitext {
  if (minConfidence === 0) return bitext
  return {...bitext, beads: bitext.beads.filter(({confidence}) => confidence >= minConfidence)}
}

function unitsOf(bitext: Bitext, {minConfidence, nulls}: EncodeOptions): ReadonlyArray<Unit> {
  return createMemory([bitext], {minConfidence, nulls}).units
}
