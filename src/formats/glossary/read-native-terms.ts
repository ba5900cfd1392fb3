import {partsOfSpeech, type TermLanguage, termKinds} from '../../model/concept.js'
import {type TermDraft, writtenStatuses} from './concept-draft.js'
import {languageKeys, termKeys} from './native-keys.js'
import {type NativeMap, type NativeValues, optional} from './native-values.js'
import type {SourceLog} from './source-log.js'
import type {SourceNode} from './source-node.js'

/** Read the terms of a concept in our own form: those at the keys of languages, and those below `terms`. */
export function readNativeTerms(concept: NativeMap, path: string, values: NativeValues): TermDraft[] {
  const terms = termsAt(concept, path, values)
  const inner = concept.get('terms')
  if (inner) {
    const languages = values.map(inner, `${path}.terms`, Object.keys(languageKeys))
    if (languages) terms.push(...termsAt(languages, `${path}.terms`, values))
  }
  tellDoubles(terms, values.log)
  return terms
}

function termsAt(map: NativeMap, path: string, values: NativeValues): TermDraft[] {
  return Object.entries(languageKeys).flatMap(([key, language]) => {
    const node = map.get(key)
    if (!node) return []
    const items = node.kind === 'list' ? node.items : [node]
    return items.flatMap((item, index) => {
      const where = node.kind === 'list' ? `${path}.${key}[${index}]` : `${path}.${key}`
      return readTerm(item, language, where, values) ?? []
    })
  })
}

function readTerm(
  node: SourceNode,
  language: TermLanguage,
  path: string,
  values: NativeValues
): TermDraft | undefined {
  const place = values.log.places.place(node.start, node.end)
  if (node.kind !== 'map') {
    const text = values.word(node, path, 'a term')
    return text === undefined ? undefined : {text, language, place}
  }
  const map = values.map(node, path, termKeys)
  if (!map) return undefined
  const text = values.text(map, 'text', path)
  if (text === undefined && !map.has('text')) {
    values.log.error(
      'missing-key',
      `Unexpected lack of \`text\` in ${path}, expected the term`,
      node.start,
      node.end
    )
  }
  const status = values.choice(map, 'status', path, writtenStatuses)
  const details = optional({
    status,
    partOfSpeech: values.choice(map, 'pos', path, partsOfSpeech),
    kind: values.choice(map, 'kind', path, termKinds),
    forms: values.texts(map, 'forms', path),
    caseSensitive: values.yesOrNo(map, 'case', path),
    when: values.texts(map, 'when', path),
    unless: values.texts(map, 'unless', path),
    firstMention: values.text(map, 'firstMention', path),
    note: values.text(map, 'note', path)
  })
  return text === undefined ? undefined : {text, language, ...details, place}
}

function tellDoubles(terms: ReadonlyArray<TermDraft>, log: SourceLog): void {
  const seen = new Set<string>()
  for (const {text, language, place} of terms) {
    const key = `${language} ${text}`
    if (seen.has(key)) {
      log.error(
        'duplicate-term',
        `Unexpected second \`${text}\` in a concept, expected it once`,
        place!.start.offset,
        place!.end.offset
      )
    }
    seen.add(key)
  }
}
