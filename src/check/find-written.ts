import {type MappedText, TextBuilder} from '../model/mapped-text.js'
import {entityAt} from '../text/entities.js'

/** How the texts of a memory are written in its file. */
export interface Writing {
  /** How a character is written; the first way that fits is taken. */
  readonly escapes: ReadonlyArray<(character: string) => string>
  /** Whether tags may stand between the characters. */
  readonly hasTags: boolean
}

/** Where a text stands in a stretch of a file, each character with its place. */
export function findWritten(
  text: string,
  source: string,
  from: number,
  to: number,
  {escapes, hasTags}: Writing
): {map: MappedText; end: number} | undefined {
  const stretch = source.slice(from, to)
  for (const write of escapes) {
    const written = [...text].map((character) => ({character, as: write(character)}))
    const at = stretch.indexOf(written.map(({as}) => as).join(''))
    if (at < 0) continue
    const map = new TextBuilder()
    let end = from + at
    for (const {character, as} of written) {
      map.add(character, end, end + as.length)
      end += as.length
    }
    return {map: map.build(), end}
  }
  return hasTags ? findAmongTags(text, stretch, from) : undefined
}

/** A tag, or an element of TMX or XLIFF that holds the mark of another format. */
const tag = /<(bpt|ept|ph|it|ut)\b[^>]{0,2000}>[^<]{0,2000}<\/\1>|<[^>]{0,2000}>/y

/** Read the words of a stretch of XML, and find the text among them: marks of translation tools part its words. */
function findAmongTags(
  text: string,
  stretch: string,
  from: number
): {map: MappedText; end: number} | undefined {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < stretch.length; ) {
    tag.lastIndex = at
    const mark = stretch[at] === '<' ? tag.exec(stretch) : null
    if (mark) {
      at += mark[0].length
      continue
    }
    const entity = stretch[at] === '&' ? entityAt(stretch, at) : undefined
    const character = entity?.text ?? stretch[at]!
    const end = at + (entity?.length ?? 1)
    for (const unit of character.split('')) {
      words.push(unit)
      starts.push(at)
      ends.push(end)
    }
    at = end
  }
  const first = words.join('').indexOf(text)
  if (first < 0 || !text) return undefined
  const map = new TextBuilder()
  for (let index = first; index < first + text.length; index++)
    map.add(words[index]!, from + starts[index]!, from + ends[index]!)
  return {map: map.build(), end: from + ends[first + text.length - 1]!}
}

const plain = (character: string): string => character

/** XML: references for what is special; quotation marks as they are, or as references. */
export const xmlEscapes: Writing = {
  hasTags: true,
  escapes: [
    (character) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[character] ?? character,
    (character) =>
      ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;'})[character] ?? character,
    (character) => ({'&': '&amp;', '<': '&lt;'})[character] ?? character,
    plain
  ]
}

/** JSON: as it is but for what must be escaped, or all but ASCII by its code. */
export const jsonEscapes: Writing = {
  hasTags: false,
  escapes: [
    (character) => JSON.stringify(character).slice(1, -1),
    (character) =>
      JSON.stringify(character)
        .slice(1, -1)
        .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  ]
}
