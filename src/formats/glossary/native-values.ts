import type {SourceLog} from './source-log.js'
import {describeNode, type SourceNode} from './source-node.js'

/** A map of the file, by its keys. */
export type NativeMap = ReadonlyMap<string, SourceNode>

/** Takes the values of a glossary in our own form for what they should be, and tells where they are something else. */
export class NativeValues {
  readonly log: SourceLog
  /** Whether plain numbers and booleans are what was written; in JSON only strings are text. */
  readonly #plainWords: boolean

  constructor(log: SourceLog, plainWords: boolean) {
    this.log = log
    this.#plainWords = plainWords
  }

  /** A map that may have some keys, each once; others are told, and left out. */
  map(node: SourceNode, path: string, keys: ReadonlyArray<string>): NativeMap | undefined {
    if (node.kind !== 'map') {
      this.wrong(node, path, 'a map')
      return undefined
    }
    const found = new Map<string, SourceNode>()
    for (const {key, start, end, value} of node.entries) {
      if (!keys.includes(key)) {
        this.log.error(
          'unknown-key',
          `Unexpected key \`${key}\` in ${path}, expected one of ${keys.join(', ')}`,
          start,
          end
        )
      } else if (found.has(key)) {
        this.log.error(
          'duplicate-key',
          `Unexpected second key \`${key}\` in ${path}, expected one`,
          start,
          end
        )
      } else found.set(key, value)
    }
    return found
  }

  /** The text at a key of a map. */
  text(map: NativeMap, key: string, path: string): string | undefined {
    const node = map.get(key)
    return node && this.word(node, `${path}.${key}`, 'text')
  }

  /** The texts at a key of a map: a list of them, or one by itself. */
  texts(map: NativeMap, key: string, path: string): string[] | undefined {
    const node = map.get(key)
    if (!node) return undefined
    if (node.kind !== 'list') return [this.word(node, `${path}.${key}`, 'text') ?? []].flat()
    return node.items.flatMap((item, index) => this.word(item, `${path}.${key}[${index}]`, 'text') ?? [])
  }

  /** A text; `what` says in a message what it should be. */
  word(node: SourceNode, path: string, what: string): string | undefined {
    if (
      node.kind === 'map' ||
      node.kind === 'list' ||
      node.kind === 'null' ||
      !node.text.trim() ||
      (node.kind !== 'text' && !this.#plainWords)
    ) {
      this.wrong(node, path, what)
      return undefined
    }
    return node.text.trim()
  }

  /** One of some words, at a key of a map. */
  choice<T extends string>(
    map: NativeMap,
    key: string,
    path: string,
    choices: ReadonlyArray<T>
  ): T | undefined {
    const node = map.get(key)
    if (!node) return undefined
    const found = choices.find((choice) => (node.kind === 'text' ? node.text : undefined) === choice)
    if (!found) {
      this.log.error(
        `unknown-${key}`,
        `Unexpected ${key} ${describeNode(node)} in ${path}, expected one of ${choices.join(', ')}`,
        node.start,
        node.end
      )
    }
    return found
  }

  /** `yes` or `no`, at a key of a map. */
  yesOrNo(map: NativeMap, key: string, path: string): boolean | undefined {
    const node = map.get(key)
    if (!node) return undefined
    const text = node.kind === 'text' || node.kind === 'boolean' ? node.text.toLowerCase() : ''
    if (text === 'yes' || text === 'true') return true
    if (text === 'no' || text === 'false') return false
    this.wrong(node, `${path}.${key}`, '`yes` or `no`')
    return undefined
  }

  /** Tell that a value is not what was expected. */
  wrong(node: SourceNode, path: string, expected: string): void {
    this.log.error(
      'wrong-type',
      `Unexpected ${describeNode(node)} at ${path}, expected ${expected}`,
      node.start,
      node.end
    )
  }
}

/** Those of some values that are there. */
export function optional<T extends Record<string, unknown>>(
  values: T
): {[key in keyof T]?: Exclude<T[key], undefined>} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}
