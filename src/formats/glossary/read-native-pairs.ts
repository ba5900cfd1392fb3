import {type ConceptDraft, writtenStatuses} from './concept-draft.js'
import {languageKeys, pairKeys} from './native-keys.js'
import type {NativeValues} from './native-values.js'
import {pickFields, readPairList, type SourcePair} from './pair-list.js'
import type {SourceList, SourceNode} from './source-node.js'

/** Whether a list is one of pairs, `source` and `target`, such as other programs write; otherwise it is one of concepts. */
export function isPairList({items}: SourceList): boolean {
  return (
    items.some((item) => hasKey(item, (key) => key === 'source' || key === 'target')) &&
    !items.some((item) => hasKey(item, (key) => key in languageKeys))
  )
}

function hasKey(item: SourceNode, isWanted: (key: string) => boolean): boolean {
  return item.kind === 'map' && item.entries.some(({key}) => isWanted(key))
}

/** Read a list of pairs; see `isPairList`. */
export function readNativePairs({items}: SourceList, values: NativeValues): ConceptDraft[] {
  const pairs = items.flatMap((item, index): SourcePair[] => {
    const path = `[${index}]`
    const map = values.map(item, path, pairKeys)
    if (!map) return []
    const texts = Object.fromEntries(pairKeys.map((key) => [key, values.text(map, key, path)]))
    for (const key of ['source', 'target'] as const) {
      if (!map.has(key))
        values.log.error('missing-key', `Unexpected lack of \`${key}\` in ${path}`, item.start, item.end)
    }
    const {source, target, ...rest} = texts
    const status = values.choice(map, 'status', path, writtenStatuses)
    if (source === undefined || target === undefined) return []
    return [{source, target, id: rest.id, status, fields: pickFields(rest), start: item.start, end: item.end}]
  })
  return readPairList(pairs, values.log)
}
