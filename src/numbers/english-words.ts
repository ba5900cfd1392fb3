/** What a word does in an English number. */
export type NumberWord =
  /** zero … nineteen */
  | {readonly is: 'ones'; readonly value: number}
  /** twenty … ninety */
  | {readonly is: 'tens'; readonly value: number}
  /** hundred, thousand …, by the power of ten; in the plural vague */
  | {readonly is: 'power'; readonly value: number; readonly plural: boolean}
  /** dozen */
  | {readonly is: 'dozen'; readonly value: number; readonly plural: boolean}
  /** first, tenth, hundredth; `ones` says that it ends a number such as twenty-first */
  | {readonly is: 'ordinal'; readonly value: number; readonly ones: boolean}
  /** thirds, quarter, half: one over the value */
  | {readonly is: 'part'; readonly value: number; readonly plural: boolean}
  /** several, few */
  | {readonly is: 'several'; readonly value: number}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const powers: ReadonlyArray<readonly [string, number]> = [
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12]
]

/** Number words in lower case. */
export const numberWords: ReadonlyMap<string, NumberWord> = new Map(entries())

/** Abbreviated powers of ten, behind digits only (3.5bn, 20K); case counts. */
export const powerSuffixes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 3,
    K: 3,
    M: 6,
    mn: 6,
    mln: 6,
    mio: 6,
    bn: 9,
    B: 9,
    bln: 9,
    tn: 12,
    trn: 12,
    trln: 12,
    T: 12
  })
)

/** The longest number word, so that a scan need not cut longer ones. */
export const longestNumberWord = Math.max(...[...numberWords.keys()].map((word) => word.length))

function* entries(): Generator<[string, NumberWord]> {
  for (const [value, word] of ones.split(' ').entries()) yield [word, {is: 'ones', value}]
  for (const [index, word] of tens.split(' ').entries()) {
    const value = 10 * (index + 2)
    yield [word, {is: 'tens', value}]
    yield [`${word.slice(0, -1)}ieth`, {is: 'ordinal', value, ones: false}]
    yield [`${word.slice(0, -1)}ieths`, {is: 'part', value, plural: true}]
  }
  for (const [index, word] of ordinals.split(' ').entries()) {
    const value = index + 1
    yield [word, {is: 'ordinal', value, ones: value < 10}]
    // Seconds are time, firsts are prizes.
    if (value > 2) yield [`${word}s`, {is: 'part', value, plural: true}]
  }
  for (const [word, value] of powers) {
    yield [word, {is: 'power', value, plural: false}]
    yield [`${word}s`, {is: 'power', value, plural: true}]
    yield [`${word}th`, {is: 'ordinal', value: 10 ** value, ones: false}]
    yield [`${word}ths`, {is: 'part', value: 10 ** value, plural: true}]
  }
  yield ['dozen', {is: 'dozen', value: 12, plural: false}]
  yield ['dozens', {is: 'dozen', value: 12, plural: true}]
  // Scores of people are some twenty to a hundred; a score is a result.
  yield ['tens', {is: 'power', value: 1, plural: true}]
  yield ['half', {is: 'part', value: 2, plural: false}]
  yield ['halves', {is: 'part', value: 2, plural: true}]
  yield ['quarter', {is: 'part', value: 4, plural: false}]
  yield ['quarters', {is: 'part', value: 4, plural: true}]
  yield ['several', {is: 'several', value: 3}]
  yield ['few', {is: 'several', value: 3}]
}
