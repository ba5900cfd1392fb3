/** Whether what opens in a text closes in it. */
export function isClosed(text: string): boolean {
  return ['《》', '“”', '（）', '()', '「」', '【】', '[]'].every(
    ([open, close]) => text.split(open!).length === text.split(close!).length
  )
}

/** Where the bracket opens that closes at the end of a line, or -1: `Image upload（图片上传）`. */
export function bracketAtEnd(line: string): number {
  const text = line.trimEnd()
  const opening = openings[text.at(-1) ?? '']
  if (!opening) return -1
  const at = text.lastIndexOf(opening)
  return text.indexOf(text.at(-1)!, at) === text.length - 1 ? at : -1
}

/** Whether the bracket that opens a text closes at its very end. */
export function isBracketed(text: string): boolean {
  const opening = openings[text.at(-1) ?? '']
  if (!opening || text[0] !== opening) return false
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === opening) depth++
    else if (text[at] === text.at(-1) && --depth === 0) return at === text.length - 1
  }
  return false
}

/** The bracket that each of these closes. */
const openings: Readonly<Record<string, string>> = {'）': '（', ')': '(', '】': '【', ']': '['}

/** The mark that closes what each of these opens. */
export const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '（': '）',
  '(': ')',
  '《': '》',
  '「': '」',
  '『': '』',
  '【': '】'
}
