import type {Lexicon} from '../lexicon/lexicon.js'
import type {Bead} from '../model/bead.js'
import {joinSegments} from '../model/join.js'
import type {Language} from '../model/language.js'
import type {Message} from '../model/message.js'
import type {Segment} from '../model/segment.js'
import {lexicalSupport} from './lexical-support.js'

/** Fewer sentences in a row without a counterpart are a translator's choice, not a missing part. */
const longRun = 8
/** Two one-sided stretches that share this much of their words are one that was moved. */
const shareOfMoved = 0.35
/** Stretches that are looked at for their like; more would take long, and tell nothing new. */
const mostCompared = 12
/** Characters of a stretch that its words are taken from. */
const glance = 4000

interface Run {
  readonly language: Language
  readonly segments: ReadonlyArray<Segment>
}

/**
 * Tell the stretches of two texts that have no counterpart: a chapter that is missing, a foreword on one side, a part
 * that stands elsewhere in the other text.
 *
 * @returns
 *   A warning for each stretch of many sentences, at the place where it stands.
 */
export function tellOneSided(
  beads: ReadonlyArray<Bead>,
  file: {readonly en: string; readonly zh: string},
  lexicon?: Lexicon
): Message[] {
  const runs = longRuns(beads)
  const moved = lexicon ? movedRuns(runs, lexicon) : new Map<Run, Run>()
  return runs.map((run) => {
    const {language, segments} = run
    const other = language === 'en' ? 'zh' : 'en'
    const elsewhere = moved.get(run)
    const found = elsewhere
      ? `; its words are those of \`${file[other]}\` from line ${lineOf(elsewhere)} on`
      : ''
    return {
      rule: elsewhere ? 'moved-part' : 'one-sided-part',
      severity: 'warning',
      message: `Unexpected ${segments.length} ${names[language]} sentences in a row without a counterpart, expected them in \`${file[other]}\`${found}`,
      file: file[language],
      place: {start: segments[0]!.place.start, end: segments.at(-1)!.place.end}
    }
  })
}

const names = {en: 'English', zh: 'Chinese'} as const

function lineOf({segments}: Run): number {
  return segments[0]!.place.start.line
}

/** Runs of null beads of one language; those of the other may stand between, pairs may not. */
function longRuns(beads: ReadonlyArray<Bead>): Run[] {
  const runs: Run[] = []
  let open: Record<Language, Segment[]> = {en: [], zh: []}
  const close = () => {
    for (const language of ['en', 'zh'] as const) {
      if (open[language].length >= longRun) runs.push({language, segments: open[language]})
    }
    open = {en: [], zh: []}
  }
  for (const {en, zh, reason} of beads) {
    if (en.length && zh.length) close()
    if (reason !== 'untranslated') continue
    open.en.push(...en)
    open.zh.push(...zh)
  }
  close()
  return runs
}

/** For each run the one of the other language that says the same, if there is one. */
function movedRuns(runs: ReadonlyArray<Run>, lexicon: Lexicon): Map<Run, Run> {
  const moved = new Map<Run, Run>()
  const ofLanguage = (language: Language) =>
    runs.filter((run) => run.language === language).slice(0, mostCompared)
  for (const en of ofLanguage('en')) {
    for (const zh of ofLanguage('zh')) {
      const {known, found} = lexicalSupport(textOf(en), textOf(zh), lexicon)
      if (moved.has(en) || moved.has(zh) || found < known * shareOfMoved) continue
      moved.set(en, zh).set(zh, en)
    }
  }
  return moved
}

function textOf({language, segments}: Run): string {
  return joinSegments(segments, language).slice(0, glance)
}
