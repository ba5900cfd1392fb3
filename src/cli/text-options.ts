import pc from 'picocolors'
import {minimumWidth, type TextOptions} from '../formats/text.js'
import type {TextReportOptions} from '../report/text.js'
import type {Streams} from './streams.js'

/** Columns of the side-by-side view where there is no terminal. */
const widthOfFile = 100

/** How the side-by-side view is drawn: as wide as the terminal, in colours where there is one that wants them. */
export function textOptions({stdoutColumns, env}: Streams, toFile: boolean): TextOptions {
  if (toFile || stdoutColumns === undefined) return {width: widthOfFile}
  const width = Math.max(minimumWidth, Math.floor(stdoutColumns) || widthOfFile)
  if (env.NO_COLOR || env.TERM === 'dumb') return {width}
  const {bold, dim, yellow} = pc.createColors(true)
  return {width, paint: {title: bold, number: dim, place: dim, doubtful: yellow, reason: dim}}
}

/** How findings are drawn: in colours on a terminal that wants them. */
export function reportTextOptions({stdoutColumns, env}: Streams, toFile: boolean): TextReportOptions {
  if (toFile || stdoutColumns === undefined) return {width: widthOfFile}
  const width = Math.floor(stdoutColumns) || widthOfFile
  if (env.NO_COLOR || env.TERM === 'dumb') return {width}
  const {bold, dim, red, yellow, underline, cyan} = pc.createColors(true)
  return {
    width,
    paint: {file: underline, error: red, warning: yellow, place: dim, rule: dim, caret: cyan, summary: bold}
  }
}

/** Paint for what is added, removed and found; nothing where there is no terminal that wants colours. */
export function changeColors({stdoutColumns, env}: Streams): ChangeColors | undefined {
  if (stdoutColumns === undefined || env.NO_COLOR || env.TERM === 'dumb') return undefined
  const {bold, dim, green, red} = pc.createColors(true)
  return {added: green, removed: red, found: bold, quiet: dim}
}

export interface ChangeColors {
  readonly added: (text: string) => string
  readonly removed: (text: string) => string
  readonly found: (text: string) => string
  readonly quiet: (text: string) => string
}
