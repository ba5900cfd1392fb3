/**
 * Where a price, or the columns of figures, begin that end an entry and are part of neither language: `拍黄瓜 Smashed
 * cucumber 18元`, `Iced tea 冰茶 ..... ¥12`, `收入 Revenue   1,847.3   1,502.6   +22.9%`, `Fire[tab]火警[tab]119`; the
 * end of the line where there are none. The blanks and dots before it belong to it.
 */
export function amountAfter(line: string): number {
  const found = line.length <= longestEntry ? amount.exec(line) : null
  if (!found || !/\d/.test(found[0])) return line.length
  return isInBoth(line.slice(0, found.index), found[0]) ? line.length : found.index
}

/** Whether the other language has the figure, too: `成人票：68元 / Adults: 68 yuan`. */
function isInBoth(before: string, amount: string): boolean {
  const [number] = amount.match(figures)!
  return before.match(figures)?.includes(number!) ?? false
}

/** No entry of a price list is longer. */
const longestEntry = 200

const figure = '\\d{1,7}(?:[.,]\\d{1,3})*'
/** In a table: a loss in brackets, a change with its sign, or nothing. */
const cell = `(?:[(（]?[+\\-−–]?${figure}%?[)）]?|[—–-])`
const figures = new RegExp(figure, 'g')
const price = `(?:(?:[¥￥$€£]|RMB|CNY|US\\$)\\s?${figure}|${figure}\\s?(?:元|块|yuan|RMB|CNY))(?:\\s?\\/\\s?[\\p{Script=Han}a-z]{1,8})?`
const amount = new RegExp(
  `(?:(?<=\\S)\\s+${price}|(?<=\\S)\\s*[.…·]{3,}\\s*(?:${price}|${figure})|(?<=\\S)(?:(?:\\t|[ \u3000]{2})\\s*${cell}){1,12})$`,
  'iu'
)
