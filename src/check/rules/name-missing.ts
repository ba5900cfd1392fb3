import {shortUnitAt} from '../../numbers/unit-names.js'
import {type FullPair, isFull, type Pair} from '../article.js'
import type {Rule} from '../rule.js'
import {type SideText, wholeOf} from '../side-text.js'

/** A name or a code in Latin letters that the English leaves out. */
export const nameMissing: Rule = {
  id: 'name-missing',
  group: 'consistency',
  description: 'A name or code in Latin letters of the Chinese is missing in the English.',
  severity: 'warn',
  needs: ['pairs'],
  options: {
    ignore: {type: 'list', default: [], description: 'names that may be left out'}
  },
  examples: [
    {
      pairs: [{zh: '两列JSQ6笼车发车。', en: 'Two flatcars left.'}],
      expect: ['1:3 Unexpected lack of `JSQ6` in the English, expected it as in the Chinese']
    },
    {
      pairs: [{zh: '对GDP贡献率超过70%。', en: 'Its share of the gross domestic product is over 70%.'}],
      expect: []
    },
    {
      pairs: [{zh: '请升级到v2.3.1。', en: 'Please upgrade to v2.1.3.'}],
      expect: ['1:5 Unexpected lack of `v2.3.1` in the English, expected it as in the Chinese']
    },
    // Another form of the word, or its beginning.
    {pairs: [{zh: 'Feature：提供 Binary 文件。', en: 'Feat: binaries.'}], expect: []},
    {pairs: [{zh: '5G网络覆盖APP用户。', en: 'The 5G network reaches users of the app.'}], expect: []}
  ],
  check({pairs}, {options, report}) {
    const isUnderstood = understoodIn(pairs)
    const ignored = new Set((options.ignore as ReadonlyArray<string>).map((name) => name.toLowerCase()))
    for (const [index, pair] of pairs.entries()) {
      if (!isFull(pair) || pair.confidence < leastConfidence) continue
      const near = [pair.en, pairs[index - 1]?.en, pairs[index + 1]?.en].filter((side) => side !== undefined)
      for (const match of pair.zh.text.matchAll(name)) {
        const text = match[0]
        if (isUnit(pair.zh.text, match.index)) continue
        if (ignored.has(text.toLowerCase()) || near.some((side) => holds(side, text))) continue
        if (isUnderstood(text)) continue
        report({
          at: {side: pair.zh, from: match.index, to: match.index + text.length},
          message: `Unexpected lack of \`${text}\` in the English, expected it as in the Chinese`,
          expected: [text],
          related: [{at: wholeOf(pair.en)}]
        })
      }
    }
  }
}

/** What the article is about: a translator may write it where the original says “it”, “the system”, or nothing. */
function understoodIn(pairs: ReadonlyArray<Pair>): (name: string) => boolean {
  let mentions: ReadonlyMap<string, number> | undefined
  const full = pairs.filter(isFull)
  return (text) => {
    mentions ??= mentionsIn(full)
    const count = mentions.get(text) ?? 0
    return count >= leastMentions && count >= full.length * shareOfTopic
  }
}

/** In how many pairs the English has each name. */
function mentionsIn(pairs: ReadonlyArray<FullPair>): ReadonlyMap<string, number> {
  const mentions = new Map<string, number>()
  for (const {en} of pairs) {
    for (const text of new Set(en.text.match(name))) mentions.set(text, (mentions.get(text) ?? 0) + 1)
  }
  return mentions
}

const leastMentions = 8
const shareOfTopic = 0.04

/** GB, kWh: a unit behind its number. */
function isUnit(text: string, at: number): boolean {
  return /\d ?$/.test(text.slice(Math.max(0, at - 2), at)) && shortUnitAt(text, at) !== undefined
}

/** A pair less likely than this is as likely none. */
const leastConfidence = 0.5

// Between Chinese characters, or marks; with a capital or a digit, since other words are seldom names.
const name =
  /(?<![\p{Script=Latin}\d.@/#&=?%_:~+-])(?=[\p{Script=Latin}\d-]{2,40}(?![\p{Script=Latin}\d@/]))(?=[^\p{Lu}\d]{0,39}[\p{Lu}])[\p{Lu}\p{Ll}][\p{Script=Latin}\d]*(?:-[\p{Script=Latin}\d]+)*|(?<![\d.])[vV]?\d{1,3}(?:\.\d{1,4}){2,3}(?![\d.])/gu

/** As it stands, whatever its capitals, or by the words that its letters stand for. */
function holds({text}: SideText, name: string): boolean {
  const lower = fold(text)
  if (/^v?\d/i.test(name)) return text.includes(name.replace(/^v/i, ''))
  if (lower.includes(fold(name))) return true
  if (lettersOnly.test(name)) {
    const folded = fold(name)
    if (text.match(/[a-z]+/gi)?.some((word) => isFormOf(word.toLowerCase(), folded))) return true
  }
  return /^\p{Lu}{2,6}$/u.test(name) && initials(text).includes(name.toLowerCase())
}

/** A word of the English that the name is a form of, or that shortens it: `binaries` for `Binary`, `Feat` for `Feature`. */
function isFormOf(word: string, name: string): boolean {
  if (name.length < leastLetters || word.length < leastLetters) return false
  const stem = (text: string) => text.replace(/(?:ies|y|es|s)$/, '')
  return stem(word) === stem(name) || (word.length >= shortened && name.startsWith(word))
}

const lettersOnly = /^[A-Z]*[a-z]+$/i
const leastLetters = 4
const shortened = 4

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.\-‐‑–]/g, '')
}

/** The first letters of the words, small words left out. */
function initials(text: string): string {
  return (text.match(/[\p{L}\d]+/gu) ?? [])
    .filter((word) => !/^(?:of|the|and|for|in|on|to|a|an)$/i.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('')
}
