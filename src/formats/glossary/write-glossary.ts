import type {Glossary} from '../../model/concept.js'
import {type ExchangeFormat, type ExchangeOptions, exchangeFormats, writeExchange} from './write-exchange.js'
import {writeJsonGlossary, writeYamlGlossary} from './write-native.js'
import {type TableWriteOptions, writeTable} from './write-table.js'
import {type TbxWriteOptions, writeTbx} from './write-tbx.js'
import type {WrittenGlossary} from './written-glossary.js'

export const writtenFormats = ['yaml', 'json', 'csv', 'tsv', 'tbx', ...exchangeFormats] as const
export type WrittenFormat = (typeof writtenFormats)[number]

export interface WriteGlossaryOptions extends TableWriteOptions, ExchangeOptions {
  readonly tbx?: TbxWriteOptions
}

/**
 * Write a glossary. YAML and JSON hold all of it; what any other format has no room for is told in `lost`.
 *
 * @throws {RangeError}
 *   When the format is unknown.
 */
export function writeGlossary(
  glossary: Glossary,
  format: WrittenFormat,
  options: WriteGlossaryOptions = {}
): WrittenGlossary {
  if (!writtenFormats.includes(format)) {
    throw new RangeError(
      `Unexpected format \`${String(format)}\`, expected one of ${writtenFormats.join(', ')}`
    )
  }
  if (format === 'yaml') return {text: writeYamlGlossary(glossary), lost: [], messages: []}
  if (format === 'json') return {text: writeJsonGlossary(glossary), lost: [], messages: []}
  if (format === 'tbx') return writeTbx(glossary, options.tbx)
  if (format === 'csv' || format === 'tsv') return writeTable(glossary, format, options)
  return writeExchange(glossary, format satisfies ExchangeFormat, options)
}
