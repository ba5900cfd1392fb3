const severity = {enum: ['off', 'warn', 'error']}
const texts = {type: 'array', items: {type: 'string'}}
const textOrTexts = {anyOf: [{type: 'string'}, texts]}

/** The JSON schema of `duizhao.config.yaml`, with the rules there are. */
export function writeConfigSchema(rules, groups, layouts, reporters) {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'config.schema.json',
    title: 'Configuration of duizhao check',
    description: 'duizhao.config.yaml, duizhao.config.json, or the key `duizhao` of a package.json.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: {type: 'string'},
      articles: {
        description: 'Files, folders and globs to check where the command line names none.',
        ...textOrTexts
      },
      glossaries: {description: 'Glossaries; `builtin:policy` is the bundled one.', ...textOrTexts},
      rules: {$ref: '#/$defs/rules'},
      overrides: {
        description: 'What is set otherwise for some files; later ones win.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: {description: 'Globs; a folder stands for all in it.', ...textOrTexts},
            rules: {$ref: '#/$defs/rules'},
            layout: {$ref: '#/$defs/layout'}
          }
        }
      },
      failOn: {description: 'What makes the exit code 1.', enum: ['error', 'warning']},
      baseline: {description: 'A file of findings to keep quiet about.', type: 'string'},
      reporters: {
        description: 'Reporters, each with the file it writes, if any: `sarif=out.sarif`.',
        anyOf: [{$ref: '#/$defs/reporter'}, {type: 'array', items: {$ref: '#/$defs/reporter'}}]
      },
      layout: {$ref: '#/$defs/layout'},
      cache: {description: 'Whether what was found is kept for files that do not change.', type: 'boolean'},
      opencc: {
        description:
          'Whether Chinese terms are found in the words of other regions, by the package opencc-js.',
        type: 'boolean'
      }
    },
    $defs: {
      reporter: {type: 'string', pattern: `^(?:${reporters.join('|')})(?:=.+)?$`},
      layout: {description: 'How the languages lie.', enum: ['auto', ...layouts]},
      rules: {
        description: 'Severities and options, by the ids of rules or by their groups.',
        type: 'object',
        additionalProperties: false,
        properties: {
          ...Object.fromEntries(
            Object.entries(groups).map(([id, description]) => [id, {description, ...severityOrMap({})}])
          ),
          ...Object.fromEntries(
            rules.map(({id, description, options = {}}) => [id, {description, ...severityOrMap(options)}])
          )
        }
      }
    }
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function severityOrMap(options) {
  const properties = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, optionSchema(option)])
  )
  return {
    anyOf: [severity, {type: 'object', additionalProperties: false, properties: {severity, ...properties}}]
  }
}

function optionSchema({type, values, min, max, description, default: standard}) {
  const common = {description, default: standard}
  if (type === 'choice') return {...common, enum: values}
  if (type === 'number') return {...common, type: 'number', minimum: min, maximum: max}
  return {...common, ...texts}
}
