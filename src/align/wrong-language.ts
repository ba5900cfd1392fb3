import type {Language} from '../model/language.js'
import type {Message} from '../model/message.js'
import type {Segment} from '../model/segment.js'
import {countScripts} from '../text/scripts.js'
import type {SortedSegments} from './sort-out.js'

/** Sentences that are looked at; the next thousand would say the same. */
const mostLooked = 400

/**
 * Tell of two files of which one is mostly in the language of the other: their names were swapped, or a text is not
 * translated.
 *
 * @returns
 *   A warning for each such file, at its first sentence in the wrong language.
 */
export function tellWrongLanguage(
  sides: Readonly<Record<Language, SortedSegments>>,
  file: Readonly<Record<Language, string>>
): Message[] {
  const found = {en: firstStranger(sides.en, 'en'), zh: firstStranger(sides.zh, 'zh')}
  const hint = found.en && found.zh ? ': are the two files swapped?' : ''
  return (['en', 'zh'] as const).flatMap((language): Message[] => {
    const place = found[language]?.place
    if (!place) return []
    const other = language === 'en' ? 'zh' : 'en'
    const message = `Unexpected ${names[other]} in most of the file, expected ${names[language]}${hint}`
    return [{rule: 'wrong-language', severity: 'warning', message, file: file[language], place}]
  })
}

/** The first sentence in the wrong language, where most are. */
function firstStranger({asides, ...sorted}: SortedSegments, language: Language): Segment | undefined {
  const strangers = asides.flatMap(({segment, reason}) => (reason === 'other-language' ? [segment] : []))
  const looked = [...sorted[language].slice(0, mostLooked), ...strangers.slice(0, mostLooked)]
  let first: Segment | undefined
  let letters = 0
  let wrong = 0
  for (const segment of looked) {
    const {han, words} = countScripts(segment.text)
    letters += Math.max(han, words)
    // By its script: a sentence of a file whose lines are taken as they are has the language that it should have.
    if (!(language === 'en' ? han > words : han === 0 && words > 0)) continue
    wrong += Math.max(han, words)
    first ??= segment
  }
  return wrong * 2 > letters ? first : undefined
}

const names = {en: 'English', zh: 'Chinese'} as const
