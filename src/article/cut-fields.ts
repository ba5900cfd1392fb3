import {holdsBoth} from './cut-labels.js'
import {type Line, sliceLine} from './lines.js'

/**
 * Cut a line of several fields that stand beside each other.
 *
 * - `Name 姓名：______  Student No. 学号：______`, `Party A (seal):      Party B (seal):`: after each blank that waits for its
 *   entry, in one language or both.
 * - `A. Limestone 石灰岩  B. Basalt 玄武岩  C. Marble 大理岩`: before each choice of an exam paper.
 * - `姓名 Name      职务 Position`: at each gap, be it of blanks or of dots, if each column holds both languages, or those
 *   that do not are all the same: the name of a page at both ends of its running head.
 *
 * @returns
 *   The fields, each a line; or the line as it is.
 */
export function cutFields(line: Line): Line[] {
  const {shadow} = line
  if (shadow.length > longestLine) return [line]
  const starts = afterBlanks(shadow) ?? (holdsBoth(shadow) ? (choices(shadow) ?? columns(shadow)) : undefined)
  if (!starts) return [line]
  return starts.map((from, index) => {
    const field = shadow.slice(from, starts[index + 1])
    return sliceLine(line, from, from + field.replace(leaders, '').length)
  })
}

/** The dots that lead the eye to the next column. */
const leaders = /[ \u3000]\.{4,}[ \u3000]*$/

const longestLine = 400

function afterBlanks(text: string): number[] | undefined {
  const starts = [
    ...text.matchAll(
      /[:：](?: {0,4}[_＿]{2,}\s*(?=[\p{L}（(])|[ \u3000]{4,}(?=[\p{L}（(][^:：]{0,40}[:：]))/gu
    )
  ].map(({0: blank, index}) => index + blank.length)
  return starts.length ? [0, ...starts] : undefined
}

function choices(text: string): number[] | undefined {
  const marks = [...text.matchAll(/(?<!\S)([A-H])(?:[.)．、]\s?|\s)(?=\S)/g)]
  const isRow = marks.every(({1: letter}, index) => letter === 'ABCDEFGH'[index])
  const isWhole = isRow && marks.length > 2 && marks[0]!.index === 0
  return isWhole ? marks.map(({index}) => index) : undefined
}

function columns(text: string): number[] | undefined {
  const gaps = [...text.matchAll(/[^\s.](?:[ \u3000]{3,}|[ \u3000]\.{4,}[ \u3000])(?=\S)/g)]
  if (!gaps.length) return undefined
  const starts = [0, ...gaps.map(({0: gap, index}) => index + gap.length)]
  const texts = starts.map((from, index) => text.slice(from, starts[index + 1] ?? text.length).trim())
  const others = texts.filter((one) => !holdsBoth(one))
  const isHead = others.length === 2 && others[0] === others[1]
  return others.length < texts.length && (others.length === 0 || isHead) ? starts : undefined
}
