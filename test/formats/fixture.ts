import type {Bead, NullReason} from '../../src/model/bead.js'
import type {Bitext} from '../../src/model/bitext.js'
import {verbatim} from '../../src/model/mapped-text.js'
import {indexPlaces} from '../../src/model/place.js'
import type {Segment} from '../../src/model/segment.js'

/** A bead in short: the texts of its sentences. */
export interface ShortBead {
  readonly en?: ReadonlyArray<string>
  readonly zh?: ReadonlyArray<string>
  readonly other?: ReadonlyArray<string>
  readonly confidence?: number
  readonly reason?: NullReason
}

/** A bitext of short beads, as if each sentence stood on a line of one article, with an empty line after a side. */
export function bitextOf(
  beads: ReadonlyArray<ShortBead>,
  file: Bitext['file'] | string = 'article.md'
): Bitext {
  const source = beads.map(({en, zh, other}) => [en, zh, other].map(sideText).join('')).join('')
  const places = indexPlaces(source)
  const counts = {en: 0, zh: 0, other: 0}
  let offset = 0
  const segment = (text: string, language: Segment['language']): Segment => {
    const [start, end] = [offset, offset + text.length]
    offset = end + 1
    return {
      text,
      language,
      place: places.place(start, end),
      map: verbatim(source, start, end),
      index: counts[language]++
    }
  }
  const side = (texts: ReadonlyArray<string> = [], language: Segment['language']): Segment[] => {
    const segments = texts.map((text) => segment(text, language))
    if (texts.length) offset++
    return segments
  }
  return {
    beads: beads.map(({confidence = 1, reason, ...bead}): Bead => {
      const en = side(bead.en, 'en')
      const zh = side(bead.zh, 'zh')
      const other = side(bead.other, 'other')
      return {en, zh, confidence, ...(other.length && {other}), ...(reason && {reason})}
    }),
    layout: {name: 'paragraphs', confidence: 0.97, evidence: ['English and Chinese paragraphs take turns']},
    messages: [],
    file: typeof file === 'string' ? {en: file, zh: file} : file
  }
}

function sideText(texts: ReadonlyArray<string> = []): string {
  return texts.length ? `${texts.map((text) => `${text}\n`).join('')}\n` : ''
}

/** An article with everything that a writer has to cope with. */
export const article = bitextOf([
  {
    en: ['The Little Giants of the Delta'],
    zh: ['三角洲的“小巨人”'],
    confidence: 0.98
  },
  {other: ['sānjiǎozhōu de xiǎo jùrén'], reason: 'pinyin'},
  {
    en: [
      'The province counts 1.2 million small firms, and 3,400 of them build parts that nobody else builds.'
    ],
    zh: ['全省有120万家小企业。', '其中3400家生产别人造不出的零部件。'],
    confidence: 0.9312345
  },
  {
    en: ['"R&D < profit?" asked one owner.', 'She laughed.'],
    zh: ['“研发<利润？”一位老板笑着问道。'],
    confidence: 0.87
  },
  {en: ['Photo: Lin Mu / River Daily'], reason: 'credit'},
  {
    en: ['A second shift starts at night; the robots (all 48 of them) do not mind 🤖.'],
    zh: ['夜里还有一班，48台机器人毫无怨言🤖。'],
    confidence: 0.42
  },
  {zh: ['本文有删节，转载请注明出处。'], reason: 'untranslated', confidence: 0.8}
])

/** An article that wants to break out of every format. */
export const hostile = bitextOf(
  [
    {
      en: ['</seg></td>|<script>alert(1)</script> ]]> &amp; & \\| `*_[x](y)_*`'],
      zh: ['\u001b[31m红\u001b[0m \u202e反\u202c \u0000空 \ud800 \ufffe'],
      confidence: 0.3
    },
    {en: ['=HYPERLINK("http://example.invalid")\tand a tab'], zh: ['第一行\r\n第二行\u2028第三行']}
  ],
  'a "quoted" & <odd>\u202e name.md'
)
