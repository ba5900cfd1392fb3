// Write a number as people do, to read it back.

const small = ['', '十', '百', '千']
const large = ['', '万', '亿', '万亿']
const digits = '零一二三四五六七八九'

/** 一千零五万二千: an integer below 10^16 in Chinese, as it is said. */
export function inChinese(value: number): string {
  if (value === 0) return digits[0]!
  let text = ''
  let rest = value
  for (let group = 0; rest > 0; group++) {
    const part = rest % 10000
    rest = Math.floor(rest / 10000)
    if (part) text = group4(part) + large[group]! + text
    if (rest && part && part < 1000) text = digits[0] + text
    else if (rest && !part && text && !text.startsWith(digits[0]!)) text = digits[0] + text
  }
  return text
}

function group4(value: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (!digit) gap = text !== ''
    else {
      text += (gap ? digits[0] : '') + digits[digit]! + small[place]!
      gap = false
    }
  }
  return text
}

const formal: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟'
}
const traditional: Readonly<Record<string, string>> = {万: '萬', 亿: '億'}

/** The same in the characters of banknotes and cheques. */
export function inFormal(value: number): string {
  return translate(inChinese(value), formal)
}

/** The same in Traditional characters. */
export function inTraditional(value: number): string {
  return translate(inChinese(value), traditional)
}

/** Each digit as 〇 to 九, as years are written. */
export function inSpelledDigits(value: number): string {
  return [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
}

/** Digits of full width. */
export function inFullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
}

/** 147,000 */
export function inCommas(value: number): string {
  return value.toLocaleString('en-US', {maximumFractionDigits: 20})
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' '
  )
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const groups = ['', ' thousand', ' million', ' billion', ' trillion']

/** one hundred and twenty-three thousand four hundred and five */
export function inEnglish(value: number): string {
  if (value < 1000) return belowThousand(value)
  const parts: string[] = []
  for (let group = 0, rest = value; rest > 0; group++, rest = Math.floor(rest / 1000)) {
    if (rest % 1000) parts.unshift(belowThousand(rest % 1000) + groups[group])
  }
  return parts.join(' ')
}

function belowThousand(value: number): string {
  if (value < 20) return ones[value]!
  if (value < 100) return tens[Math.floor(value / 10)]! + (value % 10 ? `-${ones[value % 10]}` : '')
  const rest = value % 100
  return `${ones[Math.floor(value / 100)]} hundred${rest ? ` and ${belowThousand(rest)}` : ''}`
}

function translate(text: string, table: Readonly<Record<string, string>>): string {
  return [...text].map((character) => table[character] ?? character).join('')
}
