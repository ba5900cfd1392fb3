import {simplify} from '../../text/simplify.js'
import {programColumn} from './program-columns.js'

/** What a column of a table of terms may hold. */
export const columnNames = [
  'zh',
  'zh-Hans',
  'zh-Hant',
  'en',
  'en-admitted',
  'en-deprecated',
  'source-term',
  'target-term',
  'source-language',
  'target-language',
  'status',
  'zh-status',
  'concept-status',
  'id',
  'domain',
  'definition',
  'note',
  'source',
  'case',
  'pos',
  'kind',
  'forms',
  'when',
  'unless',
  'first-mention',
  'ignore'
] as const
export type ColumnName = (typeof columnNames)[number]

/** Names that people and programs give to columns, in lower case, without spaces, in Simplified characters. */
const aliases: ReadonlyArray<readonly [ColumnName, RegExp]> = [
  [
    'zh-Hant',
    /^(?:zh-(?:tw|hk|mo|hant)(?!.*-(?:def|desc|note|status|comment|info|example|pos|usage|context))(?:-.*)?|(?:traditional|tc)-?(?:chinese)?|chinese-traditional|(?:繁体|正体)(?:中文|字)?|繁中|(?:台湾|香港|港台)(?:译名|译法|用语|术语)?|.+-繁)$/
  ],
  [
    'zh-Hans',
    /^(?:zh-(?:cn|sg|hans)(?!.*-(?:def|desc|note|status|comment|info|example|pos|usage|context))(?:-.*)?|(?:simplified|sc)-?chinese|chinese-simplified|简体(?:中文|字)?|简中|(?:大陆|内地)(?:译名|译法|用语|术语)?|.+-简)$/
  ],
  [
    'zh',
    /^(?:(?:source-|target-)?(?:zh|chinese|cn|zho)(?:-(?:term|name|text|preferred|translation))?|(?:中文|汉语|华语|中)(?:术语|名称|名|词条|原文|词语|词汇|表达|译名|译文|译法|翻译)?)$/
  ],
  [
    'en-admitted',
    /^(?:en-(?:variants?|admitted|alternatives?|synonyms?|alt)|variants?|synonyms?|alternatives?|abbreviations?|abbr|acronyms?|(?:其他|可用|备选|同义)(?:英文)?(?:译法|译名|词)|(?:英文)?(?:缩写|缩略语))$/
  ],
  [
    'en-deprecated',
    /^(?:en-(?:deprecated|forbidden)|forbidden(?:-terms?)?|deprecated(?:-terms?)?|do-not-use|avoid|(?:禁用|错误|弃用|不推荐)(?:英文)?(?:译法|译名|词))$/
  ],
  [
    'en',
    /^(?:(?:source-|target-)?(?:en|english|eng)(?:-(?:term|name|text|preferred|translation|us|gb|uk|au|ca))?|(?:英文|英语|英)(?:术语|名称|名|词条|原文|词语|词汇|表达|译名|译文|译法|翻译)?)$/
  ],
  ['source-term', /^(?:source-?(?:term|string|text)|terms?|names?|原文|术语|词条|名词|名称|词汇|词语)$/],
  ['target-term', /^(?:target(?:-?(?:term|string|text))?|translations?|译文|译名|译法|翻译)$/],
  ['source-language', /^source-?lang(?:uage)?$/],
  ['target-language', /^target-?lang(?:uage)?$/],
  ['status', /^(?:(?:term-|en-(?:us-|gb-)?)?status|状态)$/],
  ['zh-status', /^zh-(?:cn|hans|tw|hant)-status$/],
  ['id', /^(?:string-?id|concept-?id|entry-?id|term-?id)$/],
  [
    'note',
    /^(?:comments?|notes?|remarks?|(?:concept|entry|term)-notes?|translator-comments|备注|注|注释|附注)$/
  ],
  [
    'definition',
    /^(?:(?:concept-?)?(?:definitions?|descriptions?)(?:-en)?|explanation|定义|释义|解释|说明)$/
  ],
  [
    'domain',
    /^(?:(?:concept-|entry-)?(?:domain|subject)(?:-field)?|field|category|context|领域|类别|分类|行业)$/
  ],
  ['source', /^(?:sources?|reference|concept-url|developer-comments|来源|出处)$/],
  ['pos', /^(?:(?:pos|part-?of-?speech)(?:-en)?|词性)$/],
  ['case', /^case-?sensitiv(?:e|ity)$/],
  ['first-mention', /^first-?mention$/],
  // What says nothing of a term: columns of Weblate and Translate Toolkit, numbers of rows, how a term is read.
  ['ignore', /^(?:location|fuzzy|no\.?|#|序号|编号|pinyin|(?:汉语)?拼音)$/]
]

/**
 * The columns that the names of a header stand for; absent for a name that is unknown.
 *
 * Where a table has a `target`, its `source` is the term to translate, not where it was found. Beside a column of one
 * language, one of terms or translations is that of the other: `术语`, `English`.
 */
export function columnsOfHeader(headers: ReadonlyArray<string>): Array<ColumnName | undefined> {
  const hasTarget = headers.some((header) => columnOf(header, false) === 'target-term')
  return pairLanguages(headers.map((header) => columnOf(header, hasTarget)))
}

/** Whether a header names what an entry of some program holds, and no concept. */
export function isLeftOut(header: string): boolean {
  const name = nameOf(header)
  return (
    name.length <= longestName && columnNamed(name, false) === undefined && programColumn(name) === 'ignore'
  )
}

function nameOf(header: string): string {
  return simplify(header.normalize('NFKC').trim().toLowerCase())
    .replace(/[\s_()[\]/,;，；]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** The column that a header names. */
function columnOf(header: string, hasTarget: boolean): ColumnName | undefined {
  const name = nameOf(header)
  if (name.length > longestName) return undefined
  return columnNamed(name, hasTarget) ?? programColumn(name) ?? columnOfParts(name, hasTarget)
}

function columnNamed(name: string, hasTarget: boolean): ColumnName | undefined {
  if (name === 'source' && hasTarget) return 'source-term'
  const own = columnNames.find((column) => column.toLowerCase() === name)
  return own ?? aliases.find(([, pattern]) => pattern.test(name))?.[0]
}

/** A name in several parts, `English 英文`; of two the one that says more: `译文 (English)`, `Chinese 简体`. */
function columnOfParts(name: string, hasTarget: boolean): ColumnName | undefined {
  const latin = name
    .replace(/\p{Script=Han}+/gu, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  const latinParts = columnNamed(latin, hasTarget) ? [latin] : latin.split('-').filter(Boolean)
  const parts = [...latinParts, ...(name.match(/\p{Script=Han}+/gu) ?? [])]
  if (parts.length < 2) return undefined
  const columns = parts.map((part) => columnNamed(part, hasTarget))
  return columns.reduce((a, b) => a && b && moreOf(a, b))
}

function moreOf(a: ColumnName, b: ColumnName): ColumnName | undefined {
  const [first, second] = [languageOf(a), languageOf(b)]
  const agree = first === second || (first === 'any' && second) || (second === 'any' && first)
  return agree ? (isVague(a) ? b : a) : undefined
}

/** The language of the terms in a column; absent where it holds no terms. */
function languageOf(column: ColumnName): 'en' | 'zh' | 'any' | undefined {
  if (column === 'source-term' || column === 'target-term') return 'any'
  if (column === 'zh' || column === 'zh-Hans' || column === 'zh-Hant') return 'zh'
  return column === 'en' || column === 'en-admitted' || column === 'en-deprecated' ? 'en' : undefined
}

function isVague(column: ColumnName): boolean {
  return column === 'zh' || languageOf(column) === 'any'
}

function pairLanguages(columns: ReadonlyArray<ColumnName | undefined>): Array<ColumnName | undefined> {
  const vague = columns.filter((column) => column && languageOf(column) === 'any')
  const hasChinese = columns.some((column) => column && languageOf(column) === 'zh')
  const hasEnglish = columns.includes('en')
  if (vague.length !== 1 || hasChinese === hasEnglish) return [...columns]
  return columns.map((column) => (column === vague[0] ? (hasChinese ? 'en' : 'zh') : column))
}

/** Longer cells are no names. */
const longestName = 60

/** Whether columns hold the terms of both languages. */
export function haveBothLanguages(columns: ReadonlyArray<ColumnName | undefined>): boolean {
  const hasChinese = columns.some((column) => column && languageOf(column) === 'zh')
  return (
    (hasChinese && columns.includes('en')) ||
    (columns.includes('source-term') && columns.includes('target-term'))
  )
}

/** Whether the first row of a table names its columns: one holds Chinese and one English, or source and target. */
export function isHeader(cells: ReadonlyArray<string>): boolean {
  return haveBothLanguages(columnsOfHeader(cells))
}
