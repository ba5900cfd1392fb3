import {readTmx} from '../formats/read-tmx.js'
import type {Point} from '../model/place.js'
import {textsOf} from '../model/segment.js'
import {alignArticle} from './align-article.js'
import {chooseInputs} from './choose-inputs.js'
import type {Log} from './log.js'
import {readSource} from './read-source.js'
import {reportDefect} from './report-defect.js'
import type {Streams} from './streams.js'

/** A pair of texts that say the same, and where it stands. */
export interface PlacedPair {
  readonly en: string
  readonly zh: string
  readonly file: string
  readonly place?: {readonly en?: Point; readonly zh?: Point}
}

/** Read the aligned texts of articles and memories; what goes wrong is told in the log, and in the exit code. */
export async function readPairs(
  names: ReadonlyArray<string>,
  {encoding}: {readonly encoding?: string},
  log: Log,
  streams: Streams
): Promise<{pairs: PlacedPair[]; code: number}> {
  const {inputs, problems} = await chooseInputs(names)
  for (const problem of problems) log.message(problem)
  let code = problems.length ? 2 : 0
  const pairs: PlacedPair[] = []
  for (const {path} of inputs) {
    const stdin = path === '-' ? {bytes: await streams.stdin()} : {}
    const file = path === '-' ? 'stdin.txt' : path
    if (path.toLowerCase().endsWith('.tmx')) {
      const source = await readSource({file, path, ...stdin}, encoding)
      if ('error' in source) {
        log.message(source.error)
        code = Math.max(code, 2)
        continue
      }
      const {units, messages} = readTmx(source.text, {file})
      for (const message of messages) log.message(message)
      if (messages.some(({severity}) => severity === 'error')) code = Math.max(code, 2)
      for (const {en, zh, point} of units) {
        if (en && zh) pairs.push({en, zh, file, ...(point && {place: {en: point, zh: point}})})
      }
      continue
    }
    const settings = {lexicon: true, ...(encoding !== undefined && {encoding})}
    const outcome = await alignArticle({file, path, ...stdin}, settings)
    if ('bitext' in outcome) {
      for (const message of outcome.bitext.messages) log.message(message)
      for (const {en, zh} of outcome.bitext.beads) {
        if (!en.length || !zh.length) continue
        const texts = textsOf({en, zh})
        const place = {en: en[0]!.place.start, zh: zh[0]!.place.start}
        pairs.push({en: texts.en.join(' '), zh: texts.zh.join(''), file, place})
      }
    } else if ('error' in outcome) {
      log.message(outcome.error)
      code = Math.max(code, 2)
    } else {
      reportDefect(outcome.defect, streams, outcome.file)
      code = 3
    }
  }
  return {pairs, code}
}
