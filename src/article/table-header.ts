import {languageOfName} from './markup-language.js'

/** A column of a table, as its header names it. */
export interface Column {
  readonly name: string
  readonly lang?: string
  /** The column holds data about the texts (numbers, states, notes), no text. */
  readonly isData: boolean
}

/**
 * The columns that the cells of a first row name; nothing when they are texts themselves.
 *
 * A header names two languages, or source and target, or a language beside columns that are known.
 */
export function readHeader(cells: ReadonlyArray<string>): Column[] | undefined {
  const columns = cells.map(readColumn)
  const languages = new Set(columns.flatMap(({lang}) => lang ?? []))
  const isKnown = (column: Column): boolean =>
    !column.name || column.lang !== undefined || column.isData || textNames.has(column.name)
  const roles = columns.filter(({name}) => textNames.has(name)).length
  const isHeader =
    languages.size > 1 ||
    ((languages.size === 1 || roles > 1) && columns.length > 1 && columns.every(isKnown))
  // “English,英语” is an entry of a word list: both cells name the same language.
  const isEntry = languages.size === 1 && columns.every(({lang}) => lang !== undefined)
  if (!isHeader || isEntry) return undefined
  // Beside columns of both languages the rest is about the texts, whatever its name.
  const isNamed = ['en', 'zh'].every((one) => [...languages].some((lang) => lang.startsWith(one)))
  return columns.map((column) =>
    isNamed && column.lang === undefined && !textNames.has(column.name) ? {...column, isData: true} : column
  )
}

function readColumn(cell: string): Column {
  const name = cell.normalize('NFKC').trim().toLowerCase()
  const lang = languageOfName(cell)
  return {name, isData: dataNames.has(name), ...(lang === undefined ? {} : {lang})}
}

const dataNames = names(
  `id no no. nr # key index line row status state date time start end url link file location confidence score type note
  notes comment comments context domain definition category 编号 序号 状态 日期 链接 文件 备注 注释 说明 分类`
)

const textNames = names('source target original translation text 原文 译文 翻译')

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
