import fc from 'fast-check'
import type {Unit} from '../../src/model/unit.js'

/** Units of texts, with ids of their own. */
export function unitsOf(...pairs: ReadonlyArray<readonly [en: string, zh: string]>): Unit[] {
  return pairs.map(([en, zh], index) => ({id: `u${index + 1}`, en, zh}))
}

/** A text that XML and line-based formats can hold, with all that has a meaning in one of them. */
export const plainText: fc.Arbitrary<string> = fc
  .string({
    minLength: 1,
    maxLength: 40,
    unit: fc.constantFrom(
      ...[
        'a',
        'word',
        ' ',
        '中',
        '。',
        '“',
        ']]>',
        '&amp;',
        '<b>',
        '"',
        "'",
        '=',
        '+1',
        '😀',
        ',',
        '|',
        '\\',
        '#',
        '{',
        '-->'
      ]
    )
  })
  .filter((text) => text.trim() !== '')

const code = (text: string): fc.Arbitrary<{at: number; kind: 'alone'; code: string; id: string}> =>
  fc.record({
    at: fc.nat(text.length),
    kind: fc.constant('alone' as const),
    code: plainText,
    id: fc.constantFrom('a1', 'b2')
  })

const origin = fc.record({
  file: plainText,
  line: fc.integer({min: 1, max: 999}),
  column: fc.integer({min: 1, max: 99})
})

/** A unit with any of its fields; `deep` texts may be any string at all. */
export function anyUnit(text: fc.Arbitrary<string> = plainText): fc.Arbitrary<Unit> {
  return fc.tuple(text, text).chain(([en, zh]) =>
    fc
      .record(
        {
          id: fc.uuid(),
          en: fc.constant(en),
          zh: fc.constant(zh),
          confidence: fc.integer({min: 0, max: 10_000}).map((share) => share / 10_000),
          alignment: fc.constantFrom('1-1', '1-2'),
          origin: fc.record({en: origin, zh: origin}),
          before: fc.record({en: text}),
          after: fc.record({en: text, zh: text}),
          notes: fc.array(text, {minLength: 1, maxLength: 2}),
          props: fc.array(fc.record({type: fc.constantFrom('client', 'x-domain'), value: text}), {
            minLength: 1,
            maxLength: 2
          }),
          codes: fc.record({en: code(en).map((one) => [one])})
        },
        {requiredKeys: ['id', 'en', 'zh']}
      )
      .map((unit) => unit as Unit)
  )
}

/** Without what a file adds: the place in it, and the tags it was written with. */
export function bare({point, tags, ...unit}: Unit): Unit {
  return unit
}
