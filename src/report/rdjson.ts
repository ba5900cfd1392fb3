import {tool} from '../formats/tool.js'
import type {Excerpt, Finding} from '../model/finding.js'
import type {Point} from '../model/place.js'
import type {CheckReport} from './check-report.js'

/** The text of a file, for its columns in bytes; absent where it is not at hand. */
export type TextOf = (file: string) => string | undefined

/**
 * Write a report as reviewdog reads it (rdjson). Its columns count the bytes of UTF-8, from 1, so it needs the text of
 * the files; where that is not at hand, only lines are given.
 */
export function writeRdjsonReport({findings}: CheckReport, textOf: TextOf): string {
  const lines = new Map<string, ReadonlyArray<string> | undefined>()
  const linesOf = (file: string): ReadonlyArray<string> | undefined => {
    if (!lines.has(file)) lines.set(file, textOf(file)?.split(/\r\n|\r|\n/))
    return lines.get(file)
  }
  const log = {
    source: {name: tool.name},
    severity: 'UNKNOWN_SEVERITY',
    diagnostics: findings.map((finding) => diagnostic(finding, linesOf))
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

type LinesOf = (file: string) => ReadonlyArray<string> | undefined

function diagnostic(finding: Finding, linesOf: LinesOf) {
  const {rule, severity, message, file, start, end, related, fix} = finding
  const lines = linesOf(file)
  return {
    message: `${message} (${rule})`,
    location: {path: file, range: {start: position(start, lines), end: position(end, lines)}},
    severity: severity === 'error' ? 'ERROR' : 'WARNING',
    code: {value: rule},
    ...(fix &&
      lines && {
        suggestions: fix.edits.map((edit) => ({
          range: {start: position(start, lines), end: position(end, lines)},
          text: edit.text
        }))
      }),
    ...(related.length && {
      relatedLocations: related.map((place) => ({
        message: place.message || nameOf(place.excerpt),
        location: {
          path: place.file,
          range: {
            start: position(place.start, linesOf(place.file)),
            end: position(place.end, linesOf(place.file))
          }
        }
      }))
    })
  }
}

function nameOf(excerpt: Excerpt | undefined): string {
  return excerpt?.language === 'zh' ? 'the Chinese' : 'the English'
}

const encoder = new TextEncoder()

function position({line, column}: Point, lines: ReadonlyArray<string> | undefined) {
  const text = lines?.[line - 1]
  return text === undefined ? {line} : {line, column: encoder.encode(text.slice(0, column - 1)).length + 1}
}
