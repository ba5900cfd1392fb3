import {readFileSync} from 'node:fs'
import {decodeSource} from '../article/decode.js'
import type {Tasks} from './choose-tasks.js'

/** Reads the text of a file again, for reporters that count otherwise than we do. */
export function textReader(
  {tasks}: Pick<Tasks, 'tasks'>,
  encoding: string | undefined
): (file: string) => string | undefined {
  const sources = new Map(
    tasks
      .flatMap((task) => ('en' in task ? [task.en, task.zh] : [task]))
      .map((source) => [source.file, source])
  )
  return (file) => {
    const source = sources.get(file)
    if (!source) return undefined
    try {
      const bytes = source.bytes ?? readFileSync(source.path)
      const decoded = decodeSource(bytes, encoding === undefined ? {} : {encoding})
      return 'error' in decoded ? undefined : decoded.text
    } catch {
      // It went away while we were at work.
      return undefined
    }
  }
}
