import {type Language, otherLanguage} from '../model/language.js'

/** Names of the languages where a format asks for a direction. */
export interface DirectionOptions {
  /** BCP 47 tag of the source. Default `zh-CN`. */
  readonly source?: string
  /** BCP 47 tag of the target. Default `en-US`. */
  readonly target?: string
}

/** The direction of a file: which language of the pair is its source, and the tags of both. */
export interface Direction {
  readonly source: Language
  readonly target: Language
  readonly tags: {readonly en: string; readonly zh: string}
}

const defaults = {en: 'en-US', zh: 'zh-CN'}

/**
 * Resolve the direction.
 *
 * Where one tag is given, the other is the default of the other language. Tags are put in canonical case.
 *
 * @throws RangeError
 *   When a tag is malformed, or the two are not one of English and one of Chinese.
 */
export function resolveDirection(options: DirectionOptions = {}): Direction {
  const source = languageOf(options.source)
  const target = languageOf(options.target)
  const from = source ?? (target ? otherLanguage(target) : 'zh')
  const to = target ?? otherLanguage(from)
  if (from === to) {
    throw new RangeError(`Unexpected target \`${options.target}\`, expected a tag of the other language`)
  }
  const tags = {...defaults}
  if (options.source !== undefined) tags[from] = canonicalTag(options.source)!
  if (options.target !== undefined) tags[to] = canonicalTag(options.target)!
  return {source: from, target: to, tags}
}

function languageOf(tag: string | undefined): Language | undefined {
  if (tag === undefined) return undefined
  const language = pairLanguage(tag)
  if (!language)
    throw new RangeError(`Unexpected language tag \`${tag}\`, expected one of English or Chinese`)
  return language
}

/** The language of the pair that a tag names, in any spelling: `zh_CN`, `cmn`, `EN-us`, `eng`. */
export function pairLanguage(tag: string): Language | undefined {
  return lookUp(tag).language
}

/** A tag in canonical case with hyphens, or nothing for what is no tag. */
export function canonicalTag(tag: string): string | undefined {
  return lookUp(tag).canonical
}

interface Tag {
  readonly canonical: string | undefined
  readonly language: Language | undefined
}

// A memory has a handful of tags and millions of variants, and asking `Intl` takes longer than reading the unit.
const known = new Map<string, Tag>()
const mostKnown = 1000

function lookUp(tag: string): Tag {
  let found = known.get(tag)
  if (!found) {
    if (known.size >= mostKnown) known.clear()
    found = askIntl(tag)
    known.set(tag, found)
  }
  return found
}

function askIntl(tag: string): Tag {
  try {
    const canonical = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0]
    // Canonical tags have `zh` for `cmn`, `zho` and `chi`, and `en` for `eng`.
    const language = canonical?.split('-', 1)[0]
    return {canonical, language: language === 'en' || language === 'zh' ? language : undefined}
  } catch {
    return {canonical: undefined, language: undefined}
  }
}
