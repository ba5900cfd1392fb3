import type {MappedText} from '../model/mapped-text.js'
import type {InlineCode} from '../model/unit.js'

/**
 * The marks of a text that was read out of Markdown or HTML: what its source has between the words.
 *
 * Told are emphasis, deletions, code, links, pictures and tags; line breaks, escapes and marks of quotes are none.
 * What opens and what closes has the same id, which counts the marks of its type.
 *
 * @param source
 *   The text of the file that the map points into.
 * @param shift
 *   Added to the offsets; for a text that follows others.
 */
export function marksOf(map: MappedText, source: string, shift = 0, counts = new Counts()): InlineCode[] {
  const {runs} = map
  if (!runs.length) return []
  const list = new MarkList(counts)
  // Marks around a text belong to it when they open what is closed inside it, or close what is opened there.
  const before = before50(source, runs[0]!.start)
  for (const [code] of before.matchAll(mark)) list.openBefore(code, shift)
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1]
    if (!next || next.start <= run.end || next.start - run.end > longestMark) continue
    for (const [code] of source.slice(run.end, next.start).matchAll(mark)) list.add(code, shift + next.at)
  }
  const end = runs.at(-1)!.end
  const after = marksAfter.exec(source.slice(end, end + longestMark))![0]
  for (const [code] of after.matchAll(mark)) list.closeAfter(code, shift + map.text.length)
  return list.finish()
}

interface OpenMark {
  readonly type: string
  readonly id: string
  /** The mark itself; not counted yet where it stands before the text. */
  readonly mark: InlineCode
}

/** Puts together what opens and what closes. */
class MarkList {
  #counts: Counts
  #marks: InlineCode[] = []
  #open: OpenMark[] = []
  #before: Array<{code: string; type: string; at: number}> = []

  constructor(counts: Counts) {
    this.#counts = counts
  }

  openBefore(code: string, at: number): void {
    const type = typeOf(code)
    if (type && !isAlone(code) && !/^(?:\]|<\/)/.test(code)) this.#before.push({code, type, at})
  }

  add(code: string, at: number): void {
    const type = typeOf(code)
    if (!type) return
    if (isAlone(code)) this.#marks.push({at, kind: 'alone', code, id: this.#counts.next(type), type})
    else if (!this.#close(code, type, at)) {
      // A bracket or tag that closes what another text has opened.
      if (/^(?:\]|<\/)/.test(code)) this.#marks.push({at, kind: 'close', code, type})
      else this.#push(code, type, at)
    }
  }

  closeAfter(code: string, at: number): void {
    const type = typeOf(code)
    if (type && !isAlone(code)) this.#close(code, type, at, false)
  }

  /** In order. Emphasis without its other half may open or close: it stands alone. */
  finish(): InlineCode[] {
    const odd = new Set(this.#open.filter(({mark}) => !/^[<[!]/.test(mark.code)).map(({mark}) => mark))
    return this.#marks.map((code) => (odd.has(code) ? {...code, kind: 'alone'} : code))
  }

  #push(code: string, type: string, at: number, index = this.#marks.length): void {
    const id = this.#counts.next(type)
    const mark: InlineCode = {at, kind: 'open', code, id, type}
    this.#open.push({type, id, mark})
    this.#marks.splice(index, 0, mark)
  }

  #close(code: string, type: string, at: number, fromBefore = true): boolean {
    if (/^!?\[$/.test(code) || /^<[^/]/.test(code)) return false
    const fits = (opened: {type: string}): boolean =>
      opened.type === type || (code.startsWith(']') && (opened.type === 'link' || opened.type === 'image'))
    let last = this.#open.findLastIndex(fits)
    if (last < 0 && fromBefore) {
      const outside = this.#before.findLastIndex(fits)
      if (outside < 0) return false
      const [opened] = this.#before.splice(outside, 1)
      this.#push(opened!.code, opened!.type, opened!.at, 0)
      last = this.#open.length - 1
    }
    if (last < 0) return false
    const [{type: name, id}] = this.#open.splice(last, 1) as [OpenMark]
    this.#marks.push({at, kind: 'close', code, id, type: name})
    return true
  }
}

function isAlone(code: string): boolean {
  return /^<[^>]*\/>$|^<(?:br|img|hr|wbr|input)\b/i.test(code)
}

function before50(source: string, at: number): string {
  return marksBefore.exec(source.slice(Math.max(0, at - 50), at))![0]
}

const marksBefore = /(?:[*_~`[!]|<[^<>]{1,40}>)*$/
const marksAfter = /^(?:[*_~`]|\]\([^\n()]*\)|\]\[[^\]\n]*\]|\]|<[^<>]{1,40}>)*/

/** A longer gap between words holds more than marks: a table, a comment. */
const longestMark = 2000

// A gap holds nothing but marks, so a bracket may be told by its end alone.
const mark = /\*{1,3}|_{1,3}|~~|`+|!?\[|\](?:\([^\n]*?\)(?=$|[^)])|\[[^\]\n]*\])?|<[^<>]*>/g

function typeOf(code: string): string | undefined {
  if (code.startsWith('<')) {
    const name = /^<\/?\s*([a-z][a-z\d-]*)/i.exec(code)?.[1]?.toLowerCase()
    return name && (htmlTypes[name] ?? name)
  }
  if (/^!?\[$|^\]/.test(code)) return code.startsWith('!') ? 'image' : 'link'
  if (code.startsWith('`')) return 'code'
  if (code === '~~') return 'strike'
  return code.length === 2 ? 'bold' : code.length === 1 ? 'italic' : 'bold-italic'
}

const htmlTypes: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  a: 'link',
  code: 'code',
  del: 'strike',
  s: 'strike',
  img: 'image'
}

/** Counts the marks of each type in a text, so that the first link of one side has the id of that of the other. */
export class Counts {
  #counts = new Map<string, number>()

  next(type: string): string {
    const count = (this.#counts.get(type) ?? 0) + 1
    this.#counts.set(type, count)
    return `${type}-${count}`
  }
}
