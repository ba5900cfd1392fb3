import type {Piece} from '../model/piece.js'
import type {LayoutFacts} from './layout-facts.js'
import type {LayoutName} from './layout-names.js'
import {most, percent, type Verdict} from './layout-verdict.js'

export function byGroups({mass, groups}: LayoutFacts, format: string): Verdict | undefined {
  const share = mass.grouped / (mass.en + mass.zh)
  if (groups.count === 0 || share < most) return undefined
  const order = groups.englishFirst * 2 > groups.count ? 'EN-ZH' : 'ZH-EN'
  const noun = groups.kind === 'cell' ? 'rows' : groups.kind === 'cue' ? 'cues' : 'elements'
  const evidence = [`${groups.count} ${noun} hold both languages, ${percent(share)} of the text`]
  return {name: groupName(), confidence: share, evidence}

  function groupName(): LayoutName {
    if (groups.kind === 'cue') return `subtitle-${order}`
    if (format === 'csv' || format === 'tsv') return 'csv-2col'
    return groups.kind === 'cell' ? 'table-2col' : 'span-pair'
  }
}

export function byComments({mass}: LayoutFacts): Verdict | undefined {
  const english = mass.enInComments / Math.max(1, mass.en)
  const chinese = mass.zhInComments / Math.max(1, mass.zh)
  if (Math.max(english, chinese) < most || Math.min(english, chinese) > 0.2) return undefined
  const [name, language] =
    english > chinese ? (['html-comment-EN', 'English'] as const) : (['html-comment-ZH', 'Chinese'] as const)
  const share = Math.max(english, chinese)
  return {
    name,
    confidence: share,
    evidence: [`${percent(share)} of the ${language} stands in comments, the other language outside`]
  }
}

export function byFences(pieces: ReadonlyArray<Piece>): Verdict | undefined {
  const fenced = pieces.filter((piece) => piece.path.some((step) => step.startsWith('fence:'))).length
  if (fenced < pieces.length * most) return undefined
  const evidence = [`${fenced} of ${pieces.length} pieces stand in fences named by language`]
  return {name: 'fenced-lang-blocks', confidence: fenced / pieces.length, evidence}
}

export function byPinyin({pinyin, mass}: LayoutFacts, pieces: ReadonlyArray<Piece>): Verdict | undefined {
  if (pinyin < 2 || pinyin * 8 < pieces.length || mass.en === 0) return undefined
  return {name: 'stanza-pinyin-ZH-EN', confidence: 0.9, evidence: [`${pinyin} pieces are pinyin`]}
}

export function bySharedLines({mass, sharing, turns}: LayoutFacts): Verdict | undefined {
  const share = mass.sharing / (mass.en + mass.zh)
  if ((sharing.count < 2 && turns.length > 0) || share < most) return undefined
  const order = sharing.englishFirst * 2 > sharing.count ? 'EN-ZH' : 'ZH-EN'
  const name =
    sharing.kind === 'heading'
      ? 'bilingual-heading'
      : sharing.kind === 'paragraph' && sharing.sentences > most
        ? (`one-line-${order}` as const)
        : 'list-bilingual'
  return {
    name,
    confidence: share,
    evidence: [`${sharing.count} lines hold both languages, ${percent(share)} of the text`]
  }
}
