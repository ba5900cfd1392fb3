import {checkBitext} from '../check/check-bitext.js'
import {type CheckMessage, makeMessage} from '../check/check-message.js'
import {type RuleWishes, setUpRules} from '../check/rule-settings.js'
import {readGlossary} from '../formats/glossary/read-glossary.js'
import {createMatcher, type Matcher} from '../glossary/create-matcher.js'
import {loadPolicyGlossary, policyName} from '../glossary/load-policy-glossary.js'
import {loadLexicon} from '../lexicon/load-lexicon.js'
import type {Glossary} from '../model/concept.js'
import {addMessage, type BitextFile} from './bitext-file.js'
import {bitextOf, type RemarkBitextOptions} from './remark-bitext.js'

export interface RemarkCheckOptions extends RemarkBitextOptions {
  /** What `readGlossary` gives, the same as plain data (`{concepts: [{zh: …, en: …}]}`), or `builtin:policy`. */
  readonly glossary?: Glossary | {readonly concepts: ReadonlyArray<unknown>} | typeof policyName
  /** Severities and options of rules, by their ids or groups. */
  readonly rules?: RuleWishes
}

/**
 * A plugin of unified that checks a bilingual file, or one in one language, and adds what it finds to the messages of the
 * file: `ruleId`, `actual`, `expected`, `note` and place are set, `fatal` is true for errors. The bitext of
 * `remarkBitext` is used where there is one.
 *
 * @throws {TypeError|RangeError}
 *   When a rule, a severity, an option or the glossary is none.
 */
export function remarkCheckTerms(options: RemarkCheckOptions = {}) {
  setUpRules(options.rules ?? {})
  const loading = matcherOf(options.glossary)
  // Whoever runs the plugin hears of it; a processor that is only made must not fail later.
  loading.catch(() => undefined)
  return async (_tree: unknown, file: BitextFile): Promise<void> => {
    const {matcher, errors} = await loading
    for (const message of errors) addMessage(file, message)
    const bitext = file.data.bitext ?? (await bitextOf(file, options))
    const lexicon = options.lexicon === false ? undefined : (options.lexicon ?? (await loadLexicon()))
    const messages = checkBitext(bitext, {
      ...(matcher && {glossary: matcher}),
      ...(lexicon && {lexicon}),
      ...(options.rules && {rules: options.rules})
    })
    for (const message of messages) addMessage(file, message)
  }
}

interface Loaded {
  readonly matcher?: Matcher
  /** Errors of the glossary: none of its concepts is used then. */
  readonly errors: ReadonlyArray<CheckMessage>
}

async function matcherOf(given: RemarkCheckOptions['glossary']): Promise<Loaded> {
  if (given === undefined) return {errors: []}
  const glossary = given === policyName ? await loadPolicyGlossary() : toGlossary(given)
  const errors = glossary.messages.filter(({severity}) => severity === 'error')
  if (!errors.length) return {matcher: createMatcher(glossary), errors: []}
  // Their places are in the glossary, not in the file.
  return {
    errors: errors.map(({message, rule}) =>
      makeMessage(`${message} (in the glossary)`, {rule, severity: 'error'})
    )
  }
}

function toGlossary(given: unknown): Glossary {
  if (typeof given !== 'object' || given === null || !('concepts' in given))
    throw new TypeError(
      `Unexpected glossary \`${String(given)}\`, expected what \`readGlossary\` gives, \`{concepts: […]}\`, or \`${policyName}\``
    )
  if ('messages' in given) return given as Glossary
  return readGlossary(JSON.stringify(given), {format: 'json'})
}
