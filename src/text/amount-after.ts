/**
 * Where a price or figure begins that ends an entry and is part of neither language: `拍黄瓜 Smashed cucumber 18元`,
 * `Iced tea 冰茶 ..... 12.00`, `Fire[tab]火警[tab]119`; the end of the line where there is none. The blanks and dots
 * before it belong to it.
 */
export function amountAfter(line: string): number {
  const found = line.length <= longestEntry ? amount.exec(line) : null
  return found && !isInBoth(line.slice(0, found.index), found[0]) ? found.index : line.length
}

/** Whether the other language has the figure, too: `成人票：68元 / Adults: 68 yuan`. */
function isInBoth(before: string, amount: string): boolean {
  const [number] = amount.match(figures)!
  return before.match(figures)?.includes(number!) ?? false
}

/** No entry of a price list is longer. */
const longestEntry = 200

const figure = '\\d{1,7}(?:[.,]\\d{1,3})*'
const figures = new RegExp(figure, 'g')
const amount = new RegExp(
  `(?:(?<=\\S)\\s+(?:(?:[¥￥$€£]|RMB|CNY|US\\$)\\s?${figure}|${figure}\\s?(?:元|块|yuan|RMB|CNY))(?:\\s?\\/\\s?[\\p{Script=Han}a-z]{1,8})?|(?<=\\S)(?:\\t|[ \u3000]{2,}|\\s*[.…·]{3,})\\s*${figure})$`,
  'iu'
)
