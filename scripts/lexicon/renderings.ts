import {isStopWord} from '../../src/align/stop-words.js'
import type {EcdictEntry} from './read-ecdict.js'

/** Longest Chinese rendering that is kept, in characters. */
const longestRendering = 6

/** A rendering with the weight that its place in the dictionary gives it. */
export type Rendering = readonly [zh: string, weight: number]

/** How sure the first sense of an entry is, and what each further one loses. */
const firstSense = 0.9
const lossBySense = 0.05

/** Renderings of an entry of ECDICT. */
export function ecdictRenderings({word, translation}: EcdictEntry): Rendering[] {
  const found: Rendering[] = []
  let sense = 0
  const isName = /^\p{Lu}/u.test(word)
  for (const line of translation.split('\\n')) {
    if (/的(?:过去式|过去分词|复数|现在分词|第三人称|比较级|最高级)/.test(line)) continue
    const flag = flagOf(line)
    const plain = line
      .replace(/^\s*(?:[a-z]{1,6}\.\s*)+/, '')
      .replace(/[（(][^（）()]{0,60}[）)]|[[［〔【][^\]］〕】]{0,60}[\]］〕】]|[《》]/g, '')
    for (const item of plain.split(/[,，;；、。:：/\s]+/)) {
      for (const piece of item.split(/\.{2,}|…+/)) {
        const zh = piece.replace(/[^\p{Script=Han}]/gu, '')
        const isPattern = piece.length < item.length
        if (!zh || zh.length > longestRendering || (isPattern && zh.length < 2)) continue
        found.push([zh, ((flag * firstSense) / (1 + lossBySense * sense)) * (isName ? 0.6 : 1)])
      }
      sense++
    }
  }
  return found
}

/** Senses from the web, and those of a trade, are less sure. */
function flagOf(line: string): number {
  if (/^\s*\[网络\]/.test(line)) return 0.5
  return /^\s*\[[^\]]+\]/.test(line) ? 0.6 : 1
}

/** English words that a gloss of CEDICT gives its headword for, with their weights. */
export function cedictKeys(gloss: string, lemma: (word: string) => string): Rendering[] {
  const found: Rendering[] = []
  if (/^CL:|variant of |^see |^also |^abbr\. for |^old form of /.test(gloss)) return found
  const plain = gloss
    .replace(/\([^()]{0,120}\)/g, ' ')
    .replace(/[\p{Script=Han}|]+(?:\[[^\]]*\])?/gu, ' ')
    .replace(/\b(?:sb|sth|one's|oneself|etc)\b\.?/g, ' ')
  for (const part of plain.split(/[;,:/]/)) {
    const words = (part.toLowerCase().match(/[a-z]+/g) ?? []).slice()
    while (words.length > 1 && /^(?:to|a|an|the|be|of)$/.test(words[0]!)) words.shift()
    if (words.length === 0 || words.length > longestGloss) continue
    if (words.length === 1) {
      if (words[0]!.length > 1) found.push([words[0]!, 0.8])
      continue
    }
    const meaning = words.filter((word) => !isStopWord(word) && word.length > 1)
    for (const word of meaning) found.push([lemma(word), Math.min(0.6, 0.7 / meaning.length)])
  }
  return found
}

/** Longer glosses describe rather than render. */
const longestGloss = 8

/** Longest Chinese headword that is kept. */
export function isHeadword(zh: string): boolean {
  return zh.length <= longestRendering && /^\p{Script=Han}+$/u.test(zh)
}
