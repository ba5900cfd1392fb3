/** The layouts that are told apart, each with what it looks like. */
export const layoutNames = {
  'para-EN-ZH': 'an English paragraph, then its Chinese, and so on',
  'para-ZH-EN': 'a Chinese paragraph, then its English, and so on',
  'para-nEN-mZH': 'several English paragraphs, then their Chinese, fewer or more',
  'para-nZH-mEN': 'several Chinese paragraphs, then their English, fewer or more',
  'line-EN-ZH': 'English and Chinese lines in turn, the English first',
  'line-ZH-EN': 'Chinese and English lines in turn, the Chinese first',
  'br-inline-EN-ZH': 'one paragraph holds both: English, a break, Chinese',
  'br-inline-ZH-EN': 'one paragraph holds both: Chinese, a break, English',
  'one-line-EN-ZH': 'English and Chinese follow each other on one line',
  'one-line-ZH-EN': 'Chinese and English follow each other on one line',
  'glossary-one-line': 'terms and their translations follow each other on one line, with a mark between them',
  'html-comment-EN': 'English in HTML comments, the Chinese after it',
  'html-comment-ZH': 'Chinese in HTML comments, the English after it',
  'block-EN-ZH': 'the whole English text, then the whole Chinese text',
  'block-ZH-EN': 'the whole Chinese text, then the whole English text',
  'stanza-pinyin-ZH-EN': 'stanzas in pinyin, Chinese and English',
  'table-2col': 'a table with a column for each language',
  'csv-2col': 'a CSV or TSV file with a column for each language',
  'subtitle-ZH-EN': 'subtitles, Chinese above English in each cue',
  'subtitle-EN-ZH': 'subtitles, English above Chinese in each cue',
  'html-lang-attr': 'neighbouring elements with `lang` attributes',
  'span-pair': 'one element holds a tagged stretch of each language',
  'fenced-lang-blocks': 'fenced blocks named by language',
  'bilingual-heading': 'headings in both languages over text in one',
  'list-bilingual': 'list items or short lines that hold a phrase and its translation',
  'file-pair': 'two files, one a language',
  'mono-EN': 'English only',
  'mono-ZH': 'Chinese only',
  'not-bilingual': 'both languages, but neither translates the other'
} as const

/** The name of a layout. */
export type LayoutName = keyof typeof layoutNames

/** Whether a string names a layout. */
export function isLayoutName(name: string): name is LayoutName {
  return Object.hasOwn(layoutNames, name)
}
