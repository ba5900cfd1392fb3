import {type Approximation, type Change, turned} from './quantity.js'

/** Words right before a figure, longest first. */
const before: ReadonlyArray<readonly [string, Approximation]> = [
  ['不低于', 'over'],
  ['不少于', 'over'],
  ['不超过', 'under'],
  ['不高于', 'under'],
  ['不到', 'under'],
  ['不足', 'under'],
  ['低于', 'under'],
  ['超过', 'over'],
  ['超過', 'over'],
  ['突破', 'over'],
  ['高于', 'over'],
  ['多于', 'over'],
  ['至少', 'over'],
  ['最少', 'over'],
  ['至多', 'under'],
  ['最多', 'under'],
  ['大约', 'about'],
  ['大約', 'about'],
  ['大概', 'about'],
  ['约为', 'about'],
  ['左右', 'about'],
  ['将近', 'nearly'],
  ['接近', 'nearly'],
  ['几近', 'nearly'],
  ['约', 'about'],
  ['約', 'about'],
  ['近', 'nearly'],
  ['逾', 'over'],
  ['超', 'over'],
  ['破', 'over'],
  ['满', 'over'],
  ['过', 'over']
]

const lastOfBefore = new Set(before.map(([word]) => word.at(-1)))

/** Words right behind a figure and its unit. */
const behind: ReadonlyArray<readonly [string, Approximation]> = [
  ['及以上', 'over'],
  ['以上', 'over'],
  ['有余', 'over'],
  ['余', 'over'],
  ['多', 'over'],
  ['以下', 'under'],
  ['以内', 'under'],
  ['之内', 'under'],
  ['左右', 'about'],
  ['上下', 'about']
]

const firstOfBehind = new Set(behind.map(([word]) => word[0]))

const rises =
  '增长 增長 增加 增至 增 加快 提速 上升 上涨 上漲 提高 提升 扩大 擴大 回升 攀升 升 涨 漲 高出 高 多 新增 增幅达 增速达'.split(
    ' '
  )
const falls =
  '下降 下跌 下滑 下调 下調 放缓 减缓 减慢 缩短 減緩 縮短 减少 減少 降低 缩小 縮小 回落 压减 压缩 削减 收窄 缩减 减至 减 減 降 跌 少 低'.split(
    ' '
  )
// After the verb: its aspect, and to or by.
const endings: ReadonlyArray<readonly [string, Change['mode'] | undefined]> = [
  ['幅度为', undefined],
  ['幅度达', undefined],
  ['到了', 'to'],
  ['至', 'to'],
  ['到', 'to'],
  ['为', 'to'],
  ['了', 'by'],
  ['', undefined]
]
const verbs = new Map<string, Change>()
for (const [words, direction] of [
  [rises, 'up'],
  [falls, 'down']
] as const) {
  for (const word of words) {
    for (const [ending, mode] of endings) verbs.set(word + ending, {direction, ...(mode ? {mode} : {})})
  }
}
// So far back stands 比 in a comparison.
const comparisonReach = 16
const lastOfVerb = new Set([...verbs.keys()].map((verb) => verb.at(-1)))
const longestVerb = Math.max(...[...verbs.keys()].map((verb) => verb.length))

/** 最多可借10册, 至少需要3天: a verb stands between the bound and the figure. */
const bounded = /([最至][多少])[可能应須须需会會]?\p{Script=Han}{1,2}$/u
const boundReach = 5

/** 不少于数据量的1.5倍: what it is measured by stands between. */
const limited = /(不?[得应能]?(?:少于|小于|低于|多于|大于|高于|超过))\p{Script=Han}{1,8}的 ?$/u
const limitReach = 16

/** How exact a figure is, by the words right before `start` and behind `end`; `edge` is where the words before start. */
export function chineseApproximation(
  text: string,
  start: number,
  end: number
): {readonly approximation: Approximation | undefined; readonly edge: number} {
  const from = text[start - 1] === ' ' ? start - 1 : start
  for (const [word, approximation] of lastOfBefore.has(text[from - 1]) ? before : []) {
    if (text.startsWith(word, from - word.length) && from >= word.length) {
      // 通过, 经过, 附近 and 最近 end in such a word too.
      if (word.length === 1 && /[通经經附最靠路难跨渡]/.test(text[from - 2] ?? '')) break
      const edge = from - word.length
      // 不得超过, 未满, 不能低于
      const isNegated = /(?:不|未|没|勿|非)[得能会可应宜许要再必]?$/.test(
        text.slice(Math.max(0, edge - 2), edge)
      )
      return {approximation: isNegated ? turned(approximation) : approximation, edge}
    }
  }
  const far = bounded.exec(text.slice(Math.max(0, from - boundReach), from))?.[1]
  if (far) return {approximation: far.endsWith('多') ? 'under' : 'over', edge: start}
  const limit = limited.exec(text.slice(Math.max(0, from - limitReach), from))?.[1]
  if (limit)
    return {approximation: /不.*[少小低]|^[^不]*[多大高超]/u.test(limit) ? 'over' : 'under', edge: start}
  const tail = chineseTail(text, end)
  return {approximation: tail?.approximation, edge: start}
}

/** 高, 多 and the like move only in a comparison: 比去年高2个百分点, but 身高2米. */
function isComparative(text: string, end: number, length: number): boolean {
  const isAdjective = length === 1 && '高低多少'.includes(text[end - 1]!)
  return isAdjective && !/[比较較]/.test(text.slice(Math.max(0, end - comparisonReach), end))
}

function chineseTail(text: string, end: number): {readonly approximation: Approximation} | undefined {
  // The thing counted may stand between: 1000人以上, 3公里多.
  for (const skip of [0, 1]) {
    if (!firstOfBehind.has(text[end + skip]!)) continue
    for (const [word, approximation] of behind) {
      if (skip === 1 && word.length === 1) continue
      if (text.startsWith(word, end + skip)) return {approximation}
    }
  }
  return undefined
}

/** What grows or falls by or to the figure whose words, approximation included, start at `edge`. */
export function chineseChange(text: string, edge: number): Change | undefined {
  const end = text[edge - 1] === ' ' ? edge - 1 : edge
  if (!lastOfVerb.has(text[end - 1])) return undefined
  for (let length = Math.min(longestVerb, end); length > 0; length--) {
    const change = verbs.get(text.slice(end - length, end))
    if (change) return isComparative(text, end, length) ? undefined : change
  }
  return undefined
}
