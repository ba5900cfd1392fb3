import type {Message} from '../model/message.js'
import type {Memory, Unit} from '../model/unit.js'
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
  options: MosesOptions = {}
): {en: string; zh: string} {
  const texts = {en: '', zh: ''}
  for (const unit of memory.units) {
    const {en, zh} = mosesLines(unit, options)
    texts.en += en
    texts.zh += zh
  }
  return texts
}

/** The two lines of a unit; empty where it is left out. */
export function mosesLines(unit: Unit, {report}: MosesOptions = {}): {en: string; zh: string} {
  const tell = (message: string): void =>
    report?.({rule: 'moses-lossy', severity: 'info', message: `${message} (unit ${unit.id})`})
  const en = foldLines(unit.en, tell)
  const zh = foldLines(unit.zh, tell)
  if (en.trim() && zh.trim()) return {en: `${en}\n`, zh: `${zh}\n`}
  tell('Left out a unit without translation')
  return {en: '', zh: ''}
}
