/** A number, a bullet or a time that opens a paragraph or line without being its text. */
export const listMarker =
  /^(?:[•·●▪◦▍▎▌■□◆◇★☆▶►➤✔✓✦※]|[-*+](?=\s)|:(?=\s)|\d{1,3}(?:[.)](?=\s)|、)|\[(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}:\d\d(?:[:.]\d{1,3}){0,2}\])\s*(?=\S)/

/** Whether a line opens with such a mark that no wrap brings there: not a dash or a figure of the sentence before it. */
export function opensItem(line: string): boolean {
  return (/^[^-*+:\d]/.test(line) && listMarker.test(line)) || hours.test(line)
}

/** From when to when: what opens the line of a programme. */
export const hours = /^\d{1,2}[:：]\d\d\s?[-–—~至]\s?\d{1,2}[:：]\d\d(?!\d)/
