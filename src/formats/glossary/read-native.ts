import {
  type Example,
  type Glossary,
  partsOfSpeech,
  type TermLanguage,
  termKinds
} from '../../model/concept.js'
import {type ConceptDraft, settleIds, type TermDraft, writtenStatuses} from './concept-draft.js'
import {readJsonSource} from './json-source.js'
import {conceptKeys, exampleKeys, fileKeys, languageKeys, pairKeys, termKeys} from './native-keys.js'
import {pickFields, readPairList, type SourcePair} from './pair-list.js'
import {SourceLog} from './source-log.js'
import {describeNode, type SourceNode} from './source-node.js'
import {readYamlSource} from './yaml-source.js'

/**
 * Read a glossary in our own form, as YAML or JSON: all that is wrong is told at once, each at its place. A concept
 * with an error is left out.
 */
export function readNative(source: string, format: 'yaml' | 'json', file?: string): Glossary {
  const log = new SourceLog(source, file)
  const root = format === 'json' ? readJsonSource(source, log) : readYamlSource(source, log)
  const drafts = root ? new NativeReader(log, format === 'yaml').file(root) : []
  if (!root && !log.hasErrors) log.error('glossary-syntax', 'Unexpected empty file, expected `concepts:`', 0)
  return {concepts: settleIds(drafts), messages: log.finish(), ...(file !== undefined && {file})}
}

const conceptStatuses = ['approved', 'proposed'] as const

class NativeReader {
  #log: SourceLog
  #ids = new Map<string, number>()
  /** Whether plain numbers and booleans are what was written; in JSON only strings are text. */
  #plainWords: boolean

  constructor(log: SourceLog, plainWords: boolean) {
    this.#log = log
    this.#plainWords = plainWords
  }

  file(root: SourceNode): ConceptDraft[] {
    if (root.kind === 'list') {
      const isPairs =
        root.items.some(
          (item) => item.kind === 'map' && item.entries.some(({key}) => key === 'source' || key === 'target')
        ) &&
        !root.items.some((item) => item.kind === 'map' && item.entries.some(({key}) => key in languageKeys))
      return isPairs ? readPairList(this.#pairs(root.items), this.#log) : this.#concepts(root, 'the list')
    }
    const map = this.#map(root, 'the file', fileKeys)
    if (!map) return []
    const concepts = map.get('concepts')
    if (!concepts) {
      this.#log.error('missing-key', 'Unexpected lack of `concepts`, expected a list of them', root.start)
      return []
    }
    return this.#concepts(concepts, 'concepts')
  }

  #concepts(node: SourceNode, path: string): ConceptDraft[] {
    if (node.kind !== 'list') {
      this.#wrong(node, path, 'a list of concepts')
      return []
    }
    return node.items.flatMap((item, index) => this.#concept(item, `${path}[${index}]`) ?? [])
  }

  #concept(node: SourceNode, path: string): ConceptDraft | undefined {
    const before = this.#log.errors
    const map = this.#map(node, path, conceptKeys)
    if (!map) return undefined
    const id = this.#text(map, 'id', path)
    if (id !== undefined) this.#checkId(id, map.get('id')!)
    const terms = this.#terms(map, path)
    const inner = map.get('terms')
    if (inner) {
      const languages = this.#map(inner, `${path}.terms`, Object.keys(languageKeys))
      if (languages) terms.push(...this.#terms(languages, `${path}.terms`))
    }
    this.#checkDoubles(terms)
    if (!terms.length && this.#log.errors === before) {
      this.#log.error(
        'missing-term',
        `Unexpected lack of terms in ${path}, expected \`zh\` and \`en\``,
        node.start,
        node.start
      )
    }
    const status = this.#choice(map, 'status', path, conceptStatuses)
    const examples = this.#examples(map.get('examples'), `${path}.examples`)
    const draft = {
      ...optional({id, status}),
      ...optional(
        Object.fromEntries(
          (['domain', 'definition', 'note', 'source'] as const).map((key) => [
            key,
            this.#text(map, key, path)
          ])
        )
      ),
      terms,
      ...(examples.length > 0 && {examples}),
      place: this.#log.places.place(node.start, node.end)
    }
    return this.#log.errors === before ? (draft as ConceptDraft) : undefined
  }

