import type {Message} from '../model/message.js'
import type {Memory} from '../model/unit.js'
import {foldLines} from './plain-lines.js'

export interface MosesOptions {
  /** Called for what a line could not hold. */
  readonly report?: (message: Message) => void
}

/**
 * Write a memory as a Moses pair: two texts of which line n translates line n.
 *
 * Units without one of the languages are left out; line breaks inside texts become spaces. Both are told.
 */
export function writeMoses(
  memory: Pick<Memory, 'units'>,
  {report}: MosesOptions = {}
): {en: string; zh: string} {
  const texts = {en: '', zh: ''}
  for (const unit of memory.units) {
    const tell = (message: string): void =>
      report?.({rule: 'moses-lossy', severity: 'info', message: `${message} (unit ${unit.id})`})
    const en = foldLines(unit.en, tell)
    const zh = foldLines(unit.zh, tell)
    if (!en.trim() || !zh.trim()) tell('Left out a unit without translation')
    else {
      texts.en += `${en}\n`
      texts.zh += `${zh}\n`
    }
  }
  return texts
}
