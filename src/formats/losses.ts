import type {Message} from '../model/message.js'
import type {Unit} from '../model/unit.js'
import type {MemoryFormat, WriteMemoryOptions} from './memory-formats.js'

/** What a unit may have beyond its two texts, in words for people. */
const features = {
  id: 'ids',
  tags: 'language tags of units',
  marks: 'marks inside texts',
  others: 'further variants',
  confidence: 'confidences',
  alignment: 'types of alignment',
  reason: 'reasons why a side is missing',
  place: 'places',
  context: 'sentences before and after',
  notes: 'notes',
  props: 'properties',
  dates: 'dates'
} as const

type Feature = keyof typeof features

/** Counts what the units of a memory have that a format does not hold. */
export class LossCounter {
  readonly #format: MemoryFormat
  readonly #lost: ReadonlySet<Feature>
  readonly #counts = new Map<Feature, number>()
  /** Tags of the first unit: those of the file, if the format names any. */
  #tags: string | undefined

  constructor(
    format: MemoryFormat,
    options: Pick<WriteMemoryOptions, 'level' | 'context' | 'dates' | 'ids'> = {}
  ) {
    this.#format = format
    this.#lost = new Set(
      (Object.keys(features) as Feature[]).filter((feature) => !holds(format, feature, options))
    )
  }

  add(unit: Unit): void {
    if (!this.#lost.size) return
    const tags = `${unit.tags?.en} ${unit.tags?.zh}`
    this.#tags ??= tags
    for (const feature of this.#lost) {
      if (feature === 'tags' ? tags !== this.#tags : has(unit, feature))
        this.#counts.set(feature, (this.#counts.get(feature) ?? 0) + 1)
    }
  }

  /** One message for each kind of loss. */
  messages(): Message[] {
    return [...this.#counts].map(([feature, count]) => ({
      rule: `${this.#format}-lossy`,
      severity: 'info',
      message: `Left out the ${features[feature]} of ${count} ${count === 1 ? 'unit' : 'units'}, which ${this.#format} ${hint(this.#format, feature)}`
    }))
  }
}

const wholeFormats: ReadonlySet<MemoryFormat> = new Set(['json', 'jsonl'])
const plainFormats: Readonly<Partial<Record<MemoryFormat, ReadonlyArray<Feature>>>> = {
  tsv: ['confidence'],
  csv: ['confidence'],
  html: ['confidence'],
  markdown: [],
  moses: []
}

function holds(
  format: MemoryFormat,
  feature: Feature,
  {
    level = 1,
    context = false,
    dates = false,
    ids = false
  }: Pick<WriteMemoryOptions, 'level' | 'context' | 'dates' | 'ids'>
): boolean {
  if (wholeFormats.has(format)) return true
  const plain = plainFormats[format]
  if (plain) return plain.includes(feature) || (ids && (feature === 'id' || feature === 'place'))
  if (feature === 'context') return context
  if (format === 'tmx') return feature === 'marks' ? level === 2 : feature === 'dates' ? dates : true
  // What is left out of XLIFF without further variants is told by its writer.
  return feature !== 'tags'
}

function has(unit: Unit, feature: Feature): boolean {
  switch (feature) {
    case 'id':
      // Ids that are hashes come back by themselves.
      return !/^[0-9a-f]{16}(?:-\d+)?$/.test(unit.id)
    case 'marks':
      return unit.codes !== undefined
    case 'place':
      return unit.origin !== undefined
    case 'context':
      return unit.before !== undefined || unit.after !== undefined
    case 'dates':
      return unit.props?.some(({type}) => /^@.*date$/.test(type)) === true
    case 'props':
      return unit.props?.some(({type}) => !/^@.*date$/.test(type)) === true
    default:
      return unit[feature] !== undefined
  }
}

function hint(format: MemoryFormat, feature: Feature): string {
  if (format === 'tmx' && feature === 'marks') return 'holds with --level 2'
  if (format === 'tmx' && feature === 'dates') return 'holds with --dates'
  if (feature === 'context' && /^(?:tmx|xliff)/.test(format)) return 'holds with --context'
  return 'cannot hold'
}
