import type {Language} from '../model/language.js'
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

const names: Readonly<Record<string, 'id' | 'confidence' | 'note'>> = {
  id: 'id',
  tuid: 'id',
  confidence: 'confidence',
  score: 'confidence',
  note: 'note',
  notes: 'note',
  comment: 'note',
  备注: 'note'
}

/** Words that name a language, and those that say more of it. */
const english = /^(?:en|eng|english|英[文语語]?)$/
const chinese = /^(?:zh|zho|chi|cmn|chinese|mandarin|(?:[简簡繁]体?體?)?中[文国]?|[汉漢华華][语語])$/
const ofSides = /^(?:source|src|original|target|tgt|translation|translated|原文|源文|译文|譯文|目标文?)$/
const further =
  /^(?:text|string|segment|sentence|content|文本|内容|内容|simplified|traditional|hans|hant|cn|tw|hk|mo|sg|prc|china|taiwan|hong|kong|us|usa|gb|uk|au|ca|united|states|kingdom|america|american|british|[简簡繁]|[简簡繁][体體](?:字|中文)?|[大]?陆|台[湾灣]|香港)$/

/** The words of a header: `Chinese (Simplified)`, `英文原文`, `zh_Hans`. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[文语語体體])(?=原文|源文|译文|譯文|文本|内容|[(（])/gu, ' ')
    .split(/[\s_()[\]:/.-]+/)
    .filter(Boolean)
}

/** The language that a header names; nothing where it says something else, or names two. */
function languageOfName(name: string): Language | undefined {
  if (name.length > longestName) return undefined
  const words = wordsOf(name)
  const isEnglish = words.some((word) => english.test(word))
  const isChinese = words.some((word) => chinese.test(word) || /^[简簡繁][体體](?:字|中文)?$/.test(word))
  if (isEnglish !== isChinese) {
    const own = isEnglish ? english : chinese
    if (words.every((word) => own.test(word) || ofSides.test(word) || further.test(word)))
      return isEnglish ? 'en' : 'zh'
  }
  return pairLanguage(name)
}

/** Longer cells are no names. */
const longestName = 40

const sides: ReadonlyArray<readonly ['source' | 'target', RegExp]> = [
  ['source', /^(?:source|src|original|原文|源文)$/],
  ['target', /^(?:target|tgt|translation|译文|譯文)$/]
]

/** The side that a header names: `Source`, `Source text`, `译文`. */
function sideOfName(name: string): 'source' | 'target' | undefined {
  const [first, second] = wordsOf(name)
  if (first === undefined || (second !== undefined && !/^(?:text|string|segment|sentence)$/.test(second)))
    return undefined
  return sides.find(([, pattern]) => pattern.test(first))?.[0]
}

/** The columns that a header names. */
export function columnsOfHeader(cells: ReadonlyArray<string>): Columns | undefined {
  const {en, zh, ...others} = readHeader(cells, languageOfName)
  return en === undefined || zh === undefined ? undefined : {...others, en, zh}
}

/** A header that names the sides, but not the languages. */
export function openColumns(cells: ReadonlyArray<string>): OpenColumns | undefined {
  const {source, target, ...others} = readHeader(cells, sideOfName)
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

/**
 * The columns of a memory of Wordfast, of which the first row names what follows by example: `%20260131~120000`,
 * `%User ID`, `%TU=…`, `%EN-US`, `%Wordfast …`, `%ZH-CN`.
 */
export function columnsOfWordfast([date = '', , , from = '', , to = '']: ReadonlyArray<string>):
  | Columns
  | undefined {
  if (!/^%\d{8}~\d{6}$/.test(date)) return undefined
  const languages = [from, to].map((tag) => pairLanguage(tag.replace(/^%/, '')))
  if (!languages.includes('en') || !languages.includes('zh')) return undefined
  const props = ['date', 'user', 'usagecount'].map((type, index) => ({type, index}))
  const [en, zh] = languages[0] === 'en' ? [4, 6] : [6, 4]
  // The tags of both sides stand in each row again.
  return {en, zh, props, all: new Set([0, 1, 2, 3, 4, 5, 6])}
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
