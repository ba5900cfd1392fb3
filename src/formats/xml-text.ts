/** Called for a fault of a character or two, with its offset in the text that is decoded. */
export type TextFault = (message: string, offset: number) => void

/** What makes a text differ from its source, or is a fault: looked for once in a piece, not in each of its texts. */
export function isOddText(text: string): boolean {
  return oddCharacter.test(text) || text.includes(endOfData) || !isWellFormed(text)
}

const oddCharacter = /[\0-\x08\x0B-\x1F\uFFFE\uFFFF]/

// `String.prototype.isWellFormed` is in Node 20 and in browsers since 2023; the pattern takes a hundred times longer.
const native = (String.prototype as {isWellFormed?: (this: string) => boolean}).isWellFormed

/** Whether a text has no lone surrogates. */
export function isWellFormed(text: string): boolean {
  return native ? native.call(text) : !/\p{Surrogate}/u.test(text)
}

/**
 * The text that a stretch of XML stands for: references resolved, ends of lines made `\n`.
 *
 * Nothing is lost: what is no reference, and what XML cannot hold, stays as written, and is told.
 *
 * @param isValue
 *   Whether it is no text of an element: `]]>` may stand elsewhere.
 */
export function decodeXmlText(raw: string, onFault: TextFault, isValue = false): string {
  special.lastIndex = 0
  let text = ''
  let from = 0
  for (let found = special.exec(raw); found; found = special.exec(raw)) {
    const at = found.index
    text += raw.slice(from, at)
    from = at + found[0].length
    if (found[0] === '&') {
      reference.lastIndex = at
      const whole = reference.exec(raw)
      if (whole) {
        text += resolve(whole, at, onFault)
        from = reference.lastIndex
      } else {
        onFault('Unexpected `&`, expected `&amp;`', at)
        text += '&'
      }
      special.lastIndex = from
    } else if (found[0][0] === '\r') text += '\n'
    else {
      text += found[0]
      if (found[0] !== endOfData) onFault('Unexpected XML: disallowed character', at)
      else if (!isValue) onFault('Unexpected `]]>`, expected `]]&gt;`', at)
    }
  }
  return text + raw.slice(from)
}

/** The value of an attribute: each white space in it is a space. */
export function decodeXmlAttribute(raw: string, onFault: TextFault): string {
  return decodeXmlText(raw.replace(/\r\n|[\t\n\r]/g, ' '), onFault, true)
}

const endOfData = ']]>'

const special =
  /[&\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\r\n?|\]\]>|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const reference = /&(?:#x([\da-fA-F]{1,20})|#(\d{1,20})|([\p{L}_:][\p{L}\p{N}_.:-]{0,99}));/uy

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"]
])

function resolve([written, hex, decimal, name]: RegExpExecArray, at: number, onFault: TextFault): string {
  if (name !== undefined) {
    const character = entities.get(name)
    if (character === undefined) onFault('Unexpected XML: undefined entity', at)
    return character ?? written
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  if (isCharacter(code)) return String.fromCodePoint(code)
  onFault('Unexpected XML: malformed character entity', at)
  return written
}

/** The production `Char` of XML 1.0. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}
