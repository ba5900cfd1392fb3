import {clip} from '../../model/clip.js'
import {hashText} from '../../model/hash.js'
import type {Language} from '../../model/language.js'
import type {Point} from '../../model/place.js'
import {type Article, type FullPair, isFull} from '../article.js'
import {letterCount} from '../letters.js'
import type {ConcludeContext, Rule} from '../rule.js'

/** A pair, as all articles together are asked about it. */
interface Fact {
  readonly en: string
  readonly zh: string
  readonly hash: {readonly en: string; readonly zh: string}
  readonly file: {readonly en: string; readonly zh: string}
  readonly place: Readonly<Record<Language, {readonly start: Point; readonly end: Point}>>
}

/** The same sentence, translated in two ways. */
export const sentenceInconsistent: Rule = {
  id: 'sentence-inconsistent',
  group: 'consistency',
  description: 'The same sentence has two translations, in an article or in several.',
  severity: 'warn',
  needs: ['pairs'],
  options: {
    least: {
      type: 'number',
      min: 1,
      max: 1000,
      default: 6,
      description: 'Chinese characters that a sentence has at least'
    }
  },
  examples: [
    {
      pairs: [
        {zh: '欢迎您下次再来。', en: 'You are welcome to come again.'},
        {zh: '欢迎您下次再来。', en: 'Please come back soon.'}
      ],
      expect: [
        '4:1 Unexpected second translation of `欢迎您下次再来。`, expected one (1 × `You are welcome to come again.` in example.md:2, 1 × this)'
      ]
    },
    {
      pairs: [
        {zh: '欢迎您下次再来。', en: 'You are welcome to come again.'},
        {zh: '欢迎您下次再来。', en: 'You are  welcome to come again.'}
      ],
      expect: []
    }
  ],
  gather: (article, {options}) => factsOf(article, Number(options.least)),
  conclude(facts, context) {
    const all = (facts as ReadonlyArray<ReadonlyArray<Fact>>).flat()
    reportTwice(all, 'zh', 'en', context)
    reportTwice(all, 'en', 'zh', context)
  }
}

function factsOf({pairs}: Article, least: number): Fact[] {
  return pairs
    .filter(isFull)
    .filter(
      ({en, zh}) =>
        en.sentences.length === 1 && zh.sentences.length === 1 && letterCount(zh.text, 'zh') >= least
    )
    .map(({en, zh}: FullPair) => ({
      en: clip(en.text, longest),
      zh: clip(zh.text, longest),
      hash: {en: hashText(fold(en.text)), zh: hashText(fold(zh.text))},
      file: {en: en.file, zh: zh.file},
      place: {en: en.placeOf(0, en.text.length), zh: zh.placeOf(0, zh.text.length)}
    }))
}

/** Sentences of `from` with more than one translation; the side to look at is `to`. */
function reportTwice(
  facts: ReadonlyArray<Fact>,
  from: Language,
  to: Language,
  {report}: ConcludeContext
): void {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    const list = groups.get(fact.hash[from])
    if (list) list.push(fact)
    else groups.set(fact.hash[from], [fact])
  }
  for (const group of groups.values()) {
    const ways = new Map<string, Fact[]>()
    for (const fact of group) {
      const list = ways.get(fact.hash[to])
      if (list) list.push(fact)
      else ways.set(fact.hash[to], [fact])
    }
    if (ways.size < 2) continue
    const [[first], ...others] = [...ways.values()] as [[Fact, ...Fact[]], ...Array<[Fact, ...Fact[]]>]
    for (const way of others) {
      const [fact] = way
      const place = first.place[to]
      report({
        key: `${first.hash[from]}\n${fact.hash[to]}`,
        message: `Unexpected second translation of \`${fact[from]}\`, expected one (${ways.values().next().value!.length} × \`${first[to]}\` in ${first.file[to]}:${place.start.line}, ${way.length} × this)`,
        file: fact.file[to],
        ...fact.place[to],
        actual: fact[to],
        related: [{file: first.file[to], ...place, message: first[to]}]
      })
    }
  }
}

const longest = 100

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[“”"‘’']/g, '')
    .trim()
}
