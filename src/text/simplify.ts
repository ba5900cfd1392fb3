import {simplifiedPairs} from './simplified-characters.js'

let simplified: Uint16Array | undefined

/** A text with its Traditional characters folded to Simplified, one code unit for one; of several, the usual one. */
export function simplify(text: string): string {
  simplified ??= makeTable()
  let folded = ''
  for (let at = 0; at < text.length; at++) folded += String.fromCharCode(simplified[text.charCodeAt(at)]!)
  return folded
}

function makeTable(): Uint16Array {
  const table = Uint16Array.from({length: 0x10000}, (_, code) => code)
  for (let at = 0; at < simplifiedPairs.length; at += 2) {
    table[simplifiedPairs.charCodeAt(at)] = simplifiedPairs.charCodeAt(at + 1)
  }
  return table
}
