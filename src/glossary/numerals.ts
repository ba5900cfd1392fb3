/** How else a numeral is written. */
export interface Numeral {
  readonly figures?: string
  readonly words?: string
  readonly roman?: string
}

/**
 * The numeral that an English word is, or begins with: `14th` is `fourteenth`, `Five-Year` `5-Year`, `II` `2`. From 1 to
 * 99; absent for any other word.
 */
export function englishNumeral(word: string): Numeral | undefined {
  if (word.charCodeAt(0) <= lastDigit) return spellFigures(word)
  const number = romanValues.get(word)
  if (number !== undefined) return {figures: number, words: wordsOf.get(number)!}
  const lower = word.toLowerCase()
  // `twenty-first-century` begins with the longest of several.
  for (let end = lower.length; end > 0; end = Math.max(lower.lastIndexOf('-', end - 1), 0)) {
    const start = lower.slice(0, end).replace(/,$/, '')
    const found = figuresOf.get(start)
    if (found !== undefined) return {figures: found + word.slice(start.length)}
  }
  return undefined
}

function spellFigures(word: string): Numeral | undefined {
  const [, figures, rest] = /^(\d{1,2}(?:st|nd|rd|th)?)((?:-\p{L}{3}.*)?,?)$/su.exec(word) ?? []
  const words = wordsOf.get(figures ?? '')
  if (words === undefined) return undefined
  const roman = rest === '' ? romanNumbers.get(figures!) : undefined
  return {words: words + rest, ...(roman && {roman})}
}

/** No letter lies before it, and no numeral in words begins with what does. */
const lastDigit = 0x39

/** Other spellings of a Chinese term with a numeral that counts: `一号文件` and `1号文件`, `第20次` and `第二十次`. */
export function chineseNumerals(text: string): string[] {
  if (text.length < shortestCounted || !someChineseNumeral.test(text)) return []
  const forms = [
    text.replace(inWords, (whole, first, counted, ordinal, number) => {
      const figures = chineseFigures.get(counted ?? number)
      return figures === undefined ? whole : (first ?? ordinal) + figures
    }),
    text.replace(inFigures, (whole, ordinal, number, counted, measure) => {
      if (ordinal) return ordinal + (chineseWords.get(number) ?? number)
      // Two things are 两, and the second one 二.
      if (counted === '2' && pairMeasures.includes(measure)) return `两${measure}`
      return chineseWords.has(counted) ? chineseWords.get(counted) + measure : whole
    })
  ]
  return forms.filter((form) => form !== text)
}

const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
    .concat(' seventeen eighteen nineteen')
    .split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const irregularOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth'
}

/** Words by figures, and figures by words: cardinals and ordinals. */
const wordsOf = new Map<string, string>()
for (let number = 1; number < 100; number++) {
  const cardinal = cardinalOf(number)
  wordsOf.set(String(number), cardinal)
  wordsOf.set(number + suffixOf(number), ordinalOf(cardinal))
}
const figuresOf: ReadonlyMap<string, string> = new Map(
  [...wordsOf].map(([figures, words]) => [words, figures])
)

function cardinalOf(number: number): string {
  if (number < 20) return units[number - 1]!
  const ten = tens[Math.floor(number / 10) - 2]!
  return number % 10 ? `${ten}-${units[(number % 10) - 1]}` : ten
}

function ordinalOf(cardinal: string): string {
  return cardinal.replace(/[a-z]+$/, (last) => irregularOrdinals[last] ?? `${last.replace(/y$/, 'ie')}th`)
}

function suffixOf(number: number): string {
  if (number > 10 && number < 20) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

/** Those of one letter are letters more often than numbers. */
const romanValues: ReadonlyMap<string, string> = new Map([
  ['II', '2'],
  ['III', '3'],
  ['IV', '4'],
  ['VI', '6'],
  ['VII', '7'],
  ['VIII', '8'],
  ['IX', '9']
])
const romanNumbers: ReadonlyMap<string, string> = new Map(
  [...romanValues].map(([roman, figures]) => [figures, roman])
)

const chineseDigits = '一二三四五六七八九'
const chineseWords = new Map<string, string>()
for (let number = 1; number < 100; number++) {
  const [ten, unit] = [Math.floor(number / 10), number % 10]
  const tensWord = ten ? `${ten > 1 ? chineseDigits[ten - 1] : ''}十` : ''
  chineseWords.set(String(number), tensWord + (unit ? chineseDigits[unit - 1] : ''))
}
const chineseFigures = new Map([...chineseWords].map(([figures, words]) => [words, figures]))
chineseFigures.set('两', '2')

/** What is counted, or counts in order. Elsewhere numerals are parts of words: `一带一路`, `三农`. */
const measures = '号次届期级类项大个年批代线孩胎轮步维岁天月日章条款卷册版等层'
/** Of these there are 两, and not 二. */
const pairMeasures = '次类项大个年批孩轮步岁天层'
const someChineseNumeral = /[一二三四五六七八九十两\d]/
const inWords = new RegExp(
  `(?<![一二三四五六七八九十百千万亿两零〇])(第?)([一二三四五六七八九十两]{1,3})(?=[${measures}])|(第)([一二三四五六七八九十]{1,3})(?![百千万亿])`,
  'g'
)
const inFigures = new RegExp(`(第)(\\d{1,2})(?!\\d)|(?<![\\d.,A-Za-z])(\\d{1,2})([${measures}])`, 'g')

/** Shorter terms with another numeral are met by chance. */
const shortestCounted = 3
