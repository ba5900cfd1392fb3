import {memoryVersion, unitRecord} from './unit-record.js'
import type {UnitWriter} from './unit-writer.js'

/** Writes a memory as JSONL: a unit a line, nothing lost. `schema/unit.schema.json` says the same. */
export function unitLinesWriter(): UnitWriter {
  return {head: '', unit: (unit) => `${JSON.stringify(unitRecord(unit))}\n`, tail: ''}
}

/** Writes a memory as JSON, a unit a line. `schema/memory.schema.json` says the same. */
export function unitJsonWriter(options: {readonly source?: string} = {}): UnitWriter {
  let count = 0
  const source = options.source === undefined ? '' : `"source":${JSON.stringify(options.source)},\n`
  return {
    head: `{"duizhaoMemory":${memoryVersion},\n${source}"units":[`,
    unit: (unit) => `${count++ ? ',' : ''}\n${JSON.stringify(unitRecord(unit))}`,
    get tail() {
      return count ? '\n]}\n' : ']}\n'
    }
  }
}
