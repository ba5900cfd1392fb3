import type {Matcher} from '../glossary/create-matcher.js'
import type {Lexicon} from '../lexicon/lexicon.js'
import type {Finding} from '../model/finding.js'
import type {Article} from './article.js'
import {isFull} from './article.js'
import {Collector} from './collect.js'
import {type Ignore, IgnoreFilter, readIgnores} from './ignores.js'
import type {Need, RuleSetup} from './rule.js'
import {ruleOf} from './rules.js'

/** How articles are checked. */
export interface CheckSetup {
  readonly rules: ReadonlyArray<RuleSetup>
  readonly glossary?: Matcher
  readonly lexicon?: Lexicon
}

/** What was found in an article: plain data, for another thread or a cache. */
export interface ArticleReport {
  readonly file: {readonly en: string; readonly zh: string}
  /** In document order. */
  readonly findings: ReadonlyArray<Finding>
  /** What rules over several articles want to know of it, by their ids. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly ignores: ReadonlyArray<Ignore>
  /** Ids of the rules that could run. */
  readonly ran: ReadonlyArray<string>
  /** Pairs with both languages. */
  readonly pairs: number
  readonly isBilingual: boolean
  /** All of it is in one language, as an article may well be. */
  readonly isMonolingual: boolean
}

/** Run the rules over one article. */
export function checkArticle(article: Article, {rules, glossary, lexicon}: CheckSetup): ArticleReport {
  const collector = new Collector()
  const facts: Record<string, unknown> = {}
  const ran: string[] = []
  const has = needsOf(article, glossary)
  for (const setup of rules) {
    const {rule, options} = setup
    if (!rule.needs.every((need) => has.has(need))) continue
    ran.push(rule.id)
    const context = {
      options,
      ...(glossary !== undefined && {glossary}),
      ...(lexicon && {lexicon}),
      report: (found: Parameters<Collector['add']>[1]) => collector.add(setup, found)
    }
    rule.check?.(article, context)
    if (rule.gather) facts[rule.id] = rule.gather(article, context)
  }
  const ignores = readAllIgnores(article)
  for (const finding of ignores.findings) collector.findings.push(finding)
  return {
    file: article.file,
    findings: collector.findings.sort(byPlace),
    facts,
    ignores: ignores.ignores,
    ran,
    pairs: article.pairs.filter(isFull).length,
    isBilingual: article.isBilingual,
    isMonolingual: article.isMonolingual
  }
}

function needsOf(article: Article, glossary: Matcher | undefined): ReadonlySet<Need> {
  const needs = new Set<Need>()
  if (glossary !== undefined) needs.add('glossary')
  if (article.isBilingual) needs.add('pairs')
  if (article.source) needs.add('source')
  return needs
}

/**
 * What the articles of a run come to: their findings, those that only several of them show, and comments that were of
 * no use; without what comments exempt.
 */
export function concludeChecks(reports: ReadonlyArray<ArticleReport>, {rules}: CheckSetup): Finding[] {
  const filter = new IgnoreFilter(
    reports.flatMap(({ignores}) => ignores),
    (id) => ruleOf(id)?.group
  )
  const all: Finding[] = []
  for (const {findings} of reports) for (const finding of findings) all.push(finding)
  for (const {rule, severity, options} of rules) {
    if (!rule.conclude) continue
    const collector = new Collector()
    const facts = reports.flatMap((report) => (rule.id in report.facts ? [report.facts[rule.id]] : []))
    rule.conclude(facts, {
      options,
      report: ({key, ...found}) =>
        void all.push({
          rule: rule.id,
          severity: severity === 'warn' ? 'warning' : 'error',
          ...found,
          fingerprint: collector.fingerprint(rule.id, key, '')
        })
    })
  }
  const kept = all.filter((finding) => !filter.isIgnored(finding))
  const files = new Map<string, number>()
  for (const {file} of reports) {
    for (const name of [file.en, file.zh]) if (!files.has(name)) files.set(name, files.size)
  }
  const active = new Set(rules.map(({rule}) => rule.id))
  const unused = filter.unused().flatMap((ignore) => unusedIgnore(ignore, active))
  return [...kept, ...unused].sort(
    (a, b) => (files.get(a.file) ?? 0) - (files.get(b.file) ?? 0) || byPlace(a, b)
  )
}

/** A comment for rules that were not run may be of use another time; an unknown rule never is. */
function unusedIgnore(ignore: Ignore, active: ReadonlySet<string>): Finding[] {
  const {rules, file, text} = ignore
  const unknown = rules.find((id) => !ruleOf(id) && !isGroup(id))
  const isOff = rules.some((id) => ruleOf(id) && !active.has(id))
  if (unknown === undefined && isOff) return []
  const message =
    unknown === undefined
      ? `Unexpected comment for \`${rules.join(' ')}\`, expected something that it keeps quiet`
      : `Unexpected rule \`${unknown}\` in a comment, expected the id of a rule`
  return [ignoreFinding('unused-ignore', message, file, {...ignore, text})]
}

function readAllIgnores({source, file}: Article): {ignores: Ignore[]; findings: Finding[]} {
  if (!source) return {ignores: [], findings: []}
  const names = file.en === file.zh ? (['en'] as const) : (['en', 'zh'] as const)
  const read = names.map((name) => ({file: file[name], ...readIgnores(source[name], file[name])}))
  const message = 'Unexpected comment that names no rule, expected the ids of those to keep quiet'
  return {
    ignores: read.flatMap(({ignores}) => ignores),
    findings: read.flatMap(({file, bad}) =>
      bad.map((place) => ignoreFinding('bad-ignore', message, file, place))
    )
  }
}

function ignoreFinding(
  rule: string,
  message: string,
  file: string,
  {line, column, offset, text}: Pick<Ignore, 'line' | 'column' | 'offset' | 'text'>
): Finding {
  return {
    rule,
    severity: 'warning',
    message,
    file,
    start: {line, column, offset},
    end: {line, column: column + text.length, offset: offset + text.length},
    actual: text,
    related: [],
    fingerprint: new Collector().fingerprint(rule, text, String(line))
  }
}

function isGroup(id: string): boolean {
  return ['terms', 'figures', 'article', 'consistency'].includes(id)
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.start.offset - b.start.offset ||
    a.end.offset - b.end.offset ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  )
}
