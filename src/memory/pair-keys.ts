import {foldText} from './fold-text.js'

/** A number of 53 bits for a text: a key that takes few bytes, where a clash among millions is not to be expected. */
export function keyOf(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (b & 0x1fffff) * 2 ** 32 + (a >>> 0)
}

/** The key of a pair as it is written. */
export function keyOfPair({en, zh}: {readonly en: string; readonly zh: string}): number {
  return keyOf(`${en}\n${zh}`)
}

/** The key of a pair but for case, width, punctuation and white space. */
export function looseKeyOfPair({en, zh}: {readonly en: string; readonly zh: string}): number {
  return keyOf(`${foldText(en)}\n${foldText(zh)}`)
}
