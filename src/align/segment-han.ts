import type {Lexicon} from '../lexicon/lexicon.js'

/**
 * Cut a run of Simplified characters into words of the lexicon: as few words as possible, and among equals the one
 * whose words are most alike in length (the rule of MMSEG, Tsai 1996); characters in no word stand alone.
 *
 * @returns
 *   The words; joined they give the text back.
 */
export function segmentHan(text: string, lexicon: Lexicon): string[] {
  // best[i]: cost of the cheapest cut of the text from i on. A word costs 1, so fewer are better; the sum of the
  // squares of their lengths, far below 1, decides among as many.
  if (best.length <= text.length) {
    best = new Float64Array(2 * text.length + 1)
    length = new Uint8Array(best.length)
  }
  best[text.length] = 0
  for (let at = text.length - 1; at >= 0; at--) {
    best[at] = 1 + evenness + best[at + 1]!
    length[at] = 1
    for (const size of lexicon.chineseWordsAt(text, at)) {
      const cost = 1 + size * size * evenness + best[at + size]!
      if (cost < best[at]!) {
        best[at] = cost
        length[at] = size
      }
    }
  }
  const words: string[] = []
  for (let at = 0; at < text.length; at += length[at]!) words.push(text.slice(at, at + length[at]!))
  return words
}

/** Kept from run to run, since there are many, and most are short. */
let best = new Float64Array(256)
let length = new Uint8Array(256)

/** Small enough that even long runs are cut into the fewest words first. */
const evenness = 1e-6
