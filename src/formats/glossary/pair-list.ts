import type {ConceptStatus} from '../../model/concept.js'
import type {ConceptDraft, WrittenStatus} from './concept-draft.js'
import {groupRows, type RowField, rowFields, type TermRow} from './group-rows.js'
import type {SourceLog} from './source-log.js'

/** A pair of texts, its languages unknown. */
export interface SourcePair {
  readonly source: string
  readonly target: string
  readonly id?: string | undefined
  readonly status?: WrittenStatus | undefined
  readonly fields: Readonly<Partial<Record<RowField, string>>>
  readonly conceptStatus?: ConceptStatus
  readonly start: number
  readonly end: number
}

/** Make concepts of a list of pairs; the side that holds more ideographs is the Chinese one. */
export function readPairList(pairs: ReadonlyArray<SourcePair>, log: SourceLog): ConceptDraft[] {
  const isChineseFirst =
    countHan(pairs.map(({source}) => source)) >= countHan(pairs.map(({target}) => target))
  const rows = pairs.map(({source, target, id, status, fields, start, end}): TermRow => {
    const [zh, en] = isChineseFirst ? [source, target] : [target, source]
    const place = log.places.place(start, end)
    return {
      ...(id !== undefined && {id}),
      fields,
      terms: [
        {text: zh, language: 'zh-Hans', place},
        {text: en, language: 'en', place, ...(status && {status})}
      ],
      start,
      end
    }
  })
  return groupRows(rows, log)
}

/** Ideographs in some texts. */
export function countHan(texts: ReadonlyArray<string>): number {
  return texts.reduce((sum, text) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0)
}

/** The fields of a row among other values. */
export function pickFields(
  values: Readonly<Record<string, string | undefined>>
): Partial<Record<RowField, string>> {
  return Object.fromEntries(
    rowFields.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]))
  )
}
