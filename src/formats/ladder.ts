import type {Message} from '../model/message.js'
import {indexPlaces} from '../model/place.js'
import {MessageLog} from './message-log.js'

/** A side of a bead: numbers of sentences, or segments that know theirs. */
type Side = ReadonlyArray<number | {readonly index: number}>

/** Sentences that belong together, by number from 0. */
export interface Rung {
  readonly en: ReadonlyArray<number>
  readonly zh: ReadonlyArray<number>
}

/**
 * Write beads as a ladder, `[zh ids]:[en ids]` a line, as alignment evaluations read it: `[0]:[0, 1]`.
 *
 * Beads with neither language have no numbers and are left out.
 */
export function writeLadder(beads: Iterable<{readonly en: Side; readonly zh: Side}>): string {
  let text = ''
  for (const {en, zh} of beads) {
    if (en.length || zh.length) text += `${writeSide(zh)}:${writeSide(en)}\n`
  }
  return text
}

function writeSide(side: Side): string {
  return `[${side.map((item) => (typeof item === 'number' ? item : item.index)).join(', ')}]`
}

/** Read a ladder. What follows the two sides (a cost, as vecalign writes) is passed over; odd lines are told. */
export function readLadder(text: string, file?: string): {rungs: Rung[]; messages: Message[]} {
  const places = indexPlaces(text)
  const log = new MessageLog(file)
  const rungs: Rung[] = []
  for (const {0: line, index} of text.matchAll(/[^\r\n]+/g)) {
    const match = /^\uFEFF? *\[([\d, ]*)\] *: *\[([\d, ]*)\]/.exec(line)
    if (match) rungs.push({zh: readSide(match[1]!), en: readSide(match[2]!)})
    else if (line.trim()) {
      const message = `Unexpected line \`${line.slice(0, 60)}\`, expected \`[0]:[0, 1]\``
      log.add('ladder', 'error', message, places.point(index))
    }
  }
  return {rungs, messages: log.finish()}
}

function readSide(ids: string): number[] {
  return (ids.match(/\d+/g) ?? []).map(Number)
}
