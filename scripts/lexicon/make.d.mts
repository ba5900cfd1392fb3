/** Make the bundled lexicon unless it stands in the cache already; gives the path of the file. */
export function makeLexicon(): Promise<string>
/** Put `lexicon.bin` into a folder, with its notice of licences. */
export function copyLexicon(folder: string): Promise<void>
/** Vitest calls it before the tests: the sources read the lexicon from beside them. */
export default function setup(): Promise<void>
