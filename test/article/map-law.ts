import {expect} from 'vitest'
import type {Block} from '../../src/model/block.js'
import type {MappedText} from '../../src/model/mapped-text.js'

/**
 * The law of every reader: its blocks know where each of their characters stands in the source.
 *
 * - Runs follow each other without gaps in the text, and lie inside the source.
 * - A run as long as its stretch is that stretch, word for word (one white space may stand for another, as a space for a line end).
 * - Any other run is shorter than its stretch, or its stretch is empty.
 * - `breaks` are offsets of `\n`.
 */
export function expectMapLaw(source: string, blocks: ReadonlyArray<Block>): void {
  for (const block of blocks) {
    expectMapped(source, block.text)
    for (const at of block.breaks) expect(block.text.text[at]).toBe('\n')
  }
}

/** The law for one text. */
export function expectMapped(source: string, {text, runs}: MappedText): void {
  if (text) expect(runs[0]?.at).toBe(0)
  for (const [index, run] of runs.entries()) {
    const end = runs[index + 1]?.at ?? text.length
    expect(end).toBeGreaterThan(run.at)
    expect(run.start).toBeGreaterThanOrEqual(0)
    expect(run.end).toBeGreaterThanOrEqual(run.start)
    expect(run.end).toBeLessThanOrEqual(source.length)
    if (run.end === run.start) continue
    expect(run.end - run.start).toBeGreaterThanOrEqual(end - run.at)
    if (run.end - run.start > end - run.at) continue
    expect(spaced(text.slice(run.at, end))).toBe(spaced(source.slice(run.start, run.end)))
  }
}

function spaced(text: string): string {
  return text.replace(/\s/g, ' ')
}
