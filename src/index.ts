/** Reads bilingual English–Chinese articles and aligns their sentences. */
export type {AlignOptions} from './align/align-segments.js'
export {alignSegments} from './align/align-segments.js'
export type {LayoutName} from './align/layout-names.js'
export {isLayoutName, layoutNames} from './align/layout-names.js'
export type {AlignTextsOptions} from './align-texts.js'
export {alignTexts} from './align-texts.js'
export type {DecodedSource, UndecodedSource} from './article/decode.js'
export {decodeSource} from './article/decode.js'
export type {ArticleFormat} from './article/read-article.js'
export {articleFormats, formatOfName, isArticleName} from './article/read-article.js'
export type {GlossaryFormat, ReadGlossaryOptions} from './formats/glossary/read-glossary.js'
export {glossaryFormats, readGlossary} from './formats/glossary/read-glossary.js'
export type {WriteGlossaryOptions, WrittenFormat} from './formats/glossary/write-glossary.js'
export {writeGlossary, writtenFormats} from './formats/glossary/write-glossary.js'
export type {WrittenGlossary} from './formats/glossary/written-glossary.js'
export type {FindOptions, Matcher, MatcherOptions} from './glossary/create-matcher.js'
export {createMatcher, findTerms} from './glossary/create-matcher.js'
export {findRenderings} from './glossary/find-renderings.js'
export {glossaryLexicon} from './glossary/glossary-lexicon.js'
export {holdsCondition} from './glossary/holds-condition.js'
export {joinGlossaries} from './glossary/join-glossaries.js'
export {lintGlossary} from './glossary/lint-glossary.js'
export {loadPolicyGlossary} from './glossary/load-policy-glossary.js'
export type {MineOptions, Proposal, TextPair} from './glossary/mine/mine-terms.js'
export {mineTerms} from './glossary/mine/mine-terms.js'
export {runExamples} from './glossary/run-examples.js'
export {combineLexicons} from './lexicon/combine-lexicons.js'
export type {Lexicon, Translation} from './lexicon/lexicon.js'
export {loadLexicon} from './lexicon/load-lexicon.js'
export type {CreatedMemory, MemoryOptions} from './memory/create-memory.js'
export {createMemory} from './memory/create-memory.js'
export type {Bead, IndexBead, NullReason} from './model/bead.js'
export {beadType, isNullBead} from './model/bead.js'
export type {Bitext, Layout} from './model/bitext.js'
export type {
  Concept,
  ConceptStatus,
  Example,
  Glossary,
  Occurrence,
  PartOfSpeech,
  Standing,
  Term,
  TermKind,
  TermLanguage
} from './model/concept.js'
export {conceptName, isAllowed, isProposed, preferredTerm, termsOf} from './model/concept.js'
export type {Language} from './model/language.js'
export type {MappedText, Run} from './model/mapped-text.js'
export type {Message} from './model/message.js'
export type {Place, Point} from './model/place.js'
export type {Segment} from './model/segment.js'
export type {Context, Memory, Origin, Prop, Unit, Variant} from './model/unit.js'
export {compareNumbers} from './numbers/compare-numbers.js'
export type {NumberComparison, NumberDifference, NumberPair} from './numbers/number-comparison.js'
export {type DetectedLayout, detectLayout, readBitext} from './read-bitext.js'
export type {ReadOptions} from './read-options.js'
export type {CutOptions, Sentence} from './segment/cut-sentences.js'
export {cutSentences} from './segment/cut-sentences.js'
export type {SentenceRule, SentenceRules} from './segment/sentence-rules.js'
