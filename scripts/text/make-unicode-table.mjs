// Writes src/text/unicode-table.ts: what Unicode, as this Node knows it, says of the characters that have case, width or
// marks. To find it out at each start would take longer than to search an article.
import {writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** Where characters have case, width, or marks. */
const alphabets = [
  [0, 0x33ff],
  [0xa000, 0xabff],
  [0xf900, 0xffff]
]
const isInvisible = /^[\p{M}\p{Cf}\u115F\u1160\u3164\uFFA0™®©℠]$/u
/** What compatibility forms of Unicode do not tell. */
const ligatures = {ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe'}

const codes = alphabets.flatMap(([from, to]) => Array.from({length: to - from + 1}, (_, at) => from + at))
const characters = codes.map((code) => String.fromCharCode(code))
const folded = []
const expanded = []
for (const character of characters) {
  if (isInvisible.test(character)) continue
  const plain =
    ligatures[character] ??
    character
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
  if (plain.length === 1 && plain !== character) folded.push(character + plain)
  if (plain.length > 1 && /^[\p{L}\p{N}]+$/u.test(plain)) expanded.push(character + plain)
}

/** Runs of characters that a pattern matches, as `from-to` in base 36. */
function runs(pattern) {
  const found = []
  for (const [at, character] of characters.entries()) {
    if (!pattern.test(character)) continue
    const last = found.at(-1)
    if (last?.[1] === codes[at] - 1) last[1] = codes[at]
    else found.push([codes[at], codes[at]])
  }
  return found.map((run) => [...new Set(run)].map((code) => code.toString(36)).join('-')).join(' ')
}

function literal(text) {
  const escaped = text.replace(
    /[^!-~]|[\\']/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return escaped
    .match(/(?:\\u.{4}|[^\\]){1,16}/g)
    .map((line) => `  '${line}'`)
    .join(' +\n')
}

writeFileSync(
  fileURLToPath(new URL('../../src/text/unicode-table.ts', import.meta.url)),
  `// Made by scripts/text/make-unicode-table.mjs from Unicode ${process.versions.unicode}.

/** Letters and figures outside of the scripts without spaces: \`from-to\`, code units in base 36. */
export const wordRuns =
  '${runs(/^[\p{L}\p{N}]$/u)}'

/** Spaces. */
export const spaceRuns = '${runs(/^\s$/)}'

/** Characters that nobody sees: marks, zero-width characters, soft hyphens; and signs of trade marks. */
export const invisibleRuns =
  '${runs(isInvisible)}'

/** Characters, each followed by the one that it is folded to: lower case, half width, without diacritics. */
export const foldedPairs =
${literal(folded.join(''))}

/** Characters, each followed by the several that it is folded to. */
export const expandedTexts =
${literal(`${expanded.join('|')}`)}
`
)
console.log(`${folded.length} pairs, ${expanded.length} expansions`)
