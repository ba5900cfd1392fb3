import {type Band, makeBand} from './band.js'
import type {Structure} from './structure.js'

/** Blocks that the prior forbids in a row before what lies beyond them is given up. */
const patience = 40
/** A block that may go with so many others on one side is not bound to a place; they are looked at all the same. */
const widestReach = 200
/** With more than this share of such sentences the prior says little about places. */
const mostWide = 0.3

/**
 * The band that the layout of an article leaves: beside each English sentence the Chinese ones whose blocks its own may
 * go with, looked for around the place where it stands in the file.
 *
 * @returns
 *   Nothing when there are no blocks, or the prior binds most of them to no place.
 */
export function localBand(structure: Structure, enCount: number, zhCount: number): Band | undefined {
  const {prior, en, zh} = structure
  if (!prior || !en.blocks || !zh.blocks) return undefined
  const zhBlocks = runsOf(zh.blocks)
  const low = new Int32Array(enCount + 1).fill(zhCount)
  const high = new Int32Array(enCount + 1)
  let near = 0
  let wide = 0
  for (const {block, from, to} of runsOf(en.blocks)) {
    while (near < zhBlocks.length && zhBlocks[near]!.block < block) near++
    const reach = reachOf(block, near)
    if (reach.isWide) wide += to - from
    for (let i = from; i <= to; i++) {
      low[i] = Math.min(low[i]!, reach.from)
      high[i] = Math.max(high[i]!, reach.to)
    }
  }
  return wide > enCount * mostWide ? undefined : makeBand(low, high, zhCount)

  function reachOf(block: number, start: number): {from: number; to: number; isWide: boolean} {
    const place = zhBlocks[start]?.from ?? zhCount
    const reach = {from: place, to: place, isWide: false}
    for (const step of [-1, 1]) {
      let forbidden = 0
      let allowed = 0
      for (
        let k = step < 0 ? start - 1 : start;
        k >= 0 && k < zhBlocks.length && forbidden < patience;
        k += step
      ) {
        if (prior!(block, zhBlocks[k]!.block) === -Infinity) {
          forbidden++
          continue
        }
        forbidden = 0
        if (++allowed > widestReach) {
          reach.isWide = true
          break
        }
        reach.from = Math.min(reach.from, zhBlocks[k]!.from)
        reach.to = Math.max(reach.to, zhBlocks[k]!.to)
      }
    }
    return reach
  }
}

/** The blocks of a side, each with its sentences `from` up to `to`. */
function runsOf(blocks: ReadonlyArray<number>): Array<{block: number; from: number; to: number}> {
  const runs: Array<{block: number; from: number; to: number}> = []
  for (const [index, block] of blocks.entries()) {
    const last = runs.at(-1)
    if (last?.block === block) last.to = index + 1
    else runs.push({block, from: index, to: index + 1})
  }
  return runs
}
