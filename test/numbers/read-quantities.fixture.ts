import {readFileSync} from 'node:fs'

/** The lines of a fixture, cut at tabs. */
export function readFixture(name: string): string[][] {
  const text = readFileSync(new URL(`../fixtures/numbers/${name}.tsv`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
}
