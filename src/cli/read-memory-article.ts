import {isArticleName} from '../article/read-article.js'
import type {Article} from '../check/article.js'
import type {CheckedUnit} from '../check/article-of-units.js'
import type {BeadRecord} from '../formats/bead-record.js'
import {createUnitReader, memoryFormatOfPath, type ReadableFormat} from '../formats/memory-formats.js'
import type {Message} from '../model/message.js'
import type {Unit} from '../model/unit.js'
import {readSource, type SourceFile} from './read-source.js'

const ofMemories = ['tmx', 'xliff', 'json', 'jsonl'] as const

/** Whether a name is that of a memory; tables are read as articles. */
export function isMemoryName(name: string): boolean {
  const format = memoryFormatOfPath(name)
  return ofMemories.some((known) => known === format) && !/\.(?:gz|zip)$/i.test(name)
}

/** Whether a file of a folder is checked: articles, and memories of translators; JSON may be anything. */
export function isCheckedName(name: string): boolean {
  return isArticleName(name) || (isMemoryName(name) && !/json/.test(memoryFormatOfPath(name)!))
}

/** Read a memory for its checks. What cannot be read is told, not thrown. */
export async function readMemoryArticle(
  task: SourceFile,
  encoding?: string
): Promise<{article: Article; messages: ReadonlyArray<Message>} | {error: Message}> {
  const source = await readSource(task, encoding)
  if ('error' in source) return source
  const format = memoryFormatOfPath(task.file) as (typeof ofMemories)[number]
  const {units, messages} = await parseMemory(source.text, task.file, format)
  const fault = messages.find(({severity}) => severity === 'error')
  if (fault && !units.length) return {error: {...fault, file: task.file}}
  const {articleOfUnits} = await import('../check/article-of-units.js')
  const {jsonEscapes, xmlEscapes} = await import('../check/find-written.js')
  const writing = format === 'tmx' || format === 'xliff' ? xmlEscapes : jsonEscapes
  return {
    article: articleOfUnits(units, task.file, source.text, writing),
    messages: [...source.messages, ...messages]
  }
}

interface ReadUnits {
  readonly units: ReadonlyArray<CheckedUnit>
  readonly messages: ReadonlyArray<Message>
}

/** Characters at the start of a file that show whether it holds units, or the beads of an article. */
const enoughToTell = 4096

async function parseMemory(text: string, file: string, format: ReadableFormat): Promise<ReadUnits> {
  const start = text.slice(0, enoughToTell)
  if (format === 'json' && !/"units"\s*:/.test(start)) {
    const {readJson} = await import('../formats/json.js')
    const {records, messages} = readJson(text, file)
    return {units: records.flatMap(({beads}) => beads.map(unitOfRecord)), messages}
  }
  if (format === 'jsonl' && /^\s*\{"type"\s*:/.test(start)) {
    const {readJsonl} = await import('../formats/jsonl.js')
    const {records, messages} = readJsonl(text, file)
    return {units: records.map(unitOfRecord), messages}
  }
  const units: CheckedUnit[] = []
  const reader = createUnitReader(format, (unit) => void units.push(checkedUnit(unit)), {file})
  reader.write(text)
  return {messages: reader.end().messages, units}
}

function checkedUnit({en, zh, confidence, reason, point}: Unit): CheckedUnit {
  return {en: en ? [en] : [], zh: zh ? [zh] : [], confidence, reason, offset: point?.offset}
}

function unitOfRecord({en, zh, confidence, reason}: BeadRecord): CheckedUnit {
  return {en, zh, confidence, reason}
}
