import {beadShapes} from './bead-shapes.js'

/** What speaks for or against a bead: how well its two sides go together. */
const inner = [
  // Gains of the English sentences, of the Chinese ones by words, and by characters.
  'gainEnglish',
  'gainChinese',
  'gainCharacters',
  // The least gain of a sentence, where there are several.
  'leastEnglish',
  'leastChinese',
  // How alike the vectors of both sides are, where there is an embedding.
  'similarity',
  'lengthSquared',
  'lengthRatio',
  'englishLonger',
  'englishShorter',
  // Differences of the numbers of question and exclamation marks.
  'questions',
  'exclamations',
  // Difference of the numbers of quotations that begin.
  'openings',
  'oneQuotes'
] as const

/** What speaks for or against a place where beads begin or end. */
const border = [
  // What moving clauses over the border would gain.
  'crossingClauses',
  'bothAsk',
  'oneAsks',
  'bothExclaim',
  'oneExclaims',
  'bothColon',
  'bothOpenSpeech',
  'oneOpensSpeech',
  'bothCloseSpeech',
  'oneClosesSpeech',
  // One side begins within a quotation, the other does not; both do.
  'oneStartsInside',
  'bothStartInside',
  'kindsDiffer',
  // Blocks of both languages end here, or of only one.
  'blocksAgree',
  'blocksDiffer'
] as const

/** What speaks for or against leaving a sentence alone. */
const alone = [
  // The first of a run, the further ones, and their length.
  'enNull',
  'enNullMore',
  'enNullLength',
  'zhNull',
  'zhNullMore',
  'zhNullLength',
  // A run of Chinese null beads right after one of English ones.
  'nullsMeet',
  // A null bead that starts a block: whole blocks are left out more often than sentences within.
  'nullStartsBlock'
] as const

const shapes = beadShapes.map(({en, zh}) => `${en}-${zh}`)

/** Names of the features by their number, as the weights have them. */
export const featureNames: ReadonlyArray<string> = [...inner, ...border, ...shapes, ...alone]

type NamedFeature = (typeof inner | typeof border | typeof alone)[number]

/** The number of each feature, and of the first of those of borders and of shapes (in the order of `beadShapes`). */
export const feature = {
  ...(Object.fromEntries(featureNames.map((name, number) => [name, number])) as Record<NamedFeature, number>),
  firstBorder: inner.length,
  firstShape: inner.length + border.length
}
