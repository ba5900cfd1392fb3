import {type MappedText, sliceText, sourceRange, TextBuilder, trimText} from '../model/mapped-text.js'
import {entityAt} from '../text/entities.js'

/** The words of a line of a cue: tags and the dash before a speaker off, entities decoded. */
export function cueText(source: string, start: number, end: number): MappedText {
  const text = new TextBuilder()
  const line = source.slice(start, end)
  let from = 0
  for (const match of line.matchAll(markOrEntity)) {
    const entity =
      match[0] === '&'
        ? entityAt(line, match.index)
        : {text: match[0] === hardSpace ? ' ' : '', length: match[0].length}
    if (!entity) continue
    text.add(line.slice(from, match.index), start + from)
    text.add(entity.text, start + match.index, start + match.index + entity.length)
    from = match.index + entity.length
  }
  text.add(line.slice(from), start + from)
  const words = trimText(text.build())
  const dash = speakerDash.exec(words.text)
  return dash ? withoutDashes(sliceText(words, dash[0].length, words.text.length)) : words
}

/** Two speakers on one line: `- Have you seen it? - Only once.` */
function withoutDashes(words: MappedText): MappedText {
  const text = new TextBuilder()
  let from = 0
  for (const {0: dash, index} of words.text.matchAll(nextSpeaker)) {
    const [start, end] = sourceRange(sliceText(words, index, index + dash.length))
    text.append(sliceText(words, from, index)).add(' ', start, end)
    from = index + dash.length
  }
  return from ? text.append(sliceText(words, from, words.text.length)).build() : words
}

/**
 * Tags of SubRip (`<i>`, `<font color=…>`), WebVTT (`<v Name>`, `<c.loud>`, `<00:01.000>`) and SubStation
 * (`{\an8}`, and `\h`, a space, which stays behind where such a file was made an SRT). No tag is longer than the bound.
 */
const markOrEntity = /<\/?(?:[a-zA-Z][^<>]{0,200}|[\d:.]{1,20})?>|\{\\[^{}]{0,200}\}|\\h|&/g

const hardSpace = '\\h'

/** A new speaker; before a figure it is a minus. */
const speakerDash = /^[-–]\s*(?=[^\s\d–-])/
const nextSpeaker = /(?:[ \u3000]{1,8}|(?<=[.!?…。！？]))[-–][ \u3000]{0,8}(?=[\p{L}"“‘])/gu
