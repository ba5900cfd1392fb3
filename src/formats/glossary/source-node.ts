/** A value of a YAML or JSON file, with its offsets. */
export type SourceNode = SourceMap | SourceList | SourceScalar

export interface SourceMap {
  readonly kind: 'map'
  readonly entries: ReadonlyArray<SourceEntry>
  readonly start: number
  readonly end: number
}

export interface SourceEntry {
  readonly key: string
  /** Offsets of the key. */
  readonly start: number
  readonly end: number
  readonly value: SourceNode
}

export interface SourceList {
  readonly kind: 'list'
  readonly items: ReadonlyArray<SourceNode>
  readonly start: number
  readonly end: number
}

export interface SourceScalar {
  readonly kind: 'text' | 'number' | 'boolean' | 'null'
  /** As the file writes it, its quotes and escapes resolved. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Lists and maps within each other; no glossary is as deep. */
export const deepestSource = 100

/** A value in words, for messages. */
export function describeNode(node: SourceNode): string {
  if (node.kind === 'map' || node.kind === 'list') return `a ${node.kind}`
  if (node.kind === 'null') return 'nothing'
  return node.kind === 'text' ? `\`${node.text}\`` : `the ${node.kind} \`${node.text}\``
}
