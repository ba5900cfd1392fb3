/** What a column of a table of terms may hold. */
export const columnNames = [
  'zh',
  'zh-Hans',
  'zh-Hant',
  'en',
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

/** Names that other programs give to columns, in lower case. */
const aliases: Readonly<Record<string, ColumnName>> = {
  ...Object.fromEntries(columnNames.map((name) => [name.toLowerCase(), name])),
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  chinese: 'zh',
  'simplified chinese': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
  'chinese (simplified)': 'zh-Hans',
  'chinese (traditional)': 'zh-Hant',
  中文: 'zh',
  汉语: 'zh',
  简体中文: 'zh-Hans',
  繁體中文: 'zh-Hant',
  'en-us': 'en',
  'en-gb': 'en',
  english: 'en',
  英文: 'en',
  英语: 'en',
  target: 'target-term',
  'source term': 'source-term',
  'target term': 'target-term',
  sourcestring: 'source-term',
  targetstring: 'target-term',
  sourcelang: 'source-language',
  targetlang: 'target-language',
  stringid: 'id',
  'concept id': 'id',
  comment: 'note',
  comments: 'note',
  notes: 'note',
  translator_comments: 'note',
  备注: 'note',
  description: 'definition',
  定义: 'definition',
  subject: 'domain',
  领域: 'domain',
  'part of speech': 'pos',
  partofspeech: 'pos',
  'case sensitive': 'case',
  casesensitive: 'case',
  firstmention: 'first-mention',
  // The columns of Weblate and Translate Toolkit that say nothing of a term.
  location: 'ignore',
  fuzzy: 'ignore',
  context: 'domain',
  developer_comments: 'source'
}

/**
 * The column that a header names. Where a table has a `target`, its `source` is the term to translate, not where it
 * was found.
 */
export function columnOf(header: string, hasTarget: boolean): ColumnName | undefined {
  const name = header
    .trim()
    .toLowerCase()
    .replaceAll('_', aliases[header.trim().toLowerCase()] ? '_' : '-')
  if (name === 'source' && hasTarget) return 'source-term'
  return aliases[name]
}

/** Whether the first row of a table names its columns: one holds Chinese and one English, or source and target. */
export function isHeader(cells: ReadonlyArray<string>): boolean {
  const hasTarget = cells.some((cell) => columnOf(cell, false) === 'target-term')
  const columns = new Set(cells.map((cell) => columnOf(cell, hasTarget)))
  const hasChinese = columns.has('zh') || columns.has('zh-Hans') || columns.has('zh-Hant')
  return (hasChinese && columns.has('en')) || (columns.has('source-term') && columns.has('target-term'))
}
