import type {PhraseJudge} from '../model/phrase-judge.js'
import {lettersAnIdeograph} from '../text/uneven.js'

/**
 * How well an English and a Chinese text would go together as translations, at a glance: lengths, figures, Latin
 * names, and the word of a lexicon. Above 0 speaks for it. The aligner looks closer; this is for telling layouts.
 */
export function affinity(en: string, zh: string, judge: PhraseJudge): number {
  // A name in the sentence about it is no translation of it.
  if (zh.includes(en.trim())) return 0
  const letters = Math.max(1, en.replace(/[^\p{L}\p{N}]/gu, '').length)
  const ideographs = Math.max(1, zh.replace(/[^\p{L}\p{N}]/gu, '').length)
  const uneven = Math.abs(Math.log(letters / ideographs / lettersAnIdeograph))
  const names = marksOf(en)
  const shared = [...marksOf(zh)].filter((mark) => names.has(mark)).length
  const judged = judge(en.slice(0, glance), zh.slice(0, glance))
  return 0.5 - uneven + Math.min(3, shared) + (judged === true ? 2 : judged === false ? -2 : 0)
}

/** Characters of each text that are looked at. */
const glance = 240

/** Figures and Latin words, which often stand in both languages as they are. */
function marksOf(text: string): Set<string> {
  return new Set(
    text
      .slice(0, glance * 4)
      .toLowerCase()
      .match(/\d+(?:[.,]\d+)*|[a-z]{3,}/g)
  )
}
