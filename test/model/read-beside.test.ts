import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, expect, test, vi} from 'vitest'
import {readBeside} from '../../src/model/read-beside.js'
import {folderOf} from '../cli/captured.js'

afterEach(() => void vi.unstubAllGlobals())

const bytes = Uint8Array.of(1, 2, 3)
const far = new URL('https://example.org/app/lexicon.bin')

test('a file beside a module is read from the disk', async () => {
  const path = join(folderOf({}), 'lexicon.bin')
  writeFileSync(path, bytes)
  expect([...(await readBeside(pathToFileURL(path), 'the lexicon'))]).toEqual([...bytes])
})

test('where the module came from a server, it is fetched from there', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.href)
    return new Response(bytes)
  })
  expect([...(await readBeside(far, 'the lexicon'))]).toEqual([...bytes])
  expect(asked).toEqual([far.href])
})

test('a missing one is told with its place, and what makes it', async () => {
  const path = join(folderOf({}), 'lexicon.bin')
  const told =
    /Unexpected lack of the lexicon at `file:.*lexicon\.bin`, expected the file that `npm run build` makes/
  await expect(readBeside(pathToFileURL(path), 'the lexicon')).rejects.toThrow(told)
  await expect(readBeside(pathToFileURL(path), 'the lexicon')).rejects.toMatchObject({
    cause: {code: 'ENOENT'}
  })
})

test('a server that has none is told with its answer', async () => {
  vi.stubGlobal('fetch', async () => new Response('', {status: 404, statusText: 'Not Found'}))
  await expect(readBeside(far, 'the lexicon')).rejects.toMatchObject({
    message: expect.stringContaining(far.href),
    cause: {message: 'Unexpected status 404 Not Found'}
  })
})
