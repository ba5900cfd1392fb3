import {exchangeFormats} from '../formats/glossary/write-exchange.js'
import {type WrittenFormat, writeGlossary, writtenFormats} from '../formats/glossary/write-glossary.js'
import {type TbxVersion, tbxVersions} from '../formats/glossary/write-tbx.js'
import {conceptCard} from '../glossary/concept-card.js'
import {createMatcher} from '../glossary/create-matcher.js'
import {lintGlossary} from '../glossary/lint-glossary.js'
import {policyName} from '../glossary/load-policy-glossary.js'
import {runExamples} from '../glossary/run-examples.js'
import type {Variants} from '../glossary/term-index.js'
import type {Concept, Glossary} from '../model/concept.js'
import type {Message} from '../model/message.js'
import {assertSafe} from './assert-safe.js'
import {replaceFile} from './atomic-file.js'
import {loadOpencc} from './load-opencc.js'
import {Log} from './log.js'
import {type GlossaryOptions, readGlossaries} from './read-glossaries.js'
import {show, showPath} from './show.js'
import type {Streams} from './streams.js'
import {plural} from './tally.js'
import {tellUnused} from './unused-options.js'
import {UsageError} from './usage-error.js'

export interface ValidateOptions extends GlossaryOptions {
  readonly failOn?: 'error' | 'warning'
  readonly json?: true
}

/**
 * `duizhao glossary validate`: read glossaries strictly, lint them, run their examples. Findings are the result.
 *
 * @returns
 *   1 when there is a finding at or above `failOn`, 2 when a glossary could not be read in full.
 */
export async function validateCommand(
  names: ReadonlyArray<string>,
  options: ValidateOptions,
  streams: Streams
): Promise<number> {
  const messages: Message[] = []
  let concepts = 0
  let unread = false
  for (const name of names) {
    const glossary = await readGlossaries([name], options, streams)
    concepts += glossary.concepts.length
    unread ||= hasErrors(glossary)
    const found = [...glossary.messages, ...lintGlossary(glossary), ...runExamples(glossary)]
    for (const message of found) messages.push({file: name, ...message})
  }
  if (options.json) await streams.stdout(`${JSON.stringify({findings: messages}, undefined, 2)}\n`)
  else for (const message of messages) await streams.stdout(line(message))
  const count = (severity: Message['severity']) =>
    messages.filter((message) => message.severity === severity).length
  const [errors, warnings, notes] = [count('error'), count('warning'), count('info')]
  const counts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(notes, 'note')]
  streams.stderr(`${plural(concepts, 'concept')}; ${counts.join(', ')}\n`)
  if (unread) return 2
  return errors || (options.failOn === 'warning' && warnings) ? 1 : 0
}

export interface ConvertOptions extends GlossaryOptions {
  readonly output?: string
  readonly format?: WrittenFormat
  readonly source?: 'en' | 'zh'
  readonly tbx?: string
  readonly excelSafe?: true
}

/** `duizhao glossary convert`: read glossaries, and write them as one in another format. */
export async function convertCommand(
  names: ReadonlyArray<string>,
  options: ConvertOptions,
  streams: Streams
): Promise<number> {
  const format = formatOf(options)
  assertSafe([options.output], names, 'glossary')
  const log = new Log(streams, false)
  tellUnused(options, uses, format, log)
  const glossary = await readGlossaries(names, options, streams)
  for (const message of glossary.messages) log.message(message)
  if (!glossary.concepts.length) {
    log.close()
    return 2
  }
  const {source, excelSafe} = options
  const {text, lost, messages} = writeGlossary(glossary, format, {
    ...(source && {source}),
    ...(excelSafe && {excelSafe}),
    tbx: {version: versionOf(options.tbx)}
  })
  for (const message of messages) log.message(message)
  await writeOutput(text, options.output, streams)
  const {length} = glossary.concepts
  log.say(`${plural(length, 'concept')}\n`)
  if (lost.length) log.say(`lost: ${lost.join(', ')}\n`)
  log.close()
  return hasErrors(glossary) ? 2 : 0
}

