import type {Example} from '../../model/concept.js'
import {exampleKeys} from './native-keys.js'
import type {NativeValues} from './native-values.js'
import type {SourceNode} from './source-node.js'

/** Read the examples of a concept in our own form: a list of them, or a list of good and one of bad ones. */
export function readNativeExamples(
  node: SourceNode | undefined,
  path: string,
  values: NativeValues
): Example[] {
  if (!node) return []
  if (node.kind === 'list')
    return node.items.flatMap((item, at) => readExample(item, `${path}[${at}]`, values) ?? [])
  const map = values.map(node, path, ['good', 'bad'])
  return ['good', 'bad'].flatMap((key) => {
    const list = map?.get(key)
    if (!list) return []
    if (list.kind !== 'list') {
      values.wrong(list, `${path}.${key}`, 'a list of pairs')
      return []
    }
    return list.items.flatMap(
      (item, at) => readExample(item, `${path}.${key}[${at}]`, values, key === 'bad') ?? []
    )
  })
}

function readExample(
  node: SourceNode,
  path: string,
  values: NativeValues,
  isBad?: boolean
): Example | undefined {
  const map = values.map(node, path, exampleKeys)
  if (!map) return undefined
  const [en, zh, expect] = exampleKeys.map((key) => values.text(map, key, path))
  if (en === undefined || zh === undefined || (isBad === true && expect === undefined)) {
    const expected = isBad ? '`en`, `zh` and `expect`' : '`en` and `zh`'
    values.log.error(
      'missing-key',
      `Unexpected lack of a key in ${path}, expected ${expected}`,
      node.start,
      node.end
    )
    return undefined
  }
  if (isBad === false && expect !== undefined) {
    values.log.error(
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
    place: values.log.places.place(node.start, node.end)
  }
}
