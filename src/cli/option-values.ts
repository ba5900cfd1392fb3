import {layoutNames} from '../align/layout-names.js'
import {resolveDirection} from '../formats/direction.js'
import {type FormatName, formatNames, formatOfPath, isFormatName} from '../formats/format-names.js'
import {UsageError, unexpectedChoice} from './usage-error.js'

// Each takes what was given for an option, and throws a UsageError when that is nothing it could take.

/** One of a few words. */
export function oneOf(what: string, known: ReadonlyArray<string>): (value: string) => string {
  return (value) => {
    if (!known.includes(value)) throw unexpectedChoice(what, value, known)
    return value
  }
}

/** A format by its name, or by an ending (`md`, `xlf`). */
export function readFormat(value: string): FormatName {
  const format = isFormatName(value) ? value : formatOfPath(`.${value}`)
  if (!format) throw unexpectedChoice('format', value, formatNames)
  return format
}

export function readLayout(value: string): string {
  return oneOf('layout', ['auto', ...Object.keys(layoutNames)])(value)
}

export function readTag(role: 'source' | 'target'): (tag: string) => string {
  return (tag) => {
    rethrow(() => resolveDirection({[role]: tag}), `--${role}`)
    return tag
  }
}

export function assertDirection({source, target}: {source?: string; target?: string}): void {
  rethrow(() => resolveDirection({...(source && {source}), ...(target && {target})}), '--target')
}

/** What the library calls a wrong call is one of the user here. */
function rethrow(act: () => void, option: string): void {
  try {
    act()
  } catch (error) {
    throw new UsageError(`${(error as Error).message} (${option})`)
  }
}

export function readConfidence(value: string): number {
  const number = value.trim() ? Number(value) : Number.NaN
  if (!(number >= 0 && number <= 1)) {
    throw new UsageError(
      `Unexpected least confidence \`${value}\`, expected a number from 0 to 1 (--min-confidence)`
    )
  }
  return number
}

/** More threads than any machine has cores only take memory. */
const mostJobs = 256

export function readJobs(value: string): number {
  const number = /^\d{1,3}$/.test(value) ? Number(value) : 0
  if (number < 1 || number > mostJobs) {
    throw new UsageError(`Unexpected number of threads \`${value}\`, expected 1 to ${mostJobs} (--jobs)`)
  }
  return number
}

export function readEncoding(value: string): string {
  try {
    return new TextDecoder(value).encoding
  } catch {
    throw new UsageError(
      `Unexpected encoding \`${value}\`, expected a name such as utf-8, utf-16le, gb18030, big5 (--encoding)`
    )
  }
}

/** Read `term-missing=warn`. Whether there is such a rule is asked where the rules are loaded. */
export function readRuleWish(value: string): Record<string, string> {
  const [id = '', severity = '', ...rest] = value.split('=')
  if (!id || rest.length || !['off', 'warn', 'error'].includes(severity)) {
    throw new UsageError(`Unexpected rule \`${value}\`, expected <id>=off, <id>=warn or <id>=error (--rule)`)
  }
  return {[id]: severity}
}

/** A number of things, from 1. */
export function readCount(what: string): (value: string) => number {
  return (value) => {
    const number = /^\d{1,7}$/.test(value) ? Number(value) : 0
    if (number < 1) throw new UsageError(`Unexpected ${what} \`${value}\`, expected a number from 1`)
    return number
  }
}

/** Simplified and Traditional characters are taken for each other without it. */
export const openccHelp =
  'find Chinese terms in the words of other regions too, 软件 in 軟體 (needs the package opencc-js)'
