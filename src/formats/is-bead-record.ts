import type {BeadRecord} from './bead-record.js'

/** Whether a value read from JSON can be used as a bead: texts and indices on both sides, and a confidence. */
export function isBeadRecord(value: unknown): value is BeadRecord {
  if (typeof value !== 'object' || value === null) return false
  const record = value as Partial<Record<keyof BeadRecord, unknown>>
  return (
    isArrayOf(record.en, 'string') &&
    isArrayOf(record.zh, 'string') &&
    isArrayOf(record.enIndex, 'number') &&
    isArrayOf(record.zhIndex, 'number') &&
    (record.other === undefined || isArrayOf(record.other, 'string')) &&
    typeof record.type === 'string' &&
    typeof record.confidence === 'number' &&
    typeof record.place === 'object' &&
    record.place !== null
  )
}

function isArrayOf(value: unknown, type: 'string' | 'number'): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === type)
}
