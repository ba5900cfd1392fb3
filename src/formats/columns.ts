import {type Bead, fileSide} from '../model/bead.js'
import type {Language} from '../model/language.js'
import type {Segment} from '../model/segment.js'

/** Segments that stand in a column, and their language. */
export interface Column {
  readonly segments: ReadonlyArray<Segment>
  readonly language: Language | 'other'
}

/**
 * What stands in the two columns of a page: English left and Chinese right. Of two files each has its column, whatever
 * the language of a stretch; of one file what is in neither language stands left.
 */
export function columnsOf(bead: Bead): {readonly left: Column; readonly right: Column} {
  const en: Column = {segments: bead.en, language: 'en'}
  const zh: Column = {segments: bead.zh, language: 'zh'}
  if (bead.en.length && bead.zh.length) return {left: en, right: zh}
  const alone: Column = bead.en.length
    ? en
    : bead.zh.length
      ? zh
      : {segments: bead.other ?? [], language: 'other'}
  return fileSide(bead, alone.language) === 'en'
    ? {left: alone, right: {...zh, segments: []}}
    : {left: {...en, segments: []}, right: alone}
}
