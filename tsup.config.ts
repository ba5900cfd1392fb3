import {defineConfig} from 'tsup'

// The doors of the package: the library, its file formats, and the command line.
export default defineConfig({
  entry: {index: 'src/index.ts', formats: 'src/formats/index.ts', cli: 'src/cli/main.ts'},
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  dts: {entry: {index: 'src/index.ts', formats: 'src/formats/index.ts'}},
  splitting: true,
  clean: true,
  sourcemap: false
})
