import {copyFile, mkdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {defineConfig, type Options} from 'tsup'
import {articleCommandsPlugin} from './scripts/build/article-commands.js'
import {lazyEntries, lazyPlugin} from './scripts/build/lazy.js'
import {licencePlugin} from './scripts/build/licences.js'
import {copyLexicon} from './scripts/lexicon/make.mjs'

const shared: Options = {target: 'node20', sourcemap: false}

/** The doors of the package; their dependencies are installed beside it. */
const library: Options = {
  ...shared,
  entry: {
    index: 'src/index.ts',
    formats: 'src/formats/index.ts',
    report: 'src/report/index.ts',
    remark: 'src/remark/index.ts'
  },
  format: 'esm',
  platform: 'neutral',
  dts: true
}

/**
 * The command line holds its dependencies, in few files and without white space: to find, read and compile hundreds of
 * small ones takes longer than to align an article. Names stay, for the sake of stack traces.
 */
const commandLine: Options = {
  ...shared,
  entry: {cli: 'src/cli/main.ts', 'all-commands': 'src/cli/start.ts', worker: 'src/cli/worker.ts'},
  format: 'esm',
  platform: 'node',
  splitting: false,
  // Large, and installed by who wants it.
  noExternal: [/^(?!opencc-js$)/],
  esbuildOptions(options) {
    options.minifyWhitespace = true
    options.minifySyntax = true
  },
  banner: {
    js: "import {createRequire as createRequireHere} from 'node:module'; const require = createRequireHere(import.meta.url);"
  }
}

/** What the command line loads when it is first needed. */
const lazy: Options = {
  ...shared,
  entry: lazyEntries(),
  format: 'cjs',
  platform: 'node',
  splitting: false,
  noExternal: [/./],
  minify: true,
  outExtension: () => ({js: '.cjs'})
}

export default defineConfig(async ({outDir = 'dist', dts}) => {
  // Here and not by `clean`, since all builds go to one folder at the same time.
  await rm(outDir, {recursive: true, force: true})
  await mkdir(outDir, {recursive: true})
  const licences = licencePlugin(join(outDir, 'THIRD-PARTY-LICENCES.txt'))
  return [
    {...library, ...(dts === false && {dts})},
    // The lexicon and the glossary are read from beside the code.
    {...commandLine, esbuildPlugins: [lazyPlugin, licences], onSuccess: () => copyData(outDir)},
    {
      ...commandLine,
      entry: {'article-commands': 'src/cli/start.ts'},
      esbuildPlugins: [articleCommandsPlugin, lazyPlugin, licences]
    },
    {...lazy, esbuildPlugins: [licences], outDir: `${outDir}/lazy`}
  ]
})

async function copyData(outDir: string): Promise<void> {
  await copyLexicon(outDir)
  await copyFile('src/glossary/policy.yaml', join(outDir, 'policy.yaml'))
}
