import {isWellFormed} from './xml-text.js'

/** Called with a line that tells what was taken out of a text, or changed in it. */
export type Tell = (message: string) => void

// What XML 1.0 cannot hold, not even as a reference (§2.2 Char): most C0 controls, two noncharacters, lone surrogates.
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu

/** What has to be escaped, or cannot be held, beside lone surrogates. */
const unevenText = /[&<>\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/
const unevenValue = /[&<>"\u0000-\u001F\uFFFE\uFFFF]/

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
}

/** Escape the text of an element. What XML cannot hold is left out and told. */
export function xmlText(text: string, tell?: Tell): string {
  // Most texts have nothing to escape, and one look tells so.
  if (!unevenText.test(text) && isWellFormed(text)) return text
  // `>` too, for `]]>`; a carriage return as a reference, or readers would make a line feed of it.
  return legal(text, tell).replace(/[&<>\r]/g, (character) => references[character]!)
}

/** Escape the value of an attribute in double quotes. What XML cannot hold is left out and told. */
export function xmlAttribute(text: string, tell?: Tell): string {
  if (!unevenValue.test(text) && isWellFormed(text)) return text
  return legal(text, tell).replace(/[&<>"\t\n\r]/g, (character) => references[character]!)
}

/** Escape the text of an element, each character that XML cannot hold written by `instead`. */
export function xmlTextWith(text: string, instead: (code: number) => string): string {
  let escaped = ''
  let from = 0
  for (const match of text.matchAll(illegal)) {
    escaped += xmlText(text.slice(from, match.index)) + instead(match[0].charCodeAt(0))
    from = match.index + 1
  }
  return escaped + xmlText(text.slice(from))
}

function legal(text: string, tell?: Tell): string {
  if (text.search(illegal) < 0) return text
  const found = new Set<string>()
  const kept = text.replace(illegal, (character) => {
    found.add(codePointName(character.charCodeAt(0)))
    return ''
  })
  tell?.(`Left out ${[...found].sort().join(', ')}, which XML cannot hold`)
  return kept
}

/** `U+001A` for 26. */
export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
