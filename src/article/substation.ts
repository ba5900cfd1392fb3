import type {Block} from '../model/block.js'
import {type MappedText, TextBuilder, trimText, verbatim} from '../model/mapped-text.js'
import type {Message} from '../model/message.js'
import {indexPlaces} from '../model/place.js'
import {cueText} from './cue-text.js'
import type {ReadResult} from './read-result.js'

/** A line of the events: what is shown from one time to another. */
interface Event {
  readonly block: Block
  /** As they are written: `0:00:01.00,0:00:03.00`. */
  readonly times: string
}

/**
 * Read subtitles of SubStation Alpha (`.ass`, `.ssa`).
 *
 * Each event is a cue; its `\N` are the ends of its lines. Events of the same times are one group, wherever they stand:
 * each language may have a style of its own. Comments are comments; drawings, styles and the rest of the file are code.
 */
export function readSubStation(source: string): ReadResult {
  const places = indexPlaces(source)
  const messages: Message[] = []
  const events: Event[] = []
  const others: Block[] = []
  let columns = usualColumns
  let open: {start: number; end: number} | undefined
  const closeCode = (): void => {
    if (open) pushOther('code', trimText(verbatim(source, open.start, open.end)))
    open = undefined
  }

  let start = 0
  for (const match of source.matchAll(/\r\n?|\n|$/g)) {
    const end = match.index
    readLine(source.slice(start, end), start, end)
    start = end + match[0].length
  }
  closeCode()
  return {blocks: [...others, ...grouped(events)], messages}

  function readLine(line: string, from: number, to: number): void {
    const [, name] = /^\s*(Dialogue|Comment|Format)\s*:/.exec(line) ?? []
    if (name === 'Dialogue' || name === 'Comment') {
      closeCode()
      readEvent(name, line, from, to)
      return
    }
    if (name === 'Format' && /\bText\s*$/.test(line)) columns = columnsOf(line)
    if (line.trim()) open = {start: open?.start ?? from, end: to}
  }

  function readEvent(name: 'Dialogue' | 'Comment', line: string, from: number, to: number): void {
    const cells = line.slice(line.indexOf(':') + 1).split(',')
    if (cells.length < columns.length) {
      const message = `Unexpected event of ${cells.length} fields, expected ${columns.length}`
      messages.push({rule: 'cue-fields', severity: 'warning', message, place: places.place(from, to)})
    }
    const fields = cells.slice(0, Math.max(0, Math.min(columns.length, cells.length) - 1))
    const text = to - cells.slice(fields.length).join(',').length
    if (name === 'Comment') pushOther('paragraph', cueText(source, text, to))
    else if (/\{[^{}]{0,200}\\p[1-9]/.test(source.slice(text, to)))
      pushOther('code', trimText(verbatim(source, text, to)))
    else {
      const shown = joinLines(source, text, to)
      const [shownAt, goneAt] = [fields[columns.indexOf('start')], fields[columns.indexOf('end')]]
      // Without its times, an event goes with no other.
      const times = shownAt && goneAt ? `${shownAt},${goneAt}` : `at ${from}`
      const block = {kind: 'cue', path: [], depth: 0, comment: false, ...shown} as const
      if (shown.text.text) events.push({block, times})
    }
  }

  function pushOther(kind: 'code' | 'paragraph', text: MappedText): void {
    const comment = kind === 'paragraph'
    if (text.text) others.push({kind, text, path: comment ? ['comment'] : [], depth: 0, comment, breaks: []})
  }
}

/** Of version 4+; a `Format` line may name others. */
const usualColumns = columnsOf(
  'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text'
)

function columnsOf(line: string): string[] {
  return line
    .slice(line.indexOf(':') + 1)
    .split(',')
    .map((column) => column.trim().toLowerCase())
}

/** The lines of an event, a hard break between them. */
function joinLines(source: string, start: number, end: number): {text: MappedText; breaks: number[]} {
  const text = new TextBuilder()
  const breaks: number[] = []
  let from = start
  let ended = start
  for (const match of `${source.slice(start, end)}\\N`.matchAll(/\\[Nn]/g)) {
    const words = cueText(source, from, start + match.index)
    if (words.text && text.length) {
      breaks.push(text.length)
      text.add('\n', ended, from)
    }
    text.append(words)
    if (words.text) ended = start + match.index
    from = start + match.index + match[0].length
  }
  return {text: text.build(), breaks}
}

/** Events in the order of their first ones, those of the same times side by side. */
function grouped(events: ReadonlyArray<Event>): Block[] {
  const groups = new Map<string, Block[]>()
  for (const {block, times} of events) {
    const group = groups.get(times)
    if (group) group.push(block)
    else groups.set(times, [block])
  }
  return [...groups.values()].flatMap((blocks, group) => blocks.map((block) => ({...block, group})))
}
