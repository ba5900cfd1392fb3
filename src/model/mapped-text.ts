import {lastAtMost} from './last-at-most.js'

/**
 * Text that knows where each of its characters stands in the source file.
 *
 * The words of a block differ from the slice of the file that holds them: entities are decoded, escapes and
 * marks taken off, soft wraps joined. So a text is made of runs, each with the stretch of the source it
 * comes from. A run as long as its stretch is verbatim, character by character (but that one white space may
 * stand for another). Any other is atomic, and a point inside it maps to the whole stretch, which is longer than
 * the run, or empty: nothing in the source stands for it.
 */
export interface MappedText {
  readonly text: string
  readonly runs: ReadonlyArray<Run>
}

/** A run of a mapped text. Runs follow each other without gaps in the text; in the source they may leave gaps. */
export interface Run {
  /** Where the run starts in the text. */
  readonly at: number
  /** Offsets of the stretch in the source. */
  readonly start: number
  readonly end: number
}

/** Collects runs into a mapped text. */
export class TextBuilder {
  #text = ''
  #tail = ''
  #runs: Run[] = []

  get length(): number {
    return this.#text.length
  }

  /** The end of the text. To ask the whole text for it after each line would put it together anew each time. */
  get tail(): string {
    return this.#tail
  }

  /** Add `text`, which stands for the source from `start` to `end` (verbatim when the lengths are equal). */
  add(text: string, start: number, end: number = start + text.length): this {
    if (!text) return this
    const last = this.#runs.at(-1)
    const verbatim = end - start === text.length
    const joins =
      last && verbatim && last.end === start && last.end - last.start === this.#text.length - last.at
    if (joins) this.#runs[this.#runs.length - 1] = {at: last.at, start: last.start, end}
    else this.#runs.push({at: this.#text.length, start, end})
    this.#text += text
    this.#tail = (this.#tail + text.slice(-lengthOfTail)).slice(-lengthOfTail)
    return this
  }

  /** Add another mapped text as it is. */
  append(part: MappedText): this {
    for (const [index, run] of part.runs.entries()) {
      this.add(part.text.slice(run.at, part.runs[index + 1]?.at ?? part.text.length), run.start, run.end)
    }
    return this
  }

  build(): MappedText {
    return {text: this.#text, runs: this.#runs}
  }
}

/** Enough to see what a line ends in, behind its closing marks. */
const lengthOfTail = 8

/** A stretch of the source, word for word. */
export function verbatim(source: string, start = 0, end = source.length): MappedText {
  return new TextBuilder().add(source.slice(start, end), start, end).build()
}

/** The part of a mapped text between two of its offsets. */
export function sliceText(whole: MappedText, from: number, to: number): MappedText {
  const part = new TextBuilder()
  for (let index = firstRun(whole, from); index < whole.runs.length; index++) {
    const run = whole.runs[index]!
    if (run.at >= to) break
    const runEnd = whole.runs[index + 1]?.at ?? whole.text.length
    const a = Math.max(from, run.at)
    const b = Math.min(to, runEnd)
    if (a >= b) continue
    if (run.end - run.start === runEnd - run.at) part.add(whole.text.slice(a, b), run.start + a - run.at)
    else part.add(whole.text.slice(a, b), run.start, run.end)
  }
  return part.build()
}

/** A mapped text without white space at its ends. */
export function trimText(whole: MappedText): MappedText {
  const from = whole.text.length - whole.text.trimStart().length
  const to = whole.text.trimEnd().length
  return from === 0 && to === whole.text.length ? whole : sliceText(whole, from, Math.max(from, to))
}

/** Source offsets `[start, end]` of the text between two of its offsets. An empty text gives `[0, 0]`. */
export function sourceRange(whole: MappedText, from = 0, to = whole.text.length): [number, number] {
  if (!whole.runs.length) return [0, 0]
  const first = firstRun(whole, from)
  const last = to > from ? firstRun(whole, to - 1) : first
  const start = offsetIn(whole, first, from, false)
  const end = offsetIn(whole, last, to, true)
  return [start, Math.max(start, end)]
}

/** A text that was read out of another mapped text: its places in that text become places in the source. */
export function composeText(inner: MappedText, outer: MappedText): MappedText {
  const whole = new TextBuilder()
  for (const [index, run] of inner.runs.entries()) {
    const text = inner.text.slice(run.at, inner.runs[index + 1]?.at ?? inner.text.length)
    if (run.end - run.start === text.length) whole.append(sliceText(outer, run.start, run.end))
    else whole.add(text, ...sourceRange(outer, run.start, run.end))
  }
  return whole.build()
}

function offsetIn(whole: MappedText, index: number, at: number, isEnd: boolean): number {
  const run = whole.runs[index]!
  const length = (whole.runs[index + 1]?.at ?? whole.text.length) - run.at
  if (run.end - run.start === length) return run.start + Math.min(length, Math.max(0, at - run.at))
  return isEnd ? run.end : run.start
}

/** Index of the run that holds a text offset. */
function firstRun(whole: MappedText, at: number): number {
  return lastAtMost(whole.runs.length, (index) => whole.runs[index]!.at, at)
}
