// Quality in tables that a person can read: `npm run gold [segmentation] [articles] [numbers] [alignment] [own]`.
// With ../shared beside the project its gold is measured; without it, what the project holds itself.

import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('../../shared', import.meta.url))
const shared = existsSync(folder) ? folder : undefined
const sections = ['segmentation', 'articles', 'numbers', 'alignment', 'own']
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !sections.includes(name))
if (unknown) {
  console.error(`Unexpected section \`${unknown}\`, expected ${sections.join(', ')}`)
  process.exit(2)
}
if (!shared) console.log('../shared is not here: measuring the gold of the project itself')

let reached = true
for (const name of asked.length ? asked : sections) {
  const module = new URL(`gold/${name}.mjs`, import.meta.url)
  if (!existsSync(module)) continue
  const {run} = await import(module)
  console.log(`\n=== ${name} ===`)
  if ((await run({shared, print: console.log})) === false) reached = false
}
console.log(reached ? '\nEvery bar is reached.' : '\nNot every bar is reached.')
