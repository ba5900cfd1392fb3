import {isLayoutName, type LayoutName, layoutNames} from './align/layout-names.js'
import {type ArticleFormat, articleFormats} from './article/read-article.js'
import type {Lexicon} from './lexicon/lexicon.js'
import type {SentenceRules} from './segment/sentence-rules.js'

/** How an article is read. All of it can be left to the article itself, but for the lexicon. */
export interface ReadOptions {
  /** Name of the file, for places and for its format. Default: `article.txt`. */
  readonly file?: string
  /** Format of the article. Default: by the ending of `file`. */
  readonly format?: ArticleFormat
  /** How the two languages lie. Default: `auto`, told by the article itself. */
  readonly layout?: LayoutName | 'auto'
  /** The bilingual lexicon (`loadLexicon()`). Without one the article is read by lengths, figures, names and marks. */
  readonly lexicon?: Lexicon
  /** Rules for cutting sentences, instead of or beside the built-in ones. */
  readonly rules?: SentenceRules
  /**
   * `join`: sentences of subtitles may run over cues; `keep`: each cue is aligned by itself. Default: `join`, unless the
   * article shows that its cues were translated one by one.
   */
  readonly cues?: 'join' | 'keep'
}

/** What a caller without types may have passed. */
type Unchecked = {readonly [K in 'format' | 'layout' | 'cues']?: ReadOptions[K] | undefined}

/** Throw at an article that is no string, or an unknown option. */
export function assertReadOptions(value: unknown, {format, layout, cues}: Unchecked): void {
  if (typeof value !== 'string')
    throw new TypeError(`Unexpected article \`${String(value)}\`, expected a string`)
  if (format !== undefined && !articleFormats.includes(format)) {
    throw new RangeError(`Unexpected format \`${format}\`, expected one of ${articleFormats.join(', ')}`)
  }
  if (layout !== undefined && layout !== 'auto' && !isLayoutName(layout)) {
    throw new RangeError(
      `Unexpected layout \`${layout}\`, expected \`auto\` or one of ${Object.keys(layoutNames).join(', ')}`
    )
  }
  if (cues !== undefined && cues !== 'join' && cues !== 'keep') {
    throw new RangeError(`Unexpected cues \`${cues}\`, expected \`join\` or \`keep\``)
  }
}
