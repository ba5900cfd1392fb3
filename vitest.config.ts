import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The lexicon is made from its npm packages, where it is missing.
    globalSetup: ['scripts/lexicon/make.mjs'],
    testTimeout: 30_000
  }
})
