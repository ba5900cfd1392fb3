import type {TermLanguage} from '../../model/concept.js'

/** Keys of a file in our own form. */
export const fileKeys = ['$schema', 'name', 'concepts'] as const

export const conceptKeys = [
  'id',
  'domain',
  'definition',
  'note',
  'source',
  'status',
  'zh',
  'zh-Hans',
  'zh-Hant',
  'en',
  'terms',
  'examples'
] as const

export const termKeys = [
  'text',
  'status',
  'pos',
  'kind',
  'forms',
  'case',
  'when',
  'unless',
  'firstMention',
  'note'
] as const

export const exampleKeys = ['en', 'zh', 'expect'] as const

/** Keys that hold terms. */
export const languageKeys: Readonly<Record<string, TermLanguage>> = {
  zh: 'zh-Hans',
  'zh-Hans': 'zh-Hans',
  'zh-Hant': 'zh-Hant',
  en: 'en'
}

/** The keys of a flat list of pairs, such as other programs write as JSON. */
export const pairKeys = ['source', 'target', 'note', 'status', 'domain', 'definition', 'id'] as const
