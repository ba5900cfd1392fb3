/** A string of characters that could be a term. */
export interface Gram {
  readonly text: string
  /** Numbers of the texts that hold it, in ascending order. */
  readonly texts: ReadonlyArray<number>
}

/** Characters of the shortest and longest strings that are looked at. */
const shortest = 2
const longest = 8

/** Characters that terms neither begin nor end with, though they may stand inside. */
const weak = new Set(
  '的了是在和与及或对为从到把被将要就都也很更最不我你他们这那其等并以所着过之而但于向由让使给比跟个些每各该此又再还已能可会应须必只多少些年月日亿万元个件次位家项条名比上下中内外前后里间时来去做作有没着得地'
)
/** Of these, those that are part of many terms. */
for (const character of '上下中内外多年元家地作能以公') weak.delete(character)

/** Words that terms do not begin with. */
const openers =
  /^(?:加强|推进|推动|促进|加快|继续|坚持|进一步|深入|全面|积极|大力|努力|切实|着力|扎实|支持|鼓励|实施|落实|完善|健全|提高|扩大|增加|做好|实现|开展|建立|持续|有效|稳步|不断|深化|优化|维护|保持|发挥|制定|强化|引导|帮助|解决|我国|今年|去年|过去|主要|一批|一些|一年|同时|以及|通过|围绕|要求|坚决|严格|充分|合理)/
const closers = /(?:工作|方面|问题|以上|以下|左右|之间|增长|提高|下降|明显|取得|进行|坚持|推进|加强|加快)$/

/**
 * Strings of ideographs in at least `minCount` texts that stand in several surroundings: `质生产力` has always 新 before
 * it, and is a part of something. Chinese is not cut into words first, since that breaks terms.
 */
export function chineseGrams(
  texts: ReadonlyArray<string>,
  minCount: number,
  wordsAt: WordsAt = () => []
): Gram[] {
  const found = new Map<string, Entry>()
  for (const [number, text] of texts.entries()) {
    for (const run of text.matchAll(/\p{Script=Han}{2,}/gu)) {
      const han = run[0]
      for (let start = 0; start < han.length; start++) {
        if (weak.has(han[start]!)) continue
        for (let end = start + shortest; end <= Math.min(han.length, start + longest); end++) {
          if (weak.has(han[end - 1]!)) continue
          const gram = han.slice(start, end)
          let entry = found.get(gram)
          if (!entry) found.set(gram, (entry = {texts: [], left: new Map(), right: new Map(), count: 0}))
          entry.count++
          if (entry.texts.at(-1) !== number) entry.texts.push(number)
          count(entry.left, han[start - 1] ?? '')
          count(entry.right, han[end] ?? '')
        }
      }
    }
  }
  return [...found]
    .filter(([gram, entry]) => entry.texts.length >= minCount && stands(gram, entry, wordsAt))
    .map(([text, {texts}]) => ({text, texts}))
}

/** Lengths of the words that start at an offset. */
export type WordsAt = (text: string, at: number) => ReadonlyArray<number>

interface Entry {
  readonly texts: number[]
  /** How often each character stands before it; the edge of a run is the empty string. */
  readonly left: Map<string, number>
  readonly right: Map<string, number>
  count: number
}

function count(map: Map<string, number>, character: string): void {
  map.set(character, (map.get(character) ?? 0) + 1)
}

/** With one neighbour as often as this, a string is a part of something longer. */
const mostOfOne = 0.9
/** The same for strings that are not made of words, such as 经济增. */
const mostOfOneInParts = 0.45

/** Whether a string stands by itself. */
function stands(gram: string, {left, right, count}: Entry, wordsAt: WordsAt): boolean {
  if (openers.test(gram) || closers.test(gram)) return false
  const most = Math.max(share(left, count), share(right, count))
  return most < mostOfOne && (most < mostOfOneInParts || isMadeOfWords(gram, wordsAt))
}

function share(neighbours: ReadonlyMap<string, number>, count: number): number {
  let most = 0
  for (const [character, times] of neighbours) if (character) most = Math.max(most, times)
  return most / count
}

/** Whether words of two characters and more make up a string without a rest. */
function isMadeOfWords(gram: string, wordsAt: WordsAt): boolean {
  const reached = [true]
  for (let start = 0; start < gram.length; start++) {
    if (!reached[start]) continue
    for (const length of wordsAt(gram, start)) if (length > 1) reached[start + length] = true
  }
  return reached[gram.length] === true
}
