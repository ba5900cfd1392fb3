import {type ComparableBead, evaluateAlignment, type Scores} from '../align/evaluate.js'
import type {BeadRecord} from '../formats/bead-record.js'
import {append} from '../model/append.js'
import {joinSentences} from '../model/join.js'
import type {Language} from '../model/language.js'
import type {Message} from '../model/message.js'
import {cutSentences} from '../segment/cut-sentences.js'
import {type AlignmentPair, choosePairs} from './choose-pairs.js'
import {numberTexts, type TextBead} from './number-texts.js'
import {readSource} from './read-source.js'
import type {Streams} from './streams.js'
import {UsageError} from './usage-error.js'

/** `duizhao evaluate`: print how well an alignment agrees with a gold one. Returns the exit code. */
export async function evaluateCommand(
  gold: string,
  predicted: string,
  {json}: {readonly json?: true},
  {stdout}: Streams
): Promise<number> {
  const all = {gold: [] as ComparableBead[], predicted: [] as ComparableBead[]}
  let next = 0
  for (const pair of await choosePairs(gold, predicted)) {
    const own = await readPair(pair)
    // Sentences of one file must not meet those of another.
    append(all.gold, shift(own.gold, next))
    append(all.predicted, shift(own.predicted, next))
    next += numbersOf(own)
  }
  const {strict, lax, types} = evaluateAlignment(all.gold, all.predicted)
  if (json) await stdout(`${JSON.stringify({strict, lax, types: Object.fromEntries(types)}, undefined, 2)}\n`)
  else {
    const rows = [['strict', strict], ['lax', lax], ...types] as Array<[string, Scores]>
    await stdout(`${'beads'.padEnd(8)}precision  recall  F1\n${rows.map(line).join('')}`)
  }
  return 0
}

interface ComparablePair {
  readonly gold: ReadonlyArray<ComparableBead>
  readonly predicted: ReadonlyArray<ComparableBead>
}

async function readPair({gold, predicted}: AlignmentPair): Promise<ComparablePair> {
  const a = await readAlignment(gold)
  const b = predicted === undefined ? {numbers: [], texts: []} : await readAlignment(predicted)
  if (a.numbers && b.numbers) return {gold: a.numbers, predicted: b.numbers}
  if (a.texts && b.texts) return numberTexts(a.texts, b.texts)
  throw new UsageError(
    `Unexpected comparison of \`${gold}\` with \`${predicted}\`, expected a ladder to be compared with numbered beads`
  )
}

/** How many numbers, from 0, hold all that the two use. */
function numbersOf({gold, predicted}: ComparablePair): number {
  return [...gold, ...predicted].reduce((most, {en, zh}) => Math.max(most, ...en, ...zh), -1) + 1
}

function shift(beads: ReadonlyArray<ComparableBead>, by: number): ComparableBead[] {
  const add = (number: number) => number + by
  return beads.map((bead) => ({...bead, en: bead.en.map(add), zh: bead.zh.map(add)}))
}

function line([name, {precision, recall, f1}]: [string, Scores]): string {
  return `${name.padEnd(8)}${precision.toFixed(3).padEnd(11)}${recall.toFixed(3).padEnd(8)}${f1.toFixed(3)}\n`
}

interface Alignment {
  readonly numbers?: ReadonlyArray<ComparableBead>
  readonly texts?: ReadonlyArray<TextBead>
}

async function readAlignment(path: string): Promise<Alignment> {
  const source = await readSource({file: path, path})
  if ('error' in source) throw new UsageError(`Unexpected alignment \`${path}\`: ${source.error.message}`)
  const {text} = source
  const start = text.trimStart()
  if (start.startsWith('<')) {
    const {readTmx} = await import('../formats/read-tmx.js')
    const {units, messages} = readTmx(text, {file: path})
    assertReadable(messages)
    return {
      texts: units.map(({en, zh}) => ({
        en,
        zh,
        type: `${countSentences(en, 'en')}-${countSentences(zh, 'zh')}`
      }))
    }
  }
  if (/^\[[\d, ]*\] *:/.test(start)) {
    const {readLadder} = await import('../formats/ladder.js')
    const {rungs, messages} = readLadder(text, path)
    assertReadable(messages)
    return {numbers: rungs}
  }
  return fromRecords(await readRecords(text, path))
}

async function readRecords(text: string, path: string): Promise<ReadonlyArray<BeadRecord>> {
  // The first line of JSONL is a whole object; that of JSON is not.
  const {readJsonl} = await import('../formats/jsonl.js')
  const {readJson} = await import('../formats/json.js')
  const isLines = isJson(text.trimStart().split(/[\r\n]/, 1)[0]!) && !isJson(text)
  if (isLines || text.trimStart().startsWith('{"type"')) {
    const {records, messages} = readJsonl(text, path)
    assertReadable(messages)
    return records
  }
  const {records, messages} = readJson(text, path)
  assertReadable(messages)
  if (records.length > 1)
    throw new UsageError(`Unexpected ${records.length} articles in \`${path}\`, expected one`)
  return records[0]?.beads ?? []
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function fromRecords(records: ReadonlyArray<BeadRecord>): Alignment {
  return {
    numbers: records.map(({enIndex, zhIndex}) => ({en: enIndex, zh: zhIndex})),
    texts: records.map(({en, zh}) => ({
      en: joinSentences(en, 'en'),
      zh: joinSentences(zh, 'zh'),
      type: `${en.length}-${zh.length}`
    }))
  }
}

/** A memory does not say how many sentences are in its units. */
function countSentences(text: string, language: Language): number {
  return cutSentences(text, language).filter((sentence) => sentence.text.trim()).length
}

function assertReadable(messages: ReadonlyArray<Message>): void {
  const fault = messages.find(({severity}) => severity === 'error')
  if (!fault) return
  const at = fault.place ? `:${fault.place.start.line}:${fault.place.start.column}` : ''
  throw new UsageError(`Unexpected alignment \`${fault.file}${at}\`: ${fault.message}`)
}
