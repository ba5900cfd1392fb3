import type {Concept, Term, TermLanguage} from '../../model/concept.js'

/** A concept as our own files write it. */
export type NativeConcept = Readonly<Record<string, unknown>>

const keyOfLanguage: ReadonlyArray<readonly [string, TermLanguage]> = [
  ['zh', 'zh-Hans'],
  ['zh-Hant', 'zh-Hant'],
  ['en', 'en']
]

/** A concept with its keys in the order in which people read them; what is usual is left out. */
export function nativeForm(concept: Concept): NativeConcept {
  const {id, domain, definition, note, source, status, terms, examples} = concept
  const byLanguage = keyOfLanguage.flatMap(([key, language]) => {
    const own = terms.filter((term) => term.language === language)
    return own.length ? [[key, own.map((term) => nativeTerm(term, own))] as const] : []
  })
  return compact({
    id,
    status: status === 'approved' ? undefined : status,
    domain,
    definition,
    ...Object.fromEntries(byLanguage),
    note,
    source,
    examples: examples?.map(({en, zh, expect}) => compact({en, zh, expect}))
  })
}

function nativeTerm(term: Term, siblings: ReadonlyArray<Term>): unknown {
  const {text, partOfSpeech, kind, forms, caseSensitive, when, unless, firstMention, note} = term
  const form = compact({
    text,
    status: writtenStatus(term, siblings),
    pos: partOfSpeech,
    kind,
    forms,
    case: caseSensitive,
    when,
    unless,
    firstMention,
    note
  })
  return Object.keys(form).length === 1 ? text : form
}

/** The status that must be written, since a reader would not take it for granted: see `settleTerms`. */
function writtenStatus(term: Term, siblings: ReadonlyArray<Term>): string | undefined {
  if (term.proposed) return 'proposed'
  const preferred = siblings.filter(({standing, proposed}) => standing === 'preferred' && !proposed)
  const firstPlain = siblings.find(
    ({standing, proposed}) => proposed || standing === 'preferred' || standing === 'admitted'
  )
  if (preferred.length === 1 && firstPlain === preferred[0]) {
    return term.standing === 'preferred' || term.standing === 'admitted' ? undefined : term.standing
  }
  return term.standing
}

function compact(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
