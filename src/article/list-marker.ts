/** A number, a bullet or a time that opens a paragraph or line without being its text. */
export const listMarker =
  /^(?:[•·●▪◦▍▎▌■□◆◇★☆▶►➤✔✓✦※]|[-*+](?=\s)|:(?=\s)|\d{1,3}(?:[.)](?=\s)|、)|\d{1,3}(?= {3,}\p{L})|\[(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}:\d\d(?:[:.]\d{1,3}){0,2}\])\s*(?=\S)/u

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
