import type {Lexicon} from '../lexicon/lexicon.js'
import {judgeNothing, type PhraseJudge} from '../model/phrase-judge.js'
import {lexicalSupport} from './lexical-support.js'

/**
 * Judge by a lexicon whether two phrases may be translations: yes when it finds enough of the English words in the
 * Chinese, no when it knows the words but finds none. Without a lexicon nothing is said.
 *
 * @param shortest
 *   Characters that a rendering has at least: 1 for phrases that stand on one line, where little is found by chance.
 */
export function judgeByLexicon(lexicon: Lexicon | undefined, shortest: 1 | 2 = 2): PhraseJudge {
  if (!lexicon) return judgeNothing
  return (en, zh) => {
    const rest = withoutAbbreviation(en, zh)
    if (rest && !/\p{L}/u.test(rest[0] + rest[1])) return true
    const support = lexicalSupport(
      (rest?.[0] ?? en).replace(possessive, ''),
      rest?.[1] ?? zh,
      lexicon,
      zh.length <= longestPhrase ? shortest : 2
    )
    const known = support.known + (rest ? 1 : 0)
    const found = support.found + (rest ? 1 : 0)
    if (known === 0) return undefined
    if (found >= known * enough) return true
    return found === 0 && known > 1 ? false : undefined
  }
}

/** What is left of two phrases without an abbreviation and what it stands for; nothing where there is none. */
function withoutAbbreviation(en: string, zh: string): [en: string, zh: string] | undefined {
  if (zh.length > longestPhrase * 2) return undefined
  const words = en.toLowerCase().split(/[\s:：]+/)
  const chinese = zh.replace(/\s+/g, '')
  for (const [at, word] of words.entries()) {
    const meaning = abbreviations.get(word)?.find((one) => chinese.includes(one))
    if (meaning) return [words.toSpliced(at, 1).join(' '), chinese.replace(meaning, '')]
  }
  return undefined
}

/** Headings that everybody knows, and no lexicon does: the longest meaning first. */
const abbreviations: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ['faq', ['常见问题解答', '常见问题', '常见问答', '常问问题', '问答', '答疑']],
  ['faqs', ['常见问题解答', '常见问题', '常见问答', '常问问题', '问答', '答疑']],
  ['q&a', ['常见问题解答', '常见问题', '常见问答', '问与答', '问答', '答疑']],
  ['toc', ['目录']],
  ['tel', ['电话']],
  ['fax', ['传真']],
  ['notes', ['小贴士', '注意事项', '备注', '说明']],
  ['tips', ['温馨提示', '小贴士', '小窍门']],
  ['tl;dr', ['太长不看', '太长不读', '摘要', '简而言之']],
  ['vip', ['贵宾室', '贵宾']],
  ['wc', ['洗手间', '卫生间', '厕所']]
])

const enough = 0.4
const possessive = /['’]s(?!\p{L})/gu
const longestPhrase = 12
