import {append} from '../model/append.js'
import {type MappedText, sliceText, TextBuilder} from '../model/mapped-text.js'

/** A stretch of the text between two block-level tags, as it is collected: raw words, or a `<br>`. */
export interface FlowPart {
  /** White space as in the source. */
  readonly text: MappedText
  readonly isBreak: boolean
  /** The language of the outermost inline element that names one. */
  readonly lang?: string
}

/** Text in one language, white space collapsed as a browser does; `\n` where the source breaks a line or has `<br>`. */
export interface FlowStretch {
  readonly text: MappedText
  readonly breaks: ReadonlyArray<number>
  readonly lang?: string
}

/**
 * Make stretches of text out of what stands between two block-level tags.
 *
 * It is one stretch, unless inline elements divide all of it into languages (`<span lang="en">…</span><span
 * lang="zh">…</span>`, or a `<br>` before the other language). A foreign word inside a sentence does not divide it.
 */
export function stretchesOf(parts: ReadonlyArray<FlowPart>): FlowStretch[] {
  const runs = runsOf(parts)
  const worded = runs.filter((run) => run.isWorded)
  const languages = new Set(worded.map((run) => run.lang))
  if (languages.size <= 1) return compose(parts, worded[0]?.lang)
  if (!isDivided(runs)) return compose(parts, undefined)
  const stretches: Array<{lang: string | undefined; parts: FlowPart[]}> = []
  let opening: FlowPart[] = []
  for (const run of runs) {
    const last = stretches.at(-1)
    const isApart = !run.isWorded && separator.test(textOf(run.parts))
    const parts = isApart ? run.parts.filter((part) => part.isBreak) : run.parts
    if (run.isWorded && (!last || run.lang !== last.lang)) {
      stretches.push({lang: run.lang, parts: [...opening, ...parts]})
      opening = []
    } else append(last?.parts ?? opening, parts)
  }
  return stretches.flatMap((stretch) => compose(stretch.parts, stretch.lang))
}

/** What stands between two languages and belongs to neither. */
const separator = /^[\s/|｜丨·•–—-]*$/

interface Run {
  readonly lang: string | undefined
  readonly parts: FlowPart[]
  readonly isWorded: boolean
}

/** Neighbours of the same language in one run; breaks, and what has no words, are runs of no language. */
function runsOf(parts: ReadonlyArray<FlowPart>): Run[] {
  const runs: Run[] = []
  for (const part of parts) {
    const isWorded = !part.isBreak && /[\p{L}\p{N}]/u.test(part.text.text)
    const last = runs.at(-1)
    if (last && last.isWorded === isWorded && last.lang === part.lang) last.parts.push(part)
    else runs.push({lang: isWorded ? part.lang : undefined, parts: [part], isWorded})
  }
  return runs
}

/** Whether wherever the language changes both sides are marked, or a line ends. */
function isDivided(runs: ReadonlyArray<Run>): boolean {
  let before: Run | undefined
  let hasBreak = false
  for (const run of runs) {
    if (!run.isWorded) {
      hasBreak ||= run.parts.some((part) => part.isBreak)
      continue
    }
    const changes = before && before.lang !== run.lang
    if (changes && !hasBreak && (run.lang === undefined || before!.lang === undefined)) return false
    before = run
    hasBreak = false
  }
  return true
}

function textOf(parts: ReadonlyArray<FlowPart>): string {
  return parts.map((part) => part.text.text).join('')
}

/** Collapse white space; nothing when nothing is left. */
function compose(parts: ReadonlyArray<FlowPart>, lang: string | undefined): FlowStretch[] {
  const raw = new TextBuilder()
  const hard = new Set<number>()
  for (const part of parts) {
    if (part.isBreak) hard.add(raw.length)
    raw.append(part.text)
  }
  const whole = raw.build()
  const text = new TextBuilder()
  const breaks: number[] = []
  let from = 0
  for (const match of whole.text.matchAll(/[ \t\n\f\r]+|$/g)) {
    text.append(sliceText(whole, from, match.index))
    from = match.index + match[0].length
    if (!text.length || from === whole.text.length) continue
    for (const at of kept(match[0], match.index, hard)) {
      if (hard.has(at)) breaks.push(text.length)
      text.append(sliceText(whole, at, at + 1))
    }
  }
  if (!text.length) return []
  return [{text: text.build(), breaks, ...(lang === undefined ? {} : {lang})}]
}

/** Which characters of a run of white space stay: its breaks, or else a line end, or else the first. */
function kept(space: string, start: number, hard: ReadonlySet<number>): number[] {
  const offsets = Array.from({length: space.length}, (_, index) => start + index)
  const breaks = offsets.filter((offset) => hard.has(offset))
  if (breaks.length) return breaks
  const line = space.indexOf('\n')
  return [start + Math.max(0, line)]
}