/** What only some formats have a use for. */
const uses: Readonly<Record<'source' | 'tbx' | 'excelSafe', ReadonlyArray<WrittenFormat>>> = {
  source: exchangeFormats,
  tbx: ['tbx'],
  excelSafe: ['csv', 'tsv']
}

function formatOf({format, output}: ConvertOptions): WrittenFormat {
  if (format) return format
  if (output === undefined) {
    throw new UsageError('Unexpected lack of a format, expected --format <name> or --output <file>')
  }
  const ending = /\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase().replace('yml', 'yaml')
  const found = writtenFormats.slice(0, fileFormats).find((name) => name === ending)
  if (!found) {
    const endings = writtenFormats.slice(0, fileFormats).map((name) => `.${name}`)
    throw new UsageError(
      `Unexpected ending of \`${showPath(output)}\`, expected one of ${endings.join(' ')}, or --format <name>`
    )
  }
  return found
}

/** The first formats have endings of their own; the others are programs that take tables. */
const fileFormats = 5

function versionOf(text: string | undefined): TbxVersion {
  if (text === undefined) return '2'
  const found = tbxVersions.find((version) => version === text)
  if (!found)
    throw new UsageError(`Unexpected version of TBX \`${text}\`, expected one of ${tbxVersions.join(', ')}`)
  return found
}

export interface ShowOptions extends GlossaryOptions {
  readonly glossary?: ReadonlyArray<string>
  readonly opencc?: true
}

/** `duizhao glossary show`: print the card of each concept that a term names. */
export async function showCommand(term: string, options: ShowOptions, streams: Streams): Promise<number> {
  const glossary = await readGlossaries(options.glossary ?? [policyName], options, streams)
  const log = new Log(streams, false)
  for (const message of glossary.messages) log.message(message)
  log.close()
  const concepts = conceptsNamed(term, glossary, await loadOpencc(options.opencc))
  if (!concepts.length) {
    streams.stderr(`duizhao: \`${show(term)}\` is not in the glossary\n`)
    return hasErrors(glossary) ? 2 : 1
  }
  await streams.stdout(concepts.map((concept) => visibleLines(conceptCard(concept))).join('\n'))
  return hasErrors(glossary) ? 2 : 0
}

/** Concepts whose id or one of whose terms a text is; or else those whose terms hold it. */
export function conceptsNamed(text: string, glossary: Glossary, variants?: Variants): Concept[] {
  const byId = glossary.concepts.filter(({id}) => id === text)
  if (byId.length) return byId
  const matcher = createMatcher(glossary, {variants})
  const whole = (['zh', 'en'] as const).flatMap((side) =>
    matcher.findTerms(text, side).filter(({start, end}) => start === 0 && end === text.length)
  )
  const found = whole.length
    ? whole.map(({concept}) => concept)
    : glossary.concepts.filter(({terms}) =>
        terms.some((term) => term.text.toLowerCase().includes(text.toLowerCase()))
      )
  return [...new Set(found)]
}

/** Write a text to a file, or to standard output. */
export async function writeOutput(text: string, output: string | undefined, streams: Streams): Promise<void> {
  if (output === undefined || output === '-') await streams.stdout(text)
  else await replaceFile(output, text)
}

/** Whether a part of a glossary could not be read. */
export function hasErrors({messages}: Glossary): boolean {
  return messages.some(({severity}) => severity === 'error')
}

function line({file, place, severity, message, rule}: Message): string {
  const point = place ? `:${place.start.line}:${place.start.column}` : ''
  return `${showPath(file ?? '')}${point}: ${severity}: ${show(message)} (${rule})\n`
}

function visibleLines(text: string): string {
  return text.split('\n').map(show).join('\n')
}
