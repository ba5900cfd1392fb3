// The bars of the aligner: documents aligned with weights trained without them, sentences left out, articles taken
// apart, wrong pairs. The work is done by scripts/train/measure.ts, which has the training at hand.

import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = '.cache/measure'

/** @returns {Promise<boolean | undefined>} whether every bar is reached */
export async function run({shared, print}) {
  if (!shared) {
    print('\nNothing to measure without ../shared')
    return undefined
  }
  const build = [
    'tsup',
    'scripts/train/measure.ts',
    '--no-config',
    '--format',
    'esm',
    '--out-dir',
    folder,
    '--silent'
  ]
  execFileSync('npx', build, {cwd: root, stdio: 'inherit'})
  try {
    execFileSync(process.execPath, [`${folder}/measure.js`], {cwd: root, stdio: 'inherit'})
    return true
  } catch (error) {
    if (error.status === 1) return false
    throw error
  }
}
