import {beadShapes} from './bead-shapes.js'

/** What speaks for or against a bead. Weights stand in this order, those of the shapes of beads after them. */
const names = [
  // Gains of the English sentences, of the Chinese ones by words, and by characters.
  'gainEnglish',
  'gainChinese',
  'gainCharacters',
  // The least gain of a sentence, where there are several.
  'leastEnglish',
  'leastChinese',
  // What moving clauses over the ends of the bead would gain.
  'crossingClauses',
  // How alike the vectors of both sides are, where there is an embedding.
  'similarity',
  'lengthSquared',
  'lengthRatio',
  'englishLonger',
  'englishShorter',
  'bothAsk',
  'oneAsks',
  'bothExclaim',
  'oneExclaims',
  'bothColon',
  // Differences of the numbers of question and exclamation marks.
  'questions',
  'exclamations',
  'bothOpenSpeech',
  'oneOpensSpeech',
  'oneClosesSpeech',
  'oneQuotes',
  // One side begins within a quotation, the other does not; both do.
  'oneStartsInside',
  'bothStartInside',
  'bothCloseSpeech',
  // Difference of the numbers of quotations that begin.
  'openings',
  'kindsDiffer',
  // Ends of the bead where blocks of both languages end, or of only one.
  'blocksAgree',
  'blocksDiffer',
  // Null beads: the first of a run, the further ones, and their length.
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

/** The number of each feature; `firstShape` is that of the first shape, in the order of `beadShapes`. */
export const feature = {
  ...(Object.fromEntries(names.map((name, number) => [name, number])) as Record<
    (typeof names)[number],
    number
  >),
  firstShape: names.length
}

/** Names of the features by their number, as the weights have them. */
export const featureNames: ReadonlyArray<string> = [...names, ...beadShapes.map(({en, zh}) => `${en}-${zh}`)]
