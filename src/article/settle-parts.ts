import type {Language} from '../model/language.js'
import {countScripts} from '../text/scripts.js'
import {isCommandOptions} from './asides.js'
import type {Part} from './cut-lines.js'
import {looksWrapped} from './lines.js'

export interface SettleOptions {
  /** The language of the file, when it has but one. */
  readonly single?: Language | undefined
  /** Whether a line end that is no hard break may be a wrap. */
  readonly softWraps?: boolean
}

/** The parts of a block, those in the language of their sentence that do not show it by themselves: code, figures, wraps. */
export function settleParts(parts: ReadonlyArray<Part>, {single, softWraps}: SettleOptions): Part[] {
  const open = settleOpen(parts)
  const settled = softWraps || looksWrapped(open.map(({text}) => text.text)) ? settleWraps(open) : open
  return single && softWraps ? settleSentences(settled, single) : settled
}

/** A line of code or figures inside a paragraph goes with the line before it, or, at the start, with the one after. */
function settleOpen(parts: ReadonlyArray<Part>): Part[] {
  const settled = [...parts]
  for (const [index, part] of settled.entries()) {
    const before = settled[index - 1]
    if (isOpen(part) && before && !before.ended && !before.aside) settled[index] = inLanguageOf(part, before)
  }
  for (let index = settled.length - 2; index >= 0; index--) {
    const part = settled[index]!
    const after = settled[index + 1]!
    if (isOpen(part) && !part.ended && !after.aside) settled[index] = inLanguageOf(part, after)
  }
  return settled
}

/**
 * A label (`[Verse 1]`, `From: Tom`), a time (`[00:07]`), the number of a paragraph (`①`) and options of a command stand
 * for themselves; other figures, and code, may be part of a sentence.
 */
function isOpen({aside, text}: Part): boolean {
  const isFigure = aside === 'marker' && !/\p{L}/u.test(text.text) && !standsAlone.test(text.text)
  return (aside === 'code' && !isCommandOptions(text.text)) || aside === 'url' || isFigure
}

const standsAlone =
  /^(?:([=\-~^"'`*+#_.:|])\1{2,}|\|=+|[[(（【]\d{1,2}(?:[:：]\d\d){1,2}(?:[.,]\d{1,3})?[\])）】]|[\u2460-\u2473\u2776-\u277f])$/

function inLanguageOf({aside: _, ...part}: Part, other: Part): Part {
  return {...part, language: other.language}
}

/** A few Latin words that a wrap has left alone on their line are part of the Chinese sentence around them. */
function settleWraps(parts: ReadonlyArray<Part>): Part[] {
  return parts.map((part, index) => {
    const before = parts[index - 1]
    const isLeft =
      part.language === 'en' &&
      part.shares === false &&
      before?.language === 'zh' &&
      !before.ended &&
      before.text.text.length >= shortestWrap &&
      !/[。！？.!?_＿]\s*$/.test(before.text.text.slice(-2))
    if (!isLeft || englishCaption.test(part.text.text)) return part
    const {words, functionWords} = countScripts(part.text.text)
    return words <= wordsLeftByWrap && functionWords === 0 ? {...part, language: 'zh'} : part
  })
}

/**
 * In a file of one language, a line that begins or ends amid a sentence is in the language of that sentence: a wrap may
 * leave a title, a list of names or a quotation alone on it.
 */
function settleSentences(parts: ReadonlyArray<Part>, single: Language): Part[] {
  const settled = [...parts]
  const goesOn = (index: number) => isOpenEnded(settled[index]) && settled[index + 1] !== undefined
  const settle = (index: number, other: number) => {
    const part = settled[index]!
    if (settled[other]!.language === single && !settled[other]!.aside && isSettled(part, single))
      settled[index] = inLanguageOf(part, settled[other]!)
  }
  for (let index = 1; index < settled.length; index++) if (goesOn(index - 1)) settle(index, index - 1)
  for (let index = settled.length - 2; index >= 0; index--) if (goesOn(index)) settle(index, index + 1)
  return settled
}

function isSettled({language, aside, shares}: Part, single: Language): boolean {
  return shares === false && (language !== single || aside !== undefined) && aside !== 'other-script'
}

/** A line that ends amid a sentence, as far as its marks tell. */
function isOpenEnded(part: Part | undefined): boolean {
  return part !== undefined && !part.ended && !endOfSentence.test(part.text.text.slice(-marksAtEnd))
}

const endOfSentence = /[。！？.!?:：；;][\s"'”’」』）)\]】*_]*$/
const marksAtEnd = 8
/** `Example 2. The file` opens a line of its own. */
const englishCaption = /^\p{Lu}\p{Ll}+ \d{1,3}(?:[.-]\d{1,3}){0,3}[.:]/u
const wordsLeftByWrap = 3
const shortestWrap = 20
