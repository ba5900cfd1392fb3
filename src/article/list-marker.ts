/** A number, a bullet, a time or the mark of a title that opens a paragraph or line without being its text. */
export const listMarker =
  /^(?:[•·●▪◦▍▎▌■□◆◇★☆▶►➤✔✓✦※]|[-+](?=\s)|\*{1,4}(?=\s)|#\.(?=\s)|={1,6}(?=\s)|\.{1,2}(?=\s+[\p{Lu}\p{Script=Han}])|\|(?=[^|=\s])|:(?=\s)|\d{1,3}(?:[.)](?=\s)|、)|\d{1,3}(?= {3,}\p{L})|\[(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}:\d\d(?:[:.]\d{1,3}){0,2}\])\s*(?=\S)/u

/** Whether a line opens with such a mark that no wrap brings there: not a dash or a figure of the sentence before it. */
export function opensItem(line: string): boolean {
  return (/^[^-*+:\d]/.test(line) && listMarker.test(line)) || hours.test(line)
}

/** Whether a line opens with the number of a clause: `(1)`, `（二）`, `3.`, `四、`; amid a sentence it may be any figure. */
export function opensClause(line: string): boolean {
  return clause.test(line)
}

const clause =
  /^(?:[(（](?:\d{1,2}|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)）]|\d{1,2}(?:[.)](?=\s)|、)|[一二三四五六七八九十]{1,3}、)/

/** From when to when: what opens the line of a programme. */
export const hours = /^\d{1,2}[:：]\d\d\s?[-–—~至]\s?\d{1,2}[:：]\d\d(?!\d)/

/**
 * What a line that holds a text and its translation opens with, and is part of neither: a number (`10.29`, `2)`, `IV.`, one in a
 * column of its own), the letter of a choice or a question, a time, the label of a title.
 */
export const markOfHalves =
  /^(?:\d{1,4}(?=\t)|\d{1,3}(?= {2})|\d{1,2}[:：]\d\d\s?[-–—~至]\s?\d{1,2}[:：]\d\d(?=\s)|\d{1,2}[:：]\d\d(?=\t|\u3000|[ ]{2})|\d{1,3}(?:(?:\.\d{1,3})+|[.、)])|[IVX]{1,5}[.、]|[QA]\d{0,2}[.:：、]|[A-H][.)．、](?! ?\p{Lu}\.)|[(（](?:\d{1,2}|[a-z])[)）]|(?:Subject|Title|Topic|Re|Fwd?|主题|标题|题目)[:：])\s+(?=\S)/u
