// Memories that other tools wrote, each read to the count of its index.

import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Print the table. Resolves to whether each file has its count, or is refused with a place. */
export async function run({shared, print}) {
  const folder = shared && join(shared, 'interop')
  if (!folder || !existsSync(folder)) {
    print('  skipped: no reference data')
    return true
  }
  let reached = true
  for (const kind of ['tmx', 'xliff']) {
    const [head, ...rows] = readFileSync(join(folder, kind, 'index.tsv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
    const [nameAt, countAt] = [head.indexOf('file'), head.indexOf('count')]
    for (const row of rows) {
      const {stdout, stderr, status} = spawnSync(
        process.execPath,
        [cli, 'tm', 'convert', join(folder, kind, row[nameAt]), '-f', 'jsonl', '-q'],
        {encoding: 'utf8', maxBuffer: 1 << 28}
      )
      const count = stdout.split('\n').length - 1
      const isRight = count === Number(row[countAt]) || (status === 2 && /:\d+:\d+: error/.test(stderr))
      reached &&= isRight
      print(
        `  ${row[nameAt].padEnd(40)} ${String(row[countAt]).padStart(6)} expected ${String(count).padStart(6)} read  ${isRight ? 'ok' : 'WRONG'}`
      )
    }
  }
  return reached
}
