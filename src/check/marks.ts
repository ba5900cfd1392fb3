import type {Language} from '../model/language.js'
import {type Article, type FullPair, isFull} from './article.js'
import type {Found, RuleContext} from './rule.js'
import {type SideText, wholeOf} from './side-text.js'

/** Reads the marks of a kind out of the source of a sentence, each as a text that its translation should have too. */
export type ReadMarks = (source: string) => string[]

/** So many marks of a kind, and this share of all, are lost by intent: a translation without links, words set off by marks. */
const manyLost = 8
const shareLost = 0.6

/**
 * Report marks that one side of a pair has, and the other lacks: at the sentence that lacks it. Where a side does without
 * most of them, it does so by intent, and nothing is said.
 */
export function reportLostMarks(
  article: Article,
  {report}: Pick<RuleContext, 'report'>,
  what: string,
  read: ReadMarks,
  isThere: (mark: string, otherText: string) => boolean = () => false
): void {
  if (!article.source || !/\.(?:md|markdown|mdx|qmd|rmd)$/i.test(article.file.en)) return
  const {source} = article
  const counts = {en: {all: 0, lost: [] as Found[]}, zh: {all: 0, lost: [] as Found[]}}
  for (const pair of article.pairs.filter(isFull)) {
    const marks = {en: read(rawOf(pair.en, source.en)), zh: read(rawOf(pair.zh, source.zh))}
    for (const language of ['zh', 'en'] as const) {
      const lacking = language === 'zh' ? 'en' : 'zh'
      counts[lacking].all += marks[language].length
      for (const mark of missing(marks[language], marks[lacking])) {
        const found = lost(pair, lacking, what, mark)
        if (!isThere(mark, found.at.side.text)) counts[lacking].lost.push(found)
      }
    }
  }
  const isReported = ({all, lost}: {all: number; lost: ReadonlyArray<Found>}) =>
    lost.length < manyLost || lost.length <= shareLost * all
  for (const side of [counts.zh, counts.en])
    if (isReported(side)) for (const found of side.lost) report(found)
}

function lost(pair: FullPair, lacking: Language, what: string, mark: string): Found {
  const other = lacking === 'en' ? pair.zh : pair.en
  const names = {en: 'English', zh: 'Chinese'}
  return {
    at: wholeOf(pair[lacking]),
    message: `Unexpected lack of the ${what}${mark ? ` \`${mark}\`` : ''} in the ${names[lacking]}, expected it as in the ${names[other.language]}`,
    ...(mark && {expected: [mark]}),
    related: [{at: wholeOf(other)}]
  }
}

/** What a list has more of than another. */
function missing(marks: ReadonlyArray<string>, others: ReadonlyArray<string>): string[] {
  const left = [...others]
  return marks.filter((mark) => {
    const at = left.indexOf(mark)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Marks before and behind the words of a sentence belong to it. */
const before = /(?:!?\[|[*_~`<])+$/
const behind = /^(?:[*_~`]+|\]\([^)\n]{0,2000}\)|\]\[[^\]\n]{0,200}\]|\[\^[^\]\n]{1,100}\]|>)+/
/** Enough for any of them. */
const reach = 2500

/** The source of a side, with the marks around it. */
export function rawOf(side: SideText, source: string): string {
  const range = side.rangeOf?.(0, side.text.length)
  if (!range) return side.text
  const [start, end] = range
  const lead = before.exec(source.slice(Math.max(0, start - 20), start))?.[0] ?? ''
  const trail = behind.exec(source.slice(end, end + reach))?.[0] ?? ''
  return lead + source.slice(start, end) + trail
}
