import {createMatcher, type Matcher} from '../glossary/create-matcher.js'
import type {Lexicon} from '../lexicon/lexicon.js'
import type {Bitext} from '../model/bitext.js'
import type {Glossary} from '../model/concept.js'
import type {Finding} from '../model/finding.js'
import {articleOfBitext} from './article.js'
import {type CheckMessage, makeMessage} from './check-message.js'
import {type RuleWishes, setUpRules} from './rule-settings.js'
import {checkArticle, concludeChecks} from './run-rules.js'

export interface CheckOptions {
  /** The concepts that the article is held to: a glossary, or for many articles a matcher made of it once. */
  readonly glossary?: Glossary | Matcher
  /** Severities and options of rules, by their ids or groups. */
  readonly rules?: RuleWishes
  /** The bilingual lexicon (`loadLexicon()`): finds sentences without translation inside of pairs. */
  readonly lexicon?: Lexicon
}

/**
 * Check an aligned article against a glossary, and by the rules that need none.
 *
 * @returns
 *   Messages in the order of the text. An article that no rule could be run on gives one of the rule `not-checked`.
 * @throws {TypeError|RangeError}
 *   When a rule, a severity or an option is unknown.
 */
export function checkBitext(bitext: Bitext, options: CheckOptions = {}): CheckMessage[] {
  if (typeof bitext !== 'object' || bitext === null || !Array.isArray(bitext.beads))
    throw new TypeError(`Unexpected bitext \`${String(bitext)}\`, expected what \`readBitext\` gives`)
  const setup = {
    rules: setUpRules(options.rules ?? {}),
    ...(options.glossary !== undefined && {glossary: toMatcher(options.glossary)}),
    ...(options.lexicon && {lexicon: options.lexicon})
  }
  const report = checkArticle(articleOfBitext(bitext), setup)
  if (!report.ran.length) return [notChecked(bitext)]
  return concludeChecks([report], setup).map(toMessage)
}

function toMatcher(glossary: Glossary | Matcher): Matcher {
  return 'findTerms' in glossary ? glossary : createMatcher(glossary)
}

/** Why nothing could be checked. */
export function reasonUnchecked({isBilingual}: {readonly isBilingual: boolean}): string {
  return isBilingual
    ? 'Unexpected lack of rules that apply, expected at least one: nothing was checked'
    : 'Unexpected article without pairs of sentences, expected two languages, or a glossary to check one by: nothing was checked'
}

function notChecked({file, layout}: Bitext): CheckMessage {
  const isBilingual = !/^(?:mono|not-)/.test(layout.name)
  return makeMessage(reasonUnchecked({isBilingual}), {rule: 'not-checked', severity: 'error', file: file.en})
}

function toMessage(finding: Finding): CheckMessage {
  const {message, rule, severity, start, end, file, actual, expected, note} = finding
  const result = makeMessage(message, {rule, severity, place: {start, end}, file})
  return Object.assign(result, {
    ...(actual !== undefined && {actual}),
    ...(expected && {expected: [...expected]}),
    ...(note !== undefined && {note}),
    finding
  })
}
