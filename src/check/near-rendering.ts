import type {Occurrence} from '../model/concept.js'
import {isFunctionWord} from '../text/scripts.js'
import {haveSameWords} from './same-words.js'

/** English words that come near to a rendering without being one. */
export interface NearRendering {
  readonly start: number
  readonly end: number
  /** The rendering that was probably meant. */
  readonly text: string
  /** All of its words stand there, in other forms, in another order, or with others between them: no more than style. */
  readonly isFree: boolean
}

/** Less of a rendering is no hint. */
const leastShare = 0.5
const leastWords = 2
/** Words that may stand between those of a rendering. */
const most = 3

/**
 * Find the words of a text that come nearest to one of the renderings: those with the most words of it close together.
 *
 * @param taken
 *   Terms of other concepts, whose words are spoken for.
 */
export function nearRendering(
  text: string,
  renderings: ReadonlyArray<string>,
  taken: ReadonlyArray<Pick<Occurrence, 'start' | 'end'>>
): NearRendering | undefined {
  const tokens = tokensOf(text).filter(
    ({start, end}) => !taken.some((other) => other.start < end && start < other.end)
  )
  let best: (NearRendering & {score: number}) | undefined
  for (const rendering of renderings) {
    const wanted = tokensOf(rendering).filter(({word}) => !isFunctionWord(word))
    const found = wanted.length ? nearest(tokens, wanted, rendering, text) : undefined
    if (found && (!best || found.score > best.score)) best = found
  }
  return best
}

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

function nearest(
  tokens: ReadonlyArray<Token>,
  wanted: ReadonlyArray<Token>,
  text: string,
  source: string
): (NearRendering & {score: number}) | undefined {
  let best: (NearRendering & {score: number}) | undefined
  const matches = tokens.map(({word}) =>
    wanted.flatMap((other, index) => (isAlike(word, other.word) ? [index] : []))
  )
  for (const [first, own] of matches.entries()) {
    if (!own.length) continue
    const seen: number[] = []
    const until = Math.min(tokens.length, first + wanted.length + most)
    for (let last = first; last < until; last++) {
      const next = matches[last]!.find((index) => !seen.includes(index))
      if (next === undefined) continue
      seen.push(next)
      const share = seen.length / wanted.length
      const words = last - first + 1
      if (share < leastShare || (seen.length < leastWords && wanted.length > 1)) continue
      const score = share - (words - seen.length) * costOfGap
      const isInOrder = seen.every((index, at) => index === at) && words <= wanted.length
      if (!best || score > best.score) {
        best = {
          start: tokens[first]!.start,
          end: tokens[last]!.end,
          text,
          isFree:
            share === 1 &&
            (!isInOrder || haveSameWords(source.slice(tokens[first]!.start, tokens[last]!.end), text)),
          score
        }
      }
    }
  }
  return best
}

const costOfGap = 0.05

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length
  }))
}

/** Words of one stem: most of the shorter one is the start of the other. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  const least = Math.max(leastStem, shorter - endings)
  return (
    shorter >= least && a.slice(0, least) === b.slice(0, least) && Math.abs(a.length - b.length) <= mostEnding
  )
}

const leastStem = 4
const endings = 2
const mostEnding = 5
