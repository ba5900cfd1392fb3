import {joinSentences} from '../model/join.js'
import type {Language} from '../model/language.js'
import {chooseInputs} from './choose-inputs.js'
import {Log} from './log.js'
import {rulesOf} from './read-rules.js'
import {readSource} from './read-source.js'
import {show} from './show.js'
import type {Streams} from './streams.js'
import {UsageError} from './usage-error.js'

/** The options of `duizhao segment`. */
export interface SegmentOptions {
  readonly language?: Language
  readonly json?: true
  readonly encoding?: string
  readonly srx?: string
  readonly srxMode?: 'replace' | 'extend'
}

/** `duizhao segment`: print the sentences of texts, one a line. Returns the exit code. */
export async function segmentCommand(
  names: ReadonlyArray<string>,
  {language, json, encoding, srx, srxMode}: SegmentOptions,
  streams: Streams
): Promise<number> {
  if (language === undefined)
    throw new UsageError('Unexpected lack of --language, expected --language en or --language zh')
  if (!names.length)
    throw new UsageError('Unexpected lack of a text, expected a file, or `-` for standard input')
  const log = new Log(streams, false)
  const rules = await rulesOf({srx, srxMode}, (message) => log.message(message))
  const {inputs, problems} = await chooseInputs(names)
  for (const problem of problems) log.message(problem)
  let code = problems.length ? 2 : 0
  const {cutSentences} = await import('../segment/cut-sentences.js')
  for (const {path} of inputs) {
    const stdin = path === '-' ? {bytes: await streams.stdin()} : {}
    const source = await readSource({file: path === '-' ? 'stdin' : path, path, ...stdin}, encoding)
    if ('error' in source) {
      log.message(source.error)
      code = 2
      continue
    }
    for (const message of source.messages) log.message(message)
    const sentences = cutSentences(source.text, language, rules ? {rules} : {})
    const lines = sentences.map((sentence) => {
      const text = foldLines(sentence.text, language)
      if (!text) return ''
      if (json) return `${JSON.stringify({text, start: sentence.start, end: sentence.end})}\n`
      // A program wants the sentence as it is; a terminal would obey it.
      return `${streams.stdoutColumns === undefined ? text : show(text)}\n`
    })
    await streams.stdout(lines.join(''))
  }
  log.close()
  return code
}

/** A sentence on one line: a line break becomes a space in English, nothing in Chinese. */
function foldLines(text: string, language: Language): string {
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).map((line) => line.trim())
  return joinSentences(lines.filter(Boolean), language)
}
