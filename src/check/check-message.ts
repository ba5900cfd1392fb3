import {VFileMessage} from 'vfile-message'
import type {Finding} from '../model/finding.js'
import type {Place} from '../model/place.js'

/** A finding as unified tools know it; `fatal` is true for errors. */
export type CheckMessage = VFileMessage & {readonly finding?: Finding}

export interface MessageFields {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly place?: Place | undefined
  readonly file?: string | undefined
}

/** Make a message of ours, as unified tools know it. */
export function makeMessage(text: string, {rule, severity, place, file}: MessageFields): CheckMessage {
  const message = new VFileMessage(text, {source: 'duizhao', ruleId: rule, ...(place && {place})})
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  if (file !== undefined) message.file = file
  return message
}
