import {nearest} from '../text/nearest.js'
import {
  type Rule,
  type RuleOption,
  type RuleSettings,
  type RuleSetup,
  ruleGroups,
  type Severity,
  severities
} from './rule.js'
import {ruleOf, rules} from './rules.js'

/** How rules are set, by their ids or groups: a severity, or an object with one and options of the rule. */
export type RuleWishes = Readonly<Record<string, Severity | RuleWish>>

export type RuleWish = Readonly<{severity?: Severity} & Record<string, unknown>>

/**
 * The rules that are on, with their options. What is set for a group goes for its rules, unless a rule is set itself;
 * of several wishes the later ones win.
 *
 * @throws {RangeError}
 *   When a rule, a severity or an option is unknown.
 */
export function setUpRules(...wishes: ReadonlyArray<RuleWishes>): RuleSetup[] {
  for (const wish of wishes) assertWishes(wish)
  return rules.flatMap((rule) => {
    const own = wishes.flatMap((wish) =>
      [wish[rule.group], wish[rule.id]].filter((found) => found !== undefined)
    )
    let severity: Severity = rule.severity
    let settings: RuleSettings = defaultsOf(rule)
    for (const wish of own) {
      if (typeof wish === 'string') severity = wish
      else {
        const {severity: asked, ...options} = wish
        severity = asked ?? severity
        settings = {...settings, ...(options as RuleSettings)}
      }
    }
    return severity === 'off' ? [] : [{rule, severity, options: settings}]
  })
}

function defaultsOf({options = {}}: Rule): RuleSettings {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]))
}

function assertWishes(wishes: RuleWishes): void {
  for (const [id, wish] of Object.entries(wishes)) {
    const rule = ruleOf(id)
    if (!rule && !Object.hasOwn(ruleGroups, id)) throw unknownName('rule', id, ruleNames())
    if (typeof wish === 'string') assertSeverity(id, wish)
    else if (typeof wish !== 'object' || wish === null || Array.isArray(wish))
      throw new RangeError(
        `Unexpected setting \`${JSON.stringify(wish)}\` of \`${id}\`, expected off, warn, error, or an object`
      )
    else assertWish(id, rule, wish)
  }
}

function assertWish(id: string, rule: Rule | undefined, {severity, ...options}: RuleWish): void {
  if (severity !== undefined) assertSeverity(id, severity)
  for (const [name, value] of Object.entries(options)) {
    const option = rule?.options && Object.hasOwn(rule.options, name) ? rule.options[name] : undefined
    if (!option)
      throw unknownName(`option of \`${id}\``, name, ['severity', ...Object.keys(rule?.options ?? {})])
    assertOption(id, name, value, option)
  }
}

function assertSeverity(id: string, value: unknown): void {
  if (!severities.includes(value as Severity))
    throw new RangeError(
      `Unexpected severity \`${String(value)}\` of \`${id}\`, expected one of ${severities.join(', ')}`
    )
}

function assertOption(id: string, name: string, value: unknown, option: RuleOption): void {
  const wrong = (expected: string) =>
    new RangeError(
      `Unexpected \`${JSON.stringify(value)}\` for \`${name}\` of \`${id}\`, expected ${expected}`
    )
  if (option.type === 'choice' && !option.values.includes(value as string))
    throw wrong(`one of ${option.values.join(', ')}`)
  if (option.type === 'number' && !(typeof value === 'number' && value >= option.min && value <= option.max))
    throw wrong(`a number from ${option.min} to ${option.max}`)
  if (option.type === 'list' && !(Array.isArray(value) && value.every((item) => typeof item === 'string')))
    throw wrong('a list of texts')
}

/** What may stand where a rule is named. */
export function ruleNames(): string[] {
  return [...rules.map(({id}) => id), ...Object.keys(ruleGroups)]
}

function unknownName(what: string, given: string, known: ReadonlyArray<string>): RangeError {
  const hint = nearest(given, known)
  return new RangeError(
    `Unexpected ${what} \`${given}\`, expected one of ${known.join(', ')}${hint === undefined ? '' : `. Did you mean \`${hint}\`?`}`
  )
}
