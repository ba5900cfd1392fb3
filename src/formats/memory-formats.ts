import type {Message} from '../model/message.js'
import type {Unit} from '../model/unit.js'
import type {DirectionOptions} from './direction.js'
import type {PreferredTags} from './pick-variants.js'
import {DelimitedReader} from './read-delimited.js'
import {TmxReader} from './read-tmx.js'
import {UnitJsonReader} from './read-units.js'
import {XliffReader} from './read-xliff.js'
import type {UnitReader} from './unit-reader.js'
import {htmlTableWriter, markdownTableWriter} from './unit-table.js'
import type {UnitWriter} from './unit-writer.js'
import {tmxWriter} from './write-tmx.js'
import {csvWriter, tsvWriter} from './write-tsv.js'
import {unitJsonWriter, unitLinesWriter} from './write-units.js'
import {xliffWriter} from './write-xliff.js'
import {xliff12Writer} from './write-xliff-12.js'

/** Formats of memories. All are written; `markdown` and `html` are read as articles. A Moses pair is two files. */
export const memoryFormatNames = [
  'tmx',
  'xliff',
  'xliff-1.2',
  'json',
  'jsonl',
  'tsv',
  'csv',
  'moses',
  'markdown',
  'html'
] as const

export type MemoryFormat = (typeof memoryFormatNames)[number]

export function isMemoryFormat(name: string): name is MemoryFormat {
  return (memoryFormatNames as ReadonlyArray<string>).includes(name)
}

const endings: Readonly<Record<string, MemoryFormat>> = {
  tmx: 'tmx',
  xlf: 'xliff',
  xliff: 'xliff',
  sdlxliff: 'xliff',
  mqxliff: 'xliff',
  mxliff: 'xliff',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  tsv: 'tsv',
  tab: 'tsv',
  csv: 'csv',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html'
}

/** The format of a memory by the ending of its name, in any case and below `.gz` or `.zip`; nothing for an unknown one. */
export function memoryFormatOfPath(path: string): MemoryFormat | undefined {
  const ending = /\.([^./\\]+)(?:\.(?:gz|zip))?$/i.exec(path)?.[1]?.toLowerCase()
  return ending !== undefined && Object.hasOwn(endings, ending) ? endings[ending] : undefined
}

/** The format of a memory by how its text begins. */
export function sniffMemoryFormat(start: string): MemoryFormat | undefined {
  const text = start.replace(/^\uFEFF/, '').trimStart()
  if (text.startsWith('<')) {
    const root = /<(?:[\w-]+:)?([A-Za-z][\w-]*)/.exec(
      text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![^>[]*(?:\[[\s\S]*?\])?>/g, '')
    )?.[1]
    return root === 'tmx' ? 'tmx' : root === 'xliff' ? 'xliff' : undefined
  }
  if (!/^[{[]/.test(text)) return undefined
  const [line = '', second = ''] = text.split('\n', 2)
  return isJson(line) && (!second.trim() || isJson(second)) && !/"duizhao|^\{\s*"(?:units|beads)"/.test(line)
    ? 'jsonl'
    : 'json'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

export interface ReadMemoryOptions extends PreferredTags {
  /** Name of the file, for messages. */
  readonly file?: string
  /** Make units of the segments of XLIFF 1.2. */
  readonly segments?: boolean
}

/** Formats that are read piece by piece. */
export type ReadableFormat = 'tmx' | 'xliff' | 'xliff-1.2' | 'json' | 'jsonl' | 'tsv' | 'csv'

/** Make the reader of a format. */
export function createUnitReader(
  format: ReadableFormat,
  onUnit: (unit: Unit) => void,
  options: ReadMemoryOptions = {}
): UnitReader {
  if (format === 'tmx') return new TmxReader(onUnit, options)
  if (format === 'xliff' || format === 'xliff-1.2') return new XliffReader(onUnit, options)
  const file = options.file === undefined ? {} : {file: options.file}
  if (format === 'json' || format === 'jsonl')
    return new UnitJsonReader(onUnit, {...file, lines: format === 'jsonl'})
  return new DelimitedReader(onUnit, {...file, format})
}

export interface WriteMemoryOptions extends DirectionOptions {
  /** Level of TMX: 2 writes the marks inside the texts. */
  readonly level?: 1 | 2
  /** Write the sentences before and after each unit, in TMX and XLIFF. */
  readonly context?: boolean
  /** Write the dates that a memory brought along, in TMX. */
  readonly dates?: boolean
  /** Write it as the date of creation, in TMX. */
  readonly date?: Date
  /** Write `*all*` for the source language of a TMX file. */
  readonly anySource?: boolean
  /** Write ids and places into TSV and CSV. */
  readonly ids?: boolean
  /** Make TSV and CSV safe for spreadsheets. */
  readonly excelSafe?: boolean
  /** The caller counts what whole units lose, and is not told of each. */
  readonly countsLosses?: boolean
  /** Called for what the format could not hold of a text. */
  readonly report?: (message: Message) => void
}

/** Make the writer of a format. Throws a RangeError for options that the format does not know. */
export function createUnitWriter(
  format: Exclude<MemoryFormat, 'moses'>,
  options: WriteMemoryOptions = {}
): UnitWriter {
  return writers[format](options)
}

const writers: Readonly<Record<Exclude<MemoryFormat, 'moses'>, (options: WriteMemoryOptions) => UnitWriter>> =
  {
    tmx: tmxWriter,
    xliff: xliffWriter,
    'xliff-1.2': xliff12Writer,
    json: unitJsonWriter,
    jsonl: unitLinesWriter,
    tsv: tsvWriter,
    csv: csvWriter,
    markdown: markdownTableWriter,
    html: () => htmlTableWriter()
  }
