import type {Log} from './log.js'
import {plural} from './tally.js'

/** Work shorter than this shows no progress; then the line changes so often. In milliseconds. */
const patience = 500
const interval = 100

/** Shows how far a run is: articles, beads, time left. */
export class Progress {
  #log: Log
  #total: number
  #start = performance.now()
  #shown = this.#start + patience - interval

  constructor(log: Log, total: number) {
    this.#log = log
    this.#total = total
  }

  tick(done: number, beads: number): void {
    const now = performance.now()
    if (done === this.#total || now - this.#shown < interval) return
    this.#shown = now
    const left = ((now - this.#start) / done) * (this.#total - done)
    this.#log.progress(
      `${done} of ${plural(this.#total, 'article')}, ${plural(beads, 'bead')}, ${duration(left)} left`
    )
  }
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
