import type {NullReason} from '../model/bead.js'
import type {Block} from '../model/block.js'
import type {Language} from '../model/language.js'
import {type MappedText, sliceText, sourceRange, TextBuilder, trimText} from '../model/mapped-text.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {joint} from '../text/joining.js'
import {languageOf} from '../text/language.js'
import {type LanguageRun, languageRuns} from '../text/language-runs.js'
import {countScripts} from '../text/scripts.js'
import {asideOf} from './asides.js'
import {chooseHalves} from './halves.js'
import {type Line, linesOf, looksWrapped} from './lines.js'
import {settleAsides} from './settle-asides.js'

export interface SplitOptions {
  /** Whether a line end that is no hard break may be a wrap: as in Markdown and HTML, unlike plain text. */
  readonly softWraps: boolean
  /** Whether two phrases may be translations, by a lexicon. */
  readonly judge: PhraseJudge
  /** The language of the file, when it has but one: lines are not cut into two languages then. */
  readonly language?: Language
}

/** A stretch of one line in one language. */
interface Part {
  readonly text: MappedText
  readonly language: Piece['language']
  readonly aside?: NullReason
  readonly ended: boolean
  /** The line holds more than this part; the number is that of the line when it holds just the two. */
  readonly shares: number | boolean
}

/**
 * Cut the blocks of an article into pieces of one language each, in document order.
 *
 * Every word of the blocks is in exactly one piece, but for the separators between two languages on one line.
 */
export function splitBlocks(blocks: ReadonlyArray<Block>, options: SplitOptions): Piece[] {
  const lines = blocks.map((block) => (block.kind === 'code' ? [] : linesOf(block)))
  const cuts = options.language ? lines.map((of) => of.map(() => [])) : cutLines(blocks, lines, options.judge)
  const pieces: Piece[] = []
  let nextGroup = 1 + Math.max(-1, ...blocks.map((block) => block.group ?? -1))
  for (const [index, block] of blocks.entries()) {
    const add = (
      text: MappedText,
      {language, aside, shares}: Pick<Part, 'language' | 'aside' | 'shares'>
    ): void => {
      pieces.push({
        text,
        language,
        kind: block.kind,
        path: block.path,
        depth: block.depth,
        comment: block.comment,
        block: index,
        ...(block.group === undefined ? {} : {group: block.group}),
        ...(typeof shares === 'number' ? {group: shares, shared: true} : {}),
        ...(block.key === undefined ? {} : {key: block.key}),
        ...(aside === undefined ? {} : {aside})
      })
    }
    if (block.kind === 'code') add(trimText(block.text), {language: 'other', aside: 'code', shares: false})
    const parts = settleWraps(
      lines[index]!.flatMap((line, at) => partsOf(line, cuts[index]![at]!, block.lang, nextGroup++))
    )
    for (const run of runsOf(parts)) {
      for (const text of joinLines(run, block, options.softWraps)) add(text, run[0]!)
    }
  }
  return settleAsides(pieces)
}

type Cut = ReadonlyArray<LanguageRun>

/** How each line of each block is cut by language; short lines in two scripts are decided together. */
function cutLines(
  blocks: ReadonlyArray<Block>,
  lines: ReadonlyArray<ReadonlyArray<Line>>,
  judge: PhraseJudge
): Cut[][] {
  const cuts = lines.map((of, block) =>
    of.map(({text}): Cut => (blocks[block]!.lang ? [] : languageRuns(text.text)))
  )
  const doubtful = cuts.flatMap((of, block) =>
    of.flatMap((cut, line) =>
      cut.length === 1 && isMixed(lines[block]![line]!.text.text) ? [{block, line}] : []
    )
  )
  const asked = doubtful.map(({block, line}) => ({
    text: lines[block]![line]!.text.text,
    kind: blocks[block]!.kind
  }))
  for (const [index, halves] of chooseHalves(asked, judge).entries()) {
    const {block, line} = doubtful[index]!
    if (halves) cuts[block]![line] = halves
  }
  return cuts
}

function isMixed(text: string): boolean {
  const {han, words} = countScripts(text)
  return han > 0 && words > 0
}

