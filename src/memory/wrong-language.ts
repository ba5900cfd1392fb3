import type {Language} from '../model/language.js'
import type {Unit} from '../model/unit.js'
import {withoutEmbedded} from '../text/embedded.js'
import {languageOf} from '../text/language.js'
import {blankAddresses, countScripts, isAddress, type ScriptCounts} from '../text/scripts.js'
import {countSmallWords} from '../text/small-words.js'
import {tokenize} from './tokens.js'

/**
 * What a side of a unit is in, where it is not in the language that it should be in: `en is fr`, `zh is en`.
 *
 * A text is believed as long as it may be right: names, addresses, figures, signs and short texts tell no language.
 */
export function wrongLanguage({en, zh}: Pick<Unit, 'en' | 'zh'>): string | undefined {
  const ofEnglish = isAddress(en) ? undefined : notEnglish(en)
  if (ofEnglish) return `en is ${ofEnglish}`
  const ofChinese = isAddress(zh) ? undefined : notChinese(zh)
  return ofChinese ? `zh is ${ofChinese}` : undefined
}

function notEnglish(text: string): string | undefined {
  const counts = countScripts(text)
  const script = otherScript(text, counts)
  if (script) return script
  if (!counts.han) return foreignWords(text) ?? doubtless(text)
  return languageOf(text, counts) === 'zh' && !isGlossed(text, 'en') ? 'zh' : undefined
}

function notChinese(text: string): string | undefined {
  const counts = countScripts(text)
  const script = otherScript(text, counts)
  if (script) return script
  const found = languageOf(text, counts)
  if (found === 'zh' || found === 'none' || (counts.han && isGlossed(text, 'zh'))) return undefined
  // Paths, commands and names may outnumber the words around them, but are no sentence.
  if (counts.han >= fewHan && counts.functionWords * hanAWord <= counts.han) return undefined
  // Names and codes in Latin letters stand in Chinese texts as they are.
  if (isName(text, counts)) return undefined
  return foreignWords(text) ?? found
}

/** Letters that are neither Latin nor Chinese, if the text is made of them. */
function otherScript(
  text: string,
  {han, words, otherEastAsian, otherLetters}: ScriptCounts
): string | undefined {
  // Signs of mathematics are letters.
  if (otherLetters >= fewLetters && otherLetters > (han + words) * lettersAWord) return 'other'
  if (!otherEastAsian) return undefined
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const hangul = otherEastAsian - kana
  if (hangul > han + words) return 'ko'
  const chinese = text.match(chineseParticles)?.length ?? 0
  // A Chinese text may quote Japanese; a Japanese one without particles is a name.
  const isJapanese = kana >= fewKana && kana > chinese * kanaAParticle && kana * kanaShare > han + kana
  return isJapanese && kana > words ? 'ja' : undefined
}

const fewLetters = 4
const lettersAWord = 5
const fewKana = 2
/** Of Japanese characters one in eight at least is kana, even in headlines. */
const kanaShare = 8
/** What hardly stands in Japanese, and in every Chinese sentence. */
const chineseParticles = /[的了是这這们們吗嗎呢吧把很你您说說给給让讓没沒还還]/g
const kanaAParticle = 3

/** A text that has the small words of another language in Latin letters, and hardly any English ones. */
function foreignWords(text: string): string | undefined {
  const frame = withoutEmbedded(text)
  const shown = blankAddresses(/\p{L}/u.test(frame) ? frame : text)
  if (shown.trim().split(/\s+/).length < fewestWords) return undefined
  const found = countSmallWords(shown)
  if (!found || found.own < leastOwn || found.count <= found.english * 2) return undefined
  const words = shown.match(/[\p{L}\p{M}]+/gu) ?? []
  if (found.count * shareOfSmallWords < words.length) return undefined
  const hasAccent = words.some(isAccented)
  if (found.distinct < fewSmallWords) {
    return hasAccent && words.length >= wordsOfSentence && !found.english ? found.language : undefined
  }
  // Names have capitals.
  const isSentence =
    found.strong > 0 ||
    hasAccent ||
    found.distinct >= manySmallWords ||
    words.filter(isContent).length >= fewContentWords
  return isSentence ? found.language : undefined
}

/** Fewer are a title or a name. */
const fewSmallWords = 3
const leastOwn = 2
/** No name has so many different articles and prepositions. */
const manySmallWords = 4
/** With fewer words it is a saying or a title that English has taken over: c’est la vie. */
const fewestWords = 4
/** Of the words of a sentence a third and more are small ones; fewer in technical texts. */
const shareOfSmallWords = 5
const fewContentWords = 3
const wordsOfSentence = 6

/** A word in small letters that English would write without its marks. */
function isAccented(word: string): boolean {
  return word.length > 3 && word === word.toLowerCase() && /[^\x00-\x7F]/.test(word)
}

function isContent(word: string): boolean {
  return word.length > 3 && word === word.toLowerCase()
}

/** What trigrams say of a text that is long enough for them. */
function doubtless(text: string): string | undefined {
  const found = languageOf(text)
  if (found !== 'other' && found !== 'pinyin') return undefined
  return tokenize(text).length < fewWords ? undefined : found
}

const fewWords = 15

const fewHan = 4
const hanAWord = 4

function isName(text: string, {words, functionWords}: ScriptCounts): boolean {
  const parts = text.trim().split(/\s+/)
  if (parts.length < 3 && text.length < shortName) return true
  const isSentence = parts.some((word) => /^\P{L}*\p{Ll}[\p{Ll}\p{M}'’]+\P{L}*$/u.test(word))
  const isCode = parts.length === 1 && /^[ -~]*$/.test(text)
  return functionWords === 0 && (isCode || (!isSentence && words <= wordsOfName))
}

const shortName = 20
const wordsOfName = 6

/** Whether a term and what it is in the other language are all there is: `guanxi (关系)`, `Pod（容器组）`. */
function isGlossed(text: string, language: Language): boolean {
  const [outside = ''] = text.split(/[(（[]/, 1)
  return /[)）\]]\s*$/.test(text) && languageOf(outside) === language
}
