import {rm} from 'node:fs/promises'
import {defineConfig, type Options} from 'tsup'
import {copyLexicon} from './scripts/lexicon/make.mjs'

const shared: Options = {format: 'esm', target: 'node20', splitting: true, sourcemap: false}

/** The doors of the package; their dependencies are installed beside it. */
const library: Options = {
  ...shared,
  entry: {index: 'src/index.ts', formats: 'src/formats/index.ts'},
  platform: 'neutral',
  dts: true
}

/**
 * The command line holds its dependencies: to find and load hundreds of small files takes longer than to align an
 * article. Parts of them are CommonJS and ask for `require`.
 */
const commandLine: Options = {
  ...shared,
  entry: {cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts'},
  platform: 'node',
  noExternal: [/./],
  banner: {
    js: "import {createRequire as createRequireHere} from 'node:module'; const require = createRequireHere(import.meta.url);"
  }
}

export default defineConfig(async ({outDir = 'dist', dts}) => {
  // Here and not by `clean`, since both builds go to one folder at the same time.
  await rm(outDir, {recursive: true, force: true})
  return [
    {...library, ...(dts === false && {dts})},
    // The lexicon is read from beside the code.
    {...commandLine, onSuccess: () => copyLexicon(outDir)}
  ]
})
