import {type ArticleFormat, articleFormats} from '../article/read-article.js'
import {unexpectedChoice} from './usage-error.js'

/** The format that `--input-format` names; here and not where arguments are parsed, since the readers take time to load. */
export function inputFormat(name: string | undefined): ArticleFormat | undefined {
  const format = articleFormats.find((known) => known === name)
  if (name !== undefined && !format) throw unexpectedChoice('format of articles', name, articleFormats)
  return format
}
