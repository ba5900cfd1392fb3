import type {Block} from '../model/block.js'
import {type MappedText, TextBuilder, trimText, verbatim} from '../model/mapped-text.js'
import type {Message} from '../model/message.js'
import {indexPlaces} from '../model/place.js'
import {cueText} from './cue-text.js'
import type {ReadResult} from './read-result.js'

/**
 * Read subtitles: SubRip, or WebVTT (W3C).
 *
 * Each cue is a block and a group, its lines the lines of the block; cues of the same times one after the other are one
 * group. Numbers, times, tags and the dashes before
 * speakers are not text. What is no cue is kept: notes as comments, styles and regions as code, text without a time as
 * a cue, with a message.
 *
 * @throws RangeError
 *   When the format is neither `srt` nor `vtt`.
 */
export function readSubtitles(source: string, format: 'srt' | 'vtt'): ReadResult {
  if (format !== 'srt' && format !== 'vtt') {
    throw new RangeError(`Unexpected format \`${String(format)}\`, expected \`srt\` or \`vtt\``)
  }
  const places = indexPlaces(source)
  const blocks: Block[] = []
  const messages: Message[] = []
  let groups = 0
  let shown: string | undefined
  for (const chunk of chunksOf(source)) readChunk(chunk)
  return {blocks, messages}

  function readChunk(chunk: ReadonlyArray<Line>): void {
    const first = chunk[0]!
    const name = format === 'vtt' ? /^(?:WEBVTT|NOTE|STYLE|REGION)(?![\w-])/.exec(first.text)?.[0] : undefined
    if (name === 'WEBVTT' && first.start === 0) pushAside(chunk.slice(1), 'code')
    else if (name === 'NOTE') pushAside([lineFrom(first, name.length), ...chunk.slice(1)], 'paragraph')
    else if ((name === 'STYLE' || name === 'REGION') && first.text.trim() === name) pushAside(chunk, 'code')
    else readCues(chunk)
  }

  /** A cue, or several where the blank lines between them are missing. */
  function readCues(chunk: ReadonlyArray<Line>): void {
    const times = chunk.flatMap((line, index) => (timeLike.test(line.text) ? [index] : []))
    // The line before a time is the number of the cue, in WebVTT also a name.
    const starts = times.map((time) => {
      const isHead = time > 0 && (isNumber(chunk[time - 1]!) || (format === 'vtt' && time === 1))
      return isHead ? time - 1 : time
    })
    pushUntimed(chunk.slice(0, starts[0] ?? chunk.length))
    for (const [index, time] of times.entries()) {
      if (!cueTime.test(chunk[time]!.text)) {
        warn('cue-time', 'Unexpected time of a cue, expected `00:00:00,000 --> 00:00:00,000`', chunk[time]!)
      }
      pushCue(chunk.slice(time + 1, starts[index + 1] ?? chunk.length), timesOf(chunk[time]!))
    }
  }

  function pushUntimed(chunk: ReadonlyArray<Line>): void {
    const words = chunk.filter((line) => !isNumber(line))
    if (words.length) warn('cue-without-time', 'Unexpected text without a time, expected a cue', words[0]!)
    pushCue(words)
  }

  function pushCue(lines: ReadonlyArray<Line>, times?: string): void {
    const {text, breaks} = join(lines, (line) => cueText(source, line.start, line.end))
    if (!text.text) return
    if (times === undefined || times !== shown) groups++
    shown = times
    blocks.push({kind: 'cue', text, path: [], depth: 0, comment: false, group: groups - 1, breaks})
  }

  function pushAside(lines: ReadonlyArray<Line>, kind: 'paragraph' | 'code'): void {
    const {text} = join(lines, (line) => trimText(verbatim(source, line.start, line.end)))
    const isNote = kind === 'paragraph'
    const path = isNote ? ['comment'] : []
    if (text.text) blocks.push({kind, text, path, depth: 0, comment: isNote, breaks: []})
  }

  function warn(rule: string, message: string, line: Line): void {
    messages.push({rule, severity: 'warning', message, place: places.place(line.start, line.end)})
  }
}

/** Hours may be missing, and players take a point for a comma. */
const cueTime =
  /^\s*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}(?:\s|$)/

/** From when to when, without what a player is told of the place. */
function timesOf({text}: Line): string | undefined {
  return /^\s*\S+\s*-->\s*\S+/.exec(text)?.[0].replace(/\s+/g, ' ')
}

/** An arrow, or two times with something else between them. */
const timeLike =
  /-->|^\s*\d{1,2}:\d{2}:\d{2}[.,]\d{1,3}\s{0,4}[-–—>→~]{1,3}\s{0,4}\d{1,2}:\d{2}:\d{2}[.,]\d{1,3}\s*$/

interface Line {
  readonly text: string
  readonly start: number
  /** Where the line end stands: after the text, before the next line. */
  readonly end: number
  readonly next: number
}

/** Runs of lines that are not blank. */
function chunksOf(source: string): Line[][] {
  const chunks: Line[][] = [[]]
  let start = 0
  for (const match of source.matchAll(/\r\n?|\n|$/g)) {
    const line = {
      text: source.slice(start, match.index),
      start,
      end: match.index,
      next: match.index + match[0].length
    }
    if (line.text.trim()) chunks.at(-1)!.push(line)
    else chunks.push([])
    start = line.next
  }
  return chunks.filter((chunk) => chunk.length)
}

function lineFrom(line: Line, length: number): Line {
  return {...line, text: line.text.slice(length), start: line.start + length}
}

function isNumber(line: Line): boolean {
  return /^\s*\d{1,9}\s*$/.test(line.text)
}

/** Lines that hold words, with a hard break between them. */
function join(
  lines: ReadonlyArray<Line>,
  read: (line: Line) => MappedText
): {text: MappedText; breaks: number[]} {
  const text = new TextBuilder()
  const breaks: number[] = []
  let before: Line | undefined
  for (const line of lines) {
    const words = read(line)
    if (!words.text) continue
    if (before) {
      breaks.push(text.length)
      text.add('\n', before.end, before.next)
    }
    text.append(words)
    before = line
  }
  return {text: text.build(), breaks}
}
