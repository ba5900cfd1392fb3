import {append} from '../model/append.js'
import {sourceRange, TextBuilder} from '../model/mapped-text.js'
import type {Piece} from '../model/piece.js'
import {joint} from '../text/joining.js'
import {endsSentence} from './cue-habit.js'

/** A passage that never ends is cut after so many cues. */
const longestPassage = 16

/**
 * Join the cues of subtitles into passages, since sentences run over cues: a passage ends where the English ends a
 * sentence at the end of a cue (Chinese subtitles often leave the full stop out), or the Chinese does where there is
 * no English. A cue in Chinese alone among others is a caption. The pieces of a passage share a group.
 */
export function joinCues(pieces: ReadonlyArray<Piece>): Piece[] {
  const joined: Piece[] = []
  const hasBoth = pieces.some(
    ({kind, group, language}, index) =>
      kind === 'cue' && language !== pieces[index + 1]?.language && group === pieces[index + 1]?.group
  )
  // Of a film in capitals they tell nothing.
  const inCapitals = pieces.filter(isInCapitals).length
  const isShouted = inCapitals * 2 > pieces.filter(({language}) => language === 'en').length
  let passage: Piece[] = []
  let cues = new Set<number>()
  const close = (): void => {
    append(joined, joinPassage(passage))
    passage = []
    cues = new Set()
  }
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'cue' || piece.group === undefined) {
      close()
      joined.push(piece)
      continue
    }
    // A sound, a song or a caption, in brackets or capitals, is no part of what is being said.
    const isCard = isInCapitals(piece) && !isShouted
    if ((isApart(piece.text.text) || isCard) && !cues.has(piece.group)) close()
    passage.push(piece)
    cues.add(piece.group)
    if (pieces[index + 1]?.group === piece.group) continue
    const cue = passage.filter((one) => one.group === piece.group && !one.aside)
    const leading = cue.find((one) => one.language === 'en') ?? cue.at(-1)
    const isCaption = hasBoth && !passage.some((one) => one.language === 'en')
    if (
      !leading ||
      isCaption ||
      (isInCapitals(leading) && !isShouted) ||
      endsSentence(leading.text.text) ||
      cues.size >= longestPassage
    )
      close()
  }
  close()
  return joined
}

/** English without a small letter: `THREE YEARS LATER`. */
function isInCapitals({language, text}: Piece): boolean {
  return language === 'en' && /\p{Lu}{3}/u.test(text.text) && !/\p{Ll}/u.test(text.text)
}

function isApart(text: string): boolean {
  return /^(?:[[(（【].*[\])）】]|[♪♫].*)$/su.test(text.trim())
}

/** One piece a language, and the asides after them. */
function joinPassage(passage: ReadonlyArray<Piece>): Piece[] {
  const first = passage[0]
  if (!first) return []
  const languages = [...new Set(passage.filter((one) => !one.aside).map((one) => one.language))]
  const joined = languages.map((language): Piece => {
    const text = new TextBuilder()
    let end = 0
    const parts = passage.filter((one) => !one.aside && one.language === language)
    for (const [index, part] of parts.entries()) {
      if (index) text.add(joint(text.tail, part.text.text), end, sourceRange(part.text)[0])
      text.append(part.text)
      end = sourceRange(part.text)[1]
    }
    return {...parts[0]!, text: text.build(), group: first.group!}
  })
  return [...joined, ...passage.filter((one) => one.aside)]
}
