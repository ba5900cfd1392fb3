import {escapeHtml} from '../formats/html.js'
import {diffMemories, type MemoryDiff, type UnitChange} from '../memory/diff-memories.js'
import type {Difference} from '../memory/differences.js'
import {append} from '../model/append.js'
import type {Unit} from '../model/unit.js'
import {assertSafe} from './assert-safe.js'
import {replaceFile} from './atomic-file.js'
import {Log} from './log.js'
import {readMemory} from './read-memory.js'
import {show, showPath} from './show.js'
import {showDifferences} from './show-differences.js'
import type {Streams} from './streams.js'
import {plural} from './tally.js'
import {type ChangeColors, changeColors} from './text-options.js'
import {type ReadOptions, ReadRun} from './tm-options.js'
import {UsageError} from './usage-error.js'

export interface DiffOptions extends ReadOptions {
  readonly output?: string
  readonly format?: 'text' | 'json' | 'html'
  readonly exitCode?: true
}

/** `duizhao tm diff`: tell what differs between two memories. Returns the exit code. */
export async function diffCommand(
  before: string,
  after: string,
  options: DiffOptions,
  streams: Streams
): Promise<number> {
  const log = new Log(streams, options.quiet === true)
  const run = new ReadRun(options, log)
  if (before === '-' && after === '-')
    throw new UsageError('Unexpected second `-`, expected standard input once')
  assertSafe([options.output], [before, after], 'memory')
  const format = formatOf(options)
  const units: {before: Unit[]; after: Unit[]} = {before: [], after: []}
  for (const [side, name] of [
    ['before', before],
    ['after', after]
  ] as const) {
    for await (const batch of readMemory(name, run.settings, streams)) append(units[side], batch)
  }
  log.close()
  if (run.errors && (!units.before.length || !units.after.length)) return run.code
  const diff = diffMemories(units.before, units.after)
  const {output} = options
  const isPrinted = output === undefined || output === '-'
  const text = writers[format](diff, isPrinted ? changeColors(streams) : undefined, {before, after})
  if (isPrinted) await streams.stdout(text)
  else await replaceFile(output, text)
  const {added, removed, changed} = count(diff)
  log.say(
    `${plural(added, 'unit')} added, ${removed.toLocaleString('en-US')} removed, ${changed.toLocaleString('en-US')} changed, ` +
      `${diff.unchanged.toLocaleString('en-US')} the same\n${isPrinted ? '' : `  written: ${showPath(output)}\n`}`
  )
  return run.code || (options.exitCode && diff.changes.length ? 1 : 0)
}

function formatOf({format, output}: DiffOptions): 'text' | 'json' | 'html' {
  if (format) return format
  if (output === undefined || output === '-') return 'text'
  const found = /\.(?:(txt|diff)|(json)|(html?))$/i.exec(output)
  if (found) return found[1] ? 'text' : found[2] ? 'json' : 'html'
  throw new UsageError(
    `Unexpected ending of \`${showPath(output)}\`, expected .txt, .json, .html, or --format <name>`
  )
}

function count({changes}: MemoryDiff): {added: number; removed: number; changed: number} {
  const counts = {added: 0, removed: 0, changed: 0}
  for (const {kind} of changes) counts[kind]++
  return counts
}

interface Names {
  readonly before: string
  readonly after: string
}

type Writer = (diff: MemoryDiff, colors: ChangeColors | undefined, names: Names) => string

const writers: Readonly<Record<'text' | 'json' | 'html', Writer>> = {
  text: ({changes}, colors) => changes.map((change) => writeText(change, colors)).join(''),
  json(diff) {
    const changes = diff.changes.map((change) => `  ${JSON.stringify(change)}`)
    const {added, removed, changed} = count(diff)
    const summary = JSON.stringify({added, removed, changed, unchanged: diff.unchanged})
    return `{"summary": ${summary},\n"changes": [\n${changes.join(',\n')}\n]}\n`
  },
  html: writeHtml
}

function writeText(change: UnitChange, colors: ChangeColors | undefined): string {
  if (change.kind === 'changed') {
    const {before, en, zh} = change
    return `~ ${place(before)}\n    ${showDifferences(en, colors)}\n    ${showDifferences(zh, colors)}\n`
  }
  const {kind, unit} = change
  const paint = colors ? colors[kind] : (text: string) => text
  return `${kind === 'added' ? '+' : '-'} ${place(unit)}\n    ${paint(show(unit.en))}\n    ${paint(show(unit.zh))}\n`
}

function place({id, point}: Unit): string {
  return `${show(id)}${point ? ` (line ${point.line})` : ''}`
}

function writeHtml({changes}: MemoryDiff, _colors: ChangeColors | undefined, {before, after}: Names): string {
  const title = `${escapeHtml(before)} → ${escapeHtml(after)}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #8886;padding:.3rem .6rem;text-align:left;vertical-align:top}ins{background:#2a83;text-decoration:none}del{background:#c334}</style>
</head>
<body>
<h1>${title}</h1>
<table>
<thead><tr><th scope="col"></th><th scope="col">English</th><th scope="col" lang="zh">中文</th></tr></thead>
<tbody>
${changes.map(htmlRow).join('')}</tbody>
</table>
</body>
</html>
`
}

function htmlRow(change: UnitChange): string {
  if (change.kind === 'changed') {
    return `<tr><th scope="row">changed</th><td lang="en" dir="auto">${marked(change.en)}</td><td lang="zh" dir="auto">${marked(change.zh)}</td></tr>\n`
  }
  const {kind, unit} = change
  const tag = kind === 'added' ? 'ins' : 'del'
  const cell = (text: string): string => (text ? `<${tag}>${escapeHtml(text)}</${tag}>` : '')
  return `<tr><th scope="row">${kind}</th><td lang="en" dir="auto">${cell(unit.en)}</td><td lang="zh" dir="auto">${cell(unit.zh)}</td></tr>\n`
}

function marked(differences: ReadonlyArray<Difference>): string {
  const tags = {same: '', added: 'ins', removed: 'del'}
  return differences
    .map(({kind, text}) =>
      tags[kind] ? `<${tags[kind]}>${escapeHtml(text)}</${tags[kind]}>` : escapeHtml(text)
    )
    .join('')
}
