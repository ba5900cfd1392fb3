/** Elements of TMX that hold texts. */
export const textsOfTmx: ReadonlyArray<string> = ['seg', 'note', 'prop']

/** Attributes of a unit of TMX that say something of it and are no fields of ours (TMX 1.4b, "tu"). */
const known: ReadonlySet<string> = new Set([
  'o-encoding',
  'datatype',
  'usagecount',
  'lastusagedate',
  'creationtool',
  'creationtoolversion',
  'creationdate',
  'creationid',
  'changedate',
  'segtype',
  'changeid',
  'o-tmf'
])

export function isTmxAttribute(name: string): boolean {
  return known.has(name)
}

/** Whether the attribute holds a date: written on request only, so that memories can be compared. */
export function isDateAttribute(name: string): boolean {
  return name.endsWith('date')
}

/** What `segtype` may be. */
export const segmentTypes: ReadonlySet<string> = new Set(['block', 'paragraph', 'sentence', 'phrase'])

/**
 * A date in the one form that every reader takes, `20260131T235959Z`; nothing for what is no date.
 *
 * Read are that form, and ISO 8601 with a `T` or a space, with or without a zone; without one it is taken for UTC.
 */
export function tmxDate(text: string): string | undefined {
  const found =
    /^(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d):?(\d\d):?(\d\d)(?:\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i.exec(
      text.trim()
    )
  if (!found) return undefined
  const [, year, month, day, hour, minute, second, zone = 'Z'] = found
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z'
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(date.getTime()) ? undefined : `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}
