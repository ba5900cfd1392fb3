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
  bundled ??= readFile(new URL('./lexicon.bin', import.meta.url)).then(packedLexicon)
  return bundled
}

async function readFile(url: URL): Promise<Uint8Array> {
  try {
    const fs = url.protocol === 'file:' ? nodeFileSystem() : undefined
    if (fs) return fs.readFileSync(url)
    const response = await fetch(url)
    if (!response.ok) throw new Error(`Unexpected status ${response.status} ${response.statusText}`)
    return new Uint8Array(await response.arrayBuffer())
  } catch (cause) {
    throw new Error(
      `Unexpected lack of the lexicon at \`${url.href}\`, expected the file that \`npm run build\` makes`,
      {
        cause
      }
    )
  }
}

/** The file system of Node, asked for at run time: a browser has none, and bundlers need not know of it. */
function nodeFileSystem(): {readFileSync(path: URL): Uint8Array} | undefined {
  const {process} = globalThis as {process?: {getBuiltinModule?: (id: string) => unknown}}
  return process?.getBuiltinModule?.('node:fs') as ReturnType<typeof nodeFileSystem>
}
