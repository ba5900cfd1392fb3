import {
  type Concept,
  conceptName,
  type Glossary,
  isAllowed,
  isProposed,
  sideOf,
  type Term
} from '../model/concept.js'
import type {Language} from '../model/language.js'
import type {Message} from '../model/message.js'
import {characterTable} from '../text/character-classes.js'
import {createMatcher, type Matcher} from './create-matcher.js'
import {foldTerm} from './fold-term.js'
import {classesFor, longestTerm} from './term-index.js'

/**
 * Look for what makes a glossary contradict itself: concepts that come twice, two terms to prefer, forms that are
 * forbidden here and preferred there, terms that can never be found. What is but worth knowing (a term inside another)
 * is told as `info`.
 */
export function lintGlossary(glossary: Glossary): Message[] {
  const linter = new Linter(glossary)
  return linter.lint()
}

/** A term, its concept, and what it is folded to. */
interface Entry {
  readonly concept: Concept
  readonly term: Term
  readonly key: string
}

class Linter {
  #glossary: Glossary
  #matcher: Matcher
  #messages: Message[] = []
  #entries: Entry[]
  /** Entries by their side and key. */
  #byKey = new Map<string, Entry[]>()

  constructor(glossary: Glossary) {
    this.#glossary = glossary
    this.#matcher = createMatcher(glossary)
    const table = characterTable()
    const classes = classesFor(glossary, table)
    this.#entries = glossary.concepts.flatMap((concept) =>
      concept.terms.map((term) => ({concept, term, key: foldTerm(term.text, table, classes)}))
    )
    for (const entry of this.#entries) {
      const key = `${sideOf(entry.term.language)} ${entry.key}`
      const list = this.#byKey.get(key)
      if (list) list.push(entry)
      else this.#byKey.set(key, [entry])
    }
  }

  lint(): Message[] {
    for (const concept of this.#glossary.concepts) this.#lintConcept(concept)
    for (const entries of this.#byKey.values()) {
      if (entries.length > 1 && entries[0]!.key) this.#lintSame(entries)
    }
    for (const entry of this.#entries) this.#lintTerm(entry)
    const offset = ({place}: Message) => place?.start.offset ?? 0
    return this.#messages.sort((a, b) => offset(a) - offset(b))
  }

  #lintConcept(concept: Concept): void {
    for (const side of ['en', 'zh'] as const) {
      const terms = concept.terms.filter(({language}) => sideOf(language) === side)
      for (const language of new Set(terms.map((term) => term.language))) {
        const preferred = terms.filter(
          (term) =>
            term.language === language &&
            term.standing === 'preferred' &&
            !term.when &&
            !term.unless &&
            !term.proposed
        )
        for (const term of preferred.slice(1)) {
          this.#tell(
            'two-preferred',
            'warning',
            `Unexpected second preferred term \`${term.text}\` of ${named(concept)} without a condition, expected \`${preferred[0]!.text}\` alone`,
            term,
            concept
          )
        }
      }
      if (!terms.some(isAllowed)) {
        this.#tell(
          'no-allowed-term',
          'warning',
          `Unexpected lack of ${nameOfSide[side]} that may be used for ${named(concept)}`,
          concept.terms[0],
          concept
        )
      } else if (concept.status === 'approved' && terms.filter(isAllowed).every((term) => term.proposed)) {
        this.#tell(
          'proposed-as-approved',
          'warning',
          `Unexpected approved concept ${named(concept)} with nothing but proposed ${nameOfSide[side]}`,
          terms[0],
          concept
        )
      }
    }
  }

  /** Terms that are folded to the same: they are found at the same places. */
  #lintSame(entries: ReadonlyArray<Entry>): void {
    const [first] = entries as [Entry]
    for (const [index, entry] of entries.entries()) {
      const {concept, term} = entry
      for (const other of entries.slice(0, index)) {
        if (other.concept === concept) this.#lintSameConcept(entry, other)
      }
      if (isAllowed(term) || term.when || term.unless) continue
      const allowed = entries.find(
        (other) => other.concept !== concept && other.term.standing === 'preferred'
      )
      if (allowed) {
        this.#tell(
          'deprecated-elsewhere-preferred',
          'warning',
          `Unexpected ${term.standing} term \`${term.text}\` of ${named(concept)}, which is the preferred one of ${named(allowed.concept)}; expected a condition (\`when\`)`,
          term,
          concept
        )
      }
    }
    const concepts = [...new Set(entries.filter(({term}) => isAllowed(term)).map(({concept}) => concept))]
    if (concepts.length > 1 && sideOf(first.term.language) === 'zh') this.#lintDoubles(concepts, first)
    else if (concepts.length > 1) {
      const names = concepts.map(named).join(', ')
      this.#tell(
        'same-rendering',
        'info',
        `\`${first.term.text}\` renders several concepts: ${names}`,
        entries[1]!.term,
        entries[1]!.concept
      )
    }
  }

  #lintSameConcept({concept, term}: Entry, other: Entry): void {
    if (term.language !== other.term.language) return
    const differs = isAllowed(term) !== isAllowed(other.term)
    // Quotes and capitals tell such forms apart; where nothing does, the text cannot be judged.
    const isSame = term.text.toLowerCase() === other.term.text.toLowerCase()
    if (differs && isSame) {
      this.#tell(
        'collapsing-forms',
        'warning',
        `Unexpected \`${term.text}\` (${term.standing}) beside \`${other.term.text}\` (${other.term.standing}), which is found at the same places`,
        term,
        concept
      )
    } else if (!differs) {
      this.#tell(
        'collapsing-forms',
        'info',
        `\`${term.text}\` is found wherever \`${other.term.text}\` is; one of them is enough`,
        term,
        concept
      )
    }
  }

  /** Concepts with one Chinese term. */
  #lintDoubles(concepts: ReadonlyArray<Concept>, {term}: Entry): void {
    const [first, ...others] = concepts as [Concept, ...Concept[]]
    for (const concept of others) {
      const isContext =
        (first.domain !== undefined || concept.domain !== undefined) && first.domain !== concept.domain
      const isConditional = concept.terms.some(({when, unless}) => when || unless)
      const [rule, severity] =
        isContext || isConditional ? (['homograph', 'info'] as const) : (['double', 'warning'] as const)
      const isProposal = first.status !== concept.status
      this.#tell(
        isProposal ? 'proposed-as-approved' : rule,
        severity,
        isProposal
          ? `Unexpected proposed concept for \`${term.text}\`, for which there is an approved one`
          : `Unexpected second concept for \`${term.text}\`, expected one, or a domain that tells them apart`,
        concept.terms[0],
        concept
      )
    }
  }

  #lintTerm({concept, term, key}: Entry): void {
    const side = sideOf(term.language)
    if (!key || key.length > longestTerm) {
      const reason = key ? `it has more than ${longestTerm} characters` : 'nothing of it is left but marks'
      this.#tell(
        'never-found',
        'warning',
        `Unexpected term \`${term.text.slice(0, shown)}\` that is never found: ${reason}`,
        term,
        concept
      )
      return
    }
    const text = ` ${term.text} `
    const found = this.#matcher.findTerms(text, side)
    if (
      !found.some(
        (occurrence) =>
          occurrence.concept === concept && occurrence.start <= 2 && occurrence.end >= text.length - 2
      )
    ) {
      this.#tell(
        'never-found',
        'warning',
        `Unexpected term \`${term.text.slice(0, shown)}\` that is not found in its own text`,
        term,
        concept
      )
    }
    if (side === 'zh' && !isProposed(concept, term)) this.#lintNested(concept, term)
  }

  #lintNested(concept: Concept, term: Term): void {
    const inner = this.#matcher.findTerms(term.text, 'zh', {
      accept: (occurrence) =>
        occurrence.end - occurrence.start < term.text.length && occurrence.concept !== concept
    })
    // Several concepts may have the inner term.
    for (const text of new Set(inner.map((occurrence) => occurrence.term.text))) {
      this.#tell(
        'nested-term',
        'info',
        `\`${term.text}\` holds \`${text}\`, which is not looked for inside it`,
        term,
        concept
      )
    }
  }

  #tell(
    rule: string,
    severity: Message['severity'],
    message: string,
    term: Term | undefined,
    concept: Concept
  ): void {
    const place = term?.place ?? concept.place
    const {file} = this.#glossary
    this.#messages.push({rule, severity, message, ...(file !== undefined && {file}), ...(place && {place})})
  }
}

/** As much of a long term as a message shows. */
const shown = 40

const nameOfSide: Readonly<Record<Language, string>> = {en: 'English', zh: 'Chinese'}

function named(concept: Concept): string {
  return `\`${conceptName(concept)}\``
}
