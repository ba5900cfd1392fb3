import type {NullReason} from '../model/bead.js'
import type {Piece} from '../model/piece.js'
import {abstractWords, isAbstract} from './asides.js'
import {languageOfName} from './markup-language.js'
import {findOtherScripts} from './other-scripts.js'

/**
 * Settle which pieces take no part in pairing, now that their neighbours are known.
 *
 * A credit beside its translation is an ordinary pair, and so is what a reporter says in an interview; a value of the
 * front matter pairs with the value of the same key, Traditional Chinese is a further version only where there is a
 * Simplified one, and an abstract is what repeats the text.
 */
export function settleAsides(pieces: ReadonlyArray<Piece>): Piece[] {
  const otherScripts = findOtherScripts(pieces)
  const translated = translatedCredits(pieces)
  const speakers = speakersOf(pieces)
  const languageHeadings = headingsOfLanguages(pieces)
  const groups = languagesByGroup(pieces)
  const hasSimplified = pieces.some((piece) => piece.language === 'zh' && piece.aside === undefined)
  const sites = titlesWithSite(pieces)
  const keys = new Map<string, Set<string>>()
  for (const {key, language} of pieces) if (key) keys.set(key, (keys.get(key) ?? new Set()).add(language))

  return pieces.map((piece, index) => {
    const aside = settle(piece, index)
    if (aside === piece.aside) return piece
    const {aside: _, ...rest} = piece
    return aside === undefined ? rest : {...rest, aside}
  })

  function settle(piece: Piece, index: number): NullReason | undefined {
    if (otherScripts.has(index)) return 'other-script'
    if (piece.aside === 'other-script') return hasSimplified ? 'other-script' : undefined
    if (piece.aside && isTranslated(piece)) return undefined
    if (piece.aside === 'credit' && (translated.has(index) || sharesLineWithText(index))) return undefined
    if (piece.aside === 'credit' && isTurn(piece, speakers)) return undefined
    if (piece.aside === 'note' && isNoteInBoth(index)) return undefined
    if (piece.aside) return piece.aside
    if (isNavigation(piece) || isLanguageLink(piece, index) || languageHeadings.has(index)) return 'marker'
    if (piece.group !== undefined && sites.has(piece.group)) return 'front-matter'
    if (piece.key && isLoneValue(piece)) return piece.group === undefined ? 'front-matter' : 'note'
    if (isAbstract(piece.text.text) && (repeatsLater(piece, index) || isCutOff(index))) return 'abstract'
    return isIdentifier(piece, index) ? 'code' : undefined
  }

  /** A word of the editor, beside the same in English. */
  function isNoteInBoth(index: number): boolean {
    return [pieces[index - 1], pieces[index + 1]].some(
      (near) => near?.language === 'en' && englishNote.test(near.text.text)
    )
  }

  /** A value of the front matter that no value of the same key translates, nor the other half of its line. */
  function isLoneValue({key, group, path, shared}: Piece): boolean {
    if (group === undefined) return keys.get(key!)!.size < 2
    const isNote = path.some((step) => step.startsWith('column:'))
    return isNote || !(shared && groups.get(group)!.size > 1)
  }

  /** An abstract that breaks off in the middle, unless the one beside it in the other language does, too. */
  function isCutOff(index: number): boolean {
    const {text, language} = pieces[index]!
    return (
      cutOff.test(text.text) &&
      ![pieces[index - 1], pieces[index + 1]].some(
        (near) => near && near.language !== language && isAbstract(near.text.text)
      )
    )
  }

  /** The name of something in code that heads what is said about it, and has no name in the other language beside it. */
  function isIdentifier({kind, text, group}: Piece, index: number): boolean {
    if (kind === 'cell' || group !== undefined || text.text.length > longestIdentifier) return false
    if (!identifier.test(text.text)) return false
    return ![pieces[index - 1], pieces[index + 1]].some(
      (near) => near?.kind === kind && near.language === 'zh' && near.text.text.length <= longestName
    )
  }

  /** A link to another page, unless its words stand beside their translation; the name of a language is none. */
  function isNavigation({path, group, shared}: Piece): boolean {
    if (!path.some((step) => navigation.test(step))) return false
    const line = shared ? pieces.filter((one) => one.group === group) : []
    return !line.length || line.some(({text}) => languageOfName(text.text) !== undefined)
  }

  /** It stands in a row, cue or element with a text in the other language. */
  function isTranslated({aside, language, group, shared}: Piece): boolean {
    if (aside !== 'credit' && aside !== 'marker') return false
    if (group === undefined || shared || language === 'other') return false
    return groups.get(group)!.size > 1
  }

  /** An item that is no more than the name of a language, unless it stands beside its translation. */
  function isLanguageLink({kind, text, language, group}: Piece, index: number): boolean {
    if (kind !== 'item' || group !== undefined || languageOfName(text.text) === undefined) return false
    return ![pieces[index - 1], pieces[index + 1]].some(
      (near) => near && near.language !== language && languageOfName(near.text.text) !== undefined
    )
  }

  function sharesLineWithText(index: number): boolean {
    const {group, shared} = pieces[index]!
    return (
      shared === true &&
      [pieces[index - 1], pieces[index + 1]].some(
        (near) => near?.group === group && near?.aside === undefined
      )
    )
  }

  function repeatsLater(piece: Piece, index: number): boolean {
    const start = abstractWords(piece.text.text).slice(0, lengthOfRepeat)
    return (
      start.length === lengthOfRepeat &&
      pieces.slice(index + 1, index + reach).some((later) => later.text.text.includes(start))
    )
  }
}

