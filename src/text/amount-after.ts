import {isFunctionWord} from './scripts.js'

/**
 * Where a price, the hours, a date, or the columns of figures begin that end an entry and are part of neither language:
 * `拍黄瓜 Smashed cucumber 18元`, `Iced tea 冰茶 ..... ¥12`, `早餐 Breakfast 7:00–10:30`, `Workshop 工作坊 15/11`,
 * `收入 Revenue   1,847.3   1,502.6   +22.9%`, `Fire[tab]火警[tab]119`; the end of the line where there are none, or where a
 * small word waits for it: `集合 Meet at 8:30`. The blanks and dots before it belong to it.
 */
export function amountAfter(line: string): number {
  const found = line.length <= longestEntry ? amount.exec(line) : null
  if (!found || !/\d/.test(found[0])) return line.length
  const before = line.slice(0, found.index)
  const word = /[A-Za-z]{1,12}$/.exec(before.slice(-longestWord))?.[0]
  const isWhole = isInBoth(before, found[0]) || (word !== undefined && isFunctionWord(word, false))
  return isWhole ? line.length : found.index
}

/** Whether the other language has the figure, too: `成人票：68元 / Adults: 68 yuan`. */
function isInBoth(before: string, amount: string): boolean {
  const [number] = amount.match(figures)!
  return before.match(figures)?.includes(number!) ?? false
}

const longestWord = 12

/** No entry of a price list is longer. */
const longestEntry = 200

const figure = '\\d{1,7}(?:[.,]\\d{1,3})*'
/** In a table: a loss in brackets, a change with its sign, or nothing. */
const cell = `(?:[(（]?[+\\-−–]?${figure}%?[)）]?|[—–-])`
const figures = new RegExp(figure, 'g')
const price = `(?:(?:[¥￥$€£]|RMB|CNY|US\\$)\\s?${figure}|${figure}\\s?(?:元|块|yuan|RMB|CNY))(?:\\s?\\/\\s?[\\p{Script=Han}a-z]{1,8})?`
const hours = '\\d{1,2}:\\d{2}(?:\\s?[–—~-]\\s?\\d{1,2}:\\d{2})?'
const date = '\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|\\d{4}[-/.]\\d{2}[-/.]\\d{2}'
const amount = new RegExp(
  `(?:(?<=\\S)\\s+(?:${price}|${hours}(?:[ \u3000,，;；/]{1,3}${hours}){0,3}|${date})|(?<=\\S)\\s*[.…·]{3,}\\s*(?:${price}|${figure})|(?<=\\S)(?:(?:\\t|[ \u3000]{2})\\s*${cell}){1,12})$`,
  'iu'
)
