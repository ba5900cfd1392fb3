/** More edits than this share of a word, and another word was meant. */
const mostEdits = 0.4

/** The known name that is nearest to a word, if one is near enough to have been meant. */
export function nearest(given: string, known: ReadonlyArray<string>): string | undefined {
  const word = given.slice(0, longestWord).toLowerCase()
  const ranked = known.map((name) => ({name, edits: editDistance(word, name.toLowerCase())}))
  const best = ranked.sort((a, b) => a.edits - b.edits)[0]
  return best && best.edits <= Math.max(word.length, best.name.length) * mostEdits ? best.name : undefined
}

/** No name is longer; the rest of what was given is not looked at. */
const longestWord = 40

/** Levenshtein distance, where two neighbours that changed places count once. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({length: b.length + 1}, (_, column) => column)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
