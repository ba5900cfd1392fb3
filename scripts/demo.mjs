// Shows what duizhao does: aligns the samples, prints one of them side by side, writes TMX and JSON, says where.
// `npm run demo` builds first.

import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const show = ['align', 'samples/policy.txt']
const writeMemory = ['align', 'samples/policy.txt', '-o', 'out/policy.tmx']
const writeFolder = ['align', 'samples', '-o', 'out/json/']
const writeAll = ['align', 'samples', '-o', 'out/samples.tmx']

for (const argv of [show, writeMemory, writeFolder, writeAll]) {
  console.log(`\n$ duizhao ${argv.join(' ')}\n`)
  // Straight to our own terminal, so that it shows in the width and the colours of that.
  const {status, signal} = spawnSync(process.execPath, ['dist/cli.js', ...argv], {
    cwd: root,
    stdio: 'inherit'
  })
  if (status !== 0) {
    console.error(`Unexpected end of duizhao: ${signal ?? `exit code ${status}`}`)
    process.exit(status || 1)
  }
}

console.log(`
The memories are in ${root}out:
  out/policy.tmx     the policy article as a translation memory, for any CAT tool
  out/samples.tmx    all samples in one memory
  out/json/          each sample as JSON: every sentence with its place, its type and its confidence
`)
