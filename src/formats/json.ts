import type {Bitext, Layout} from '../model/bitext.js'
import type {Message} from '../model/message.js'
import {type BeadRecord, beadRecords} from './bead-record.js'
import {isBeadRecord} from './is-bead-record.js'
import {type Summary, summarize} from './summary.js'
import {roundConfidence} from './tmx-props.js'

/** Version of the JSON that duizhao writes; a number that grows when a field changes its meaning. */
export const jsonVersion = 1

/** An aligned article as JSON; `schema/bitext.schema.json` says the same. */
export interface BitextRecord {
  /** Version of the format. */
  readonly duizhao: typeof jsonVersion
  /** Name of the file, or of the two files. */
  readonly file: string | Bitext['file']
  readonly layout: Layout
  readonly beads: ReadonlyArray<BeadRecord>
  /** What was odd about the article. */
  readonly messages: ReadonlyArray<Message>
  readonly summary: Summary
}

/** What was read, and what could not be. */
export interface ReadRecords<T> {
  readonly records: ReadonlyArray<T>
  readonly messages: ReadonlyArray<Message>
}

/**
 * Write an aligned article as JSON, a bead a line so that it can be compared in git.
 *
 * Several articles become an array of the same. Nothing is lost: control characters and lone surrogates are
 * escaped, not dropped.
 */
export function writeJson(bitext: Bitext | ReadonlyArray<Bitext>): string {
  if (!isList(bitext)) return `${writeOne(bitext)}\n`
  return bitext.length ? `[\n${bitext.map(writeOne).join(',\n')}\n]\n` : '[]\n'
}

// `Array.isArray` does not narrow read-only arrays.
function isList(value: Bitext | ReadonlyArray<Bitext>): value is ReadonlyArray<Bitext> {
  return Array.isArray(value)
}

function writeOne(bitext: Bitext): string {
  const {file, layout} = bitext
  const beads = [...beadRecords(bitext)].map((bead) => JSON.stringify(bead))
  const fields = [
    `"duizhao":${jsonVersion}`,
    `"file":${JSON.stringify(file.en === file.zh ? file.en : {en: file.en, zh: file.zh})}`,
    `"layout":${JSON.stringify({
      name: layout.name,
      confidence: roundConfidence(layout.confidence),
      evidence: layout.evidence
    })}`,
    `"beads":[${beads.length ? `\n${beads.join(',\n')}\n` : ''}]`,
    `"messages":${JSON.stringify(bitext.messages)}`,
    `"summary":${JSON.stringify(summarize(bitext.beads))}`
  ]
  return `{${fields.join(',\n')}}`
}

/** Read what `writeJson` writes. Beads that are none are left out and told; it never throws. */
export function readJson(text: string, file?: string): ReadRecords<BitextRecord> {
  const value = parse(text)
  if (value instanceof Error)
    return {records: [], messages: [fault(`Unexpected JSON: ${value.message}`, file)]}
  const messages: Message[] = []
  const records = (Array.isArray(value) ? value : [value]).flatMap((one: unknown, index) => {
    if (isBitextRecord(one)) {
      const beads = one.beads.filter(isBeadRecord)
      const odd = one.beads.length - beads.length
      if (odd) messages.push(fault(`Unexpected ${odd} items of \`beads\` of article ${index + 1}`, file))
      return [{...one, beads}]
    }
    messages.push(fault(`Unexpected item ${index + 1}, expected an aligned article of version 1`, file))
    return []
  })
  return {records, messages}
}

function isBitextRecord(value: unknown): value is BitextRecord {
  if (typeof value !== 'object' || value === null) return false
  const {duizhao, file, layout, beads, messages} = value as Partial<BitextRecord>
  const isNamed = typeof file === 'string' || (typeof file?.en === 'string' && typeof file.zh === 'string')
  return (
    duizhao === jsonVersion &&
    isNamed &&
    typeof layout?.name === 'string' &&
    Array.isArray(beads) &&
    Array.isArray(messages)
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    return error as Error
  }
}

function fault(message: string, file: string | undefined): Message {
  return {rule: 'json', severity: 'error', message, ...(file !== undefined && {file})}
}
