import {collapseSpace} from '../../model/collapse-space.js'
import type {Concept, Glossary, PartOfSpeech, TermKind, TermLanguage} from '../../model/concept.js'
import type {Message} from '../../model/message.js'
import {canonicalTag, pairLanguage} from '../direction.js'
import type {XmlElement} from '../xml-element.js'
import {XmlReader} from '../xml-reader.js'
import {type ConceptDraft, settleIds, type TermDraft, type WrittenStatus} from './concept-draft.js'
import {SourceLog} from './source-log.js'
import {tbxKind, tbxPartOfSpeech, tbxStatus} from './tbx-values.js'

/**
 * Read TBX, versions 2 (martif) and 3 (2019, in both styles), of any dialect.
 *
 * Concepts with their English and Chinese terms are read; terms in other languages, and data that a concept of ours has
 * no room for, are left out and told, a message for each kind. Nothing is fetched, and no entity expanded.
 */
export function readTbx(source: string, file?: string): Glossary {
  const reader = new TbxReader(source, file)
  return {concepts: reader.read(), messages: reader.messages(), ...(file !== undefined && {file})}
}

const entries = new Set(['termEntry', 'conceptEntry', 'entry'])
const languages = new Set(['langSet', 'langSec', 'langGroup'])
const containers = new Set(['tig', 'ntig', 'termSec', 'termGroup'])
/** Elements that group others and say nothing themselves. */
const groups = new Set(['descripGrp', 'adminGrp', 'transacGrp', 'termNoteGrp', 'termGrp', 'refGrp'])
/** Elements within text. */
const inline = new Set(['hi', 'foreign', 'bpt', 'ept', 'it', 'ph', 'ut', 'sc', 'ec', 'pc', 'mrk'])

interface OpenTerm {
  text: string
  status?: WrittenStatus
  partOfSpeech?: PartOfSpeech
  kind?: TermKind
  proposed?: true
  notes: string[]
  start: number
}

interface OpenConcept {
  readonly id: string | undefined
  readonly start: number
  domain?: string
  definition?: string
  source?: string
  readonly notes: string[]
  readonly terms: TermDraft[]
}

class TbxReader {
  #log: SourceLog
  #source: string
  #xml!: XmlReader
  #concepts: ConceptDraft[] = []
  #ids = new Set<string>()
  #concept: OpenConcept | undefined
  /** The language of what is read; `other` for those that are not ours, nothing outside of languages. */
  #language: TermLanguage | 'other' | undefined
  #term: OpenTerm | undefined
  #leaf: {category: string; name: string; text: string; start: number} | undefined
  #depth = 0
  #left = new Map<string, {count: number; start: number}>()

  constructor(source: string, file?: string) {
    this.#source = source
    this.#log = new SourceLog(source, file)
  }

  read(): Concept[] {
    this.#xml = new XmlReader({
      open: (element) => this.#open(element),
      text: (text) => {
        if (this.#leaf) this.#leaf.text += text
      },
      close: (name) => this.#close(name),
      problem: ({message, point, fatal}) =>
        this.#log.error(fatal ? 'unreadable' : 'xml', message, point.offset, point.offset)
    })
    this.#xml.write(this.#source)
    this.#xml.end()
    if (!this.#concepts.length && !this.#log.hasErrors) {
      this.#log.error('empty', 'Unexpected TBX without English or Chinese terms', 0)
    }
    return settleIds(this.#concepts)
  }

