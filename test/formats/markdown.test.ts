import fc from 'fast-check'
import type {Nodes, Table} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {writeMarkdown} from '../../src/formats/markdown.js'
import {visible} from '../../src/formats/visible.js'
import {anyText} from './arbitrary.js'
import {article, bitextOf, hostile} from './fixture.js'

test('writes a table of two columns', async () => {
  await expect(writeMarkdown(article)).toMatchFileSnapshot('snapshots/article.md')
  await expect(writeMarkdown(hostile)).toMatchFileSnapshot('snapshots/hostile.md')
})

test('a Markdown parser reads the texts back as they were', () => {
  const parser = unified().use(remarkParse).use(remarkGfm)
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), {minLength: 1, maxLength: 4}), (pairs) => {
      const markdown = writeMarkdown(bitextOf(pairs.map(([en, zh]) => ({en: [en], zh: [zh]}))))
      const root = parser.parse(markdown)
      expect(root.children.map(({type}) => type)).toEqual(['table'])
      const rows = (root.children[0] as Table).children.slice(1).map((row) => row.children.map(textOf))
      expect(rows).toEqual(pairs.map((pair) => pair.map((text) => trimSpaces(visible(text)))))
    }),
    {numRuns: 300}
  )
})

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if ('children' in node) return node.children.map(textOf).join('')
  return `<${node.type}>`
}

/** A cell has no space at its ends. */
function trimSpaces(text: string): string {
  return text.replace(/^ +/, '').replace(/ +$/, '')
}
