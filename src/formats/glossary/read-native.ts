import type {Glossary} from '../../model/concept.js'
import {type ConceptDraft, settleIds} from './concept-draft.js'
import {readJsonSource} from './json-source.js'
import {conceptKeys, fileKeys} from './native-keys.js'
import {NativeValues, optional} from './native-values.js'
import {readNativeExamples} from './read-native-examples.js'
import {isPairList, readNativePairs} from './read-native-pairs.js'
import {readNativeTerms} from './read-native-terms.js'
import {SourceLog} from './source-log.js'
import type {SourceNode} from './source-node.js'
import {readYamlSource} from './yaml-source.js'

/**
 * Read a glossary in our own form, as YAML or JSON: all that is wrong is told at once, each at its place. A concept
 * with an error is left out.
 */
export function readNative(source: string, format: 'yaml' | 'json', file?: string): Glossary {
  const log = new SourceLog(source, file)
  const root = format === 'json' ? readJsonSource(source, log) : readYamlSource(source, log)
  const drafts = root ? new NativeReader(log, new NativeValues(log, format === 'yaml')).file(root) : []
  if (!root && !log.hasErrors) log.error('glossary-syntax', 'Unexpected empty file, expected `concepts:`', 0)
  return {concepts: settleIds(drafts), messages: log.finish(), ...(file !== undefined && {file})}
}

const conceptStatuses = ['approved', 'proposed'] as const

class NativeReader {
  readonly #log: SourceLog
  readonly #values: NativeValues
  /** Where the first concept of each id has it. */
  readonly #ids = new Map<string, number>()

  constructor(log: SourceLog, values: NativeValues) {
    this.#log = log
    this.#values = values
  }

  file(root: SourceNode): ConceptDraft[] {
    if (root.kind === 'list') {
      return isPairList(root) ? readNativePairs(root, this.#values) : this.#concepts(root, 'the list')
    }
    const map = this.#values.map(root, 'the file', fileKeys)
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
      this.#values.wrong(node, path, 'a list of concepts')
      return []
    }
    return node.items.flatMap((item, index) => this.#concept(item, `${path}[${index}]`) ?? [])
  }

  #concept(node: SourceNode, path: string): ConceptDraft | undefined {
    const before = this.#log.errors
    const map = this.#values.map(node, path, conceptKeys)
    if (!map) return undefined
    const id = this.#values.text(map, 'id', path)
    if (id !== undefined) this.#checkId(id, map.get('id')!)
    const terms = readNativeTerms(map, path, this.#values)
    if (!terms.length && this.#log.errors === before) {
      this.#log.error(
        'missing-term',
        `Unexpected lack of terms in ${path}, expected \`zh\` and \`en\``,
        node.start,
        node.start
      )
    }
    const status = this.#values.choice(map, 'status', path, conceptStatuses)
    const examples = readNativeExamples(map.get('examples'), `${path}.examples`, this.#values)
    const draft = {
      ...optional({id, status}),
      ...optional(
        Object.fromEntries(
          (['domain', 'definition', 'note', 'source'] as const).map((key) => [
            key,
            this.#values.text(map, key, path)
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
}
