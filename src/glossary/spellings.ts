import {isPlainWord} from './inflect-word.js'

/**
 * British and American spellings of an English text: all of its words in the one, and all in the other, beside the
 * text itself. A serial comma is put in and taken out too.
 */
export function spellings(text: string): string[] {
  const words = text.split(' ')
  const pairs = words.map(spellWord)
  if (!pairs.some(Boolean) && !text.includes(', ')) return []
  const found = new Set([text])
  for (const dialect of ['british', 'american'] as const) {
    if (pairs.some((pair) => pair?.[dialect] !== undefined))
      found.add(words.map((word, at) => pairs[at]?.[dialect] ?? word).join(' '))
  }
  if (text.includes(', ')) for (const spelled of [...found]) addSerialComma(spelled, found)
  found.delete(text)
  return [...found]
}

/** How dialects spell a word otherwise. */
interface Spelled {
  readonly british?: string
  readonly american?: string
}

/** Words that were spelled before: glossaries repeat theirs. Most have one spelling. */
const known = new Map<string, Spelled | null>()
const mostKnown = 20_000

function spellWord(word: string): Spelled | null {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const [british, american] =
    isPlainWord(word) && !someRule.test(word)
      ? [word, word]
      : ([toBritish, toAmerican].map((rules) =>
          word.replace(/\p{L}+/gu, (letters) => respell(letters, rules))
        ) as [string, string])
  const spelled =
    british === word && american === word
      ? null
      : {...(british !== word && {british}), ...(american !== word && {american})}
  known.set(word, spelled)
  return spelled
}

function addSerialComma(text: string, found: Set<string>): void {
  if (/, (?:and|or) /.test(text)) found.add(text.replace(/, (and|or) /g, ' $1 '))
  else if (/, .* (?:and|or) /.test(text)) found.add(text.replace(/^(.*, .*) (and|or) (?!.* \2 )/, '$1, $2 '))
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

/** Matches what one of the rules matches: most words have none, and need not be held against each. */
const someRule = new RegExp([...toBritish, ...toAmerican].map(([{source}]) => source).join('|'), 'i')

function respell(word: string, rules: Rules): string {
  if (word.length < 4 || fixed.test(word)) return word
  for (const [pattern, replacement] of rules) {
    if (pattern.test(word)) return word.replace(pattern, replacement)
  }
  return word
}
