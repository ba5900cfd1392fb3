// Quality in tables that a person can read: `npm run gold [articles] [alignment] …`. A section is a file of
// `scripts/gold/` that exports `run`. With ../shared beside the project its gold is measured; without it, what the
// project holds itself.

import {existsSync, readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = new URL('gold/', import.meta.url)
const reference = fileURLToPath(new URL('../../shared', import.meta.url))
const shared = existsSync(reference) ? reference : undefined
/** What sections have in common, and no section itself. */
const helpers = ['score', 'weave']
const sections = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.slice(0, -'.mjs'.length))
  .filter((name) => !helpers.includes(name))
  .sort()
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !sections.includes(name))
if (unknown) {
  console.error(`Unexpected section \`${unknown}\`, expected ${sections.join(', ')}`)
  process.exit(2)
}
if (!shared) console.log('../shared is not here: measuring the gold of the project itself')

const missed = []
for (const name of asked.length ? asked : sections) {
  const {run} = await import(new URL(`${name}.mjs`, folder))
  console.log(`\n=== ${name} ===`)
  if ((await run({shared, print: console.log})) === false) missed.push(name)
}
console.log(missed.length ? `\nNot every bar is reached: ${missed.join(', ')}.` : '\nEvery bar is reached.')
