// Speeds in figures that a person can read: `npm run bench [cli] …`. A section is a file of `scripts/bench/`.

import {readdirSync} from 'node:fs'

const folder = new URL('bench/', import.meta.url)
const sections = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.slice(0, -'.mjs'.length))
  .sort()
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !sections.includes(name))
if (unknown) {
  console.error(`Unexpected section \`${unknown}\`, expected ${sections.join(', ')}`)
  process.exit(2)
}

let reached = true
for (const name of asked.length ? asked : sections) {
  const {run} = await import(new URL(`${name}.mjs`, folder))
  console.log(`\n=== ${name} ===`)
  if ((await run({print: console.log})) === false) reached = false
}
console.log(reached ? '\nEvery bar is reached.' : '\nNot every bar is reached.')
