import {readFile} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import {type AppliedMemory, applyMemory} from '../apply-memory.js'
import {decodeSource} from '../article/decode.js'
import {memoryFormatOfPath} from '../formats/memory-formats.js'
import {append} from '../model/append.js'
import type {Unit} from '../model/unit.js'
import {assertSafe} from './assert-safe.js'
import {replaceFile} from './atomic-file.js'
import {chooseInputs} from './choose-inputs.js'
import {type ArticleOptions, readSettings} from './extract-command.js'
import {fileProblem} from './file-problem.js'
import {Log} from './log.js'
import {readMemory} from './read-memory.js'
import {show, showPath} from './show.js'
import type {Streams} from './streams.js'
import {plural} from './tally.js'
import {type ReadOptions, ReadRun} from './tm-options.js'
import {UsageError} from './usage-error.js'

export interface ApplyOptions extends ArticleOptions, Pick<ReadOptions, 'from'> {
  readonly output?: string
  readonly partial?: true
  readonly dryRun?: true
}

/**
 * `duizhao apply`: write the changes of a work file back into its articles. Returns the exit code: 1 for conflicts.
 */
export async function applyCommand(
  work: string,
  names: ReadonlyArray<string>,
  options: ApplyOptions,
  streams: Streams
): Promise<number> {
  const log = new Log(streams, options.quiet === true)
  const {encoding, ...rest} = options
  const run = new ReadRun(rest, log)
  const units: Unit[] = []
  assertSafe([options.output], [work], 'memory')
  for await (const batch of readMemory(work, run.settings, streams)) append(units, batch.map(withOrigin))
  // What could not be read may hold a change.
  if (run.errors) return 2
  const recorded = new Set(units.flatMap(({origin}) => (origin ? [(origin.en ?? origin.zh)!.file] : [])))
  let code = 0
  // Who edits JSON changes the words, and not the numbers beside them.
  const keepMarks = /^jsonl?$/.test(options.from ?? memoryFormatOfPath(work) ?? '')
  const {inputs, problems} = await chooseInputs(names)
  for (const problem of problems) log.message(problem)
  if (problems.length) code = 2
  if (options.output !== undefined && inputs.length > 1)
    throw new UsageError('Unexpected --output for several articles, expected one')
  for (const {path} of inputs) {
    const name = recordedName(path, recorded, inputs.length === 1)
    const own = units.filter(({origin}) => !origin || (origin.en ?? origin.zh)!.file === name)
    // In a folder there may be others, and articles without pairs.
    if (!own.length && !names.includes(path)) continue
    if (!own.length) {
      log.message({
        rule: 'apply',
        severity: 'error',
        file: path,
        message: `Unexpected article, expected one that \`${show(work)}\` was made of: ${[...recorded].join(', ')}`
      })
      code = 2
      continue
    }
    code = Math.max(code, await applyOne(path, name, own, options, keepMarks, log, streams))
  }
  log.close()
  return code
}

/** The name that an article had when it was read: the same, or one that ends the same. */
function recordedName(path: string, recorded: ReadonlySet<string>, isOnly: boolean): string {
  if (!recorded.size || recorded.has(path)) return path
  const alike = [...recorded].filter((name) => basename(name) === basename(path))
  if (alike.length === 1) return alike[0]!
  return isOnly && recorded.size === 1 ? [...recorded][0]! : path
}

async function applyOne(
  path: string,
  name: string,
  units: ReadonlyArray<Unit>,
  options: ApplyOptions,
  keepMarks: boolean,
  log: Log,
  streams: Streams
): Promise<number> {
  const bytes = await readFile(path).catch((error: unknown) => fileProblem(path, error))
  if (!(bytes instanceof Uint8Array)) {
    log.message({...bytes, file: path})
    return 2
  }
  const {encoding, lexicon, ...settings} = readSettings(options)
  const source = decodeSource(bytes, encoding === undefined ? {} : {encoding})
  if ('error' in source) {
    log.message({...source.error, file: path})
    return 2
  }
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : ''
  if (!Buffer.from(mark + source.text).equals(bytes)) {
    const message = 'Unexpected encoding, expected UTF-8: another one cannot be written byte for byte'
    log.message({rule: 'encoding', severity: 'error', file: path, message})
    return 2
  }
  const {loadLexicon} = await import('../lexicon/load-lexicon.js')
  const applied = applyMemory(source.text, units, {
    ...(settings as object),
    file: name,
    ...(lexicon && {lexicon: await loadLexicon()}),
    ...(options.partial && {partial: true}),
    ...(keepMarks && {keepMarks})
  })
  tell(applied, path, log)
  const end = await write(mark + applied.text, path, applied, options, streams)
  const {conflicts, missing, unchanged} = applied
  log.say(
    `${plural(applied.applied.length, 'sentence')} changed, ${plural(unchanged, 'unit')} as before, ` +
      `${missing.length ? `${plural(missing.length, 'sentence')} without a unit, ` : ''}` +
      `${plural(conflicts.length, 'conflict')}\n  ${end}\n`
  )
  return applied.isOther ? 2 : conflicts.length ? 1 : 0
}

function tell({applied, conflicts, missing}: AppliedMemory, path: string, log: Log): void {
  const told = new Set<string>()
  for (const message of [...conflicts, ...missing]) {
    const key = `${message.place?.start.offset} ${message.message}`
    if (!told.has(key)) log.message({...message, file: path})
    told.add(key)
  }
  for (const {place, before, after} of applied) {
    log.say(`${showPath(path)}:${place.start.line}:${place.start.column}: ${show(before)} → ${show(after)}\n`)
  }
}

/** Write the article, unless there is nothing to write. Gives what became of it, in words. */
async function write(
  text: string,
  path: string,
  {applied, conflicts}: AppliedMemory,
  {output, dryRun, partial}: ApplyOptions,
  streams: Streams
): Promise<string> {
  const isRefused = conflicts.length > 0 && !partial
  if (isRefused || dryRun) return 'nothing is written'
  const isSame = output === undefined || (output !== '-' && resolve(output) === resolve(path))
  // An article that stays as it is keeps its date.
  if (isSame && !applied.length) return 'nothing changed'
  if (output === '-') {
    await streams.stdout(text)
    return applied.length ? 'printed' : 'printed; nothing changed'
  }
  await replaceFile(output ?? path, text)
  return `written: ${showPath(output ?? path)}${applied.length ? '' : '; nothing changed'}`
}

/** The place of a unit of a table stands in a column of its own. */
function withOrigin(unit: Unit): Unit {
  const place = unit.origin ? undefined : unit.props?.find(({type}) => type === 'place')?.value
  const found = /^(.+):(\d{1,9}):(\d{1,9})$/s.exec(place ?? '')
  if (!found) return unit
  return {...unit, origin: {en: {file: found[1]!, line: Number(found[2]), column: Number(found[3])}}}
}
