/** A regular expression of ICU, in the dialect of JavaScript (flag `v`). */
export interface TranslatedRegex {
  readonly source: string
  /** `v`, and what a leading `(?i)` asks for. */
  readonly flags: string
}

// A group that can match one text in several ways explodes when it is repeated freely. So such a group is repeated
// at most so often, and an expression holds at most so many free repetitions: with the short stretches of text that
// rules are run on, the work stays bounded.
const maxGroupRepeats = 3
const maxFreeRepeats = 4

/**
 * Translate a regular expression as SRX files hold it.
 *
 * Possessive and atomic groups become plain ones; `\b`, `\w` and `\d` keep the Unicode meaning they have in ICU.
 *
 * @throws SyntaxError
 *   On what JavaScript cannot do (back references, flags in the middle) and on what would explode.
 */
export function translateRegex(pattern: string): TranslatedRegex {
  const flags = /^\(\?([a-zA-Z]+)\)/.exec(pattern)
  if (flags && /[^imsu]/.test(flags[1]!))
    throw new SyntaxError(`Unexpected flags \`${flags[0]}\`, expected i, m or s`)
  const reader = new Reader(pattern, flags ? flags[0].length : 0)
  const part = readAlternatives(reader)
  if (!reader.done) throw new SyntaxError('Unexpected `)`')
  if (part.free > maxFreeRepeats) {
    throw new SyntaxError(`Unexpected number of open repetitions, expected at most ${maxFreeRepeats}`)
  }
  const translated = {source: part.source, flags: `v${(flags?.[1] ?? '').replace(/[^ims]/g, '')}`}
  new RegExp(translated.source, translated.flags)
  return translated
}

interface Part {
  readonly source: string
  /** Can match the same text in different ways, or texts of different lengths. */
  readonly varies: boolean
  /** How many open repetitions it holds. */
  readonly free: number
}

const word = String.raw`\p{L}\p{M}\p{N}_`
const space = String.raw`\t \u{A0}\u{1680}\u{2000}-\u{200A}\u{202F}\u{205F}\u{3000}`
const breaks = String.raw`\n\v\f\r\u{85}\u{2028}\u{2029}`

/** Escapes with another meaning, or none, in JavaScript: outside a set, and inside one. */
const escapes: Record<string, readonly [string, string]> = {
  w: [`[${word}]`, word],
  W: [`[^${word}]`, `[^${word}]`],
  d: ['\\p{Nd}', '\\p{Nd}'],
  D: ['\\P{Nd}', '\\P{Nd}'],
  h: [`[${space}]`, space],
  H: [`[^${space}]`, `[^${space}]`],
  v: [`[${breaks}]`, breaks],
  V: [`[^${breaks}]`, `[^${breaks}]`],
  b: [`(?:(?<=[${word}])(?![${word}])|(?<![${word}])(?=[${word}]))`, '\\x08'],
  B: [`(?:(?<=[${word}])(?=[${word}])|(?<![${word}])(?![${word}]))`, 'B'],
  R: [`(?:\\r\\n|[${breaks}])`, 'R'],
  A: ['^', 'A'],
  z: ['$', 'z'],
  Z: ['$', 'Z'],
  a: ['\\x07', '\\x07'],
  e: ['\\x1B', '\\x1B'],
  ...Object.fromEntries([...'sSntrf'].map((char) => [char, [`\\${char}`, `\\${char}`] as const]))
}

class Reader {
  constructor(
    readonly text: string,
    public at: number
  ) {}

  get done(): boolean {
    return this.at >= this.text.length
  }

  peek(): string {
    return this.text.charAt(this.at)
  }

