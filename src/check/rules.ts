import type {Rule} from './rule.js'
import {added} from './rules/added.js'
import {codeLost} from './rules/code-lost.js'
import {emphasisLost} from './rules/emphasis-lost.js'
import {figureAdded} from './rules/figure-added.js'
import {figureAltered} from './rules/figure-altered.js'
import {figureBound} from './rules/figure-bound.js'
import {figureDirection} from './rules/figure-direction.js'
import {figureMagnitude} from './rules/figure-magnitude.js'
import {figureMissing} from './rules/figure-missing.js'
import {figureSign} from './rules/figure-sign.js'
import {figureSwapped} from './rules/figure-swapped.js'
import {figureUnit} from './rules/figure-unit.js'
import {footnoteLost} from './rules/footnote-lost.js'
import {headingLevel} from './rules/heading-level.js'
import {imageLost} from './rules/image-lost.js'
import {linkLost} from './rules/link-lost.js'
import {lowConfidence} from './rules/low-confidence.js'
import {nameMissing} from './rules/name-missing.js'
import {punctuation} from './rules/punctuation.js'
import {quotationLost} from './rules/quotation-lost.js'
import {sentenceDoubled} from './rules/sentence-doubled.js'
import {sentenceInconsistent} from './rules/sentence-inconsistent.js'
import {termAdded} from './rules/term-added.js'
import {termDeprecated} from './rules/term-deprecated.js'
import {termFirstMention} from './rules/term-first-mention.js'
import {termInconsistent} from './rules/term-inconsistent.js'
import {termMissing} from './rules/term-missing.js'
import {termSpelling} from './rules/term-spelling.js'
import {untranslated} from './rules/untranslated.js'
import {wrongLanguage} from './rules/wrong-language.js'

/** All rules there are, in the order of the documentation. */
export const rules: ReadonlyArray<Rule> = [
  termDeprecated,
  termMissing,
  termAdded,
  termSpelling,
  termInconsistent,
  termFirstMention,
  figureMissing,
  figureAdded,
  figureAltered,
  figureMagnitude,
  figureUnit,
  figureSign,
  figureDirection,
  figureBound,
  figureSwapped,
  untranslated,
  added,
  sentenceDoubled,
  wrongLanguage,
  lowConfidence,
  linkLost,
  codeLost,
  footnoteLost,
  imageLost,
  emphasisLost,
  quotationLost,
  headingLevel,
  punctuation,
  nameMissing,
  sentenceInconsistent
]

const byId = new Map(rules.map((rule) => [rule.id, rule]))

export function ruleOf(id: string): Rule | undefined {
  return byId.get(id)
}
