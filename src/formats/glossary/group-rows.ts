import {type ConceptStatus, sideOf, type TermLanguage} from '../../model/concept.js'
import type {ConceptDraft, TermDraft} from './concept-draft.js'
import type {SourceLog} from './source-log.js'

/** A row of a table of terms. */
export interface TermRow {
  readonly id?: string
  readonly fields: Readonly<Partial<Record<RowField, string>>>
  readonly status?: ConceptStatus
  readonly terms: ReadonlyArray<TermDraft>
  /** Offsets of the row. */
  readonly start: number
  readonly end: number
}

export const rowFields = ['domain', 'definition', 'note', 'source'] as const
export type RowField = (typeof rowFields)[number]

/**
 * Put rows together to concepts: those with the same id, or without ids those with the same Chinese term.
 *
 * The first row tells what there is to tell of the concept; the note of a further row is that of its English term.
 */
export function groupRows(rows: ReadonlyArray<TermRow>, log: SourceLog): ConceptDraft[] {
  const groups = new Map<string, TermRow[]>()
  for (const row of rows) {
    const zh = row.terms.find(({language}) => sideOf(language) === 'zh')
    const key = row.id === undefined ? `t ${(zh ?? row.terms[0])!.text}` : `i ${row.id}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].map((group) => mergeRows(group, log))
}

function mergeRows(rows: ReadonlyArray<TermRow>, log: SourceLog): ConceptDraft {
  const [first] = rows as [TermRow]
  const fields: Partial<Record<RowField, string>> = {...first.fields}
  const terms = new Map<string, TermDraft>()
  let status = first.status
  for (const row of rows) {
    const before = terms.size
    for (const term of row.terms) addTerm(terms, row === first ? term : withNote(term, row), row, log)
    if (terms.size === before) {
      log.warn('duplicate-row', 'Unexpected row that says what another says already', row.start, row.end)
    }
    status ??= row.status
    for (const name of rowFields) {
      const text = row.fields[name]
      if (text === undefined || name === 'note') continue
      fields[name] ??= text
      if (fields[name] !== text) {
        log.warn(
          'conflicting-rows',
          `Unexpected second ${name} of a concept; the first is kept`,
          row.start,
          row.end
        )
      }
    }
  }
  return {
    ...(first.id !== undefined && {id: first.id}),
    ...(status && {status}),
    ...fields,
    terms: [...terms.values()].sort((a, b) => order.indexOf(a.language) - order.indexOf(b.language)),
    place: log.places.place(first.start, first.end)
  }
}

/** The languages of a concept, in the order of our own files. */
const order: ReadonlyArray<TermLanguage> = ['zh-Hans', 'zh-Hant', 'en']

function withNote(term: TermDraft, {fields}: TermRow): TermDraft {
  return fields.note !== undefined && term.language === 'en' ? {...term, note: fields.note} : term
}

function addTerm(terms: Map<string, TermDraft>, term: TermDraft, row: TermRow, log: SourceLog): void {
  const key = `${term.language} ${term.text}`
  const known = terms.get(key)
  if (known && known.status !== term.status && known.status !== undefined && term.status !== undefined) {
    log.error(
      'duplicate-term',
      `Unexpected second status \`${term.status}\` of \`${term.text}\`, expected one; the first is \`${known.status}\``,
      row.start,
      row.end
    )
  } else if (!known) terms.set(key, term)
}
