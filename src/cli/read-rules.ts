import type {SentenceRules} from '../formats/srx.js'
import type {Message} from '../model/message.js'
import {readSource} from './read-source.js'
import {UsageError} from './usage-error.js'

/** The rules that `--srx` names, if it does. `--srx-mode` without it is a wrong call. */
export async function rulesOf(
  {srx, srxMode}: {readonly srx?: string | undefined; readonly srxMode?: 'replace' | 'extend' | undefined},
  tell: (message: Message) => void
): Promise<SentenceRules | undefined> {
  if (srx === undefined && srxMode !== undefined)
    throw new UsageError(`Unexpected --srx-mode ${srxMode} alone, expected --srx <file> beside it`)
  const rules = srx === undefined ? undefined : await readRules(srx, srxMode)
  for (const message of rules?.messages ?? []) tell(message)
  return rules
}

/** Read the rules of an SRX file. Throws a UsageError when it cannot be read at all. */
async function readRules(path: string, mode: 'replace' | 'extend' = 'replace'): Promise<SentenceRules> {
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
