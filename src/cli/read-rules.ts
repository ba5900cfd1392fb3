import type {SentenceRules} from '../formats/srx.js'
import {readSource} from './read-source.js'
import {UsageError} from './usage-error.js'

/** Read the rules of an SRX file. Throws a UsageError when it cannot be read at all. */
export async function readRules(
  path: string,
  mode: 'replace' | 'extend' = 'replace'
): Promise<SentenceRules> {
  const source = await readSource({file: path, path})
  if ('error' in source)
    throw new UsageError(`Unexpected rules \`${path}\`, expected an SRX file: ${source.error.message}`)
  const {readSrx} = await import('../formats/srx.js')
  const rules = readSrx(source.text, {file: path, mode})
  const fault = rules.messages.find(({severity}) => severity === 'error')
  if (fault)
    throw new UsageError(
      `Unexpected rules \`${path}:${fault.place?.start.line ?? 1}\`, expected an SRX file: ${fault.message}`
    )
  return rules
}
