import type {PhrasingContent} from 'mdast'
import {type MappedText, TextBuilder} from '../model/mapped-text.js'
import {entityAt} from '../text/entities.js'
import {withoutComponents} from './template-marks.js'

/** The words of a paragraph: marks off, entities decoded, with a `\n` for each break of the line. */
export interface Phrasing {
  readonly text: MappedText
  /** Offsets of the `\n` that the author asked for: two spaces, a backslash, `<br>`. */
  readonly breaks: ReadonlyArray<number>
  /** Offsets of the code spans. */
  readonly literals: ReadonlyArray<readonly [number, number]>
}

const lineBreak = /^<br\b/i

/** Read phrasing content of Markdown. `source` is the text that the positions of the nodes refer to. */
export function readPhrasing(nodes: ReadonlyArray<PhrasingContent>, source: string): Phrasing {
  const text = new TextBuilder()
  const breaks: number[] = []
  const literals: Array<[number, number]> = []
  const open: PhrasingContent[] = [...nodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    if (node.type === 'text') text.append(withoutComponents(textOf(node.value, source, start, end)))
    else if (node.type === 'inlineCode') {
      literals.push([text.length, text.length + node.value.length])
      addWithin(text, node.value, source, start, end)
    } else if (node.type === 'image' || node.type === 'imageReference') {
      if (node.alt) addWithin(text, node.alt, source, start, end)
    } else if (node.type === 'footnoteReference') {
      literals.push([text.length, text.length + end - start])
      text.add(source.slice(start, end), start)
    } else if (node.type === 'break' || (node.type === 'html' && lineBreak.test(node.value))) {
      // A `<br>` at the start of a line asks for the break that is there.
      if (text.tail.endsWith('\n')) breaks.push(text.length - 1)
      else {
        breaks.push(text.length)
        text.add('\n', start, end)
      }
    } else if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) open.push(node.children[at]!)
  }
  return {text: text.build(), breaks, literals}
}

/** Text whose characters stand somewhere inside a stretch of the source, such as code between its backticks. */
function addWithin(text: TextBuilder, value: string, source: string, start: number, end: number): void {
  const at = source.indexOf(value, start)
  if (at >= 0 && at + value.length <= end) text.add(value, at)
  else text.add(value, start, end)
}

/** The words of a text node. */
function textOf(value: string, source: string, start: number, end: number): MappedText {
  const text = new TextBuilder()
  addText(text, value, source, start, end)
  return text.build()
}

/**
 * The value of a text node against the source it was read from: escapes lose their backslash, entities are
 * decoded, and the lines of a container lose their prefix.
 */
function addText(text: TextBuilder, value: string, source: string, start: number, end: number): void {
  if (end - start === value.length) {
    text.add(value, start, end)
    return
  }
  let at = start
  let from = 0
  let fromSource = start
  const flush = (to: number): void => {
    if (to > from) text.add(value.slice(from, to), fromSource)
  }
  for (let index = 0; index < value.length; ) {
    const entity = source[at] === '&' ? entityAt(source, at) : undefined
    if (entity && value.startsWith(entity.text, index)) {
      flush(index)
      text.add(entity.text, at, at + entity.length)
      index += entity.text.length
      at += entity.length
      from = index
      fromSource = at
    } else if (value[index] === source[at] && !isEscape(source, at, value, index)) {
      index++
      at++
    } else if (at < end) {
      flush(index)
      from = index
      fromSource = ++at
    } else {
      // The value is longer than its source: nothing left to point at but the end.
      flush(index)
      text.add(value.slice(index), end, end)
      return
    }
  }
  flush(value.length)
}

/** A backslash that is not text itself: the next character of the source is what the value holds. */
function isEscape(source: string, at: number, value: string, index: number): boolean {
  return source[at] === '\\' && value[index] === '\\' && source[at + 1] === '\\' && value[index + 1] !== '\\'
}
