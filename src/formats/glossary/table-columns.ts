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
    /^(?:zh-(?:tw|hk|mo|hant)(?:-.*)?|(?:traditional|tc)-?(?:chinese)?|chinese-traditional|繁体(?:中文|字)?|.+-繁)$/
  ],
  [
    'zh-Hans',
    /^(?:zh-(?:cn|sg|hans)(?:-.*)?|(?:simplified|sc)-?chinese|chinese-simplified|简体(?:中文|字)?|.+-简)$/
  ],
  [
    'zh',
    /^(?:(?:source-|target-)?(?:zh|chinese|cn|zho)(?:-(?:term|name|text|preferred))?|(?:中文|汉语|华语|中)(?:术语|名称|名|词条|原文|词语|词汇|表达|译名|译文)?)$/
  ],
  [
    'en-admitted',
    /^(?:en-(?:variants?|admitted|alternatives?|synonyms?|alt)|variants?|synonyms?|alternatives?|(?:其他|可用|备选|同义)(?:英文)?(?:译法|译名|词))$/
  ],
  [
    'en-deprecated',
    /^(?:en-(?:deprecated|forbidden)|forbidden(?:-terms?)?|deprecated(?:-terms?)?|do-not-use|avoid|(?:禁用|错误|弃用|不推荐)(?:英文)?(?:译法|译名|词))$/
  ],
  [
    'en',
    /^(?:(?:source-|target-)?(?:en|english|eng)(?:-(?:term|name|text|preferred|us|gb|uk|au|ca))?|(?:英文|英语|英)(?:术语|名称|名|词条|原文|词语|词汇|表达|译名|译文|翻译)?)$/
  ],
  ['source-term', /^(?:source-?(?:term|string|text)|term|原文|术语|词条)$/],
  ['target-term', /^(?:target(?:-?(?:term|string|text))?|translation|译文|译名|翻译)$/],
  ['source-language', /^source-?lang(?:uage)?$/],
  ['target-language', /^target-?lang(?:uage)?$/],
  ['status', /^(?:(?:term-|en-)?status|状态)$/],
  ['id', /^(?:string-?id|concept-?id|entry-?id|term-?id)$/],
  ['note', /^(?:comments?|notes?|remarks?|translator-comments|备注|注|注释|附注)$/],
  ['definition', /^(?:definitions?|descriptions?|explanation|定义|释义|解释|说明)$/],
  ['domain', /^(?:domain|subject(?:-field)?|field|category|context|领域|类别|分类|行业)$/],
  ['source', /^(?:sources?|reference|developer-comments|来源|出处)$/],
  ['pos', /^(?:pos|part-?of-?speech|词性)$/],
  ['case', /^case-?sensitive$/],
  ['first-mention', /^first-?mention$/],
  // What says nothing of a term: columns of Weblate and Translate Toolkit, numbers of rows, how a term is read.
  ['ignore', /^(?:location|fuzzy|no\.?|#|序号|编号|pinyin|(?:汉语)?拼音)$/]
]

/**
 * The column that a header names. Where a table has a `target`, its `source` is the term to translate, not where it
 * was found.
 */
export function columnOf(header: string, hasTarget: boolean): ColumnName | undefined {
  const name = Array.from(
    header.normalize('NFKC').trim().toLowerCase(),
    (character) => simplified[character] ?? character
  )
    .join('')
    .replace(/[\s_()[\]]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (name.length > longestName) return undefined
  if (name === 'source' && hasTarget) return 'source-term'
  const own = columnNames.find((column) => column.toLowerCase() === name)
  return own ?? aliases.find(([, pattern]) => pattern.test(name))?.[0]
}

/** Traditional characters that names of columns hold. */
const simplified: Readonly<Record<string, string>> = Object.fromEntries(
  '語语 詞词 術术 譯译 備备 註注 簡简 體体 領领 類类 別别 業业 說说 狀状 態态 編编 號号 義义 釋释 彙汇 漢汉 華华 稱称 達达 條条 來来 處处 錯错 誤误'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!])
)

/** Longer cells are no names. */
const longestName = 60

/** Whether the first row of a table names its columns: one holds Chinese and one English, or source and target. */
export function isHeader(cells: ReadonlyArray<string>): boolean {
  const hasTarget = cells.some((cell) => columnOf(cell, false) === 'target-term')
  const columns = new Set(cells.map((cell) => columnOf(cell, hasTarget)))
  const hasChinese = columns.has('zh') || columns.has('zh-Hans') || columns.has('zh-Hant')
  return (hasChinese && columns.has('en')) || (columns.has('source-term') && columns.has('target-term'))
}
