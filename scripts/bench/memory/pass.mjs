// One pass over a memory, in a process of its own: `saxes` alone, our reader, or our writer. Prints JSON.

import {createReadStream, createWriteStream} from 'node:fs'
import {SaxesParser} from 'saxes'
import {TmxReader, tmxChunks} from '../../../dist/formats.js'

const [kind, file, count] = process.argv.slice(2)

/** A few thousand units are read before the clock starts, and written again and again. */
const mostInSample = 5000
const sample = kind === 'write' ? await firstUnits() : []
const before = process.cpuUsage()

if (kind === 'saxes') {
  const parser = new SaxesParser({xmlns: false})
  for (const event of ['opentag', 'text', 'closetag']) parser.on(event, () => {})
  for await (const chunk of texts()) parser.write(chunk)
  parser.close()
} else if (kind === 'read') {
  const reader = new TmxReader(() => {})
  for await (const chunk of texts()) reader.write(chunk)
  reader.end()
} else {
  const output = createWriteStream('/dev/null')
  let text = ''
  for (const chunk of tmxChunks(repeated())) {
    text += chunk
    if (text.length < 1 << 18) continue
    if (!output.write(text)) await new Promise((resolve) => output.once('drain', resolve))
    text = ''
  }
  output.end(text)
}

const {user, system} = process.cpuUsage(before)
const memory = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({seconds: (user + system) / 1e6, memory}))

async function firstUnits() {
  const units = []
  const reader = new TmxReader((unit) => units.push(unit))
  for await (const chunk of texts()) {
    reader.write(chunk)
    if (units.length >= mostInSample) break
  }
  return units
}

function texts() {
  return createReadStream(file, {encoding: 'utf8', highWaterMark: 1 << 16})
}

function* repeated() {
  for (let index = 0; index < Number(count); index++)
    yield {...sample[index % sample.length], id: `u${index}`}
}
