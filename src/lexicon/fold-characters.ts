/** A table by code unit of what each is folded to; 0 where it stays. `pairs` holds all keys, then all values. */
export function characterTable(pairs: Uint16Array): Uint16Array {
  const table = new Uint16Array(0x10000)
  const half = pairs.length >> 1
  for (let at = 0; at < half; at++) table[pairs[at]!] = pairs[half + at]!
  return table
}

/** Fold the characters of a text, one code unit for one; a text without any of the table is given back as it is. */
export function foldCharacters(text: string, table: Uint16Array): string {
  let folded = ''
  let done = 0
  for (let at = 0; at < text.length; at++) {
    const to = table[text.charCodeAt(at)]!
    if (to === 0) continue
    folded += text.slice(done, at) + String.fromCharCode(to)
    done = at + 1
  }
  return done === 0 ? text : folded + text.slice(done)
}
