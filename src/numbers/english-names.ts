/** Phrases with a number word that count nothing. */
const names = `
second to none; second nature; on second thought; second thoughts; second hand; second-hand; second-guess; split second;
no one; one another; at first; at first glance; first of all; first and foremost; first lady; first name; first hand;
first aid; in the first place; third party; third parties; third-party; third world; at sixes and sevens; on all fours;
on cloud nine; nine to five; dressed to the nines; six feet under; zero in on; square one; day one; one day; one by one;
seven seas; four corners; fifth column; sixth sense; seventh heaven; eleventh hour; forty winks; catch-22; at one; as one;
one-on-one; one-to-one; one-off; one-sided; one-stop; one-size-fits-all; half-hearted; half-heartedly; better half;
half brother; half sister; half-baked; headquarters; close quarters; living quarters; thousand island; double-check;
double check; double bass; double-click; double eleven; double twelve; double ninth; double reduction; twin towers; few and far between; base 2; base 8; base 10; base 16; base-2; base-8; base-10; base-16; quite a few; fifty-fifty
`

const index = new Map<string, string[]>()
for (const name of names.split(/[;\n]/).map((entry) => entry.trim())) {
  if (!name) continue
  const first = /^[a-z]+/.exec(name)![0]
  index.set(first, [...(index.get(first) ?? []), name])
}
for (const list of index.values()) list.sort((a, b) => b.length - a.length)

/** The first words of names. */
export const nameStarts: Iterable<string> = index.keys()

/** Where a phrase ends that counts nothing, starts at `at` and whose first word in lower case is `first`. */
export function englishNameAt(text: string, at: number, first: string): number | undefined {
  for (const name of index.get(first) ?? []) {
    const edge = at + name.length
    if (text.slice(at, edge).toLowerCase() === name && !/[a-z]/i.test(text[edge] ?? '')) return edge
  }
  return undefined
}
