import {type GlossaryStats, glossaryStats} from '../glossary/glossary-stats.js'
import {standings} from '../model/concept.js'
import {hasErrors} from './glossary-command.js'
import {Log} from './log.js'
import {type GlossaryOptions, readGlossaries} from './read-glossaries.js'
import {show} from './show.js'
import type {Streams} from './streams.js'

/** `duizhao glossary stats`: count concepts and terms. Exit code 2 where a part of a glossary could not be read. */
export async function statsCommand(
  names: ReadonlyArray<string>,
  options: GlossaryOptions & {readonly json?: true},
  streams: Streams
): Promise<number> {
  const log = new Log(streams, false)
  const glossary = await readGlossaries(names, options, streams)
  for (const message of glossary.messages) log.message(message)
  log.close()
  const stats = glossaryStats(glossary)
  await streams.stdout(options.json ? `${JSON.stringify(stats, undefined, 2)}\n` : writeStats(stats))
  return hasErrors(glossary) ? 2 : 0
}

function writeStats({concepts, proposed, domains, terms, without, ...others}: GlossaryStats): string {
  const rows: Array<[string, string]> = [
    ['concepts', proposed ? `${number(concepts)}, ${number(proposed)} of them proposed` : number(concepts)]
  ]
  for (const [language, counts] of Object.entries(terms)) {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const parts = standings.flatMap((name) => (counts[name] ? [`${number(counts[name])} ${name}`] : []))
    rows.push([language, `${number(all)} terms: ${parts.join(', ')}`])
  }
  const named = Object.entries(domains).map(([name, count]) => `${show(name || 'none')} ${number(count)}`)
  rows.push(['domains', named.join(', ') || 'none'])
  const lacks = Object.entries(without).flatMap(([name, count]) =>
    count ? [`${name} ${number(count)}`] : []
  )
  rows.push(['without', lacks.join(', ') || 'nothing missing'])
  for (const [name, count] of Object.entries(others)) rows.push([name, number(count)])
  return rows.map(([name, text]) => `${name.padEnd(widthOfName)}${text}\n`).join('')
}

const widthOfName = 12

function number(count: number): string {
  return count.toLocaleString('en-US')
}
