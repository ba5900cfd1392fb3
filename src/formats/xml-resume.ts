/** Longer names of elements are not looked for after a fault. */
const longestName = 128

/** Finds the elements at which reading goes on after a fault: such as a document holds many of, one beside the other. */
export class ResumePoints {
  readonly #pattern: RegExp

  /**
   * @param names
   *   Of the elements, without prefix.
   */
  constructor(names: ReadonlyArray<string>) {
    this.#pattern = new RegExp(`<(?:[A-Za-z][\\w.-]{0,50}:)?(?:${names.join('|')})(?=[\\s/>])`, 'g')
  }

  /** Whether an element of this name is one of them. */
  has(name: string): boolean {
    return this.find(`<${name}>`, 0) !== undefined
  }

  /** Where in a buffer the next one starts. */
  find(buffer: string, from: number): number | undefined {
    this.#pattern.lastIndex = from
    return this.#pattern.exec(buffer)?.index
  }

  /** How much of a buffer without any is done with: its end may be the start of a tag. */
  endOfSearch(buffer: string, from: number): number {
    const cut = buffer.lastIndexOf('<')
    const isCut = cut >= from && buffer.length - cut < longestName
    return isCut ? cut : buffer.length
  }
}
