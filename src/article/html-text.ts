import {type MappedText, TextBuilder} from '../model/mapped-text.js'
import {entityAt} from '../text/entities.js'

/**
 * Where the characters of a text node stand in the source.
 *
 * The parser has decoded character references, turned CRLF and CR into LF and dropped NULs; and where tags were out of
 * place (text inside a table) it has joined what stood on both sides of them. So both are walked in step.
 */
export function mapHtmlText(value: string, source: string, start: number, end: number): MappedText {
  const text = new TextBuilder()
  // After a reference the parser lets a CR through.
  if (value.includes('\r')) value = value.replace(/\r\n?/g, '\n')
  let at = start
  let index = 0
  while (index < value.length) {
    const same = sameLength(value, index, source, at, end)
    if (same) {
      text.add(value.slice(index, index + same), at)
      index += same
      at += same
    } else if (at >= end) {
      // More text than source: nothing left to point at but the end.
      return text.add(value.slice(index), end, end).build()
    } else {
      const piece = decodedAt(value, index, source, at)
      text.add(piece.text, at, piece.end)
      index += piece.text.length
      at = piece.end
    }
  }
  return text.build()
}

/** How many characters from here on are the same in both; a reference ends them. */
function sameLength(value: string, index: number, source: string, at: number, end: number): number {
  let length = 0
  while (
    index + length < value.length &&
    at + length < end &&
    value[index + length] === source[at + length]
  ) {
    if (
      source[at + length] === '&' &&
      decodedAt(value, index + length, source, at + length).end > at + length + 1
    )
      break
    length++
  }
  return length
}

/** What stands in the source where it differs from the value; `text` is empty for what the parser left out. */
function decodedAt(value: string, index: number, source: string, at: number): {text: string; end: number} {
  const character = source[at]
  if (character === '&') return referenceAt(value, index, source, at)
  if (character === '\r' && value[index] === '\n')
    return {text: '\n', end: at + (source[at + 1] === '\n' ? 2 : 1)}
  const tag = character === '<' ? source.indexOf('>', at) : -1
  return {text: '', end: tag < 0 ? at + 1 : tag + 1}
}

function referenceAt(value: string, index: number, source: string, at: number): {text: string; end: number} {
  const entity = entityAt(source, at)
  if (entity && value.startsWith(entity.text, index)) return {text: entity.text, end: at + entity.length}
  looseReference.lastIndex = at
  const loose = looseReference.exec(source)?.[0] ?? ''
  // A numeric reference stands for one character, and not always for the one it counts to (&#150; is a dash).
  if (loose.startsWith('&#')) return {text: characterAt(value, index), end: at + loose.length}
  // Old names do without a semicolon, and end where they end: `&copy2024`.
  for (let length = Math.min(loose.length, longestOldName + 1); length > 2; length--) {
    const old = entityAt(`${loose.slice(0, length)};`, 0)
    if (old && value.startsWith(old.text, index)) return {text: old.text, end: at + length}
  }
  return {text: value[index] === '&' ? '&' : '', end: at + 1}
}

const looseReference = /&(?:#(?:[xX][0-9a-fA-F]+|\d+);?|[a-zA-Z][a-zA-Z0-9]*)/y

/** `Ccedil`, `middot` … */
const longestOldName = 6

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index)
  return code === undefined ? '' : String.fromCodePoint(code)
}
