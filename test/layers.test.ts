import {readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {expect, test} from 'vitest'

/** The ranks of docs/design.md: a file imports from a lower rank or from its own room. */
const ranks: Record<string, number> = {
  model: 0,
  text: 0.5,
  numbers: 1,
  formats: 1,
  lexicon: 1,
  report: 1.5,
  article: 2,
  segment: 2,
  align: 2,
  glossary: 2,
  memory: 2,
  'read-options.ts': 2.5,
  'same-in-both.ts': 2.5,
  'read-bitext.ts': 3,
  'align-texts.ts': 3,
  'apply-memory.ts': 3.5,
  check: 4,
  'index.ts': 5,
  remark: 5,
  cli: 6
}

const files = walk('src').filter((file) => file.endsWith('.ts'))
const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({
    file,
    name: match[1]!
  }))
)

test('a file imports from a lower rank or its own room', () => {
  const wrong = imports
    .filter(({name}) => name.startsWith('.'))
    .map(({file, name}) => ({
      file,
      target: relative('src', resolve(dirname(file), name)).replace(/\.js$/, '.ts')
    }))
    .filter(({file, target}) => room(relative('src', file)) !== room(target))
    .filter(({file, target}) => rank(target) >= rank(relative('src', file)))
  expect(wrong).toEqual([])
})

test('only the command line knows Node', () => {
  const wrong = imports.filter(
    ({file, name}) => name.startsWith('node:') && !file.startsWith(join('src', 'cli'))
  )
  expect(wrong).toEqual([])
})

test('a third-party package is imported in one file', () => {
  const users = new Map<string, Set<string>>()
  for (const {file, name} of imports) {
    if (name.startsWith('.') || name.startsWith('node:')) continue
    users.set(name, (users.get(name) ?? new Set()).add(file))
  }
  const shared = [...users].filter(([name, places]) => places.size > 1 && !isTypesOnly(name))
  expect(shared.map(([name, places]) => [name, [...places]])).toEqual([])
})

function room(path: string): string {
  return path.split('/')[0]!
}

function rank(path: string): number {
  const found = ranks[room(path)]
  if (found === undefined)
    throw new Error(`Unexpected room \`${room(path)}\`, expected one of ${Object.keys(ranks).join(', ')}`)
  return found
}

/** Type packages of the syntax trees have no code, so several files may name their nouns. */
function isTypesOnly(name: string): boolean {
  return ['mdast', 'hast', 'unist'].includes(name)
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}
