import {readDelimited} from './delimited.js'
import {readHtml} from './html.js'
import {readMarkdown} from './markdown.js'
import {readPlainText} from './plain-text.js'
import type {ReadResult} from './read-result.js'
import {readSubStation} from './substation.js'
import {readSubtitles} from './subtitles.js'

/** The formats of articles. */
export const articleFormats = ['markdown', 'text', 'html', 'srt', 'vtt', 'ass', 'csv', 'tsv'] as const

/** A format of articles. */
export type ArticleFormat = (typeof articleFormats)[number]

const endings: Readonly<Record<string, ArticleFormat>> = {
  md: 'markdown',
  mdx: 'markdown',
  markdown: 'markdown',
  mkd: 'markdown',
  rmd: 'markdown',
  qmd: 'markdown',
  jade: 'markdown',
  pug: 'markdown',
  typ: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  srt: 'srt',
  vtt: 'vtt',
  ass: 'ass',
  ssa: 'ass',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv'
}

/** The format that a file name speaks for; plain text where it says nothing. */
export function formatOfName(file: string): ArticleFormat {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  return (ending && Object.hasOwn(endings, ending) && endings[ending]) || 'text'
}

/** Whether a file name has the ending of an article: what a folder is searched for. */
export function isArticleName(file: string): boolean {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  return ending === 'txt' || (ending !== undefined && Object.hasOwn(endings, ending))
}

/** Read an article into its blocks. */
export function readArticle(source: string, format: ArticleFormat): ReadResult {
  if (format === 'markdown') return readMarkdown(source)
  if (format === 'html') return readHtml(source)
  if (format === 'srt' || format === 'vtt') return readSubtitles(source, format)
  if (format === 'ass') return readSubStation(source)
  if (format === 'csv' || format === 'tsv') return readDelimited(source, format)
  return readPlainText(source)
}
