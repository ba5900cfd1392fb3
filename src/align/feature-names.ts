import {beadShapes} from './bead-shapes.js'

/** What speaks for or against a bead, with the number of each. Weights stand in this order. */
export const feature = {
  /** Gains of the English sentences, of the Chinese ones by words, and by characters. */
  gainEnglish: 0,
  gainChinese: 1,
  gainCharacters: 2,
  /** The least gain of a sentence, where there are several. */
  leastEnglish: 3,
  leastChinese: 4,
  /** What moving clauses over the ends of the bead would gain. */
  crossingClauses: 5,
  lengthSquared: 6,
  lengthRatio: 7,
  englishLonger: 8,
  englishShorter: 9,
  bothAsk: 10,
  oneAsks: 11,
  bothExclaim: 12,
  oneExclaims: 13,
  bothColon: 14,
  /** Differences of the numbers of question and exclamation marks. */
  questions: 15,
  exclamations: 16,
  bothOpenSpeech: 17,
  oneOpensSpeech: 18,
  oneClosesSpeech: 19,
  oneQuotes: 20,
  kindsDiffer: 21,
  /** Ends of the bead where blocks of both languages end, or of only one. */
  blocksAgree: 22,
  blocksDiffer: 23,
  /** Null beads: the first of a run, the further ones, and their length. */
  enNull: 24,
  enNullMore: 25,
  enNullLength: 26,
  zhNull: 27,
  zhNullMore: 28,
  zhNullLength: 29,
  /** A run of Chinese null beads right after one of English ones. */
  nullsMeet: 30,
  /** A null bead that starts a block: whole blocks are left out more often than sentences within. */
  nullStartsBlock: 31,
  /** The first of the shapes, which follow in the order of `beadShapes`. */
  firstShape: 32
} as const

/** Names of the features by their number, as the weights have them. */
export const featureNames: ReadonlyArray<string> = [
  ...Object.keys(feature).slice(0, feature.firstShape),
  ...beadShapes.map(({en, zh}) => `${en}-${zh}`)
]
