import type {PhraseJudge} from '../model/phrase-judge.js'
import {languageHalves} from '../text/language-halves.js'
import {languageRuns} from '../text/language-runs.js'
import {isCredit} from './credits.js'
import {holdsBoth} from './cut-labels.js'
import {type Line, sliceLine} from './lines.js'

/**
 * Cut a line that holds more than one pair of a phrase and its translation.
 *
 * - `Serves 2 / 两人份 — Ready in 25 minutes / 用时25分钟`: each part between the dashes has a slash of its own.
 * - `Home 首页 | Map 地图`, `Spring 2025 2025年春 · 3 credits 3学分`: so is each part between bars or points.
 * - `Editor:Kang Rui 编辑丨康锐`: a credit in both languages.
 * - `图书馆公告 Library Notice 因检修，本馆闭馆一天。The library is closed …`: a title in both languages is glued to the text.
 *   A name that is glossed inside its sentence (`世界卫生组织 World Health Organization 宣布…`) comes again in the translation.
 *
 * @returns
 *   The parts, each a line; or the line as it is.
 */
export function cutPairs(line: Line, judge: PhraseJudge): Line[] {
  const {shadow} = line
  if (!holdsBoth(shadow)) return [line]
  const cuts =
    betweenPairs(shadow) ?? betweenBars(shadow) ?? betweenCredits(shadow) ?? afterTitle(shadow, judge)
  return cuts ? cuts.map(([from, to]) => sliceLine(line, from, to)) : [line]
}

type Cut = readonly [from: number, to: number]

/** The parts between dashes, points and semicolons, if each is two halves with a slash or bar between them. */
function betweenPairs(text: string): Cut[] | undefined {
  if (text.length > longestPairs || !/[/／|｜]/.test(text)) return undefined
  const cuts: Cut[] = []
  let from = 0
  for (const {0: mark, index} of text.matchAll(/\s+(?:—{1,2}|[–·•|｜])\s+|\s*[;；]\s*|$/g)) {
    if (index === from) continue
    cuts.push([from, index])
    from = index + mark.length
  }
  const arePairs = cuts.every(([start, end]) => {
    const pair = text.slice(start, end)
    return languageHalves(pair).some(([left, right]) =>
      /^\s*[/／|｜]\s*$/.test(pair.slice(left.to, right.from))
    )
  })
  return cuts.length > 1 && arePairs ? cuts : undefined
}

const longestPairs = 300

/** The parts between bars or points, if each is a short phrase and its translation, in the same order: `Home 首页 | Map 地图`. */
function betweenBars(text: string): Cut[] | undefined {
  if (text.length > longestPairs || isCredit(text)) return undefined
  const cuts: Cut[] = []
  const orders = new Set<string>()
  let from = 0
  for (const {0: bar, index} of text.matchAll(/\s*[|｜]\s*|\s+[·•]\s+|$/g)) {
    const order =
      /^(?=[\d ]*\p{Script=Latin})[\p{Script=Latin}\d '’&.-]+ ?\p{Script=Han}[\p{Script=Han}\d]*$/u.test(
        text.slice(from, index)
      )
        ? 'en-zh'
        : /^\d*\p{Script=Han}[\p{Script=Han}\d]* ?[\p{Script=Latin}'’&.\d](?=.*\p{Script=Latin})[\p{Script=Latin}\d '’&.-]*$/u.test(
              text.slice(from, index)
            )
          ? 'zh-en'
          : ''
    if (!order) return undefined
    orders.add(order)
    cuts.push([from, index])
    from = index + bar.length
  }
  return cuts.length > 1 && orders.size === 1 ? cuts : undefined
}

/** The halves of a credit that stands in both languages. */
function betweenCredits(text: string): Cut[] | undefined {
  if (!isCredit(text)) return undefined
  const [space] = text.matchAll(
    /(?<=\p{Script=Latin}\S*)\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+(?=\p{Script=Latin})/gu
  )
  if (!space) return undefined
  const [left, right] = [text.slice(0, space.index), text.slice(space.index + space[0].length)]
  const isHalf = (half: string): boolean => /[:：丨|｜]/.test(half) && isCredit(half) && !holdsBoth(half)
  return isHalf(left) && isHalf(right)
    ? [
        [0, left.length],
        [text.length - right.length, text.length]
      ]
    : undefined
}

/** A title in both languages before a text in both, which begins in the language that the title does. */
function afterTitle(text: string, judge: PhraseJudge): Cut[] | undefined {
  for (const [pattern, english, chinese] of titles) {
    const found = pattern.exec(text)
    if (!found) continue
    const [en, zh] = [found[english]!, found[chinese]!]
    const rest = text.slice(found[0].length)
    const isTitle = judge(en, zh) === true && languageRuns(rest).length > 1
    if (isTitle && !rest.includes(en) && !rest.includes(zh)) {
      return [
        [0, found[0].trimEnd().length],
        [found[0].length, text.length]
      ]
    }
  }
  return undefined
}

const titleWords =
  "\\p{Lu}[\\p{L}'’-]*(?: (?:\\p{Lu}[\\p{L}'’-]*|a|an|and|at|by|for|from|in|of|on|the|to|with)){1,7}"
const titleHan = '\\p{Script=Han}[\\p{Script=Han}：、·]{0,20}'

/** Each with the numbers of its English and Chinese group. */
const titles = [
  [new RegExp(`^(${titleHan}) +(${titleWords}) +(?=\\p{Script=Han})`, 'u'), 2, 1],
  [new RegExp(`^(${titleWords}) +(${titleHan}) +(?=\\p{Lu}\\p{L}* )`, 'u'), 1, 2]
] as const
