import type {Draft} from './quantity.js'

// The longest list that is numbered by hand.
const maxItem = 99
const opens = /(?:^|\n|[.。!！?？;；:：] ?)[\s*#>_([（【•–—-]{0,6}$/
const closes = /^\*{0,2}(?:[.．](?!\d)|[、)）】]|\])/
// So many characters before an item's number are marks.
const reach = 8

/** Mark the numbers of list items, which may differ between the languages: 1., (2), 三、 */
export function markItems(text: string, drafts: ReadonlyArray<Draft>): void {
  for (const [index, quantity] of drafts.entries()) {
    const {kind, unit, value, start, end} = quantity
    if ((kind !== 'cardinal' && kind !== 'ordinal') || unit || !(value >= 0 && value <= maxItem)) continue
    if (!closes.test(text.slice(end, end + 4))) continue
    // 二、三季度 is a list of numbers itself.
    if (drafts[index + 1]?.start === end + 1) continue
    if (opens.test(text.slice(Math.max(0, start - reach), start))) quantity.kind = 'item'
  }
}
