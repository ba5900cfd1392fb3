import {isAlias, isMap, isScalar, isSeq, parseDocument} from 'yaml'
import {collapseSpace} from '../../model/collapse-space.js'
import type {SourceLog} from './source-log.js'
import {deepestSource, type SourceEntry, type SourceNode, type SourceScalar} from './source-node.js'

/**
 * Read YAML 1.2 with the place of each value.
 *
 * A glossary is plain data: tags and aliases are told as errors, and nothing is expanded or run.
 */
export function readYamlSource(source: string, log: SourceLog): SourceNode | undefined {
  let document: ReturnType<typeof parseDocument>
  try {
    document = parseDocument(source, {logLevel: 'silent', prettyErrors: false, keepSourceTokens: false})
  } catch (error) {
    // The parser calls itself for each level.
    if (!(error instanceof RangeError)) throw error
    log.error('glossary-syntax', 'Unexpected depth of lists and maps, expected a glossary', 0)
    return undefined
  }
  // Unknown tags are warnings there; here they are told with all other tags.
  const warnings = document.warnings.filter(({code}) => code !== 'TAG_RESOLVE_FAILED')
  for (const {message, pos, code} of [...document.errors, ...warnings]) {
    const rule = code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'glossary-syntax'
    log.error(rule, `Unexpected YAML: ${collapseSpace(message)}`, pos[0], pos[1])
  }
  if (document.errors.length) return undefined
  return nodeOf(document.contents, 0)

  function nodeOf(node: unknown, depth: number): SourceNode | undefined {
    if (isAlias(node)) {
      log.error(
        'glossary-syntax',
        `Unexpected alias \`*${node.source}\`, expected the value itself`,
        ...range(node)
      )
      return undefined
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined
    const [start, end] = range(node)
    if (depth > deepestSource) {
      log.error(
        'glossary-syntax',
        `Unexpected depth of more than ${deepestSource} lists, expected a glossary`,
        start
      )
      return undefined
    }
    if (node.tag !== undefined && !plainTags.has(node.tag)) {
      log.error('glossary-syntax', `Unexpected tag \`${node.tag}\`, expected plain text`, start, end)
      return undefined
    }
    if (isScalar(node)) return scalarOf(node, source)
    if (isSeq(node)) {
      const items = node.items.flatMap((item) => nodeOf(item, depth + 1) ?? [])
      return {kind: 'list', items, start, end}
    }
    const entries = node.items.flatMap(({key, value}): SourceEntry[] => {
      const name = nodeOf(key, depth + 1)
      if (!name) return []
      if (name.kind === 'map' || name.kind === 'list') {
        log.error(
          'glossary-syntax',
          `Unexpected ${name.kind} as a key, expected a word`,
          name.start,
          name.end
        )
        return []
      }
      const {text, start, end} = name
      const found = value === null ? {kind: 'null' as const, text: '', start, end} : nodeOf(value, depth + 1)
      return found ? [{key: text, start, end, value: found}] : []
    })
    return {kind: 'map', entries, start, end}
  }
}

const plainTags = new Set(['tag:yaml.org,2002:str', 'tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq', '!'])

function scalarOf(
  node: {value: unknown; source?: string; range?: unknown; type?: unknown},
  source: string
): SourceScalar {
  const [start, end] = range(node)
  const {value} = node
  if (typeof value === 'string') return {kind: 'text', text: value, start, end}
  const text = node.source ?? source.slice(start, end)
  if (value === null || value === undefined) return {kind: 'null', text, start, end}
  // What is written plainly is what is meant: 5, 1.10, 2024-01-01, true.
  return {kind: typeof value === 'boolean' ? 'boolean' : 'number', text, start, end}
}

function range(node: {range?: unknown}): [number, number] {
  const [start = 0, end = start] = (node.range as number[] | undefined) ?? []
  return [start, end]
}
