// Codes of the characters that markup is made of.
export const slash = 0x2f
export const greater = 0x3e
export const equals = 0x3d
export const exclamation = 0x21
export const question = 0x3f
export const doubleQuote = 0x22
export const singleQuote = 0x27

const [nameStart, nameCharacter, space] = [1, 2, 4]
const kinds = new Uint8Array(0x80)
for (let code = 0; code < 0x80; code++) {
  const character = String.fromCharCode(code)
  kinds[code] =
    (/[A-Za-z_:]/.test(character) ? nameStart : 0) |
    (/[\w:.-]/.test(character) ? nameCharacter : 0) |
    (/[ \t\r\n]/.test(character) ? space : 0)
}

/** Whether a name may start with a character. Names in other scripts than Latin are not known here. */
export function isNameStart(code: number): boolean {
  return (kinds[code]! & nameStart) !== 0
}

/** Whether a character may stand in a name; see `isNameStart`. */
export function isNameCharacter(code: number): boolean {
  return (kinds[code]! & nameCharacter) !== 0
}

/** Whether a character is white space of XML. */
export function isSpace(code: number): boolean {
  return (kinds[code]! & space) !== 0
}
