import type {Matcher} from '../glossary/create-matcher.js'
import type {Lexicon} from '../lexicon/lexicon.js'
import type {Finding, FixGrade} from '../model/finding.js'
import type {Article} from './article.js'
import type {Spot} from './side-text.js'

export type Severity = 'off' | 'warn' | 'error'

export const severities: ReadonlyArray<Severity> = ['off', 'warn', 'error']

/** Rules that belong together, and are set together. */
export const ruleGroups = {
  terms: 'the words of the glossary',
  figures: 'numbers, amounts and dates, by value',
  article: 'sentences and marks that are lost, added, or left in the other language',
  consistency: 'the same words, translated in two ways; names that are lost'
} as const

export type RuleGroup = keyof typeof ruleGroups

/** One thing that is checked. */
export interface Rule {
  /** In plain words: `term-deprecated`. */
  readonly id: string
  readonly group: RuleGroup
  /** What it finds, a sentence. */
  readonly description: string
  /** How bad it is, unless it is set otherwise. */
  readonly severity: Severity
  /** What it cannot do without. */
  readonly needs: ReadonlyArray<Need>
  /** What may be set, by name. */
  readonly options?: Readonly<Record<string, RuleOption>>
  /** Its tests, and its page in the documentation. */
  readonly examples: ReadonlyArray<RuleExample>
  /** Look at an article. */
  readonly check?: (article: Article, context: RuleContext) => void
  /** What to remember of an article, for a look at all of them: plain data. */
  readonly gather?: (article: Article, context: RuleContext) => unknown
  /** Look at all articles. */
  readonly conclude?: (facts: ReadonlyArray<unknown>, context: ConcludeContext) => void
}

export type Need =
  | 'glossary'
  /** Both languages, aligned. */
  | 'pairs'
  /** The text of the file. */
  | 'source'

/** A setting of a rule. */
export type RuleOption =
  | {
      readonly type: 'choice'
      readonly values: ReadonlyArray<string>
      readonly default: string
      readonly description: string
    }
  | {
      readonly type: 'number'
      readonly min: number
      readonly max: number
      readonly default: number
      readonly description: string
    }
  | {readonly type: 'list'; readonly default: ReadonlyArray<string>; readonly description: string}

/** An article of an example, and what the rule says to it. */
export interface RuleExample {
  /** Pairs of sentences, an article in small. */
  readonly pairs?: ReadonlyArray<{readonly en?: string; readonly zh?: string; readonly confidence?: number}>
  /** Instead of pairs, an article as it stands in its file. */
  readonly article?: string
  /** Name of the file of `article`, by which its format is told. */
  readonly file?: string
  /** A glossary in YAML. */
  readonly glossary?: string
  readonly options?: Readonly<Record<string, unknown>>
  /** `line:column message`, one for each finding; none when there is nothing wrong. */
  readonly expect: ReadonlyArray<string>
  /** The article after all fixes. */
  readonly fixed?: string
}

export type RuleSettings = Readonly<Record<string, string | number | ReadonlyArray<string>>>

export interface RuleContext {
  readonly options: RuleSettings
  readonly glossary?: Matcher
  /** Without one, what only a dictionary tells is not looked for. */
  readonly lexicon?: Lexicon
  readonly report: (found: Found) => void
}

/** What a rule reports. */
export interface Found {
  readonly at: Spot
  readonly message: string
  /** No more than a warning, whatever the rule is set to. */
  readonly isWarning?: boolean
  /** Default: the words at the spot. */
  readonly actual?: string
  readonly expected?: ReadonlyArray<string>
  readonly concept?: string
  readonly note?: string
  readonly related?: ReadonlyArray<{readonly at: Spot; readonly message?: string}>
  /** What to write instead of the words at the spot; from an earlier offset of its side, where `from` names one. */
  readonly fix?: {readonly grade: FixGrade; readonly text: string; readonly from?: number}
}

export interface ConcludeContext {
  readonly options: RuleSettings
  readonly report: (
    found: Omit<Finding, 'rule' | 'severity' | 'fingerprint'> & {readonly key: string}
  ) => void
}

/** A rule as it is set for an article. */
export interface RuleSetup {
  readonly rule: Rule
  readonly severity: 'warn' | 'error'
  readonly options: RuleSettings
}
