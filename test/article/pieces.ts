import {judgeByLexicon} from '../../src/align/judge-phrases.js'
import {type ArticleFormat, readArticle} from '../../src/article/read-article.js'
import {splitBlocks} from '../../src/article/split-blocks.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'
import type {Language} from '../../src/model/language.js'
import type {Piece} from '../../src/model/piece.js'

const lexicon = await loadLexicon()

/** The pieces of an article, or of a file of one language. */
export function piecesOf(source: string, format: ArticleFormat = 'text', language?: Language): Piece[] {
  return splitBlocks(readArticle(source, format).blocks, {
    softWraps: format !== 'text',
    judge: judgeByLexicon(lexicon, 1),
    ...(language && {language})
  })
}

/** The pieces as words to read: `en Hello.`, `zh 你好。`, and `zh 图：李雷 (credit)` for what takes no part. */
export function pieces(source: string, format: ArticleFormat = 'text', only?: Language): string[] {
  return piecesOf(source, format, only).map(
    ({language, text, aside}) =>
      `${language} ${text.text.replaceAll('\n', '⏎')}${aside === undefined ? '' : ` (${aside})`}`
  )
}
