import type {NullReason} from '../model/bead.js'
import {joinSentences} from '../model/join.js'
import type {Language} from '../model/language.js'
import {sourceRange, TextBuilder} from '../model/mapped-text.js'
import {indexPlaces, type PlaceIndex} from '../model/place.js'
import {type Article, isFull, type Pair} from './article.js'
import {findWritten, type Writing} from './find-written.js'
import type {SideText} from './side-text.js'

/** A unit of a memory, to be checked. */
export interface CheckedUnit {
  /** Its sentences; empty where a side has none. */
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
  readonly confidence?: number | undefined
  readonly reason?: NullReason | undefined
  /** Offset in the file where it begins, where that is known. */
  readonly offset?: number | undefined
}

// So far behind the last one is the text of a unit looked for: room for long properties, and a bound for the search.
const reach = 100_000

/**
 * The article that the units of a memory make. The words of a unit are found again in the file, so that findings have
 * their exact place; where they are not, the place is that of the unit.
 */
export function articleOfUnits(
  units: ReadonlyArray<CheckedUnit>,
  file: string,
  source: string,
  writing: Writing
): Article {
  const places = indexPlaces(source)
  let cursor = 0
  const pairs = units.map((unit, index): Pair => {
    const from = Math.max(cursor, unit.offset ?? 0)
    const to = units[index + 1]?.offset ?? from + reach
    const ends: number[] = []
    const sideOf = (language: Language): SideText | undefined => {
      if (!unit[language].length) return undefined
      const {side, end} = locate(unit[language], language, {file, source, places, from, to}, writing)
      ends.push(end)
      return side
    }
    const sides = {en: sideOf('en'), zh: sideOf('zh')}
    cursor = Math.max(from, ...ends)
    return {
      index,
      confidence: unit.confidence ?? 1,
      ...(sides.en && {en: sides.en}),
      ...(sides.zh && {zh: sides.zh}),
      ...(unit.reason && {reason: unit.reason})
    }
  })
  return {file: {en: file, zh: file}, pairs, isBilingual: pairs.some(isFull), isMonolingual: false}
}

interface Stretch {
  readonly file: string
  readonly source: string
  readonly places: PlaceIndex
  readonly from: number
  readonly to: number
}

function locate(
  texts: ReadonlyArray<string>,
  language: Language,
  {file, source, places, from, to}: Stretch,
  writing: Writing
): {side: SideText; end: number} {
  const whole = new TextBuilder()
  const sentences: Array<readonly [number, number]> = []
  let end = from
  let isExact = true
  for (const [index, text] of texts.entries()) {
    if (index) {
      const gap =
        joinSentences([texts[index - 1]!, text], language).length - texts[index - 1]!.length - text.length
      if (gap) whole.add(' '.repeat(gap), end, end)
    }
    const found = findWritten(text, source, index ? end : from, to, writing)
    const start = whole.length
    if (found) {
      whole.append(found.map)
      end = found.end
    } else {
      isExact = false
      whole.add(text, end, end)
    }
    sentences.push([start, whole.length])
  }
  const map = whole.build()
  const rangeOf = (a: number, b: number) => sourceRange(map, a, b)
  const side = {
    language,
    file,
    text: map.text,
    sentences,
    placeOf: (a: number, b: number) => places.place(...rangeOf(a, b)),
    ...(isExact && {rangeOf})
  }
  return {side, end}
}