/** A version of the article, and nothing that one writes about. */
const ofVersion = /[版明档]$| version$/iu

/** Headings that name the language of what follows: `## 中文版`, `## English` where its translation stands nowhere beside it. */
function headingsOfLanguages(pieces: ReadonlyArray<Piece>): ReadonlySet<number> {
  const found = [...pieces.keys()].filter((index) => {
    const {kind, shared, text} = pieces[index]!
    return kind === 'heading' && !shared && languageOfName(text.text) !== undefined
  })
  const isAlone = found.length === 1 && !namesLanguageElsewhere(pieces, found[0]!)
  if (found.length > 1 || isAlone) return new Set(found)
  const [originals, translations] = [originalText, translatedText].map((name) =>
    [...pieces.keys()].filter((at) => pieces[at]!.kind === 'heading' && name.test(pieces[at]!.text.text))
  )
  if (originals!.length && translations!.length) return new Set([...originals!, ...translations!])
  return new Set(found.filter((index) => ofVersion.test(pieces[index]!.text.text)))
}

function namesLanguageElsewhere(pieces: ReadonlyArray<Piece>, at: number): boolean {
  return pieces.some(({text}, index) => index !== at && languageOfName(text.text) !== undefined)
}

const originalText = /^(?:(?:the )?original(?: text)?|source text|(?:英文|中文)?原文)$/i
const translatedText =
  /^(?:(?:the )?translation|translated text|(?:参考|中文|英文)?译文|(?:参考|中文|英文)?翻译)$/i

/** Credits that take turns, one in each language, translate each other; of others, neighbours that are for one work do. */
function translatedCredits(pieces: ReadonlyArray<Piece>): ReadonlySet<number> {
  const found = new Set<number>()
  let run: number[] = []
  const close = (): void => {
    const isOdd = (index: number): boolean => pieces[index]!.language !== pieces[run[0]!]!.language
    const takesTurns = run.length % 2 === 0 && run.every((index, at) => isOdd(index) === (at % 2 === 1))
    const text = (at: number): string => pieces[run[at]!]!.text.text
    if (takesTurns && run.every((_, at) => at % 2 === 1 || mayBeOneRole(text(at), text(at + 1))))
      for (const index of run) found.add(index)
    else
      for (let at = 1; at < run.length; at++) {
        const isPair = isOdd(run[at]!) !== isOdd(run[at - 1]!) && isOneRole(text(at - 1), text(at))
        if (!isPair || found.has(run[at - 1]!)) continue
        found.add(run[at - 1]!)
        found.add(run[at]!)
      }
    run = []
  }
  for (const [index, {aside}] of pieces.entries()) {
    if (aside === 'credit') run.push(index)
    else close()
  }
  close()
  return found
}

