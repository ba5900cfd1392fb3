import type {Finding} from '../model/finding.js'

/** A comment in an article that keeps a rule quiet there: plain data. */
export interface Ignore {
  readonly file: string
  /** Ids of rules, or groups of them. */
  readonly rules: ReadonlyArray<string>
  /** The first and the last line it speaks for. */
  readonly from: number
  readonly to: number
  /** Where the comment stands. */
  readonly line: number
  readonly column: number
  readonly offset: number
  readonly text: string
}

const comment = /<!--[ \t]*duizhao-(disable-next-line|disable-line|disable|enable)\b([^\n]{0,500}?)-->/g

/** Comments that name no rule: an exemption says from what. */
export type BadIgnore = Pick<Ignore, 'line' | 'column' | 'offset' | 'text'>

/**
 * Read the comments of an article that keep rules quiet: `<!-- duizhao-disable-next-line term-deprecated -->`,
 * `disable-line`, and `disable` up to `enable` or the end.
 *
 * The next line is the next that is not empty. What follows `--` is a reason for readers.
 */
export function readIgnores(source: string, file: string): {ignores: Ignore[]; bad: BadIgnore[]} {
  if (!source.includes('duizhao-')) return {ignores: [], bad: []}
  const lines = source.split(/\r\n|\r|\n/)
  const starts = lineStarts(source)
  const ignores: Ignore[] = []
  const bad: BadIgnore[] = []
  const open: Array<{-readonly [K in keyof Ignore]: Ignore[K]}> = []
  let at = 0
  for (const match of source.matchAll(comment)) {
    while (at + 1 < starts.length && starts[at + 1]! <= match.index) at++
    const line = at + 1
    const place = {line, column: match.index - starts[at]! + 1, offset: match.index, text: match[0]}
    const rules = match[2]!
      .split(/\s--/)[0]!
      .split(/[\s,]+/)
      .filter(Boolean)
    const kind = match[1]!
    if (kind === 'enable') {
      for (const ignore of open.splice(0)) {
        const isMeant = !rules.length || ignore.rules.some((rule) => rules.includes(rule))
        if (isMeant) ignore.to = line
        else open.push(ignore)
      }
      continue
    }
    if (!rules.length) {
      bad.push(place)
      continue
    }
    const ignore = {file, rules, from: line, to: line, ...place}
    if (kind === 'disable-next-line') ignore.from = ignore.to = nextLine(lines, line)
    if (kind === 'disable') {
      ignore.to = lines.length + 1
      open.push(ignore)
    }
    ignores.push(ignore)
  }
  return {ignores, bad}
}

/** Keeps what comments exempt, and counts which of them were of use. */
export class IgnoreFilter {
  readonly #byFile = new Map<string, Ignore[]>()
  readonly #used = new Set<Ignore>()
  readonly #groupOf: (rule: string) => string | undefined

  constructor(ignores: ReadonlyArray<Ignore>, groupOf: (rule: string) => string | undefined) {
    this.#groupOf = groupOf
    for (const ignore of ignores) {
      const list = this.#byFile.get(ignore.file)
      if (list) list.push(ignore)
      else this.#byFile.set(ignore.file, [ignore])
    }
  }

  /** Whether a comment exempts a finding: by its own place, or by that of its other side. */
  isIgnored({rule, file, start, related}: Finding): boolean {
    const lines = [
      {file, line: start.line},
      ...related.slice(0, 1).map((place) => ({file: place.file, line: place.start.line}))
    ]
    const group = this.#groupOf(rule)
    for (const {file, line} of lines) {
      const found = this.#byFile
        .get(file)
        ?.find(
          ({rules, from, to}) =>
            from <= line && line <= to && rules.some((name) => name === rule || name === group)
        )
      if (!found) continue
      this.#used.add(found)
      return true
    }
    return false
  }

  unused(): Ignore[] {
    return [...this.#byFile.values()].flat().filter((ignore) => !this.#used.has(ignore))
  }
}

function nextLine(lines: ReadonlyArray<string>, line: number): number {
  for (let next = line; next < lines.length; next++) if (lines[next]!.trim()) return next + 1
  return line + 1
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (const match of source.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
  return starts
}