  #checkId(id: string, node: SourceNode): void {
    const first = this.#ids.get(id)
    if (first !== undefined) {
      const {line} = this.#log.places.point(first)
      this.#log.error(
        'duplicate-id',
        `Unexpected second concept with the id \`${id}\`, expected one; the first is at line ${line}`,
        node.start,
        node.end
      )
    } else this.#ids.set(id, node.start)
  }

  #checkDoubles(terms: ReadonlyArray<TermDraft>): void {
    const seen = new Set<string>()
    for (const {text, language, place} of terms) {
      const key = `${language} ${text}`
      if (seen.has(key)) {
        this.#log.error(
          'duplicate-term',
          `Unexpected second \`${text}\` in a concept, expected it once`,
          place!.start.offset,
          place!.end.offset
        )
      }
      seen.add(key)
    }
  }

  #terms(map: ReadonlyMap<string, SourceNode>, path: string): TermDraft[] {
    return Object.entries(languageKeys).flatMap(([key, language]) => {
      const node = map.get(key)
      if (!node) return []
      const items = node.kind === 'list' ? node.items : [node]
      return items.flatMap((item, index) => {
        const where = node.kind === 'list' ? `${path}.${key}[${index}]` : `${path}.${key}`
        return this.#term(item, language, where) ?? []
      })
    })
  }

  #term(node: SourceNode, language: TermLanguage, path: string): TermDraft | undefined {
    const place = this.#log.places.place(node.start, node.end)
    if (node.kind !== 'map') {
      const text = this.#word(node, path, 'a term')
      return text === undefined ? undefined : {text, language, place}
    }
    const map = this.#map(node, path, termKeys)
    if (!map) return undefined
    const text = this.#text(map, 'text', path)
    if (text === undefined && !map.has('text')) {
      this.#log.error(
        'missing-key',
        `Unexpected lack of \`text\` in ${path}, expected the term`,
        node.start,
        node.end
      )
    }
    const status = this.#choice(map, 'status', path, writtenStatuses)
    const details = optional({
      status,
      partOfSpeech: this.#choice(map, 'pos', path, partsOfSpeech),
      kind: this.#choice(map, 'kind', path, termKinds),
      forms: this.#texts(map, 'forms', path),
      caseSensitive: this.#yesOrNo(map, 'case', path),
      when: this.#texts(map, 'when', path),
      unless: this.#texts(map, 'unless', path),
      firstMention: this.#text(map, 'firstMention', path),
      note: this.#text(map, 'note', path)
    })
    return text === undefined ? undefined : {text, language, ...details, place}
  }

  /** Both ways to write examples: a list, and a list of good and one of bad ones. */
  #examples(node: SourceNode | undefined, path: string): Example[] {
    if (!node) return []
    if (node.kind === 'list')
      return node.items.flatMap((item, at) => this.#example(item, `${path}[${at}]`) ?? [])
    const map = this.#map(node, path, ['good', 'bad'])
    return ['good', 'bad'].flatMap((key) => {
      const list = map?.get(key)
      if (!list) return []
      if (list.kind !== 'list') {
        this.#wrong(list, `${path}.${key}`, 'a list of pairs')
        return []
      }
      return list.items.flatMap(
        (item, at) => this.#example(item, `${path}.${key}[${at}]`, key === 'bad') ?? []
      )
    })
  }

  #example(node: SourceNode, path: string, isBad?: boolean): Example | undefined {
    const map = this.#map(node, path, exampleKeys)
    if (!map) return undefined
    const [en, zh, expect] = exampleKeys.map((key) => this.#text(map, key, path))
    if (en === undefined || zh === undefined || (isBad === true && expect === undefined)) {
      const expected = isBad ? '`en`, `zh` and `expect`' : '`en` and `zh`'
      this.#log.error(
        'missing-key',
        `Unexpected lack of a key in ${path}, expected ${expected}`,
        node.start,
        node.end
      )
      return undefined
    }
    if (isBad === false && expect !== undefined) {
      this.#log.error(
        'unknown-key',
        `Unexpected \`expect\` in ${path}, expected none in a good example`,
        node.start,
        node.end
      )
    }
    return {
      en,
      zh,
      ...(expect !== undefined && {expect}),
      place: this.#log.places.place(node.start, node.end)
    }
  }

  #pairs(items: ReadonlyArray<SourceNode>): SourcePair[] {
    return items.flatMap((item, index) => {
      const path = `[${index}]`
      const map = this.#map(item, path, pairKeys)
      if (!map) return []
      const texts = Object.fromEntries(pairKeys.map((key) => [key, this.#text(map, key, path)]))
      for (const key of ['source', 'target'] as const) {
        if (!map.has(key))
          this.#log.error('missing-key', `Unexpected lack of \`${key}\` in ${path}`, item.start, item.end)
      }
      const {source, target, ...rest} = texts
      const status = this.#choice(map, 'status', path, writtenStatuses)
      if (source === undefined || target === undefined) return []
      return [
        {source, target, id: rest.id, status, fields: pickFields(rest), start: item.start, end: item.end}
      ]
    })
  }

  #map(node: SourceNode, path: string, keys: ReadonlyArray<string>): Map<string, SourceNode> | undefined {
    if (node.kind !== 'map') {
      this.#wrong(node, path, 'a map')
      return undefined
    }
    const found = new Map<string, SourceNode>()
    for (const {key, start, end, value} of node.entries) {
      if (!keys.includes(key)) {
        this.#log.error(
          'unknown-key',
          `Unexpected key \`${key}\` in ${path}, expected one of ${keys.join(', ')}`,
          start,
          end
        )
      } else if (found.has(key)) {
        this.#log.error(
          'duplicate-key',
          `Unexpected second key \`${key}\` in ${path}, expected one`,
          start,
          end
        )
      } else found.set(key, value)
    }
    return found
  }

  #text(map: ReadonlyMap<string, SourceNode>, key: string, path: string): string | undefined {
    const node = map.get(key)
    return node && this.#word(node, `${path}.${key}`, 'text')
  }

  #texts(map: ReadonlyMap<string, SourceNode>, key: string, path: string): string[] | undefined {
    const node = map.get(key)
    if (!node) return undefined
    if (node.kind !== 'list') return [this.#word(node, `${path}.${key}`, 'text') ?? []].flat()
    return node.items.flatMap((item, index) => this.#word(item, `${path}.${key}[${index}]`, 'text') ?? [])
  }

  #word(node: SourceNode, path: string, what: string): string | undefined {
    if (
      node.kind === 'map' ||
      node.kind === 'list' ||
      node.kind === 'null' ||
      !node.text.trim() ||
      (node.kind !== 'text' && !this.#plainWords)
    ) {
      this.#wrong(node, path, what)
      return undefined
    }
    return node.text.trim()
  }

  /** One of some words. */
  #choice<T extends string>(
    map: ReadonlyMap<string, SourceNode>,
    key: string,
    path: string,
    choices: ReadonlyArray<T>
  ): T | undefined {
    const node = map.get(key)
    if (!node) return undefined
    const found = choices.find((choice) => (node.kind === 'text' ? node.text : undefined) === choice)
    if (!found) {
      this.#log.error(
        `unknown-${key}`,
        `Unexpected ${key} ${describeNode(node)} in ${path}, expected one of ${choices.join(', ')}`,
        node.start,
        node.end
      )
    }
    return found
  }

  #yesOrNo(map: ReadonlyMap<string, SourceNode>, key: string, path: string): boolean | undefined {
    const node = map.get(key)
    if (!node) return undefined
    const text = node.kind === 'text' || node.kind === 'boolean' ? node.text.toLowerCase() : ''
    if (text === 'yes' || text === 'true') return true
    if (text === 'no' || text === 'false') return false
    this.#wrong(node, `${path}.${key}`, '`yes` or `no`')
    return undefined
  }

  #wrong(node: SourceNode, path: string, expected: string): void {
    this.#log.error(
      'wrong-type',
      `Unexpected ${describeNode(node)} at ${path}, expected ${expected}`,
      node.start,
      node.end
    )
  }
}

function optional<T extends Record<string, unknown>>(
  values: T
): {[key in keyof T]?: Exclude<T[key], undefined>} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}
