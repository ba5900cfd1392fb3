import {pairLanguage} from './direction.js'

/** What each column holds, by its index. */
export interface Columns extends OtherColumns {
  readonly en: number
  readonly zh: number
}

export interface OpenColumns extends OtherColumns {
  readonly source: number
  readonly target: number
}

interface OtherColumns {
  readonly id?: number
  readonly confidence?: number
  readonly note?: number
  readonly props: ReadonlyArray<{readonly type: string; readonly index: number}>
  /** All of these. */
  readonly all: ReadonlySet<number>
}

const names: Readonly<Record<string, 'en' | 'zh' | 'id' | 'confidence' | 'note'>> = {
  english: 'en',
  英文: 'en',
  英语: 'en',
  chinese: 'zh',
  中文: 'zh',
  汉语: 'zh',
  id: 'id',
  tuid: 'id',
  confidence: 'confidence',
  score: 'confidence',
  note: 'note',
  notes: 'note',
  comment: 'note',
  备注: 'note'
}

const sides: Readonly<Record<string, 'source' | 'target'>> = {
  source: 'source',
  original: 'source',
  原文: 'source',
  target: 'target',
  translation: 'target',
  译文: 'target'
}

/** The columns that a header names. */
export function columnsOfHeader(cells: ReadonlyArray<string>): Columns | undefined {
  const {en, zh, ...others} = readHeader(cells, (name) => (name.length < 20 ? pairLanguage(name) : undefined))
  return en === undefined || zh === undefined ? undefined : {...others, en, zh}
}

/** A header that names the sides, but not the languages. */
export function openColumns(cells: ReadonlyArray<string>): OpenColumns | undefined {
  const {source, target, ...others} = readHeader(cells, (name) =>
    Object.hasOwn(sides, name) ? sides[name] : undefined
  )
  return source === undefined || target === undefined ? undefined : {...others, source, target}
}

function readHeader<T extends string>(
  cells: ReadonlyArray<string>,
  meaningOf: (name: string) => T | undefined
): Partial<Record<T | 'en' | 'zh' | 'id' | 'confidence' | 'note', number>> & OtherColumns {
  const found: Partial<Record<string, number>> = {}
  const props: Array<{type: string; index: number}> = []
  const all = new Set<number>()
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase()
    const meaning = (Object.hasOwn(names, name) && names[name]) || meaningOf(name)
    if (meaning && found[meaning] === undefined) found[meaning] = index
    else if (name) props.push({type: cell.trim(), index})
    if (name) all.add(index)
  }
  return {...found, props, all} as ReturnType<typeof readHeader<T>>
}

/** Without a header the script tells: the first cell with ideographs is Chinese, the first other one English. */
export function columnsOfRow(cells: ReadonlyArray<string>): Columns | undefined {
  const zh = cells.findIndex(isHan)
  const en = cells.findIndex((cell, index) => index !== zh && /\p{L}/u.test(cell))
  return en < 0 || zh < 0 ? undefined : {en, zh, props: [], all: new Set([en, zh])}
}

export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
