import {isAcronym, isPlainWord} from './inflect-word.js'
import {englishNumeral, type Numeral} from './numerals.js'

/** How a word is spelled otherwise: by dialects, with or without the points of an abbreviation, as a numeral. */
export interface Spelled extends Numeral {
  readonly british?: string
  readonly american?: string
  readonly pointed?: string
  readonly pointless?: string
}

/** Spellings of a word that differ from its own; absent for most. */
export function spellWord(word: string): Spelled | undefined {
  const numeral = englishNumeral(word)
  const points = spellPoints(word)
  const dialects = spellDialects(word)
  return numeral || points || dialects ? {...dialects, ...points, ...numeral} : undefined
}

/** `U.S.` is `US`, and `No.` is `No`. */
function spellPoints(word: string): Pick<Spelled, 'pointed' | 'pointless'> | undefined {
  if (word.length <= longestPointed && isPlainWord(word))
    return isAcronym(word) ? {pointed: `${[...word].join('.')}.`} : undefined
  return abbreviation.test(word) ? {pointless: word.replaceAll('.', '')} : undefined
}

/** Longer acronyms have no points. */
const longestPointed = 3
const abbreviation = /^(?:\p{L}{1,4}\.|(?:\p{L}\.){2,5}),?$/u

function spellDialects(word: string): Pick<Spelled, 'british' | 'american'> | undefined {
  if (isPlainWord(word) && !mayBeSpelledOtherwise(word)) return undefined
  const [british, american] = [toBritish, toAmerican].map((rules) =>
    word.replace(/\p{L}+/gu, (letters) => respell(letters, rules))
  )
  if (british === word && american === word) return undefined
  return {
    ...(british !== word && {british: british!}),
    ...(american !== word && {american: american!})
  }
}

type Rules = ReadonlyArray<readonly [RegExp, string]>

/** Words in -ise and -yse that are no verbs in -ize, in part. */
const fixed =
  /(?:wise|rise|raise|cise|prise|vise|guise|mise|noise|praise|franchise|merchandise|expertise|chise|size|prize|seize|poise|cruise|bruise|disease|raised|rising|raising|promising|advertis\w+)$/i

const toBritish: Rules = [
  [/(?<=[a-z]{3})iz(e[srd]?|ers?|ing|ation|ations|ational|able)$/i, 'is$1'],
  [/(?<=anal|paral|catal)yz(e[srd]?|ers?|ing)$/i, 'ys$1'],
  [
    /^(col|lab|fav|harb|behavi|hon|neighb|endeav|vap|sav|flav|hum|rum|tum|od|rig|clam|parl|arm|val|vig)or(?!e$|al$|ous$|ate)/i,
    '$1our'
  ],
  [/^(cent|fib|theat|lit|met|calib|meag|spect|som)er(s?)$/i, '$1re$2'],
  [/^(travel|model|label|cancel|channel|level|fuel|signal|total|tunnel)(ed|ing|er|ers)$/i, '$1l$2'],
  [/^(defen|offen|licen|preten)se(s?)$/i, '$1ce$2'],
  [/^(program)(s?)$/i, '$1me$2'],
  [/^(catalog|dialog|analog)(s?)$/i, '$1ue$2'],
  [/^gray/i, 'grey'],
  [/^aluminum/i, 'aluminium'],
  [/^aging$/i, 'ageing'],
  [/^(fulfil|enrol|instal)l(ment|s?)$/i, '$1$2'],
  [/^(skil)lful/i, '$1ful'],
  [/^artifact/i, 'artefact']
]

const toAmerican: Rules = [
  [/(?<=[a-z]{3})is(e[srd]?|ers?|ing|ation|ations|ational|able)$/i, 'iz$1'],
  [/(?<=anal|paral|catal)ys(e[rd]?|ers?|ing)$/i, 'yz$1'],
  [
    /^(col|lab|fav|harb|behavi|hon|neighb|endeav|vap|sav|flav|hum|rum|tum|od|rig|clam|parl|arm|val|vig)our/i,
    '$1or'
  ],
  [/^(cent|fib|theat|lit|met|calib|meag|spect|som)re(s?)$/i, '$1er$2'],
  [/^(travel|model|label|cancel|channel|level|fuel|signal|total|tunnel)l(ed|ing|er|ers)$/i, '$1$2'],
  [/^(defen|offen|licen|preten)ce(s?)$/i, '$1se$2'],
  [/^(program)me(s?)$/i, '$1$2'],
  [/^(catalog|dialog|analog)ue(s?)$/i, '$1$2'],
  [/^grey/i, 'gray'],
  [/^aluminium/i, 'aluminum'],
  [/^ageing$/i, 'aging'],
  [/^(fulfil|enrol|instal)(ment|s?)$/i, '$1l$2'],
  [/^(skil)ful/i, '$1lful'],
  [/^artefact/i, 'artifact']
]

/** Most words meet none of the rules, and need not be held against each. */
function mayBeSpelledOtherwise(word: string): boolean {
  return hasMadeEnd(word) || someStart.test(word)
}

/** Whether there is an -iz-, -is-, -yz- or -ys- among the last letters, as the rules for `-ize` and `-yse` want it. */
function hasMadeEnd(word: string): boolean {
  for (let at = Math.max(0, word.length - longestMadeEnd); at < word.length - 1; at++) {
    const vowel = word.charCodeAt(at) | 0x20
    const sibilant = word.charCodeAt(at + 1) | 0x20
    if ((vowel === 0x69 || vowel === 0x79) && (sibilant === 0x73 || sibilant === 0x7a)) return true
  }
  return false
}

/** `izational` is the longest. */
const longestMadeEnd = 9

/** Matches where one of the rules for a start does. */
const someStart = new RegExp(
  [...toBritish, ...toAmerican]
    .map(([{source}]) => source)
    .filter((source) => source.startsWith('^'))
    .join('|'),
  'i'
)

function respell(word: string, rules: Rules): string {
  if (word.length < 4 || fixed.test(word)) return word
  for (const [pattern, replacement] of rules) {
    if (pattern.test(word)) return word.replace(pattern, replacement)
  }
  return word
}
