import fc from 'fast-check'
import {settleIds} from '../../../src/formats/glossary/concept-draft.js'
import type {Concept} from '../../../src/model/concept.js'
import {partsOfSpeech, standings, termKinds} from '../../../src/model/concept.js'

/** Texts without white space at their ends and without bars, which divide texts in a cell. */
const text = fc
  .oneof(
    fc.stringMatching(/^[\p{L}\p{N}“”"'#:,;{}[\]&*!?@=+<>%`-][\p{L} “”"'#:,;.-]{0,12}$/u),
    fc.constantFrom(
      'no',
      'null',
      '1.10',
      '- a',
      '# x',
      'a: b',
      "'=a",
      '=1+1',
      'a\tb',
      'a\nb',
      '“小巨人”企业',
      '𠮷',
      'a "b" c',
      '~'
    )
  )
  .map((text) => text.trim())
  .filter((text) => text !== '')

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: undefined, freq: 3})

function term(language: 'en' | 'zh-Hans' | 'zh-Hant', isFull: boolean) {
  const details = isFull
    ? {
        partOfSpeech: maybe(fc.constantFrom(...partsOfSpeech)),
        kind: maybe(fc.constantFrom(...termKinds)),
        forms: maybe(fc.array(text, {minLength: 1, maxLength: 2})),
        caseSensitive: maybe(fc.boolean()),
        when: maybe(fc.array(text, {minLength: 1, maxLength: 2})),
        unless: maybe(fc.array(text, {minLength: 1, maxLength: 2})),
        firstMention: maybe(text),
        note: maybe(text)
      }
    : {}
  return fc.record({
    text,
    language: fc.constant(language),
    status: fc.option(fc.constantFrom(...standings, 'proposed' as const), {nil: undefined}),
    ...details
  })
}

/** Concepts with all that ours can hold, or with what every format can. */
export function concepts(isFull = true): fc.Arbitrary<Concept[]> {
  const terms = (language: 'en' | 'zh-Hans' | 'zh-Hant', minLength: number) =>
    fc.uniqueArray(term(language, isFull), {minLength, maxLength: 3, selector: ({text}) => text})
  const concept = fc
    .record({
      id: maybe(text),
      domain: maybe(text),
      definition: maybe(text),
      note: maybe(text),
      source: maybe(text),
      status: fc.constantFrom('approved' as const, 'proposed' as const),
      examples: isFull
        ? maybe(fc.array(fc.record({en: text, zh: text, expect: maybe(text)}), {minLength: 1, maxLength: 2}))
        : fc.constant(undefined),
      zh: terms('zh-Hans', 1),
      zhHant: isFull ? terms('zh-Hant', 0) : fc.constant([]),
      en: terms('en', 1)
    })
    .map(({zh, zhHant, en, ...rest}) => ({...rest, terms: [...zh, ...zhHant, ...en]}))
  return fc
    .uniqueArray(concept, {minLength: 1, maxLength: 4, selector: ({id}) => id ?? Symbol('none')})
    .map((drafts) => settleIds(drafts.map(defined) as never))
}

/** Without the keys that hold nothing, and without places. */
export function defined<T>(value: T): T {
  if (Array.isArray(value)) return value.map(defined) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, item]) => item !== undefined && key !== 'place')
  return Object.fromEntries(entries.map(([key, item]) => [key, defined(item)])) as T
}
