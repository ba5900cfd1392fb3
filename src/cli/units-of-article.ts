import {createUnitReader} from '../formats/memory-formats.js'
import {sniffTable} from '../formats/read-delimited.js'
import type {Unit} from '../model/unit.js'
import type {ReadMemorySettings} from './memory-input.js'

/** Read the units of an article, which is aligned first; one that proves to be a table is read as it is. */
export async function* unitsOfArticle(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  path: string,
  settings: ReadMemorySettings
): AsyncGenerator<Unit[]> {
  const {collectBytes, readSource} = await import('./read-source.js')
  const {readBitext} = await import('../read-bitext.js')
  const {loadLexicon} = await import('../lexicon/load-lexicon.js')
  const {createMemory} = await import('../memory/create-memory.js')
  const collected = await collectBytes(bytes)
  const source = await readSource({file, path, bytes: collected}, settings.encoding)
  if ('error' in source) {
    settings.report(source.error)
    return
  }
  if (/\.te?xt$/i.test(path) && sniffTable(source.text) === 'tsv') {
    for (const message of source.messages) settings.report(message)
    // A mark says that a spreadsheet has written it, and put texts into quotes.
    yield readTable(`${hasMark(collected) ? '\uFEFF' : ''}${source.text}`, file, settings)
    return
  }
  const format = settings.from === 'html' || settings.from === 'markdown' ? {format: settings.from} : {}
  const bitext = readBitext(source.text, {file, ...format, lexicon: await loadLexicon()})
  for (const message of [...source.messages, ...bitext.messages]) settings.report(message)
  const {units, omitted} = createMemory([bitext], {marks: true})
  if (omitted.nulls) {
    const message = `Left out ${omitted.nulls} beads without counterpart`
    settings.report({rule: 'no-translation', severity: 'info', message, file})
  }
  if (units.length) yield [...units]
}

/** Spreadsheets call a table with tabs a text, and so does Wordfast a memory. */
function readTable(text: string, file: string, settings: ReadMemorySettings): Unit[] {
  const units: Unit[] = []
  const reader = createUnitReader('tsv', (unit) => units.push(unit), {...settings, file})
  reader.write(text)
  const message = 'Read as a table, with tabs between cells'
  settings.report({rule: 'table', severity: 'info', message, file})
  for (const message of reader.end().messages) settings.report(message)
  return units
}

function hasMark([a, b, c]: Uint8Array): boolean {
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
}
