import type {Message} from '../model/message.js'

/** A memory that is given for an article: its markup would be read as text. Nothing for other names. */
export function refuseMemory(file: string): Message | undefined {
  if (!/\.(?:tmx|(?:sdl|mq|m)?xliff|xlf)$/i.test(file)) return undefined
  const message =
    'Unexpected translation memory, expected an article; its units are read by `duizhao tm` and `duizhao check`'
  return {rule: 'memory', severity: 'error', file, message}
}
