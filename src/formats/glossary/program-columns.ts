import type {ColumnName} from './table-columns.js'

/**
 * What a column holds whose name says a language and what is told of its term, as programs name them: `Term [en]`,
 * `Status [zh-CN]`, `zh_CN_description`, `Chinese_PRC_Def`; or the language and its region, `English (United States)`.
 * What says nothing that a concept has room for is `ignore`; absent for other names.
 *
 * @param name
 *   In lower case, its words divided by hyphens.
 */
export function programColumn(name: string): ColumnName | undefined {
  for (const [pattern, column] of languages) {
    if (pattern.test(name)) return column
  }
  if (leftOut.test(name)) return 'ignore'
  // The language stands before or behind: `en-description`, `description-en`.
  const parts = name.split('-')
  for (let at = 1; at < parts.length; at++) {
    const [before, after] = [parts.slice(0, at).join('-'), parts.slice(at).join('-')]
    const column = attributeOf(before, after) ?? attributeOf(after, before)
    if (column) return column
  }
  return undefined
}

function attributeOf(language: string, attribute: string): ColumnName | undefined {
  const side = tags.find(([pattern]) => pattern.test(language))?.[1]
  const names = side && attributes[attribute]
  if (!names) return undefined
  if (names === 'term') return side
  return names[side === 'en' ? 0 : 1]
}

/** Names of languages with their regions, as memoQ and Trados have them. */
const languages: ReadonlyArray<readonly [RegExp, 'en' | 'zh-Hans' | 'zh-Hant']> = [
  [
    /^english-(?:united-states|united-kingdom|usa?|uk|gb|great-britain|australia|canada|ireland|new-zealand|singapore|india|world|international)$/,
    'en'
  ],
  [/^chinese-(?:traditional-)?(?:taiwan|hong-kong|macau|macao)(?:-sar)?(?:-china)?$/, 'zh-Hant'],
  [
    /^chinese-(?:simplified-)?(?:china|prc|pr-china|mainland|mainland-china|people's-republic-of-china|singapore)$/,
    'zh-Hans'
  ]
]

/** Languages beside what is told of their terms: by name, or by tag. */
const tags: typeof languages = [
  ...languages,
  [/^(?:en|eng|english)(?:-(?:us|gb|uk|au|ca))?$/, 'en'],
  [/^(?:zh-(?:tw|hk|mo|hant(?:-tw|-hk|-mo)?)|chinese-traditional)$/, 'zh-Hant'],
  [/^(?:zh|zho|zh-(?:cn|sg|hans(?:-cn|-sg)?)|chinese|chinese-simplified)$/, 'zh-Hans']
]

/** What is told of a term: the column for an English one, and for a Chinese one. */
const attributes: Readonly<Record<string, 'term' | readonly [ColumnName, ColumnName]>> = {
  term: 'term',
  def: ['definition', 'definition'],
  definition: ['definition', 'definition'],
  'language-definition': ['definition', 'definition'],
  description: ['definition', 'definition'],
  note: ['note', 'note'],
  notes: ['note', 'note'],
  comment: ['note', 'note'],
  status: ['status', 'zh-status'],
  'part-of-speech': ['pos', 'ignore'],
  pos: ['pos', 'ignore'],
  type: ['ignore', 'ignore'],
  gender: ['ignore', 'ignore'],
  lemma: ['ignore', 'ignore'],
  url: ['ignore', 'ignore'],
  example: ['ignore', 'ignore'],
  usage: ['ignore', 'ignore'],
  info: ['ignore', 'ignore']
}

/** Who wrote an entry and when, and what only its program knows. */
const leftOut =
  /^(?:entry-(?:number|client-?id|project-?id|created|creator|last-?modified|modifier)|term-(?:info|example)|concept-(?:figure|translatable)|translatable|tags|s-n|date|created(?:-(?:at|on|by|date))?|(?:updated|modified|last-(?:updated|modified))(?:-(?:at|on|by|date))?|author|translator|reviewer|creator|modifier|(?:更新|修改|创建|录入|提交|添加)?(?:日期|时间)|作者|译者|(?:审核|校对|录入|提交|修改|创建|更新)(?:人|者))$/