function partsOf(line: Line, cut: Cut, lang: string | undefined, group: number): Part[] {
  const text = line.text
  if (cut.length < 2) return [{text, ...judgeText(text.text, lang), ended: line.ended, shares: false}]
  return cut.map((run, index) => {
    const part = withoutNumber(trimText(sliceText(text, run.from, run.to)), index)
    const aside = asideOf(part.text)
    return {
      text: part,
      language: run.language,
      ...(aside && {aside}),
      ended: true,
      shares: cut.length === 2 ? group : true
    }
  })
}

/** The number of a bilingual heading (`10.29 新修订的畜牧法 the …`) belongs to both halves, so to neither. */
function withoutNumber(text: MappedText, index: number): MappedText {
  const number = index === 0 ? /^\d{1,3}(?:\.\d{1,3})*[.、)]?\s+(?=\S)/.exec(text.text) : null
  return number ? sliceText(text, number[0].length, text.text.length) : text
}

function judgeText(
  text: string,
  lang: string | undefined
): {language: Piece['language']; aside?: NullReason} {
  const aside = asideOf(text)
  const named = lang?.toLowerCase()
  const language =
    named && /^(?:en|zh|cmn)\b/.test(named) && countScripts(text).words + countScripts(text).han > 0
      ? named
      : languageOf(text)
  if (/^en/.test(language)) return {language: 'en', ...(aside && {aside})}
  if (/^zh-(?:hant|tw|hk|mo)/.test(language)) return {language: 'zh', aside: aside ?? 'other-script'}
  if (/^(?:zh|cmn)/.test(language)) return {language: 'zh', ...(aside && {aside})}
  if (language === 'pinyin') return {language: 'other', aside: 'pinyin'}
  return {language: 'other', aside: aside ?? (language === 'none' ? 'marker' : 'other-language')}
}

/** Neighbouring parts in one language and of one kind. */
function runsOf(parts: ReadonlyArray<Part>): Part[][] {
  const runs: Part[][] = []
  for (const part of parts) {
    const last = runs.at(-1)?.at(-1)
    const goesOn =
      last &&
      last.language === part.language &&
      last.aside === part.aside &&
      !isSingle(part) &&
      part.shares === false &&
      last.shares === false
    if (goesOn) runs.at(-1)!.push(part)
    else runs.push([part])
  }
  return runs
}

/** Credits, labels and addresses stand for themselves, a line each. */
function isSingle({aside}: Part): boolean {
  return aside !== undefined && aside !== 'pinyin' && aside !== 'other-language'
}

/** A few Latin words that a wrap has left alone on their line are part of the Chinese sentence around them. */
function settleWraps(parts: ReadonlyArray<Part>): Part[] {
  return parts.map((part, index) => {
    const before = parts[index - 1]
    const isLeft =
      part.language === 'en' &&
      part.shares === false &&
      before?.language === 'zh' &&
      !before.ended &&
      !/[。！？.!?]\s*$/.test(before.text.text.slice(-2))
    if (!isLeft) return part
    const {words, functionWords} = countScripts(part.text.text)
    return words <= wordsLeftByWrap && functionWords === 0 ? {...part, language: 'zh'} : part
  })
}

const wordsLeftByWrap = 3

/** Join the lines of a run: wraps by a joint, ended lines by a `\n`; lines of plain text that are no wraps stay apart. */
function joinLines(run: ReadonlyArray<Part>, block: Block, softWraps: boolean): MappedText[] {
  const hard = block.breaks.length > 0 || block.kind === 'cue'
  const wrapped = softWraps || hard || looksWrapped(run.map(({text}) => text.text))
  if (!wrapped) return run.map(({text}) => text)
  const text = new TextBuilder()
  let end = 0
  for (const [index, part] of run.entries()) {
    const start = sourceRange(part.text)[0]
    if (index) text.add(run[index - 1]!.ended ? '\n' : joint(text.text, part.text.text), end, start)
    text.append(part.text)
    end = sourceRange(part.text)[1]
  }
  return [text.build()]
}
