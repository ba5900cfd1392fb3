import {tool} from '../formats/tool.js'
import {show, showPath} from './show.js'
import type {Streams} from './streams.js'

/** Tell of a defect of ours, with what a report of it should hold. */
export function reportDefect(stack: string, {stderr}: Streams, file?: string): void {
  const where = file === undefined ? '' : ` at ${showPath(file)}`
  stderr(
    `duizhao: Unexpected defect of duizhao ${tool.version} itself${where}. Please report it, with the article if you may share it:\n` +
      `${stack
        .split('\n')
        .map((line) => `  ${show(line.trim())}\n`)
        .join('')}`
  )
}
