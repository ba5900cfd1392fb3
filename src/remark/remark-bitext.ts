import type {LayoutName} from '../align/layout-names.js'
import {makeMessage} from '../check/check-message.js'
import type {Lexicon} from '../lexicon/lexicon.js'
import {loadLexicon} from '../lexicon/load-lexicon.js'
import type {Bitext} from '../model/bitext.js'
import {readBitext} from '../read-bitext.js'
import {addMessage, type BitextFile} from './bitext-file.js'

export interface RemarkBitextOptions {
  /** How the languages lie; found out by itself otherwise. */
  readonly layout?: LayoutName
  /** `false` aligns by lengths, figures, names and marks alone; the bundled one otherwise. */
  readonly lexicon?: Lexicon | false
}

/**
 * A plugin of unified that aligns the sentences of a bilingual file, and puts the bitext to `file.data.bitext`. What is
 * odd about the file is among its messages.
 */
export function remarkBitext(options: RemarkBitextOptions = {}) {
  return async (_tree: unknown, file: BitextFile): Promise<void> => {
    const bitext = await bitextOf(file, options)
    file.data.bitext = bitext
    for (const {message, ...fields} of bitext.messages) addMessage(file, makeMessage(message, fields))
  }
}

/** Align the sentences of a file. */
export async function bitextOf(file: BitextFile, {layout, lexicon}: RemarkBitextOptions): Promise<Bitext> {
  const words = lexicon === false ? undefined : (lexicon ?? (await loadLexicon()))
  return readBitext(String(file), {
    format: 'markdown',
    ...(file.path !== undefined && {file: file.path}),
    ...(layout && {layout}),
    ...(words && {lexicon: words})
  })
}
