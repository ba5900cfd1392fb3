import {canonicalTag, pairLanguage} from '../formats/direction.js'
import {formatOfPath} from '../formats/format-names.js'
import {
  isMemoryFormat,
  type MemoryFormat,
  memoryFormatNames,
  memoryFormatOfPath,
  type WriteMemoryOptions
} from '../formats/memory-formats.js'
import type {Message} from '../model/message.js'
import type {Unit} from '../model/unit.js'
import type {Log} from './log.js'
import type {MemoryInput, ReadMemorySettings} from './memory-input.js'
import {tellUnused} from './unused-options.js'
import {UsageError, unexpectedChoice} from './usage-error.js'

/** Options of all commands that read memories. */
export interface ReadOptions {
  readonly from?: MemoryFormat
  readonly encoding?: string
  readonly segments?: true
  readonly preferEn?: string
  readonly preferZh?: string
  readonly en?: string
  readonly zh?: string
  readonly quiet?: true
}

/** Options of all commands that write a memory. */
export interface WriteOptions {
  readonly output?: string
  readonly format?: MemoryFormat
  readonly source?: string
  readonly target?: string
  readonly level?: 1 | 2
  readonly context?: true
  readonly dates?: true
  readonly anySource?: true
  readonly excelSafe?: true
}

/** A format of memories by its name, or by an ending. */
export function readMemoryFormat(value: string): MemoryFormat {
  const format = isMemoryFormat(value) ? value : memoryFormatOfPath(`.${value}`)
  if (!format) throw unexpectedChoice('format of memories', value, memoryFormatNames)
  return format
}

/** The memories that the arguments name: files, or the Moses pair of `--en` and `--zh`. */
export function chooseMemories(names: ReadonlyArray<string>, {en, zh}: ReadOptions): MemoryInput[] {
  if ((en === undefined) !== (zh === undefined)) {
    throw new UsageError(
      `Unexpected --${en === undefined ? 'zh' : 'en'} alone, expected --en and --zh together`
    )
  }
  const pair = en !== undefined && zh !== undefined ? [{en, zh}] : []
  if (names.filter((name) => name === '-').length > 1)
    throw new UsageError('Unexpected second `-`, expected standard input once')
  if (!names.length && !pair.length) throw new UsageError('Unexpected lack of a memory, expected a file')
  return [...names, ...pair]
}

/** What the reader is told. Counts the errors, since a memory that was not read whole is no success. */
export class ReadRun {
  errors = 0
  /** Tag of the source language of the first memory that names one. */
  source: string | undefined
  readonly settings: ReadMemorySettings

  constructor(options: ReadOptions, log: Log) {
    this.settings = {
      ...(options.from && {from: options.from}),
      ...(options.encoding !== undefined && {encoding: options.encoding}),
      ...(options.segments && {segments: true}),
      ...(options.preferEn !== undefined && {en: options.preferEn}),
      ...(options.preferZh !== undefined && {zh: options.preferZh}),
      report: (message: Message) => {
        if (message.severity === 'error') this.errors++
        log.message(message)
      },
      onSource: (tag) => {
        this.source ??= tag
      }
    }
  }

  /** 2 when something could not be read. */
  get code(): number {
    return this.errors ? 2 : 0
  }
}

/** The format of the results: as asked for, by the ending of the file, or `fallback`. */
export function outputFormat({output, format}: WriteOptions, fallback: MemoryFormat): MemoryFormat {
  if (output !== undefined && /\.zip$/i.test(output))
    throw new UsageError(`Unexpected ending of \`${output}\`, expected .gz to pack a memory`)
  if (format) return format
  if (output === undefined || output === '-') return fallback
  const known = memoryFormatOfPath(output)
  if (known) return known
  const hint = formatOfPath(output) ? '' : ', or --format <name>'
  throw new UsageError(
    `Unexpected ending of \`${output}\`, expected .tmx, .xlf, .json, .jsonl, .tsv, .csv, .md, .html${hint}`
  )
}

/** How the results are written. Languages are those asked for, or those of the memory that was read. */
export function writeSettings(
  options: WriteOptions,
  format: MemoryFormat,
  run: ReadRun,
  first: Unit | undefined,
  log: Log
): WriteMemoryOptions & {readonly report: (message: Message) => void} {
  const {level, context, dates, anySource, excelSafe} = options
  tellUnused(options, uses, format, log)
  return {
    ...directionOf(options, run.source, first),
    ...(level && {level}),
    ...(context && {context}),
    ...(dates && {dates, date: new Date()}),
    ...(anySource && {anySource}),
    ...(excelSafe && {excelSafe}),
    report: (message) => log.message(message)
  }
}

/** What only some formats have a use for. */
const uses: Readonly<
  Record<'level' | 'dates' | 'anySource' | 'excelSafe' | 'context', ReadonlyArray<MemoryFormat>>
> = {
  level: ['tmx'],
  dates: ['tmx'],
  anySource: ['tmx'],
  excelSafe: ['csv', 'tsv'],
  context: ['tmx', 'xliff', 'xliff-1.2', 'json', 'jsonl']
}

function directionOf(
  {source, target}: WriteOptions,
  named: string | undefined,
  first: Unit | undefined
): {source?: string; target?: string} {
  const asked = source ?? target
  if (asked !== undefined)
    return {...(source !== undefined && {source}), ...(target !== undefined && {target})}
  const from = (named === undefined ? undefined : pairLanguage(named)) ?? 'zh'
  const tag = (side: 'en' | 'zh'): string => {
    const own = first?.tags?.[side]
    return own !== undefined && canonicalTag(own) === own ? own : side === 'en' ? 'en-US' : 'zh-CN'
  }
  return {source: tag(from), target: tag(from === 'zh' ? 'en' : 'zh')}
}
