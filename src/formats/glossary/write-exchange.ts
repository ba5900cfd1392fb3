import {clip} from '../../model/clip.js'
import {collapseSpace} from '../../model/collapse-space.js'
import {type Concept, type Glossary, isAllowed, isProposed, type Term, termsOf} from '../../model/concept.js'
import type {Language} from '../../model/language.js'
import {otherLanguage} from '../../model/language.js'
import type {Message} from '../../model/message.js'
import {Losses} from './losses.js'
import {cell} from './write-table.js'
import type {WrittenGlossary} from './written-glossary.js'

/** Programs and services that take pairs of terms. */
export const exchangeFormats = ['omegat', 'weblate', 'deepl', 'google', 'azure'] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

export interface ExchangeOptions {
  /** The side that is translated. Default `zh`. */
  readonly source?: Language
}

/** What a service takes, from its documentation. */
interface Rules {
  readonly delimiter: string
  /** One rendering of a source term only: the preferred one. */
  readonly unique: boolean
  /** Bytes of a term in UTF-8. */
  readonly longest: number
  /** Bytes of the file. */
  readonly largest: number
  /** Lines before the first pair. */
  readonly head: string
  /** What it has room for beside the terms. */
  readonly holds: ReadonlyArray<'definition' | 'note' | 'domain' | 'source'>
  /** Why a term is refused, beyond what all refuse. */
  readonly refuses?: (text: string) => string | undefined
}

const kilobyte = 1024
const unlimited = Number.POSITIVE_INFINITY

const rules: Readonly<Record<ExchangeFormat, Rules>> = {
  omegat: {
    delimiter: '\t',
    unique: false,
    longest: unlimited,
    largest: unlimited,
    head: '# -*- coding: utf-8 -*-\n',
    holds: ['definition', 'note'],
    refuses: (text) =>
      text.startsWith('#') ? 'term that begins with `#`, which OmegaT takes for a comment' : undefined
  },
  weblate: {
    delimiter: ',',
    unique: false,
    longest: unlimited,
    largest: unlimited,
    head: 'location,source,target,id,fuzzy,context,translator_comments,developer_comments\n',
    holds: ['definition', 'note', 'domain', 'source']
  },
  deepl: {
    delimiter: ',',
    unique: true,
    longest: kilobyte,
    largest: 10 * kilobyte * kilobyte,
    head: '',
    holds: []
  },
  google: {
    delimiter: ',',
    unique: true,
    longest: kilobyte,
    largest: 10 * kilobyte * kilobyte,
    head: '',
    holds: []
  },
  azure: {delimiter: '\t', unique: true, longest: unlimited, largest: unlimited, head: '', holds: []}
}

/** A term and its rendering, ready to be written. */
interface Pair {
  readonly source: Term
  readonly target: Term
  readonly concept: Concept
}

/**
 * Write the approved pairs of a glossary for another program. What that would refuse is left out and told: a second
 * rendering, a term too long, control characters; and so is what it has no room for.
 */
export function writeExchange(
  glossary: Glossary,
  format: ExchangeFormat,
  {source = 'zh'}: ExchangeOptions = {}
): WrittenGlossary {
  const losses = new Losses()
  const messages: Message[] = []
  const {unique, head, largest} = rules[format]
  const seen = new Map<string, string>()
  let text = head
  let bytes = 0
  for (const pair of glossary.concepts.flatMap((concept) =>
    pairsOf(concept, source, rules[format], losses)
  )) {
    // Lines and tabs in a term would be those of the table.
    const [from, to] = [collapseSpace(pair.source.text), collapseSpace(pair.target.text)]
    const problem = problemOf(from, to, format) ?? doubleOf(seen, from, to, unique)
    const line = lineOf(pair, from, to, format)
    const size = byteLength(line)
    if (problem === '') continue
    if (problem !== undefined || bytes + size > largest) {
      messages.push({
        rule: 'refused',
        severity: 'warning',
        message: `Left out \`${clip(from, longestShown)}\` (${clip(to, longestShown)}): unexpected ${problem ?? `size of the file, expected at most ${largest} bytes`}`,
        ...(glossary.file !== undefined && {file: glossary.file}),
        ...(pair.source.place && {place: pair.source.place})
      })
      continue
    }
    seen.set(from, to)
    bytes += size
    text += line
  }
  return {text, lost: losses.finish(), messages}
}

function pairsOf(concept: Concept, side: Language, {unique, holds}: Rules, losses: Losses): Pair[] {
  if (concept.status === 'proposed') {
    losses.add('proposed concept')
    return []
  }
  countLosses(concept, holds, losses)
  const allowed = (language: Language) =>
    termsOf(concept, language).filter((term) => isAllowed(term) && !isProposed(concept, term))
  const targets = allowed(otherLanguage(side))
  if (unique) losses.add('further rendering', targets.length - 1)
  const used = unique ? targets.slice(0, 1) : targets
  const sources = allowed(side)
  if (!sources.length || !used.length) losses.add('concept in one language')
  return sources.flatMap((source) => used.map((target) => ({source, target, concept})))
}

function countLosses(concept: Concept, holds: Rules['holds'], losses: Losses): void {
  const {terms, examples} = concept
  for (const field of ['definition', 'note', 'domain', 'source'] as const)
    if (!holds.includes(field)) losses.addIf(field, concept[field])
  for (const term of terms) {
    if (!isAllowed(term)) losses.add(`${term.standing} term`)
    else if (term.proposed) losses.add('proposed term')
    losses.addIf('condition', term.when ?? term.unless)
    losses.addIf('rule of first mention', term.firstMention)
    losses.addIf('list of forms', term.forms)
    losses.addIf('note of a term', term.note)
    losses.addIf('part of speech', term.partOfSpeech)
    losses.addIf('kind of a term', term.kind)
    if (term.caseSensitive !== undefined) losses.add('case sensitivity')
  }
  losses.add('example', examples?.length ?? 0)
}

function problemOf(from: string, to: string, format: ExchangeFormat): string | undefined {
  const {longest, refuses} = rules[format]
  for (const text of [from, to]) {
    if (!text) return 'empty term'
    if (/[\u0000-\u001F\u007F-\u009F]/.test(text)) return 'control character in a term'
    if (byteLength(text) > longest) return `length of ${byteLength(text)} bytes, expected at most ${longest}`
    const refused = refuses?.(text)
    if (refused !== undefined) return refused
  }
  return undefined
}

/** A source term that was written before: nothing to tell where its rendering is the same. */
function doubleOf(
  seen: ReadonlyMap<string, string>,
  from: string,
  to: string,
  unique: boolean
): string | undefined {
  const known = seen.get(from)
  if (known === undefined) return undefined
  if (known === to) return ''
  return unique ? `second rendering of a term, expected one; the first is \`${known}\`` : undefined
}

function lineOf({concept}: Pair, from: string, to: string, format: ExchangeFormat): string {
  const {delimiter} = rules[format]
  const notes = [concept.definition, concept.note]
    .filter((text) => text !== undefined)
    .map(collapseSpace)
    .join(' ')
  if (format === 'omegat') return `${from}\t${to}\t${notes}\n`
  if (format === 'weblate') {
    const cells = [
      '',
      from,
      to,
      concept.id,
      '',
      concept.domain ?? '',
      notes,
      collapseSpace(concept.source ?? '')
    ]
    return `${cells.map((text) => cell(text, ',', true)).join(',')}\n`
  }
  return `${delimiter === '\t' ? `${from}\t${to}` : [from, to].map((text) => cell(text, ',', false)).join(',')}\n`
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}

/** Longer terms are shown by their start. */
const longestShown = 60
