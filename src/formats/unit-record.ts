import type {Unit} from '../model/unit.js'

/** Version of the JSON of memories; a number that grows when a field changes its meaning. */
export const memoryVersion = 1

/** A unit as JSON holds it: all of its fields but the place in the file it was read from. */
export function unitRecord(unit: Unit): Omit<Unit, 'point'> {
  const {
    id,
    en,
    zh,
    tags,
    codes,
    others,
    confidence,
    alignment,
    reason,
    origin,
    before,
    after,
    notes,
    props
  } = unit
  return {
    id,
    en,
    zh,
    ...(tags && {tags}),
    ...(codes && {codes}),
    ...(others && {others}),
    ...(confidence !== undefined && {confidence}),
    ...(alignment !== undefined && {alignment}),
    ...(reason && {reason}),
    ...(origin && {origin}),
    ...(before && {before}),
    ...(after && {after}),
    ...(notes && {notes}),
    ...(props && {props})
  }
}

/** What is wrong with a value that is to be a unit; nothing where it can be used as one. */
export function faultOfUnit(value: unknown): string | undefined {
  if (!isObject(value)) return 'expected an object'
  for (const side of ['en', 'zh']) {
    if (typeof value[side] !== 'string') return `expected a text in \`${side}\``
  }
  for (const [field, holds] of Object.entries(shapes)) {
    if (value[field] !== undefined && !holds(value[field])) return `expected another value of \`${field}\``
  }
  return undefined
}

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string'
const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value)
const record =
  (fields: Record<string, Test>): Test =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, test]) => test(value[name]))
const sides = (test: Test): Test => record({en: optional(test), zh: optional(test)})

const code = record({
  at: isCount,
  kind: (value) => value === 'open' || value === 'close' || value === 'alone',
  code: isText,
  id: optional(isText),
  type: optional(isText)
})

const shapes: Readonly<Record<string, Test>> = {
  id: isText,
  tags: sides(isText),
  codes: sides(listOf(code)),
  others: listOf(record({tag: isText, text: isText, codes: optional(listOf(code))})),
  confidence: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  alignment: isText,
  reason: isText,
  origin: sides(record({file: isText, line: isCount, column: isCount})),
  before: sides(isText),
  after: sides(isText),
  notes: listOf(isText),
  props: listOf(record({type: isText, value: isText}))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
