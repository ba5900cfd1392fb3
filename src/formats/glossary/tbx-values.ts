import type {PartOfSpeech, TermKind} from '../../model/concept.js'
import type {WrittenStatus} from './concept-draft.js'

/** Statuses as TBX of all versions and dialects writes them, in lower case. */
const statuses: Readonly<Record<string, WrittenStatus>> = {
  preferred: 'preferred',
  standardized: 'preferred',
  approved: 'preferred',
  legal: 'preferred',
  regulated: 'preferred',
  admitted: 'admitted',
  deprecated: 'deprecated',
  notrecommended: 'deprecated',
  forbidden: 'deprecated',
  superseded: 'superseded',
  obsolete: 'superseded',
  proposed: 'proposed',
  provisional: 'proposed'
}

/** The status that `preferredTerm-admn-sts`, `preferredTermAdmnSts` or `preferred` names. */
export function tbxStatus(text: string): WrittenStatus | undefined {
  const name = text
    .trim()
    .replace(/-?admn-?sts$/i, '')
    .replace(/term$/i, '')
    .toLowerCase()
  return Object.hasOwn(statuses, name) ? statuses[name] : undefined
}

const kinds: Readonly<Record<string, TermKind>> = {
  fullform: 'full',
  shortform: 'short',
  abbreviation: 'short',
  acronym: 'acronym',
  initialism: 'acronym',
  variant: 'variant'
}

export function tbxKind(text: string): TermKind | undefined {
  const name = text.trim().toLowerCase()
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined
}

/** The part of speech that a name stands for; `other` for those that we do not tell apart. */
export function tbxPartOfSpeech(text: string): PartOfSpeech {
  const name = text.trim().toLowerCase()
  if (/noun$/.test(name)) return 'noun'
  return name === 'verb' || name === 'adjective' || name === 'adverb' ? name : 'other'
}

export const tbxKindNames: Readonly<Record<TermKind, string>> = {
  full: 'fullForm',
  short: 'shortForm',
  acronym: 'acronym',
  variant: 'variant'
}