  /** The match of a sticky pattern here, which is then behind the reader. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text) ?? undefined
    if (match) this.at = pattern.lastIndex
    return match
  }
}

// Rules nested deeper than this are no rules of sentences.
const maxDepth = 20

function readAlternatives(reader: Reader, depth = 0): Part {
  if (depth > maxDepth) throw new SyntaxError(`Unexpected depth of groups, expected at most ${maxDepth}`)
  const branches = [readSequence(reader, depth)]
  while (reader.take(/\|/y)) branches.push(readSequence(reader, depth))
  return {
    source: branches.map(({source}) => source).join('|'),
    varies: branches.length > 1 || branches[0]!.varies,
    free: Math.max(...branches.map(({free}) => free))
  }
}

function readSequence(reader: Reader, depth: number): Part {
  let source = ''
  let varies = false
  let free = 0
  while (!reader.done && reader.peek() !== '|' && reader.peek() !== ')') {
    const part = readRepeated(reader, readAtom(reader, depth))
    source += part.source
    varies ||= part.varies
    free += part.free
  }
  return {source, varies, free}
}

function readRepeated(reader: Reader, part: Part): Part {
  const match = reader.take(/(?:([*+?])|\{(\d{1,4})(,?)(\d{0,4})\})([+?]?)/y)
  if (!match) return part
  const [, mark, low, comma, high, manner] = match
  const from = mark ? (mark === '+' ? 1 : 0) : Number(low)
  const to = mark ? (mark === '?' ? 1 : Infinity) : comma ? (high ? Number(high) : Infinity) : from
  const lazy = manner === '?' ? '?' : ''
  if (to <= 1 || !part.varies) {
    const isFree = to > 1 && to !== from
    const range = mark ?? `{${low}${comma}${high}}`
    return {
      source: part.source + range + lazy,
      varies: to !== from || part.varies,
      free: part.free + (isFree ? 1 : 0)
    }
  }
  const most = Math.max(from, Math.min(to, maxGroupRepeats))
  return {source: `${part.source}{${from},${most}}${lazy}`, varies: true, free: part.free * most}
}

const simple = (source: string): Part => ({source, varies: false, free: 0})

function readAtom(reader: Reader, depth: number): Part {
  if (reader.take(/\(\?#[^)]*\)/y)) return simple('')
  const group = reader.take(/\((\?(?:[:>=!]|<[=!]|<\p{L}\w*>))?/uy)
  if (group) {
    const kind = group[1] ?? '?:'
    const inner = readAlternatives(reader, depth + 1)
    if (!reader.take(/\)/y)) throw new SyntaxError('Unexpected end, expected `)`')
    const open = /^\?(?:[=!]|<[=!])/.test(kind) ? kind : '?:'

    return {...inner, source: `(${open}${inner.source})`}
  }
  const quoted = reader.take(/\\Q(.*?)(?:\\E|$)/sy)
  if (quoted) return simple(`(?:${[...quoted[1]!].map(literal).join('')})`)
  if (reader.peek() === '[') return simple(readSet(reader))
  if (reader.peek() === '\\') return simple(readEscape(reader, 0))
  const char = reader.take(/./suy)![0]
  if ('*+?{'.includes(char)) throw new SyntaxError(`Unexpected \`${char}\``)
  return simple('^$.'.includes(char) ? char : literal(char))
}

function readEscape(reader: Reader, place: 0 | 1): string {
  const property = reader.take(/\\([pP])(?:\{(\^?)([^}]{1,60})\}|(\p{L}))/uy)
  if (property)
    return readProperty((property[1] === 'P') !== (property[2] === '^'), (property[3] ?? property[4])!)
  const code = reader.take(/\\(?:x\{([0-9a-f]{1,6})\}|x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))/iy)
  if (code) return `\\u{${code[1] ?? code[2] ?? code[3] ?? code[4]}}`
  const char = reader.take(/\\(.)/suy)?.[1]
  if (char === undefined) throw new SyntaxError('Unexpected `\\` at the end')
  const known = escapes[char]
  if (known) return known[place]
  if (/[\p{L}\p{N}]/u.test(char)) throw new SyntaxError(`Unexpected \`\\${char}\``)
  return literal(char)
}

const posix: Record<string, string> = {
  alpha: 'Alphabetic',
  upper: 'Uppercase',
  lower: 'Lowercase',
  digit: 'Nd',
  punct: 'P',
  space: 'White_Space'
}

function readProperty(isNot: boolean, name: string): string {
  const plain = name.replace(/^Is(?=[A-Z])/, '')
  const letter = isNot ? 'P' : 'p'
  for (const form of [name, plain, `Script=${plain}`, posix[name.toLowerCase()] ?? '']) {
    try {
      new RegExp(`\\p{${form}}`, 'v')
      return `\\${letter}{${form}}`
    } catch {
      // Not known under this name; the next form may be.
    }
  }
  throw new SyntaxError(`Unexpected property \`${name}\``)
}

function readSet(reader: Reader, depth = 0): string {
  if (depth > maxDepth) throw new SyntaxError(`Unexpected depth of sets, expected at most ${maxDepth}`)
  const named = reader.take(/\[:(\^?)(\w{1,40}):\]/y)
  if (named) return `[${readProperty(named[1] === '^', named[2]!)}]`
  let source = reader.take(/\[\^?/y)![0]
  // A `]` at the start stands for itself.
  if (reader.take(/\]/y)) source += '\\]'
  while (!reader.take(/\]/y)) {
    if (reader.done) throw new SyntaxError('Unexpected end, expected `]`')
    if (reader.peek() === '[') source += readSet(reader, depth + 1)
    else if (reader.take(/&&/y)) source += '&&'
    else if (reader.peek() === '\\') source += readEscape(reader, 1)
    else if (reader.take(/-(?=[^\]])/y)) source += source.endsWith('[') || source.endsWith('^') ? '\\-' : '-'
    else source += literal(reader.take(/./suy)![0])
  }
  return `${source}]`
}

/** A character that stands for itself, in or outside a set. */
function literal(char: string): string {
  return /[\^$\\.*+?()[\]{}|/&!#%,:;<=>@`~-]/.test(char) ? `\\u{${char.codePointAt(0)!.toString(16)}}` : char
}
