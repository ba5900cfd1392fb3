import fc from 'fast-check'
import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {expect, test} from 'vitest'
import {writeHtml} from '../../src/formats/html.js'
import {anyBitext} from './arbitrary.js'
import {article, bitextOf, hostile} from './fixture.js'

test('writes a page to read side by side', async () => {
  await expect(writeHtml(article)).toMatchFileSnapshot('snapshots/article.html')
  await expect(writeHtml(hostile)).toMatchFileSnapshot('snapshots/hostile.html')
})

test('no text becomes markup', () => {
  const names = new Set(elements(fromHtml(writeHtml(article))).map(({tagName}) => tagName))
  fc.assert(
    fc.property(anyBitext, (bitext) => {
      const page = fromHtml(writeHtml(bitext), {verbose: true})
      const found = elements(page)
      for (const {tagName} of found) expect([...names, 'i', 'strong']).toContain(tagName)
      expect(found.filter(({tagName}) => tagName === 'tr')).toHaveLength(bitext.beads.length + 1)
      expect(found.filter(({tagName}) => tagName === 'a')).toHaveLength(bitext.beads.length)
    })
  )
})

test('asks for nothing from outside and runs nothing', () => {
  const page = elements(fromHtml(writeHtml(hostile)))
  expect(page.filter(({tagName}) => ['script', 'link', 'img', 'iframe'].includes(tagName))).toEqual([])
  expect(writeHtml(article)).not.toMatch(/https?:|url\(|@import/)
})

test('marks doubtful pairs and beads without counterpart', () => {
  const page = writeHtml(
    bitextOf([
      {en: ['Sure?'], zh: ['对？'], confidence: 0.2},
      {zh: ['无。'], reason: 'credit'}
    ])
  )
  expect(page).toMatch(/<tr id="b1" class="doubtful">.*<strong>20<\/strong>/)
  expect(page).toMatch(/<tr id="b2" class="null">.*class="reason">credit<.*无。/)
})

function elements(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elements(child))] : own
}
