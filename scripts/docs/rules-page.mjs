/** The page of the rules, made of what they say of themselves. */
export function writeRulesPage(rules) {
  const groups = new Map()
  for (const rule of rules) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule])
  return [
    '# The rules of `duizhao check`',
    '',
    'Made by `npm run docs` from the rules; the examples are their tests. Each rule has a severity, `off`, `warn` or `error`,',
    'that `--rule <id>=<severity>` and the [configuration](checks.md#configuration) set, by its id or for its whole group.',
    '',
    '| rule | group | default | finds |',
    '| --- | --- | --- | --- |',
    ...rules.map(
      ({id, group, severity, description}) =>
        `| [\`${id}\`](#${id}) | ${group} | ${severity} | ${description} |`
    ),
    ...[...groups.values()].flat().flatMap(section)
  ]
    .join('\n')
    .concat('\n')
}

function section({id, description, severity, needs, options = {}, examples}) {
  const rows = Object.entries(options).map(
    ([name, option]) =>
      `| \`${name}\` | ${kind(option)} | \`${JSON.stringify(option.default)}\` | ${option.description} |`
  )
  return [
    '',
    `## \`${id}\``,
    '',
    `${description} Default: \`${severity}\`.${needs.includes('glossary') ? ' Needs a glossary.' : ''}`,
    ...(rows.length ? ['', '| option | | default | |', '| --- | --- | --- | --- |', ...rows] : []),
    ...examples.flatMap(example)
  ]
}

function kind({type, values, min, max}) {
  return type === 'choice'
    ? values.map((value) => `\`${value}\``).join(', ')
    : type === 'number'
      ? `${min} to ${max}`
      : 'texts'
}

function example({pairs = [], article, glossary, options, expect, fixed}) {
  const text =
    article ?? pairs.flatMap(({zh, en}) => [zh, en].filter((line) => line !== undefined)).join('\n')
  return [
    ...(glossary ? ['', 'With the glossary', '', '```yaml', glossary.trimEnd(), '```'] : []),
    ...(options
      ? [
          '',
          `With ${Object.entries(options)
            .map(([name, value]) => `\`${name}: ${JSON.stringify(value)}\``)
            .join(', ')}`
        ]
      : []),
    '',
    '```text',
    text.trimEnd(),
    '```',
    '',
    expect.length ? expect.map((line) => `- ${line}`).join('\n') : 'Nothing is found.',
    ...(fixed ? ['', 'After `--fix`:', '', '```text', fixed.trimEnd(), '```'] : [])
  ]
}
