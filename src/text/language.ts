import {countFrame} from './embedded.js'
import {rankLanguages} from './rank-languages.js'
import {countScripts, type ScriptCounts} from './scripts.js'

/**
 * What a stretch of text is written in. `none`: figures and marks only. `other`: neither English nor Chinese;
 * `pinyin` is told apart since it stands between the two languages in textbooks and classics.
 */
export type TextLanguage = 'en' | 'zh' | 'pinyin' | 'other' | 'none'

/**
 * Tell the language of a text.
 *
 * Scripts decide first: trigrams call “使用 Transformer 模型训练 GPT-2” Danish, since Latin letters outnumber
 * ideographs there. So ideographs are weighed against words. Only longer texts in Latin script without the small
 * words of English are shown to franc.
 */
export function languageOf(text: string, counts: ScriptCounts = countScripts(text)): TextLanguage {
  const {han, words, functionWords, eastAsianMarks, otherEastAsian, otherLetters} = counts
  const known = han + words
  if (known + otherEastAsian + otherLetters === 0) return 'none'
  if (otherEastAsian * 4 > han + otherEastAsian && otherEastAsian > words) return 'other'
  if (otherLetters > known * lettersAWord) return 'other'
  const frame = han > 0 && words > 0 && languageOfFrame(text)
  if (frame) return frame
  if (han + eastAsianMarks > 0 && han + eastAsianMarks * wordsAMark >= words + functionWords) return 'zh'
  if (han === 0 && isPinyin(text, counts)) return 'pinyin'
  return han === 0 && isForeign(text, counts) ? 'other' : 'en'
}

/** A sentence around a quotation in the other language: `It says “专精特新” once.`, `《The Old Man and the Sea》是他最好的书。` */
function languageOfFrame(text: string): 'en' | 'zh' | undefined {
  const {han, words, functionWords} = countFrame(text)
  if (han === 0 && functionWords > 0) return 'en'
  return words === 0 && han > 1 ? 'zh' : undefined
}

const lettersAWord = 5
/** A mark of Chinese punctuation speaks as clearly as a few words do. */
const wordsAMark = 2

/** Initials and finals of Mandarin without tone marks; romanised classics also double vowels for the third tone. */
const syllable = /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouü]{1,4}(?:n|ng|r)?$/

const syllables = /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouü]{1,3}(?:ng|n|r)?){1,4}$/

function isPinyin(text: string, {words, functionWords, toneWords}: ScriptCounts): boolean {
  if (words === 1) return isPinyinWord(text.trim())
  if (words < 2 || functionWords * 8 > words) return false
  if (toneWords * 7 < words) return false
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const all = bare.match(/[a-zü]+/g) ?? []
  // Where marks of tones abound, syllables may be written as words: “Yúchuán huí gǎng”.
  const pattern = toneWords * 2 >= words && /[āēīōūǖǎěǐǒǔǚ]/i.test(text) ? syllables : syllable
  return all.filter((word) => pattern.test(word)).length >= all.length * shareOfSyllables
}

/** A word with a tone that no other language writes, or with tones on all of its syllables: `dānzi`, `yóudìyuán`. */
function isPinyinWord(word: string): boolean {
  if (/^[^\s]*[āēīōūǖǎěǐǒǔǚ]/.test(word)) return true
  return /[ìòùǜ]/i.test(word) && tonedSyllables.test(word)
}

const tonedSyllables =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouü]{0,2}[áàéèíìóòúùǘǜ][aeiou]{0,2}(?:ng|n|r)?){2,4}$/i

const shareOfSyllables = 0.85

// What English articles quote, and what stands beside Chinese in textbooks and manuals.
const candidates = [
  'eng',
  'fra',
  'deu',
  'spa',
  'ita',
  'por',
  'nld',
  'vie',
  'ind',
  'pol',
  'tur',
  'swe',
  'ron',
  'ces',
  'hun',
  'lat'
]

function isForeign(text: string, {words, functionWords}: ScriptCounts): boolean {
  if (words < wordsForTrigrams || functionWords * 8 >= words) return false
  const ranked = rankLanguages(text, candidates, 40)
  const english = ranked.find(([language]) => language === 'eng')?.[1] ?? 0
  // franc's scores are relative to the best; English lists and titles often come a close second.
  return ranked[0]?.[0] !== 'eng' && english < scoreOfEnglish
}

const wordsForTrigrams = 8
const scoreOfEnglish = 0.8
