import {DecodeStream} from '../formats/decode-stream.js'
import {memoryFormatOfPath, sniffMemoryFormat} from '../formats/memory-formats.js'
import {placeAfter} from '../formats/place-after.js'
import type {TmxProfile} from '../formats/tmx-fault-log.js'
import {TmxValidator} from '../formats/validate-tmx.js'
import type {Message} from '../model/message.js'
import {fileProblem} from './file-problem.js'
import {Log} from './log.js'
import {once, openBytes} from './memory-bytes.js'
import {type MemoryInput, nameOfInput} from './memory-input.js'
import {readMemory} from './read-memory.js'
import type {Streams} from './streams.js'
import {plural} from './tally.js'
import {chooseMemories, type ReadOptions, ReadRun} from './tm-options.js'

export interface ValidateOptions extends ReadOptions {
  readonly profile?: TmxProfile
  readonly json?: true
}

/** Rules that say that a file was not read to its end. */
const unread = new Set(['unreadable', 'not-tmx', 'not-xliff', 'file', 'encoding'])

/**
 * `duizhao tm validate`: tell what is wrong with memories.
 *
 * @returns
 *   2 when one could not be read, 1 when there are errors (strict: or warnings), 0 otherwise.
 */
export async function validateCommand(
  names: ReadonlyArray<string>,
  options: ValidateOptions,
  streams: Streams
): Promise<number> {
  const found: Message[] = []
  const results: Array<{file: string; units: number}> = []
  for (const input of chooseMemories(names, options)) {
    const {units, messages} = await validate(input, options, streams)
    for (const message of messages) found.push(message)
    results.push({file: nameOfInput(input), units})
  }
  const isBad = ({severity}: Message): boolean =>
    severity === 'error' || (severity === 'warning' && options.profile === 'strict')
  if (options.json)
    await streams.stdout(`${JSON.stringify({files: results, messages: found}, undefined, 2)}\n`)
  else {
    let text = ''
    const log = new Log({...streams, stderr: (line) => (text += line)}, options.quiet === true)
    for (const message of found) log.message(message)
    log.close()
    await streams.stdout(text)
    const bad = found.filter(isBad).length
    const units = results.reduce((sum, {units}) => sum + units, 0)
    if (!options.quiet) {
      streams.stderr(
        `${plural(results.length, 'memory')}, ${plural(units, 'unit')}: ${bad ? plural(bad, 'fault') : 'no faults'}\n`
      )
    }
  }
  if (found.some(({rule, severity}) => severity === 'error' && unread.has(rule))) return 2
  return found.some(isBad) ? 1 : 0
}

async function validate(
  input: MemoryInput,
  options: ValidateOptions,
  streams: Streams
): Promise<{units: number; messages: Message[]}> {
  if (typeof input === 'string') {
    const format = options.from ?? memoryFormatOfPath(input)
    if (format === 'tmx' || format === undefined)
      return validateTmx(input, format === 'tmx', options, streams)
  }
  return validateOther(input, options, streams)
}

async function validateTmx(
  path: string,
  isKnown: boolean,
  options: ValidateOptions,
  streams: Streams
): Promise<{units: number; messages: Message[]}> {
  const messages: Message[] = []
  let units = 0
  const bytesOfStdin = path === '-' ? await streams.stdin() : undefined
  try {
    for (const {name, bytes} of await openBytes(path, bytesOfStdin && once(bytesOfStdin))) {
      const file = name === undefined ? path : `${path}/${name}`
      const validator = new TmxValidator({file, ...(options.profile && {profile: options.profile})})
      const onFault = (message: string, before: string): void => {
        const place = placeAfter(validator.place, before)
        messages.push({rule: 'encoding', severity: 'error', message, file, place: {start: place, end: place}})
      }
      const decoder = new DecodeStream(onFault, options.encoding)
      let isFirst = true
      for await (const chunk of bytes) {
        const text = decoder.write(chunk)
        if (isFirst && text && !isKnown && sniffMemoryFormat(text) !== 'tmx') {
          const again = bytesOfStdin ? {...streams, stdinChunks: () => once(bytesOfStdin)} : streams
          return validateOther(path, options, again)
        }
        if (text) isFirst = false
        validator.write(text)
      }
      validator.write(decoder.end())
      const result = validator.end()
      units += result.units
      for (const message of result.messages) messages.push(message)
    }
  } catch (error) {
    const {code, syscall} = error as NodeJS.ErrnoException
    if (syscall === undefined && code === undefined && !(error as Error).message.startsWith('Unexpected '))
      throw error
    messages.push({...fileProblem(path, error), file: path})
  }
  return {units, messages}
}

/** Other formats are as good as they can be read. */
async function validateOther(
  input: MemoryInput,
  options: ValidateOptions,
  streams: Streams
): Promise<{units: number; messages: Message[]}> {
  const messages: Message[] = []
  const run = new ReadRun(options, new Log(streams, true))
  let units = 0
  const settings = {...run.settings, report: (message: Message) => void messages.push(message)}
  for await (const batch of readMemory(input, settings, streams)) units += batch.length
  return {units, messages}
}
