import type {Block} from '../model/block.js'

/** Blocks that were read from a stretch of a file, with their places in the whole file. */
export function moveBlocks(blocks: ReadonlyArray<Block>, by: number): Block[] {
  return blocks.map((block) => {
    const runs = block.text.runs.map((run) => ({at: run.at, start: run.start + by, end: run.end + by}))
    return {...block, text: {text: block.text.text, runs}}
  })
}
