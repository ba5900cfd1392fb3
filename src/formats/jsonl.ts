import type {Bitext} from '../model/bitext.js'
import {indexPlaces} from '../model/place.js'
import {type BeadRecord, beadRecords} from './bead-record.js'
import {isBeadRecord} from './is-bead-record.js'
import type {ReadRecords} from './json.js'
import {MessageLog} from './message-log.js'

/** Write aligned articles as JSONL: a bead a line, in document order. */
export function writeJsonl(bitexts: Bitext | Iterable<Bitext>): string {
  return [...jsonlChunks(bitexts)].join('')
}

/** The same in pieces, a bead each. */
export function* jsonlChunks(bitexts: Bitext | Iterable<Bitext>): Generator<string> {
  for (const bitext of 'beads' in bitexts ? [bitexts] : bitexts) {
    for (const record of beadRecords(bitext)) yield `${JSON.stringify(record)}\n`
  }
}

/** Read beads, one a line. Lines that are none are left out and told with their place; empty ones are passed over. */
export function readJsonl(text: string, file?: string): ReadRecords<BeadRecord> {
  const places = indexPlaces(text)
  const log = new MessageLog(file)
  const records: BeadRecord[] = []
  // JSON escapes every line break inside a string but U+2028 and U+2029, so these must not end a line here.
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0].replace(/^\uFEFF/, '')
    if (!line.trim()) continue
    const problem = readLine(line, records)
    if (problem) log.add('jsonl', 'error', problem, places.point(match.index))
  }
  return {records, messages: log.finish()}
}

function readLine(line: string, records: BeadRecord[]): string | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (!isBeadRecord(value))
      return 'Unexpected JSON, expected a bead with `en`, `zh`, their indices and places'
    records.push(value)
    return undefined
  } catch (error) {
    return `Unexpected JSON: ${(error as Error).message}`
  }
}
