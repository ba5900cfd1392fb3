import {copyFile} from 'node:fs/promises'
import {defineConfig} from 'tsup'

// The doors of the package: the library, its file formats, and the command line.
export default defineConfig(({outDir = 'dist'}) => ({
  entry: {
    index: 'src/index.ts',
    formats: 'src/formats/index.ts',
    cli: 'src/cli/main.ts',
    worker: 'src/cli/worker.ts'
  },
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  dts: {entry: {index: 'src/index.ts', formats: 'src/formats/index.ts'}},
  splitting: true,
  clean: true,
  sourcemap: false,
  // The lexicon is read from beside the code.
  onSuccess: () => copyFile('src/lexicon/lexicon.bin', `${outDir}/lexicon.bin`)
}))
