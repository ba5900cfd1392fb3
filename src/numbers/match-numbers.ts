import {agreement, isSame, keyOf} from './agreement.js'
import type {NumberPair} from './number-comparison.js'
import type {Quantity} from './quantity.js'
import {unitRow} from './units.js'

/** Figures of both sides, paired, and those left alone; all in order. */
export interface Matching {
  readonly pairs: NumberPair[]
  readonly en: Quantity[]
  readonly zh: Quantity[]
}

// So many figures ahead and behind are looked through for a partner whose value differs: enough for a paragraph,
// and a bound for a file of figures.
const reach = 40

/** Pair figures by value: those of one kind first, then of one value, then what another reading or unit makes the same. */
export function matchNumbers(en: ReadonlyArray<Quantity>, zh: ReadonlyArray<Quantity>): Matching {
  const pairs: NumberPair[] = []
  let left = {en: [...en], zh: [...zh]}
  const exact = (key: (quantity: Quantity) => string) => {
    const partners = new Map<string, Quantity[]>()
    for (const quantity of left.en) {
      const list = partners.get(key(quantity))
      if (list) list.push(quantity)
      else partners.set(key(quantity), [quantity])
    }
    for (const list of partners.values()) list.reverse()
    left = pairUp(left, pairs, (quantity) => {
      const list = partners.get(key(quantity))
      const partner = list?.at(-1)
      if (!partner || !isSame(partner, quantity)) return undefined
      list!.pop()
      return {partner, how: 'exact'}
    })
  }
  exact(({value, kind, unit}) => `${keyOf(value)} ${kind} ${unit}`)
  exact(({value, kind}) => `${keyOf(value)} ${kind}`)
  left = pairNear(left, pairs, (first, second) => (isSame(first, second) ? 'exact' : undefined))
  for (const how of ['reading', 'converted', 'rounded', 'vague'] as const) {
    // An amount in the currency of the original is its partner, right or wrong, before any conversion is.
    const units = new Set(left.en.map(({unit}) => unit))
    const isKept = (first: Quantity, second: Quantity): boolean =>
      how === 'converted' && isMoney(second) && first.unit !== second.unit && units.has(second.unit)
    left = pairNear(left, pairs, (first, second) =>
      agreement(first, second) === how && !isKept(first, second) ? how : undefined
    )
  }
  pairs.sort((a, b) => a.zh.start - b.zh.start || a.zh.end - b.zh.end)
  return {pairs, ...left}
}

function isMoney({unit}: Quantity): boolean {
  return unit !== undefined && unitRow(unit).dimension === 'money'
}

interface Sides {
  readonly en: Quantity[]
  readonly zh: Quantity[]
}

type Partner = {readonly partner: Quantity; readonly how: NumberPair['how']}

function pairUp(
  {en, zh}: Sides,
  pairs: NumberPair[],
  find: (zh: Quantity, index: number) => Partner | undefined
): Sides {
  const used = new Set<Quantity>()
  const rest = zh.filter((quantity, index) => {
    const found = find(quantity, index)
    if (!found) return true
    used.add(found.partner)
    pairs.push({en: found.partner, zh: quantity, how: found.how})
    return false
  })
  return {en: en.filter((quantity) => !used.has(quantity)), zh: rest}
}

/** Pair each Chinese figure with the nearest English one, by its place in the row, that agrees. */
function pairNear(
  sides: Sides,
  pairs: NumberPair[],
  agree: (en: Quantity, zh: Quantity) => NumberPair['how'] | undefined
): Sides {
  const used = new Set<number>()
  const ratio = sides.zh.length ? sides.en.length / sides.zh.length : 0
  return pairUp(sides, pairs, (quantity, index) => {
    const center = Math.min(sides.en.length - 1, Math.round(index * ratio))
    for (let step = 0; step <= 2 * reach; step++) {
      const at = center + (step % 2 ? (step + 1) / 2 : -step / 2)
      const partner = sides.en[at]
      if (!partner || used.has(at)) continue
      const how = agree(partner, quantity)
      if (!how) continue
      used.add(at)
      return {partner, how}
    }
    return undefined
  })
}
