import {
  type GlossaryFormat,
  glossaryFormatOf,
  glossaryFormats,
  readGlossary,
  sniffGlossaryFormat
} from '../formats/glossary/read-glossary.js'
import {joinGlossaries} from '../glossary/join-glossaries.js'
import {loadPolicyGlossary, policyName} from '../glossary/load-policy-glossary.js'
import type {Glossary} from '../model/concept.js'
import type {Message} from '../model/message.js'
import {readSource} from './read-source.js'
import type {Streams} from './streams.js'
import {UsageError, unexpectedChoice} from './usage-error.js'

/** How glossaries are read. */
export interface GlossaryOptions {
  readonly inputFormat?: string
  readonly encoding?: string
  /** `column=name`, one each. */
  readonly map?: ReadonlyArray<string>
}

/**
 * Read the glossaries that options name, as one: files by their endings, `builtin:policy`, or `-` for standard input.
 * Files that cannot be read are among its messages, as errors.
 */
export async function readGlossaries(
  names: ReadonlyArray<string>,
  options: GlossaryOptions,
  streams: Streams
): Promise<Glossary> {
  const glossaries: Glossary[] = []
  for (const name of names) glossaries.push(await readOne(name, options, streams))
  return joinGlossaries(glossaries)
}

async function readOne(name: string, options: GlossaryOptions, streams: Streams): Promise<Glossary> {
  if (name === policyName) return loadPolicyGlossary()
  if (name.startsWith('builtin:')) throw unexpectedChoice('bundled glossary', name, [policyName])
  const named =
    name === '-' && options.inputFormat === undefined ? undefined : formatOf(name, options.inputFormat)
  const stdin = name === '-' ? {bytes: await streams.stdin()} : {}
  const source = await readSource({file: name, path: name, ...stdin}, options.encoding)
  if ('error' in source) return {concepts: [], messages: [asGlossary(source.error)], file: name}
  const format = named ?? sniffGlossaryFormat(source.text)
  const map = readMap(options.map)
  const glossary = readGlossary(source.text, {file: name, format, ...(map && {map})})
  return {...glossary, messages: [...source.messages, ...glossary.messages]}
}

function asGlossary(message: Message): Message {
  if (message.rule !== 'empty') return message
  return {...message, message: message.message.replace(/expected an article.*$/, 'expected a glossary')}
}

function formatOf(name: string, given: string | undefined): GlossaryFormat {
  if (given !== undefined) {
    const format = glossaryFormats.find((format) => format === given)
    if (!format) throw unexpectedChoice('format', given, glossaryFormats)
    return format
  }
  const format = glossaryFormatOf(name)
  if (!format) {
    throw new UsageError(
      `Unexpected ending of \`${name}\`, expected one of .yaml .json .csv .tsv .md .tbx, or --input-format <name>`
    )
  }
  return format
}

function readMap(pairs: ReadonlyArray<string> | undefined): Record<string, string> | undefined {
  if (!pairs) return undefined
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=')
      if (at <= 0)
        throw new UsageError(`Unexpected map \`${pair}\`, expected such as \`Begriff=zh\` or \`3=note\``)
      return [pair.slice(0, at), pair.slice(at + 1)]
    })
  )
}
