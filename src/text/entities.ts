import {decodeNamedCharacterReference} from 'decode-named-character-reference'

/** Longest name of a character reference in HTML is 31; the figures of a numeric one are fewer. */
const reference = /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{1,31}));/y

/** The character reference at an offset (`&amp;`, `&#20013;`), or nothing. */
export function entityAt(source: string, offset: number): {text: string; length: number} | undefined {
  reference.lastIndex = offset
  const match = reference.exec(source)
  if (!match) return undefined
  const [whole, hex, decimal, name] = match
  const text = name
    ? decodeNamedCharacterReference(name)
    : fromCode(Number.parseInt(hex ?? decimal!, hex ? 16 : 10))
  return text ? {text, length: whole.length} : undefined
}

/** As Markdown and HTML do: what is no character becomes U+FFFD. */
function fromCode(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
}
