import type {BeadRecord} from './bead-record.js'

/**
 * Whether a value read from JSON can be used as a bead: texts and indices on both sides, a confidence, and
 * places that are whole.
 */
export function isBeadRecord(value: unknown): value is BeadRecord {
  if (!isObject(value)) return false
  const record: Partial<Record<keyof BeadRecord, unknown>> = value
  return (
    isArrayOf(record.en, 'string') &&
    isArrayOf(record.zh, 'string') &&
    isArrayOf(record.enIndex, 'number') &&
    isArrayOf(record.zhIndex, 'number') &&
    (record.other === undefined || isArrayOf(record.other, 'string')) &&
    typeof record.type === 'string' &&
    typeof record.confidence === 'number' &&
    isPlace(record.place)
  )
}

function isPlace(value: unknown): boolean {
  return (
    isObject(value) && [value.en, value.zh, value.other].every((side) => side === undefined || isSide(side))
  )
}

function isSide(value: unknown): boolean {
  return isObject(value) && isPoint(value.start) && isPoint(value.end)
}

function isPoint(value: unknown): boolean {
  return isObject(value) && [value.line, value.column, value.offset].every(Number.isSafeInteger)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isArrayOf(value: unknown, type: 'string' | 'number'): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === type)
}