/** Whether two credits may be for the same work: a photographer is no editor. */
function mayBeOneRole(one: string, other: string): boolean {
  const [a, b] = [roleOf(one), roleOf(other)]
  return a < 0 || b < 0 || a === b
}

function isOneRole(one: string, other: string): boolean {
  return roleOf(one) >= 0 && roleOf(one) === roleOf(other)
}

function roleOf(text: string): number {
  return roles.findIndex((role) => role.test(text))
}

const roles = [
  /^\W*(?:photo|picture|图片?[:：丨|｜/]|摄影|拍摄)/iu,
  /^\W*(?:[a-z]+ ){0,2}editors?\b|^\W*edited by|^[^\p{L}]*(?:责任)?编辑|^[^\p{L}]*责编/iu,
  /^\W*(?:reporters?|writers?|authors?|by|written by)\b|^[^\p{L}]*(?:作者|(?:见习)?记者|撰文|撰稿|文[:：丨|｜])/iu,
  /^\W*(?:translators?|(?:translated|compiled) by)\b|^[^\p{L}]*(?:翻译|译者|编译)/iu
]

/** Who speaks in an article: `记者` in `记者：您烧窑多少年了？`. */
function speakersOf(pieces: ReadonlyArray<Piece>): ReadonlySet<string> {
  return new Set(
    pieces.flatMap(({aside, text}) => (aside === undefined ? (speaker.exec(text.text)?.[1] ?? []) : []))
  )
}

/** A short answer of somebody who says more elsewhere: `记者：谢谢。`; a credit is no sentence. */
function isTurn({text}: Piece, speakers: ReadonlySet<string>): boolean {
  const name = speaker.exec(text.text)?.[1]
  return name !== undefined && speakers.has(name) && sentenceEnd.test(text.text)
}

const speaker = /^([^:：\n]{1,24})[:：]/
const sentenceEnd = /[。.…]["”’]?$/

/**
 * Groups of titles that hold the heading of the page in one language, and in the other the name of the site:
 * `夜航小说 | Night Bus`.
 */
function titlesWithSite(pieces: ReadonlyArray<Piece>): ReadonlySet<number> {
  const headings = new Set(pieces.flatMap(({kind, text}) => (kind === 'heading' ? text.text : [])))
  const repeats = new Map<number, Set<boolean>>()
  for (const {group, key, text} of pieces) {
    if (key !== 'title' || group === undefined) continue
    repeats.set(group, (repeats.get(group) ?? new Set()).add(headings.has(text.text)))
  }
  return new Set([...repeats].filter(([, found]) => found.size > 1).map(([group]) => group))
}

function languagesByGroup(pieces: ReadonlyArray<Piece>): Map<number, Set<string>> {
  const groups = new Map<number, Set<string>>()
  for (const {group, language} of pieces) {
    if (group === undefined || language === 'other') continue
    groups.set(group, (groups.get(group) ?? new Set()).add(language))
  }
  return groups
}

const englishNote = /^\W*(?:editor|translator)(?:['’]?s|s['’])? (?:foot)?note/iu
const cutOff = /(?:…|\.{3}|。{3})["”]?$/

/**
 * `camelCase`, `call(value)`, or a name of three parts: `ReadonlyPartialType`. Of two parts it may be a product: `GitHub`,
 * `iPhone`.
 */
const identifier =
  /^(?:[a-z]\w*(?:\.\w+)*\([\w$., :?=]{1,60}\)|[a-z]{2,}\d*(?:[A-Z][a-z0-9]+)+|[A-Z][A-Za-z]*[a-z](?:[A-Z][a-z0-9]+){2,}|[A-Z]{3,}[a-z]+(?:[A-Z][a-z]+)*)$/

const longestIdentifier = 80

/** Letters of a name in Chinese. */
const longestName = 12

/** Links to the pages of a site. */
const navigation = /^nav(?![a-z])/

const lengthOfRepeat = 24
/** An abstract stands near the text that it repeats. */
const reach = 40
