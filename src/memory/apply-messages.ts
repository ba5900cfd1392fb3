import type {Bead} from '../model/bead.js'
import type {Bitext} from '../model/bitext.js'
import {clip} from '../model/clip.js'
import type {Language} from '../model/language.js'
import type {Message} from '../model/message.js'
import type {Unit} from '../model/unit.js'

/** A change that cannot be made, and why. */
export function conflictOf(
  {
    bead,
    language,
    file,
    unit
  }: {readonly bead: Bead; readonly language: Language; readonly file: string; readonly unit: Unit},
  why: string
): Message {
  const {start} = bead[language][0]!.place
  const {end} = bead[language].at(-1)!.place
  return {
    rule: 'conflict',
    severity: 'error',
    file,
    message: `Unexpected change to \`${clip(unit[language], longestShown)}\`, which cannot be written: ${why}`,
    place: {start, end}
  }
}

/** A unit that is to be changed, and has no sentence in the article. */
export function lostUnit(unit: Unit, {file}: Bitext): Message {
  const origin = unit.origin?.en ?? unit.origin?.zh
  const point = origin && {line: origin.line, column: origin.column, offset: 0}
  return {
    rule: 'conflict',
    severity: 'error',
    file: origin?.file ?? file.en,
    message: `Unexpected article that has changed here, expected the sentence of \`${clip(unit.en, longestShown)}\` / \`${clip(unit.zh, longestShown)}\` as it was${unit.point ? ` (line ${unit.point.line} of the memory)` : ''}`,
    ...(point && {place: {start: point, end: point}})
  }
}

/** A memory of which no unit is in the article. */
export function otherArticle({file}: Bitext, units: number): Message {
  const point = {line: 1, column: 1, offset: 0}
  return {
    rule: 'other-article',
    severity: 'error',
    file: file.en,
    message: `Unexpected article, expected the one that the work file was made of: none of its ${units} units is in it`,
    place: {start: point, end: point}
  }
}

/** A pair of the article of which no unit speaks. */
export function missingUnit({en, zh}: Bead, {file}: Bitext): Message {
  const {start} = en[0]!.place
  const {end} = en.at(-1)!.place
  const shown = [en, zh]
    .map((side) => `\`${clip(side.map(({text}) => text).join(' '), longestShown)}\``)
    .join(' / ')
  return {
    rule: 'missing-unit',
    severity: 'warning',
    file: file.en,
    message: `Unexpected lack of a unit of ${shown} in the work file; it stays as it is`,
    place: {start, end}
  }
}

const longestShown = 60
