import {irregularNouns, irregularVerbs, unchangingNouns} from './irregular.js'

/** Plurals of a noun; the singulars of a word that looks like a plural. */
export function nounForms(word: string): string[] {
  const lower = word.toLowerCase()
  if (!isPlainWord(word) && !/^\p{Script=Latin}[\p{Script=Latin}\p{M}]*$/u.test(word)) return []
  if (unchangingNouns.has(lower)) return []
  // An acronym takes an s, and keeps its capitals.
  if (isAcronym(word)) return [`${word}s`]
  if (word.endsWith('s') && isAcronym(word.slice(0, -1))) return [word.slice(0, -1)]
  const irregular = irregularOf(lower)
  if (irregular) return irregular.map((form) => withStart(word, form))
  if (isPlural(lower)) return singulars(lower).map((form) => withStart(word, form))
  return [withStart(word, plural(lower))]
}

/** Third person, past tense and participles of a verb. */
export function verbForms(word: string): {s: string[]; past: string[]; ing: string[]} {
  const lower = word.toLowerCase()
  const base = lower.endsWith('e') && !/(?:ee|oe|ye)$/.test(lower) ? lower.slice(0, -1) : doubled(lower)
  const past = irregularVerbs.get(lower) ?? [
    /[^aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ied` : `${base}ed`
  ]
  // British spelling doubles an l that American spelling leaves alone.
  const extra = /[aeiou]l$/.test(lower) && lower.length > 4 ? [`${lower}led`, `${lower}ling`] : []
  return {
    s: [plural(lower)].map((form) => withStart(word, form)),
    past: [...past, ...extra.slice(0, 1)].map((form) => withStart(word, form)),
    ing: [`${lower.endsWith('ie') ? `${lower.slice(0, -2)}y` : base}ing`, ...extra.slice(1)].map((form) =>
      withStart(word, form)
    )
  }
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return word.endsWith('is') ? `${word.slice(0, -2)}es` : `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

function isPlural(word: string): boolean {
  return word.length > 3 && /[^suiy]s$|[aeiou]{2}s$|(?:ies|ives)$/.test(word)
}

function singulars(word: string): string[] {
  if (word.endsWith('ics')) return []
  if (word.endsWith('ies') && word.length > 4) return [`${word.slice(0, -3)}y`]
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return [word.slice(0, -2)]
  // `analyses` and `databases` look alike: both singulars are tried, and one of them is never met.
  if (/[aeiou]ses$/.test(word)) return [word.slice(0, -1), `${word.slice(0, -2)}is`]
  return [word.slice(0, -1)]
}

function irregularOf(word: string): ReadonlyArray<string> | undefined {
  const whole = irregularNouns.get(word) ?? irregularPlurals.get(word)
  if (whole) return whole
  // `subindex`, `midlife`: what ends in an irregular noun is inflected as it.
  for (let at = Math.max(1, word.length - longestEnd); at <= word.length - shortestEnd; at++) {
    const plurals = irregularNouns.get(word.slice(at))
    if (plurals) return plurals.map((form) => word.slice(0, at) + form)
  }
  return undefined
}

/** Shorter nouns are the end of many words: `ox`, `man`. */
const shortestEnd = 4
const longestEnd = Math.max(...[...irregularNouns.keys()].map((noun) => noun.length))

const irregularPlurals: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  [...irregularNouns].flatMap(([singular, plurals]) => plurals.map((plural) => [plural, [singular]] as const))
)

/** Short words that end in one vowel and one consonant double it: `plan`, `stop`; longer ones only where we know. */
function doubled(word: string): string {
  const isShort = /^[^aeiou]*[aeiou][bdfgklmnprt]$/.test(word)
  const isStressedAtEnd =
    /(?:fer|mit|cur|pel|gin|get)$/.test(word) && !/(?:offer|suffer|target|budget)$/.test(word)
  return isShort || isStressedAtEnd ? word + word.at(-1) : word
}

/** Whether there are letters of ASCII alone in a word, as there are in most: told without a regular expression. */
export function isPlainWord(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) | 0x20
    if (code < 0x61 || code > 0x7a) return false
  }
  return word !== ''
}

/** Whether a word is written in capitals throughout. */
export function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
}

/** Keep the capital of the word that a form is made of. */
function withStart(word: string, form: string): string {
  const first = word.charAt(0)
  return first === first.toLowerCase() ? form : form.charAt(0).toUpperCase() + form.slice(1)
}
