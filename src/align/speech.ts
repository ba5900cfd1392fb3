import type {Language} from '../model/language.js'

/** Where quotations begin and end in a list of sentences; one entry a sentence. */
export interface Speech {
  /** 1 where a sentence begins within a quotation that an earlier one opened. */
  readonly startsInside: Uint8Array
  /** 1 where the first thing in it is the mark that opens a quotation. */
  readonly opens: Uint8Array
  /** 1 where it ends with the mark that closes a quotation. */
  readonly closes: Uint8Array
  /** How many quotations it opens, those within others left out. */
  readonly openings: Uint8Array
}

/** Marks that open or close for certain, by the kind of their pair. */
const openers: Readonly<Record<string, number>> = {'“': 1, '‘': 2, '「': 3, '『': 4, '«': 5, '〝': 6}
const closers: Readonly<Record<string, number>> = {'”': 1, '」': 3, '』': 4, '»': 5, '〞': 6}
const double = 1
const single = 2

/** A quotation that is not closed within so many sentences never was: its mark was a slip. */
const longestQuotation = 30

/**
 * Follow the quotations through the sentences of a text: curly, straight and single marks of English, and curly marks and
 * corner brackets of Chinese. Quotations within others do not count, nor do apostrophes.
 */
export function readSpeech(texts: ReadonlyArray<string>, language: Language): Speech {
  const speech: Speech = {
    startsInside: new Uint8Array(texts.length),
    opens: new Uint8Array(texts.length),
    closes: new Uint8Array(texts.length),
    openings: new Uint8Array(texts.length)
  }
  let open = 0
  let since = 0
  for (const [index, text] of texts.entries()) {
    if (open && index - since > longestQuotation) open = 0
    if (open) speech.startsInside[index] = 1
    for (const {0: mark, index: at} of text.matchAll(marks)) {
      const {kind, opens} = readMark(text, mark, at, open, language)
      if (opens && (open === 0 || (open === kind && startsWith(text, at)))) {
        open = kind
        since = index
        speech.openings[index] = Math.min(255, speech.openings[index]! + 1)
        if (startsWith(text, at)) speech.opens[index] = 1
      } else if (!opens && kind === open && kind !== 0) {
        open = 0
        if (endsWith(text, at)) speech.closes[index] = 1
      }
    }
  }
  return speech
}

const marks = /["＂'“”‘’「」『』«»〝〞]/gu

/** What a mark is: the kind of its pair, 0 for an apostrophe, and whether it opens. */
function readMark(
  text: string,
  mark: string,
  at: number,
  open: number,
  language: Language
): {kind: number; opens: boolean} {
  const opener = openers[mark]
  if (opener) return {kind: opener, opens: true}
  const closer = closers[mark]
  if (closer) return {kind: closer, opens: false}
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const followsGap = gap.test(before)
  if (mark === '"' || mark === '＂') {
    // Chinese has no spaces to go by.
    return {kind: double, opens: startsWith(text, at) || (language === 'zh' ? open !== double : followsGap)}
  }
  if (mark === "'" && followsGap && letter.test(after)) {
    return clipped.test(text.slice(at + 1, at + 8)) ? {kind: 0, opens: false} : {kind: single, opens: true}
  }
  const isApostrophe = letter.test(after) || (letter.test(before) && after === ' ')
  return {kind: isApostrophe && !endsWith(text, at) ? 0 : single, opens: false}
}

const gap = /[\s([{（［—–\-"“*_]/u
const letter = /[\p{L}\p{N}]/u
/** Words that begin with an apostrophe, and decades. */
const clipped = /^(?:em|tis|twas|til|cause|bout|round|n|\d)(?![\p{L}])/iu

function startsWith(text: string, at: number): boolean {
  return /^[\s*_(（#>-]*$/u.test(text.slice(0, at).slice(-longestEdge)) && at <= longestEdge
}

function endsWith(text: string, at: number): boolean {
  return text.length - at <= longestEdge && /^[\s*_)\]）】.。,，’”"」』']*$/u.test(text.slice(at + 1))
}

/** Characters of an edge that are looked at. */
const longestEdge = 8
