/** Phrases with a number word that count nothing. */
const names = `
second to none; second nature; on second thought; second thoughts; second hand; second-hand; second-guess; split second;
no one; one another; at first; at first glance; first of all; first and foremost; first lady; first name; first hand;
first aid; in the first place; third party; third parties; third-party; third world; at sixes and sevens; on all fours;
on cloud nine; nine to five; dressed to the nines; six feet under; zero in on; square one; day one; one day; one by one;
seven seas; four corners; fifth column; sixth sense; seventh heaven; eleventh hour; forty winks; catch-22; at one; as one;
one-on-one; one-to-one; one-off; one-sided; one-stop; one-size-fits-all; half-hearted; half-heartedly; better half;
half brother; half sister; half-baked; headquarters; close quarters; living quarters; thousand island; double-check;
double check; double bass; double-click; twin towers; few and far between; quite a few; fifty-fifty
`

/** Words that say how many times as large, and verbs of the same root. */
export const multiples: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twice: 2,
    thrice: 3,
    twofold: 2,
    threefold: 3,
    fourfold: 4,
    fivefold: 5,
    sixfold: 6,
    sevenfold: 7,
    eightfold: 8,
    ninefold: 9,
    tenfold: 10,
    hundredfold: 100,
    thousandfold: 1000,
    doubled: 2,
    doubles: 2,
    doubling: 2,
    double: 2,
    tripled: 3,
    triples: 3,
    tripling: 3,
    triple: 3,
    trebled: 3,
    treble: 3,
    quadrupled: 4,
    quadruples: 4,
    quadrupling: 4,
    quadruple: 4,
    quintupled: 5,
    quintuple: 5,
    halved: 0.5,
    halving: 0.5,
    halve: 0.5
  })
)

const index = new Map<string, string[]>()
for (const name of names.split(/[;\n]/).map((entry) => entry.trim())) {
  if (!name) continue
  const first = /^[a-z]+/.exec(name)![0]
  index.set(first, [...(index.get(first) ?? []), name])
}
for (const list of index.values()) list.sort((a, b) => b.length - a.length)
const longestFirst = Math.max(...[...index.keys()].map((word) => word.length))

/** Where a phrase ends that starts with the word from `at` to `end`, and counts nothing. */
export function englishNameAt(text: string, at: number, end: number): number | undefined {
  if (end - at > longestFirst) return undefined
  for (const name of index.get(text.slice(at, end).toLowerCase()) ?? []) {
    const edge = at + name.length
    if (text.slice(at, edge).toLowerCase() === name && !/[a-z]/i.test(text[edge] ?? '')) return edge
  }
  return undefined
}
