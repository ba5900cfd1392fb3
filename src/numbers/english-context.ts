import {type Approximation, type Change, turned} from './quantity.js'

const before: ReadonlyArray<readonly [string, Approximation]> = [
  ['scarcely more than', 'about'],
  ['hardly more than', 'about'],
  ['barely more than', 'about'],
  ['little more than', 'about'],
  ['no more than', 'under'],
  ['not more than', 'under'],
  ['no fewer than', 'over'],
  ['no less than', 'over'],
  ['no lower than', 'over'],
  ['more than', 'over'],
  ['greater than', 'over'],
  ['higher than', 'over'],
  ['in excess of', 'over'],
  ['upwards of', 'over'],
  ['fewer than', 'under'],
  ['less than', 'under'],
  ['lower than', 'under'],
  ['up to', 'under'],
  ['close to', 'nearly'],
  ['at least', 'over'],
  ['at most', 'under'],
  ['approximately', 'about'],
  ['surpassing', 'over'],
  ['surpassed', 'over'],
  ['exceeding', 'over'],
  ['exceeded', 'over'],
  ['exceeds', 'over'],
  ['exceed', 'over'],
  ['topped', 'over'],
  ['passing', 'over'],
  ['passed', 'over'],
  ['beyond', 'over'],
  ['roughly', 'about'],
  ['around', 'about'],
  ['almost', 'nearly'],
  ['nearly', 'nearly'],
  ['within', 'under'],
  ['about', 'about'],
  ['above', 'over'],
  ['below', 'under'],
  ['under', 'under'],
  ['some', 'about'],
  ['over', 'over']
]

const beforeByLastWord = new Map<string, typeof before>()
for (const entry of before) {
  const last = entry[0].slice(entry[0].lastIndexOf(' ') + 1)
  beforeByLastWord.set(last, [...(beforeByLastWord.get(last) ?? []), entry])
}

// A negation turns the words behind it: does not exceed, no longer under.
const negation = /\b(?:not|no|never|cannot|n['’]t|without)(?: [a-z]+)? $/

const behind = /^(?: ?\+| plus\b)|^(?: [a-z]+)? (?:or (?:more|above|higher|over)|and (?:above|over))\b/
const behindLess = /^(?: [a-z]+)? (?:or (?:less|fewer|below|under|so))\b/

const rising = new Set(
  'increase increased increases increasing grow grew grows growing grown rise rose rises rising risen climb climbed up expand expanded jump jumped surge surged soar soared soaring gain gained growth raise raised higher add added'.split(
    ' '
  )
)
const falling = new Set(
  'decrease decreased decreases decreasing fall fell falls falling fallen drop dropped drops decline declined declines down reduce reduced reducing reduction cut shrink shrank lower lowered cuts cutting shorten shortened shortens shortening narrow narrowed slump slumped plunge plunged slashed'.split(
    ' '
  )
)
// Money is raised, and sugar added, without any growth.
const needsMode = new Set(['raise', 'raised', 'add', 'added', 'cut'])
// Words between the verb and the figure: increased by a further 5%, fell sharply to nearly 3%.
const fillers = new Set(
  'by to a an the another further additional of from sharply slightly again only just total year-on-year annually was were is be been as much'.split(
    ' '
  )
)
const noun =
  /^(?: degrees?(?: Celsius| Fahrenheit)?| ?°[CF])?[ -](?:year-on-year |annual |yearly )?(increase|rise|growth|jump|surge|gain|decrease|drop|decline|fall|reduction|cut|higher|lower|warmer|cooler|colder|faster|slower|quicker|(?:above|below)(?= (?:the (?:same|previous|average|usual|normal|year)|last|usual|normal|average|a year)\b))\b/i
// So many characters before a figure hold its verb.
const reach = 48
const nounReach = 24
const headReach = 32

/** How exact a figure is, and where the words that say so start. */
export function englishApproximation(
  text: string,
  start: number,
  end: number
): {readonly approximation: Approximation | undefined; readonly edge: number} {
  const from = Math.max(0, start - headReach)
  const trimmed = text
    .slice(from, start)
    .toLowerCase()
    .replace(/\b(?:an?|the|another|a further|an additional) $/, '')
    .trimEnd()
  let word = trimmed.length
  while (isLetter(trimmed.charCodeAt(word - 1))) word--
  for (const [words, approximation] of beforeByLastWord.get(trimmed.slice(word)) ?? []) {
    if (!trimmed.endsWith(words)) continue
    if (/[a-z]/.test(trimmed[trimmed.length - words.length - 1] ?? '')) continue
    const edge = from + trimmed.length - words.length
    return {
      approximation: negation.test(trimmed.slice(0, -words.length)) ? turned(approximation) : approximation,
      edge
    }
  }
  const tail = text.slice(end, end + nounReach)
  const approximation = behind.test(tail) ? 'over' : behindLess.test(tail) ? 'about' : undefined
  return {approximation, edge: start}
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

/** What grows or falls by or to the figure whose words, approximation included, start at `edge`. */
export function englishChange(text: string, edge: number, end: number): Change | undefined {
  const behindWord = noun.exec(text.slice(end, end + nounReach))?.[1]?.toLowerCase()
  if (behindWord)
    return {
      direction: /^(?:increase|rise|growth|jump|surge|gain|higher|warmer|faster|quicker|above)$/.test(
        behindWord
      )
        ? 'up'
        : 'down',
      mode: 'by'
    }
  const words = text
    .slice(Math.max(0, edge - reach), edge)
    .toLowerCase()
    .split(/[\s]+/)
    .filter(Boolean)
  let mode: Change['mode'] | undefined
  for (let index = words.length - 1; index >= Math.max(0, words.length - 5); index--) {
    const word = words[index]!
    if (index === words.length - 1 && (word === 'by' || word === 'to')) mode = word
    const direction = rising.has(word) ? 'up' : falling.has(word) ? 'down' : undefined
    if (direction) {
      if (!mode && needsMode.has(word)) return undefined
      const isNegative = words[index - 1] === 'negative'
      return {direction: isNegative ? 'down' : direction, ...(mode ? {mode} : {})}
    }
    if (!fillers.has(word)) break
  }
  return mode === 'by' ? clauseChange(text.slice(Math.max(0, edge - clauseReach), edge)) : undefined
}

/** “cuts the trip from four hours by 62 minutes”: what moves stands between the verb and “by”. */
function clauseChange(before: string): Change | undefined {
  const clause = before
    .toLowerCase()
    .split(/[,;:.()]\s/)
    .at(-1)!
  const verb = clause.split(/\s+/).findLast((word) => rising.has(word) || falling.has(word))
  return verb === undefined ? undefined : {direction: rising.has(verb) ? 'up' : 'down', mode: 'by'}
}

const clauseReach = 90
