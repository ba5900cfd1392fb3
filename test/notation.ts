import {expect} from 'vitest'
import type {Bead} from '../src/model/bead.js'
import type {Bitext} from '../src/model/bitext.js'
import {joinSentences} from '../src/model/join.js'
import type {Segment} from '../src/model/segment.js'
import {expectMapped} from './article/map-law.js'

/**
 * Beads as lines to read: `English. | 中文。`, a null bead as `- | 中文。 (credit)` or, in neither language, as
 * `nǐ hǎo (pinyin)`. A `/` stands between the sentences of a side.
 */
export function lines({beads}: {readonly beads: ReadonlyArray<Bead>}): string[] {
  return beads.map(({en, zh, other, reason}) => {
    const sides = other ? side(other) : `${side(en) || '-'} | ${side(zh) || '-'}`
    return reason ? `${sides} (${reason})` : sides
  })
}

function side(segments: ReadonlyArray<Segment>): string {
  return segments.map(({text}) => text.replaceAll('\n', '⏎')).join(' / ')
}

/** The beads with nothing said of how a side is cut: what pairs with what. */
export function pairs({beads}: {readonly beads: ReadonlyArray<Bead>}): string[] {
  return beads
    .filter(({en, zh}) => en.length && zh.length)
    .map(({en, zh}) => `${joined(en, 'en')} | ${joined(zh, 'zh')}`)
}

function joined(segments: ReadonlyArray<Segment>, language: 'en' | 'zh'): string {
  return joinSentences(
    segments.map(({text}) => text),
    language
  )
}

/** All segments of a bitext, bead by bead. */
export function segmentsOf({beads}: {readonly beads: ReadonlyArray<Bead>}): Segment[] {
  return beads.flatMap(({en, zh, other = []}) => [...en, ...zh, ...other])
}

/** The letters and ideographs of a text in an order of their own, so that they can be compared as an amount. */
export function lettersOf(texts: ReadonlyArray<string> | string): string {
  const all = [texts].flat().join('')
  // The bar `丨` is a letter to Unicode and a separator to us.
  return (all.match(/\p{L}/gu) ?? [])
    .filter((letter) => letter !== '丨')
    .sort()
    .join('')
}

/** The place of each segment is where its words stand, and its line and column say the same as its offset. */
export function expectPlaces(source: string, bitext: Bitext): void {
  for (const {text, map, place} of segmentsOf(bitext)) {
    expect(map.text).toBe(text)
    expectMapped(source, map)
    expect(place.start.offset).toBe(Math.min(...map.runs.map((run) => run.start)))
    expect(place.end.offset).toBe(Math.max(...map.runs.map((run) => run.end)))
    for (const {line, column, offset} of [place.start, place.end]) {
      const before = source.slice(0, offset).split(/\r\n|\r|\n/)
      // The point after a CR of a CRLF lies on the next line for a slice, and on the same for an editor.
      if (source[offset - 1] === '\r' && source[offset] === '\n') continue
      expect([line, column]).toEqual([before.length, before.at(-1)!.length + 1])
    }
  }
}
