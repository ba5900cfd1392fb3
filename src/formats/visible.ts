import {codePointName} from './escape-xml.js'

// What a terminal or page would obey or hide instead of showing: controls (ANSI escapes start with one), bidi
// overrides (Trojan Source), zero-width characters, lone surrogates. Joiners and variation selectors stay, since
// emoji and rare Chinese characters are made of them.
const invisible =
  /(?!\u200C|\u200D|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/gu

/** Text safe to print: white space as spaces, and what cannot be seen or would be obeyed by its name, `<U+202E>`. */
export function visible(text: string, show: (name: string) => string = (name) => `<${name}>`): string {
  return text
    .replace(/\r\n|[\t\n\v\f\r]/g, ' ')
    .replace(invisible, (character) => show(codePointName(character.codePointAt(0)!)))
}
