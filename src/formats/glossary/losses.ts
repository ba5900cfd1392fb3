/** Counts what a format has no room for. */
export class Losses {
  #counts = new Map<string, number>()

  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count)
  }

  /** Add one where there is something. */
  addIf(what: string, value: unknown): void {
    if (value !== undefined && value !== false) this.add(what)
  }

  /** What was lost, each as a number and a noun: `3 notes`. */
  finish(): string[] {
    return [...this.#counts].map(([what, count]) => `${count} ${count === 1 ? what : plural(what)}`)
  }
}

function plural(what: string): string {
  const [first, ...rest] = what.split(' ') as [string, ...string[]]
  // `term in another language`, `deprecated term`: the first noun stands before a preposition, or last.
  if (rest[0] === 'of' || rest[0] === 'in' || rest[0] === 'for') return [many(first), ...rest].join(' ')
  const words = [first, ...rest]
  return [...words.slice(0, -1), many(words.at(-1)!)].join(' ')
}

function many(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : word.endsWith('s') ? `${word}es` : `${word}s`
}
