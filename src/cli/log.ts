import type {Message} from '../model/message.js'
import {show, showPath} from './show.js'
import type {Streams} from './streams.js'

/** Messages of one rule beyond this number are counted only, so that the others are seen. */
const mostOfRule = 20

/** What is told on stderr: messages, a line of progress, the summary. */
export class Log {
  #streams: Streams
  #quiet: boolean
  #counts = new Map<string, number>()
  #hasProgress = false

  /** A quiet log tells of errors only. */
  constructor(streams: Streams, quiet: boolean) {
    this.#streams = streams
    this.#quiet = quiet
  }

  /** Tell of something odd, with its place. */
  message({file, place, severity, message, rule}: Message): void {
    if (this.#quiet && severity !== 'error') return
    const count = (this.#counts.get(rule) ?? 0) + 1
    this.#counts.set(rule, count)
    if (count > mostOfRule && severity !== 'error') return
    const point = place ? `:${place.start.line}:${place.start.column}` : ''
    const where = file === undefined ? 'duizhao' : `${showPath(file)}${point}`
    this.#print(`${where}: ${severity}: ${show(message)} (${rule})\n`)
  }

  /** Tell more; not when quiet. */
  say(text: string): void {
    if (!this.#quiet) this.#print(text)
  }

  /** Show how far the work is, in the last line of a terminal; nowhere else. */
  progress(text: string): void {
    if (this.#quiet || this.#streams.stderrColumns === undefined) return
    // A line that wraps could not be taken back.
    const width = this.#streams.stderrColumns || usualColumns
    this.#streams.stderr(`${eraseLine}${text.slice(0, width - 1)}`)
    this.#hasProgress = true
  }

  /** Take the progress away, and tell how many messages were not printed. */
  close(): void {
    for (const [rule, count] of this.#counts) {
      if (count > mostOfRule) this.#print(`duizhao: ${count - mostOfRule} more like these (${rule})\n`)
    }
    this.#counts.clear()
    this.#print('')
  }

  #print(text: string): void {
    const erase = this.#hasProgress ? eraseLine : ''
    this.#hasProgress = false
    if (erase || text) this.#streams.stderr(erase + text)
  }
}

/** Of a terminal that does not say how wide it is. */
const usualColumns = 80

/** Carriage return, erase to the end of the line. */
const eraseLine = '\r\u001B[K'