  messages(): Message[] {
    for (const [what, {count, start}] of this.#left) {
      this.#log.warn(
        'left-out',
        `Left out ${count} × ${what}, which a glossary of ours has no room for`,
        start
      )
    }
    return this.#log.finish()
  }

  get #at(): number {
    return this.#xml.point.offset
  }

  #open(element: XmlElement): void {
    const {name, attributes} = element
    if (this.#depth++ === 0 && name !== 'martif' && name.toLowerCase() !== 'tbx') {
      this.#log.error(
        'not-tbx',
        `Unexpected root element \`${name}\`, expected \`martif\` or \`tbx\``,
        this.#at
      )
      this.#xml.stop()
    }
    if (entries.has(name)) this.#openConcept(attributes.id)
    else if (!this.#concept) return
    else if (languages.has(name)) this.#openLanguage(attributes['xml:lang'] ?? attributes.lang)
    else if (containers.has(name)) this.#term = {text: '', notes: [], start: this.#at}
    else if (this.#leaf || groups.has(name) || inline.has(name)) return
    else this.#leaf = {category: attributes.type?.trim() || name, name, text: '', start: this.#at}
  }

  #openConcept(id: string | undefined): void {
    this.#concept = {id, start: this.#at, notes: [], terms: []}
  }

  #openLanguage(tag: string | undefined): void {
    if (tag === undefined)
      this.#log.error(
        'missing-language',
        'Unexpected terms without a language, expected `xml:lang`',
        this.#at
      )
    const side = tag === undefined ? undefined : pairLanguage(tag)
    const isTraditional = /hant|-(?:tw|hk|mo)\b/i.test(canonicalTag(tag ?? '') ?? '')
    this.#language = side === 'zh' ? (isTraditional ? 'zh-Hant' : 'zh-Hans') : (side ?? 'other')
  }

  #close(name: string): void {
    this.#depth--
    if (this.#leaf?.name === name) {
      const {category, text, start} = this.#leaf
      this.#leaf = undefined
      this.#take(category, collapseSpace(text), start)
    } else if (this.#leaf) return
    else if (containers.has(name)) this.#closeTerm()
    else if (languages.has(name)) this.#language = undefined
    else if (entries.has(name)) this.#closeConcept()
  }

  #take(category: string, text: string, start: number): void {
    const concept = this.#concept
    if (!concept || !text) return
    // What is told of terms in other languages is left out with them.
    if (this.#language === 'other') {
      if (category === 'term' && this.#term) this.#term.text = text
      return
    }
    if (
      this.#term
        ? this.#takeOfTerm(this.#term, category, text, start)
        : this.#takeOfConcept(concept, category, text)
    )
      return
    this.#leaveOut(category, start)
  }

  #leaveOut(what: string, start: number): void {
    const known = this.#left.get(what)
    if (known) known.count++
    else this.#left.set(what, {count: 1, start})
  }

  #takeOfTerm(term: OpenTerm, category: string, text: string, start: number): boolean {
    if (category === 'term') term.text = text
    else if (category === 'note') term.notes.push(text)
    else if (category === 'partOfSpeech') term.partOfSpeech = tbxPartOfSpeech(text)
    else if (category === 'termType') {
      const kind = tbxKind(text)
      if (!kind) return false
      term.kind = kind
    } else if (statusCategories.has(category)) {
      const status = tbxStatus(text)
      if (status) term.status = status
      else
        this.#log.error(
          'unknown-status',
          `Unexpected status \`${text}\`, expected one such as \`preferredTerm-admn-sts\``,
          start
        )
    } else if (category === 'processStatus') {
      if (/^(?:un|provisionally)processed$/i.test(text)) term.proposed = true
    } else return false
    return true
  }

  #takeOfConcept(concept: OpenConcept, category: string, text: string): boolean {
    if (category === 'note') concept.notes.push(text)
    else if (category === 'subjectField' && concept.domain === undefined) concept.domain = text
    else if (category === 'definition' && concept.definition === undefined) concept.definition = text
    else if (category === 'source' && concept.source === undefined) concept.source = text
    else return false
    return true
  }

  #closeTerm(): void {
    const {text = '', notes = [], start = 0, ...details} = this.#term ?? {}
    this.#term = undefined
    const concept = this.#concept
    if (!concept || !text) return
    const language = this.#language
    if (!language || language === 'other') {
      this.#leaveOut(foreignTerms, start)
      return
    }
    if (concept.terms.some((term) => term.text === text && term.language === language)) {
      this.#log.warn('duplicate-term', `Unexpected second \`${text}\` in a concept; the first is kept`, start)
      return
    }
    const place = this.#log.places.place(start, this.#at)
    concept.terms.push({text, language, ...details, ...(notes.length > 0 && {note: notes.join('\n')}), place})
  }

  #closeConcept(): void {
    const {id, start, notes, terms, ...details} = this.#concept!
    this.#concept = undefined
    if (!terms.length) {
      this.#log.warn(
        'missing-term',
        'Unexpected concept without English and Chinese terms; it is left out',
        start
      )
      return
    }
    const isTaken = id !== undefined && this.#ids.has(id)
    if (isTaken)
      this.#log.warn(
        'duplicate-id',
        `Unexpected second concept with the id \`${id}\`; it gets another`,
        start
      )
    if (id !== undefined) this.#ids.add(id)
    const isProposed = terms.every(({proposed}) => proposed)
    this.#concepts.push({
      ...(isProposed && {status: 'proposed' as const}),
      ...(id !== undefined && !isTaken && {id}),
      ...details,
      ...(notes.length > 0 && {note: notes.join('\n')}),
      terms: isProposed ? terms.map(({proposed: _, ...term}) => term) : terms,
      place: this.#log.places.place(start, this.#at)
    })
  }
}

const statusCategories = new Set([
  'administrativeStatus',
  'usageStatus',
  'termStatus',
  'normativeAuthorization'
])
const foreignTerms = 'terms in other languages'
