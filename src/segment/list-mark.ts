import type {Spot} from './spot.js'

const mark =
  /^[>#*_\s]{0,6}[•⁃◦▪‣-]?\s?[(（]?(?:(?:\d{1,3}[.．]){0,4}\d{1,3}|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})$/
const label =
  /^(?:Fig(?:ure)?|Table|Chapter|Section|Part|Step|Article|Appendix|Example|Act|Scene)\.? (?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVX]{1,5}|[A-Z])$/i
const chineseLabel =
  /^[>#*_\s]{0,6}(?:图|圖|表|例题?|附录|附錄|定理|定义|引理|命题|推论|练习|习题|步骤)\s?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVX]{1,5}|[A-Z])$/
const longest = 24

/** Whether the full stop belongs to the mark of an item: `1. Peace`, `IV. Tasks`, `**2.** Bread`, `three goals: 1. Peace`, `Fig. 2. The heart`, `图 2. 心脏`. */
export function isListMark({text, start, stop, stopEnd}: Spot): boolean {
  if (stopEnd !== stop + 1 || (text[stop] !== '.' && text[stop] !== '．')) return false
  const before = stop - start <= longest ? text.slice(start, stop) : ''
  return (
    mark.test(before) ||
    label.test(before) ||
    chineseLabel.test(before) ||
    /(?<!\d)[:：] ?\d{1,2}$/.test(text.slice(Math.max(start, stop - 4), stop))
  )
}
