import type {Glossary} from '../../model/concept.js'
import {nativeForm} from './native-form.js'

/** Write a glossary as JSON in our own form. */
export function writeJsonGlossary({concepts}: Glossary): string {
  return `${JSON.stringify({concepts: concepts.map(nativeForm)}, undefined, 2)}\n`
}

/** Write a glossary as YAML in our own form: short lists and maps on one line, as people write them. */
export function writeYamlGlossary({concepts}: Glossary): string {
  if (!concepts.length) return 'concepts: []\n'
  const items = concepts.map((concept) => {
    const lines = Object.entries(nativeForm(concept)).flatMap(([key, value]) => field(key, value))
    return lines.map((line, index) => `${index ? '    ' : '  - '}${line}\n`).join('')
  })
  return `concepts:\n${items.join('')}`
}

/** Longer lists and maps stand on lines of their own. */
const longestLine = 100

function field(key: string, value: unknown): string[] {
  const line = `${key}: ${flow(value)}`
  if (
    !Array.isArray(value) ||
    (line.length <= longestLine && value.every((item) => typeof item === 'string'))
  ) {
    return [line]
  }
  return [`${key}:`, ...value.map((item) => `  - ${flow(item)}`)]
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}: ${flow(item)}`)
      .join(', ')}}`
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return scalar(String(value))
}

/** Plain where every reader of YAML, of 1.1 too, takes it for text; else in double quotes, as JSON has them. */
function scalar(text: string): string {
  const isPlain =
    /^[\p{L}“‘《「][\p{L}\p{N}\p{M} “”‘’《》「」()（）、，。；·/&+.'-]*$/u.test(text) &&
    !/^(?:y|n|yes|no|true|false|on|off|null|nan|inf)$/i.test(text) &&
    text === text.trim()
  return isPlain
    ? text
    : JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, byNumber)
}

/** Characters that YAML wants escaped and JSON does not. */
function byNumber(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
