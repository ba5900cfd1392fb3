import type {Glossary} from '../../model/concept.js'
import {readMarkdownGlossary} from './read-markdown-glossary.js'
import {readNative} from './read-native.js'
import {readTable, type TableOptions} from './read-table.js'
import {readTbx} from './read-tbx.js'

export const glossaryFormats = ['yaml', 'json', 'csv', 'tsv', 'markdown', 'tbx'] as const
export type GlossaryFormat = (typeof glossaryFormats)[number]

export interface ReadGlossaryOptions extends TableOptions {
  /** Default: by the ending of `file`. */
  readonly format?: GlossaryFormat
}

const formatOfEnding: Readonly<Record<string, GlossaryFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  utf8: 'tsv',
  txt: 'csv',
  lex: 'csv',
  md: 'markdown',
  markdown: 'markdown',
  tbx: 'tbx',
  martif: 'tbx',
  xml: 'tbx'
}

/** The format of a glossary by the ending of its name. */
export function glossaryFormatOf(file: string): GlossaryFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(formatOfEnding, ending) ? formatOfEnding[ending] : undefined
}

/** The format of a glossary without a name, by how it begins. */
export function sniffGlossaryFormat(text: string): GlossaryFormat {
  const start = text
    .slice(0, sniffed)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (start.startsWith('<')) return 'tbx'
  if (/^[{[]/.test(start)) return 'json'
  if (/^(?:(?:---[^\S\n]*|#[^\n]*|[^\S\n]*)\n)*(?:concepts\s*:|- )/.test(start)) return 'yaml'
  return /^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*\|/m.test(start) ? 'markdown' : 'csv'
}

/** Characters that show what a file is. */
const sniffed = 1 << 16

/**
 * Read a glossary. What is wrong with it is told in its `messages`, all at once, with line and column; what is right
 * is read.
 *
 * @throws {TypeError}
 *   When the text is no string.
 * @throws {RangeError}
 *   When the format is unknown, or neither given nor told by the name of the file.
 */
export function readGlossary(text: string, options: ReadGlossaryOptions = {}): Glossary {
  if (typeof text !== 'string') throw new TypeError(`Unexpected text \`${String(text)}\`, expected a string`)
  const {file, map} = options
  const format = options.format ?? (file === undefined ? undefined : glossaryFormatOf(file))
  if (!format || !glossaryFormats.includes(format)) {
    const given = options.format ?? file ?? 'nothing'
    throw new RangeError(`Unexpected format of \`${given}\`, expected one of ${glossaryFormats.join(', ')}`)
  }
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (format === 'yaml' || format === 'json') return readNative(source, format, file)
  if (format === 'tbx') return readTbx(source, file)
  if (format === 'markdown') return readMarkdownGlossary(source, {file, map})
  return readTable(source, format, {file, map})
}
