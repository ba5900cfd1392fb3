import type {Matcher} from '../glossary/create-matcher.js'
import {joinGlossaries} from '../glossary/join-glossaries.js'
import {loadPolicyGlossary, policyName} from '../glossary/load-policy-glossary.js'
import type {Glossary} from '../model/concept.js'
import type {Message} from '../model/message.js'
import {loadOpencc} from './load-opencc.js'
import {readSource} from './read-source.js'
import {UsageError, unexpectedChoice} from './usage-error.js'

/** A glossary as it was read, fit to be sent to a worker. */
export interface GlossaryText {
  readonly file: string
  readonly text: string
}

/** Read the files of glossaries; a bundled one has no text here. Throws a UsageError for one that cannot be read. */
export async function readGlossaryTexts(files: ReadonlyArray<string>): Promise<GlossaryText[]> {
  const texts: GlossaryText[] = []
  for (const file of files) {
    if (file === policyName) {
      texts.push({file, text: ''})
      continue
    }
    if (file.startsWith('builtin:')) throw unexpectedChoice('bundled glossary', file, [policyName])
    const source = await readSource({file, path: file})
    if ('error' in source) throw new UsageError(`Unexpected glossary \`${file}\`: ${source.error.message}`)
    texts.push({file, text: source.text})
  }
  return texts
}

const known = new Map<string, Glossary>()
const matchers = {plain: new WeakMap<Glossary, Matcher>(), opencc: new WeakMap<Glossary, Matcher>()}

/** The concepts of all glossaries, ready to be found in texts; made once in a thread. See `glossaryOf`. */
export async function matcherOf(
  texts: ReadonlyArray<GlossaryText>,
  opencc: boolean
): Promise<Matcher | undefined> {
  const glossary = await glossaryOf(texts)
  if (!glossary) return undefined
  const made = opencc ? matchers.opencc : matchers.plain
  const before = made.get(glossary)
  if (before) return before
  const {createMatcher} = await import('../glossary/create-matcher.js')
  const matcher = createMatcher(glossary, {variants: await loadOpencc(opencc)})
  made.set(glossary, matcher)
  return matcher
}

/**
 * The concepts of all glossaries. Read once in a thread.
 *
 * @throws {UsageError}
 *   When a glossary has errors: a rule that it misspells would never fire.
 */
export async function glossaryOf(
  texts: ReadonlyArray<GlossaryText>,
  tell: (message: Message) => void = () => undefined
): Promise<Glossary | undefined> {
  if (!texts.length) return undefined
  const key = texts.map(({file, text}) => `${file}\n${text}`).join('\n')
  const before = known.get(key)
  if (before) return before
  const {readGlossary} = await import('../formats/glossary/read-glossary.js')
  const glossaries: Glossary[] = []
  for (const {file, text} of texts) {
    const glossary =
      file === policyName ? await loadPolicyGlossary() : readGlossaryFile(readGlossary, file, text)
    for (const message of glossary.messages) if (message.severity !== 'error') tell({...message, file})
    assertWhole(file, glossary.messages)
    glossaries.push(glossary)
  }
  const whole = joinGlossaries(glossaries)
  if (!whole.concepts.length)
    throw new UsageError(`Unexpected glossary \`${texts[0]!.file}\` without concepts, expected some`)
  known.set(key, whole)
  return whole
}

function readGlossaryFile(
  read: typeof import('../formats/glossary/read-glossary.js').readGlossary,
  file: string,
  text: string
) {
  try {
    return read(text, {file})
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${error.message} (--glossary ${file})`)
    throw error
  }
}

function assertWhole(file: string, messages: ReadonlyArray<Message>): void {
  const errors = messages.filter(({severity}) => severity === 'error')
  if (!errors.length) return
  const lines = errors.slice(0, mostErrors).map(({message, place}) => {
    const at = place ? `:${place.start.line}:${place.start.column}` : ''
    return `${file}${at}: ${message}`
  })
  const more = errors.length > mostErrors ? `; and ${errors.length - mostErrors} more` : ''
  throw new UsageError(`Unexpected errors in a glossary, expected none: ${lines.join('; ')}${more}`)
}

const mostErrors = 20
