import {type Concept, type Glossary, sideOf, type Term} from '../../model/concept.js'
import type {Language} from '../../model/language.js'
import {takeKept} from './kept-terms.js'
import {Losses} from './losses.js'
import {splitTerms} from './split-terms.js'
import type {WrittenGlossary} from './written-glossary.js'

export interface TableWriteOptions {
  /** Put an apostrophe before cells that a spreadsheet would take for formulas. */
  readonly excelSafe?: boolean
}

const columns = [
  'id',
  'zh',
  'zh-Hant',
  'en',
  'status',
  'zh-status',
  'concept-status',
  'domain',
  'definition',
  'note',
  'source',
  'pos',
  'kind',
  'case',
  'forms',
  'when',
  'unless',
  'first-mention'
] as const
type Row = Partial<Record<(typeof columns)[number], string>>

/** Columns that are always there. */
const usual = new Set<string>(['id', 'zh', 'en', 'status'])

/** Write a glossary as a table with a header, a row for each pair of terms; columns that are empty are left out. */
export function writeTable(
  {concepts}: Glossary,
  format: 'csv' | 'tsv',
  {excelSafe = false}: TableWriteOptions = {}
): WrittenGlossary {
  const losses = new Losses()
  for (const {terms} of concepts) {
    for (const {text, language} of terms)
      losses.addIf('term with a divider', isDivided(text, sideOf(language)))
  }
  const rows = concepts.flatMap((concept) => rowsOf(concept, losses))
  const used = columns.filter((name) => usual.has(name) || rows.some((row) => row[name] !== undefined))
  const delimiter = format === 'tsv' ? '\t' : ','
  const lines = rows.map((row) =>
    used.map((name) => cell(row[name] ?? '', delimiter, excelSafe)).join(delimiter)
  )
  return {text: [used.join(delimiter), ...lines, ''].join('\n'), lost: losses.finish(), messages: []}
}

/** Whether the reader of a cell would take a term for several, or for a remark. */
function isDivided(text: string, side: Language): boolean {
  return splitTerms(text, side).length > 1 || (side === 'zh' && takeKept(text).isKept)
}

function rowsOf(concept: Concept, losses: Losses): Row[] {
  const of = (language: Term['language']) => concept.terms.filter((term) => term.language === language)
  const [zh, zhHant, en] = [of('zh-Hans'), of('zh-Hant'), of('en')]
  losses.add('example', concept.examples?.length ?? 0)
  for (const term of [...zh, ...zhHant]) {
    losses.addIf('note of a Chinese term', term.note)
    losses.addIf('condition', term.when ?? term.unless)
    losses.addIf('rule of first mention', term.firstMention)
    losses.addIf(
      'detail of a Chinese term',
      term.partOfSpeech ?? term.kind ?? term.forms ?? term.caseSensitive
    )
  }
  losses.addIf('note of a first term', en[0]?.note)
  const isUsual = [zh, zhHant].every((terms) => terms.every(isAsExpected))
  const {id, domain, definition, note, source, status} = concept
  return Array.from({length: Math.max(zh.length, zhHant.length, en.length)}, (_, index): Row => {
    const first = index === 0
    const english = en[index]
    const chinese = zh[index] ?? zhHant[index]
    const base = first
      ? {domain, definition, note, source, ...(status === 'proposed' && {'concept-status': status})}
      : {note: english?.note}
    // A row has one status for its Chinese: where the two scripts differ, one is lost.
    if (zh[index] && zhHant[index] && statusOf(zh[index]) !== statusOf(zhHant[index]))
      losses.add('status of a Chinese term')
    return definedOf({
      id,
      zh: zh[index]?.text,
      'zh-Hant': zhHant[index]?.text,
      en: english?.text,
      status: english && statusOf(english),
      'zh-status': chinese && !isUsual ? statusOf(chinese) : undefined,
      ...base,
      ...(english && detailsOf(english, losses))
    })
  })
}

function detailsOf(term: Term, losses: Losses): Row {
  const {partOfSpeech, kind, caseSensitive, firstMention} = term
  return definedOf({
    pos: partOfSpeech,
    kind,
    case: caseSensitive === undefined ? undefined : caseSensitive ? 'yes' : 'no',
    forms: joined(term.forms, losses),
    when: joined(term.when, losses),
    unless: joined(term.unless, losses),
    'first-mention': firstMention
  })
}

/** Several texts in a cell are divided by bars. */
function joined(texts: ReadonlyArray<string> | undefined, losses: Losses): string | undefined {
  if (texts?.some((text) => text.includes('|'))) losses.add('text with a bar')
  return texts?.join('|')
}

function statusOf({standing, proposed}: Term): string {
  return proposed ? 'proposed' : standing
}

/** Whether a reader takes the status of a term for granted. */
function isAsExpected(term: Term, index: number): boolean {
  return !term.proposed && term.standing === (index === 0 ? 'preferred' : 'admitted')
}

function definedOf(values: Readonly<Record<string, string | undefined>>): Row {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** A cell of a table; apostrophes before what looks like a formula are doubled, since readers take one away. */
export function cell(text: string, delimiter: string, excelSafe: boolean): string {
  const safe = (excelSafe ? /^'*[=+\-@]/ : /^'+[=+\-@]/).test(text) ? `'${text}` : text
  return /["\r\n]/.test(safe) || safe.includes(delimiter) || safe.startsWith('#')
    ? `"${safe.replaceAll('"', '""')}"`
    : safe
}
