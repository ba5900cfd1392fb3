import {expect, test} from 'vitest'
import {isProtected} from '../../src/check/protected-text.js'

/** Whether the word `term` is protected in a text that holds it once. */
function termIn(source: string): boolean {
  const start = source.indexOf('term')
  return isProtected(source, start, start + 4)
}

test.each([
  ['a code span', 'Use `the term` here.'],
  ['the target of a link', '[here](docs/term.md)'],
  ['the name of a reference', '[here][term]'],
  ['an address', 'See https://example.com/term for more.'],
  ['a tag', '<a class="term">here</a>'],
  ['a code span behind a long line', `${'字'.repeat(200_000)} \`term\``],
  ['a long line of links that end nowhere', `${'](a '.repeat(40_000)}\`term\`${' ](b'.repeat(40_000)}`]
])('%s is protected', (_, source) => expect(termIn(source)).toBe(true))

test.each([
  ['text', 'A term of the trade.'],
  ['the words of a link', '[the term](docs/a.md)'],
  ['text between two code spans', '`a` term `b`'],
  ['text on the line after a code span', '`a\nterm` b'],
  ['text far from an address', `https://example.com/ ${'字'.repeat(200_000)} term`]
])('%s is not', (_, source) => expect(termIn(source)).toBe(false))

test('a list marker is protected, and a dash in the text is not', () => {
  expect(isProtected('a\n- b', 2, 3)).toBe(true)
  expect(isProtected('a - b', 2, 3)).toBe(false)
  expect(isProtected(`${'a'.repeat(4000)} - b`, 4001, 4002)).toBe(false)
})
