import {createReadStream} from 'node:fs'
import type {DecodeStream} from '../formats/decode-stream.js'
import {placeAfter} from '../formats/place-after.js'
import {MosesReader} from '../formats/read-moses.js'
import type {Unit} from '../model/unit.js'
import {createMemoryDecoder, fileStart} from './decode-memory.js'
import type {ReadMemorySettings} from './memory-input.js'

/** Read the units of the two files of a Moses pair as they come, in batches. */
export async function* readMosesPair(
  input: {readonly en: string; readonly zh: string},
  settings: ReadMemorySettings
): AsyncGenerator<Unit[]> {
  let batch: Unit[] = []
  const reader = new MosesReader((unit) => batch.push(unit), input.en)
  const sides = {en: textsOf(input.en, settings), zh: textsOf(input.zh, settings)}
  const done = {en: false, zh: false}
  while (!done.en || !done.zh) {
    const side = done[reader.behind] ? (reader.behind === 'en' ? 'zh' : 'en') : reader.behind
    const {value, done: isDone} = await sides[side].next()
    if (isDone) done[side] = true
    else reader.write(side, value)
    if (batch.length) yield batch
    batch = []
  }
  for (const message of reader.end().messages) settings.report(message)
  if (batch.length) yield batch
}

async function* textsOf(path: string, settings: ReadMemorySettings): AsyncGenerator<string> {
  let decoder: DecodeStream | undefined
  let point = fileStart
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    decoder ??= createMemoryDecoder(chunk, path, path, {from: 'tsv', ...settings}, () => point)
    const text = decoder.write(chunk)
    point = placeAfter(point, text)
    yield text
  }
  if (decoder) yield decoder.end()
}
