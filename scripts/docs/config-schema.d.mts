import type {Rule} from '../../src/check/rule.js'

export function writeConfigSchema(
  rules: ReadonlyArray<Rule>,
  groups: Readonly<Record<string, string>>,
  layouts: ReadonlyArray<string>,
  reporters: ReadonlyArray<string>
): string
