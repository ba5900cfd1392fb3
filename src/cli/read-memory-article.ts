import {isArticleName} from '../article/read-article.js'
import type {Article} from '../check/article.js'
import type {CheckedUnit} from '../check/article-of-units.js'
import type {BeadRecord} from '../formats/bead-record.js'
import type {Message} from '../model/message.js'
import {readSource, type SourceFile} from './read-source.js'

/** Whether a name is that of a memory. */
export function isMemoryName(name: string): boolean {
  return /\.(?:tmx|json|jsonl)$/i.test(name)
}

/** Whether a file of a folder is checked: articles, and memories of translators; JSON may be anything. */
export function isCheckedName(name: string): boolean {
  return isArticleName(name) || /\.tmx$/i.test(name)
}

/** Read a memory for its checks. What cannot be read is told, not thrown. */
export async function readMemoryArticle(
  task: SourceFile,
  encoding?: string
): Promise<{article: Article; messages: ReadonlyArray<Message>} | {error: Message}> {
  const source = await readSource(task, encoding)
  if ('error' in source) return source
  const {units, messages} = await parseMemory(source.text, task.file)
  const fault = messages.find(({severity}) => severity === 'error')
  if (fault && !units.length) return {error: {...fault, file: task.file}}
  const {articleOfUnits, jsonEscapes, xmlEscapes} = await import('../check/article-of-units.js')
  const escapes = /\.tmx$/i.test(task.file) ? xmlEscapes : jsonEscapes
  return {
    article: articleOfUnits(units, task.file, source.text, escapes),
    messages: [...source.messages, ...messages]
  }
}

interface ReadUnits {
  readonly units: ReadonlyArray<CheckedUnit>
  readonly messages: ReadonlyArray<Message>
}

async function parseMemory(text: string, file: string): Promise<ReadUnits> {
  if (/\.tmx$/i.test(file)) {
    const {readTmx} = await import('../formats/read-tmx.js')
    const {units, messages} = readTmx(text, {file})
    return {
      units: units.map(({en, zh, confidence, reason, point}) => ({
        en: en ? [en] : [],
        zh: zh ? [zh] : [],
        confidence,
        reason,
        offset: point?.offset
      })),
      messages
    }
  }
  if (/\.jsonl$/i.test(file)) {
    const {readJsonl} = await import('../formats/jsonl.js')
    const {records, messages} = readJsonl(text, file)
    return {units: records.map(unitOfRecord), messages}
  }
  const {readJson} = await import('../formats/json.js')
  const {records, messages} = readJson(text, file)
  return {units: records.flatMap(({beads}) => beads.map(unitOfRecord)), messages}
}

function unitOfRecord({en, zh, confidence, reason}: BeadRecord): CheckedUnit {
  return {en, zh, confidence, reason}
}
