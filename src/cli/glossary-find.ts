import {findRenderings, type Rendering} from '../glossary/find-renderings.js'
import {policyName} from '../glossary/load-policy-glossary.js'
import {loadLexicon} from '../lexicon/load-lexicon.js'
import {otherLanguage} from '../model/language.js'
import {hasErrors} from './glossary-command.js'
import {loadOpencc} from './load-opencc.js'
import {Log} from './log.js'
import {readGlossaries} from './read-glossaries.js'
import {type PlacedPair, readPairs} from './read-pairs.js'
import {show, showPath} from './show.js'
import type {Streams} from './streams.js'

export interface FindOptions {
  readonly glossary?: ReadonlyArray<string>
  readonly places?: number
  readonly encoding?: string
  readonly json?: true
  readonly opencc?: true
}

/** Places that are shown of each rendering, unless asked otherwise. */
const usualPlaces = 3

/** `duizhao glossary find`: a table of the renderings of a term in articles. Exit code 1 where it is not found. */
export async function findCommand(
  term: string,
  names: ReadonlyArray<string>,
  options: FindOptions,
  streams: Streams
): Promise<number> {
  const log = new Log(streams, false)
  const glossary = await readGlossaries(options.glossary ?? [policyName], {}, streams)
  for (const message of glossary.messages) log.message(message)
  const {pairs, code} = await readPairs(names, options, log, streams)
  log.close()
  const renderings = findRenderings(term, pairs, {
    glossary,
    lexicon: await loadLexicon(),
    variants: await loadOpencc(options.opencc)
  })
  const other = otherLanguage(/\p{Script=Han}/u.test(term) ? 'zh' : 'en')
  if (options.json) {
    const list = renderings.map(({text, standing, pairs: numbers}) => ({
      text,
      ...(standing ? {standing} : {guessed: text !== ''}),
      count: numbers.length,
      places: numbers.map((number) => ({file: pairs[number]!.file, ...pairs[number]!.place?.[other]}))
    }))
    await streams.stdout(`${JSON.stringify({term, renderings: list}, undefined, 2)}\n`)
  } else {
    const most = options.places ?? usualPlaces
    await streams.stdout(renderings.map((rendering) => row(rendering, pairs, other, most)).join(''))
  }
  if (!renderings.length)
    streams.stderr(`duizhao: \`${show(term)}\` is in none of ${pairs.length} pairs of texts\n`)
  const unread = hasErrors(glossary) ? 2 : code
  return unread || (renderings.length ? 0 : 1)
}

function row(
  {text, standing, pairs: numbers}: Rendering,
  pairs: ReadonlyArray<PlacedPair>,
  other: 'en' | 'zh',
  most: number
): string {
  const mark =
    text === '' ? '(no rendering found)' : standing ? `${show(text)}  [${standing}]` : `${show(text)}  [?]`
  const places = numbers.slice(0, most).map((number) => {
    const {file, place} = pairs[number]!
    const point = place?.[other]
    return `${showPath(file)}${point ? `:${point.line}:${point.column}` : ''}`
  })
  const more = numbers.length > most ? [`and ${numbers.length - most} more`] : []
  return `${String(numbers.length).padStart(5)}  ${mark}\n       ${[...places, ...more].join(', ')}\n`
}
