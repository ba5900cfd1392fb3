import type {Language} from '../model/language.js'
import {type MappedText, sliceText, trimText} from '../model/mapped-text.js'

/** A text, and what stands before and after it that is none. */
export type Bare = readonly [before: MappedText | undefined, text: MappedText, after: MappedText | undefined]

/**
 * Take the sound of a word, in phonetic signs or in pinyin, and its part of speech off a half of a line:
 * `/jɔːn/ v. 打哈欠`, `plant n.`, `húli fox`, `狐狸 húli`.
 */
export function withoutSound(half: MappedText, language: Language): Bare {
  const {text} = half
  if (language === 'zh') {
    const start = soundBeforeGloss.exec(text)?.[0].length ?? 0
    const end =
      start || text.length > longestWord ? text.length : (pinyinAfter.exec(text)?.index ?? text.length)
    return [part(half, 0, start), sliceText(half, start, end), part(half, end, text.length)]
  }
  if (text.length > longestWord) return [undefined, half, undefined]
  const start = pinyinBefore.exec(text)?.[0].length ?? 0
  const end = soundAfterWord.exec(text)?.index ?? text.length
  return [part(half, 0, start), trimText(sliceText(half, start, end)), part(half, end, text.length)]
}

function part(half: MappedText, start: number, end: number): MappedText | undefined {
  return start < end ? trimText(sliceText(half, start, end)) : undefined
}

/** Where a half begins: the slash of `raise /reɪz/ 筹集` opens the sound, and parts nothing. */
export function opensSound(line: string, from: number): number {
  return line[from - 1] === '/' && soundToClose.test(line.slice(from, from + longestWord)) ? from - 1 : from
}

/** Where it ends: a slash may close the sound. */
export function closesSound(line: string, from: number, to: number): number {
  const start = Math.max(from, to - longestWord)
  return line[to] === '/' && soundToOpen.test(line.slice(start, to)) ? to + 1 : to
}

const longestWord = 60
const partOfSpeech = '(?:n|v|vt|vi|adj|adv|prep|conj|pron|num|int|phr)\\.'
const soundLetter = '[ɑɒəɛɜɪʊʌæθðʃʒŋɔˈˌː]'

const soundToClose = new RegExp(`^[^/\\p{Script=Han}]*${soundLetter}[^/\\p{Script=Han}]*/`, 'u')
const soundToOpen = new RegExp(`/[^/\\p{Script=Han}]*${soundLetter}[^/\\p{Script=Han}]*$`, 'u')
const soundBeforeGloss = new RegExp(
  `^(?:[^\\p{Script=Han}]{0,40}${soundLetter}[^\\p{Script=Han}]{0,20}?[/\\]]\\s*)?(?:${partOfSpeech}\\s*(?:&\\s*)?)*(?=\\p{Script=Han}|[（(]\\p{Script=Han})`,
  'u'
)
const soundAfterWord = new RegExp(
  `(?<=[\\p{L})])(?:\\s*[/[][^/[\\]]{0,40}${soundLetter}[^/[\\]]{0,40}[/\\]]?)?(?:\\s+${partOfSpeech}(?:\\s*&)?)*$`,
  'u'
)

/** Syllables of which one at least has a tone mark: `húli`, `yuèliang`, `(xuēzi)`; é alone is French as well. */
const syllables =
  "[(（[]?(?=[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ’' -]*[āáǎàēěèīíǐìōóǒòūúǔùǖǘǚǜ])(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng?|r)?[’' -]?){1,8}[)）\\]]?"
const pinyinBefore = new RegExp(`^${syllables}(?<=[\\s)）\\]])\\s*(?=[\\p{L}(])`, 'u')
const pinyinAfter = new RegExp(`(?<=\\p{Script=Han})\\s*${syllables}$`, 'u')

const pinyinAlone = new RegExp(`^${syllables}$`, 'u')

/** Whether a sound that was taken off is in pinyin. */
export function isPinyinSound(text: string): boolean {
  return pinyinAlone.test(text.trim())
}
