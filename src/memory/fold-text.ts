/**
 * A text without what makes no difference to a translator: case, width, punctuation, white space.
 *
 * Figures stay apart: a point between digits is kept, a comma between them dropped.
 */
export function foldText(text: string): string {
  const plain = isAscii(text) ? text : text.normalize('NFKC')
  return plain
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?!(?<=\d)\.(?=\d))[^\P{P}%‰]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3400-\u9FFF]) | (?=[\u3400-\u9FFF])/g, '')
    .trim()
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false
  return true
}
