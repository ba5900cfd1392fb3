/**
 * Markup whose tags are not nested deeper than the parser, and the tree it makes, can bear.
 *
 * Tags beyond the limit are overwritten with spaces, so that every offset stays what it was and all text is kept.
 *
 * @returns
 *   The markup, and the offset of the first tag that was too deep, or -1.
 */
export function limitNesting(source: string): {readonly markup: string; readonly deep: number} {
  if (isShallow(source)) return {markup: source, deep: -1}
  const block = {open: 0, skipped: 0, limit: blockLimit}
  const format = {open: 0, skipped: 0, limit: formatLimit}
  const parts: string[] = []
  let kept = 0
  let deep = -1
  for (const tag of tagsOf(source)) {
    if (tag.start < kept) continue
    const level = tag.isFormat ? format : block
    if (tag.isEnd ? level.skipped === 0 : level.open < level.limit) {
      level.open = Math.max(0, level.open + (tag.isEnd ? -1 : 1))
      continue
    }
    level.skipped += tag.isEnd ? -1 : 1
    if (deep < 0) deep = tag.start
    const end = source.indexOf('>', tag.start) + 1 || source.length
    parts.push(source.slice(kept, tag.start), ' '.repeat(end - tag.start))
    kept = end
  }
  parts.push(source.slice(kept))
  return {markup: parts.join(''), deep}
}

/**
 * Levels of tags. The tree is built by recursion, which ends between 2,000 and 5,000 elements; of these a table takes
 * four for one that is counted.
 */
export const blockLimit = 256

/** Lower, since the parser opens all formatting elements that were left open again in each paragraph. */
const formatLimit = 12

const formatting = new Set('b big code em font i nobr s small strike strong tt u'.split(' '))

/** Elements that hold nothing, or that the parser closes by itself when the next begins: they do not nest. */
const flat = new Set(
  `a p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rp rt area base br col embed hr img input
  link meta param source track wbr`.split(/\s+/)
)

/** Elements whose content is no markup. */
const raw = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])

function isShallow(source: string): boolean {
  let block = 0
  let format = 0
  for (const {isEnd, isFormat} of tagsOf(source)) {
    if (isFormat) format = Math.max(0, format + (isEnd ? -1 : 1))
    else block = Math.max(0, block + (isEnd ? -1 : 1))
    if (block > blockLimit || format > formatLimit) return false
  }
  return true
}

/** The tags that nest. An estimate: quotes around attributes are not looked at. */
function* tagsOf(source: string): Generator<{start: number; isEnd: boolean; isFormat: boolean}> {
  const tag = /<(?:!--|(\/?)([a-zA-Z][^\s/<>]*))/g
  for (let match = tag.exec(source); match; match = tag.exec(source)) {
    const isEnd = match[1] === '/'
    const name = match[2]?.toLowerCase()
    const until = name === undefined ? '-->' : !isEnd && raw.has(name) ? `</${name}` : undefined
    if (until !== undefined) {
      const end = source.indexOf(until, tag.lastIndex)
      if (end < 0) return
      tag.lastIndex = end
    } else if (!flat.has(name!)) yield {start: match.index, isEnd, isFormat: formatting.has(name!)}
  }
}
