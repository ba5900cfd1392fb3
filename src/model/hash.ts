/**
 * 64 bits of a text as 16 hexadecimal digits: short names that stay the same, not secrets.
 *
 * Two streams of 32-bit multiply and xor, each mixed at the end (cyrb53 by bryc, with all of its bits).
 */
export function hashText(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  const low = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  const high = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return hex(high) + hex(low)
}

/** Gives each text its hash, and further ones of the same hash a number: `…`, `…-2`, `…-3`. */
export class UniqueIds {
  #seen = new Map<string, number>()

  next(text: string): string {
    const hash = hashText(text)
    const count = (this.#seen.get(hash) ?? 0) + 1
    this.#seen.set(hash, count)
    return count === 1 ? hash : `${hash}-${count}`
  }
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0')
}
