import type {Piece} from '../model/piece.js'

/** Cues that break off inside an English sentence, fewer of which tell no habit: a scene, a short talk. */
const fewest = 20
/** Less than this share of their translations ends in a mark: they are lines for themselves, not parts of a text. */
const shareOfMarks = 1 / 3

/**
 * Whether the cues of subtitles were translated one by one.
 *
 * Who translates sentences writes a text whose commas and stops run through the cues; who translates cues leaves their
 * ends bare, and such pieces joined make no Chinese sentence. Without cues enough to see the habit: no.
 */
export function areCuesApart(pieces: ReadonlyArray<Piece>): boolean {
  const cues = new Map<number, {en?: string; zh?: string}>()
  for (const {kind, group, aside, language, text} of pieces) {
    if (kind !== 'cue' || group === undefined || aside !== undefined || language === 'other') continue
    cues.set(group, {...cues.get(group), [language]: text.text})
  }
  let broken = 0
  let marked = 0
  for (const {en, zh} of cues.values()) {
    if (en === undefined || zh === undefined || endsSentence(en)) continue
    broken++
    if (endsInMark(zh)) marked++
  }
  return broken >= fewest && marked < broken * shareOfMarks
}

/** Whether a text ends in a full stop or its like, or closes what it holds. */
export function endsSentence(text: string): boolean {
  return /[.!?。！？…)）\]】♪][”’"'」』]*$/u.test(text.trimEnd())
}

function endsInMark(text: string): boolean {
  return /[，。、；：！？…,;:.!?—][”’"'」』）)]*$/u.test(text.trimEnd())
}
