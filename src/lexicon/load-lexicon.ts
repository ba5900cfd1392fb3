import {readBeside} from '../model/read-beside.js'
import type {Lexicon} from './lexicon.js'
import {packedLexicon} from './packed-lexicon.js'

let bundled: Promise<Lexicon> | undefined

/**
 * Load the bundled lexicon, once: further calls give the same one.
 *
 * It is read from the file that stands beside this module: in Node from the disk, elsewhere with `fetch`.
 *
 * @throws {Error}
 *   When the file is missing (in a checkout: before `npm run build`), its `cause` telling why.
 */
export function loadLexicon(): Promise<Lexicon> {
  bundled ??= readBeside(new URL('./lexicon.bin', import.meta.url), 'the lexicon').then(packedLexicon)
  return bundled
}
