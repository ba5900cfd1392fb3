import type {Lexicon} from '../lexicon/lexicon.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import {lexicalSupport} from './lexical-support.js'

/**
 * Judge by a lexicon whether two phrases may be translations: yes when it finds enough of the English words in the
 * Chinese, no when it knows the words but finds none. Without a lexicon nothing is said.
 *
 * @param shortest
 *   Characters that a rendering has at least: 1 for phrases that stand on one line, where little is found by chance.
 */
export function judgeByLexicon(lexicon: Lexicon | undefined, shortest: 1 | 2 = 2): PhraseJudge {
  if (!lexicon) return () => undefined
  return (en, zh) => {
    if (abbreviations[en.trim().toLowerCase()]?.includes(zh.replace(/[\s:：]+/g, ''))) return true
    const {known, found} = lexicalSupport(
      en.replace(possessive, ''),
      zh,
      lexicon,
      zh.length <= longestPhrase ? shortest : 2
    )
    if (known === 0) return undefined
    if (found >= known * enough) return true
    return found === 0 && known > 1 ? false : undefined
  }
}

/** Headings that everybody knows, and no lexicon does. */
const abbreviations: Readonly<Record<string, ReadonlyArray<string>>> = {
  faq: ['常见问题', '常见问答', '常问问题', '常见问题解答', '问答', '答疑'],
  faqs: ['常见问题', '常见问答', '常问问题', '常见问题解答', '问答', '答疑'],
  'q&a': ['问答', '答疑', '常见问题', '常见问答', '问与答', '常见问题解答'],
  toc: ['目录'],
  'tl;dr': ['太长不看', '太长不读', '摘要', '简而言之'],
  vip: ['贵宾', '贵宾室'],
  wc: ['厕所', '卫生间', '洗手间']
}

const enough = 0.4
const possessive = /['’]s(?!\p{L})/gu
const longestPhrase = 12
