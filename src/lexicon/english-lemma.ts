/**
 * The dictionary form of a regular English plural, past tense or participle; the word itself if it looks like none.
 *
 * @param isHead
 *   Whether a word is a headword: a stem is taken only if it is one.
 */
export function regularLemma(form: string, isHead: (word: string) => boolean): string {
  for (const stem of stems(form)) if (isHead(stem)) return stem
  return form
}

function* stems(form: string): Generator<string> {
  if (form.length < 4) return
  if (form.endsWith('ies') || form.endsWith('ied')) yield `${form.slice(0, -3)}y`
  if (form.endsWith('s') && !/(?:ss|us|is)$/.test(form)) {
    yield form.slice(0, -1)
    if (form.endsWith('es')) yield form.slice(0, -2)
  } else if (form.endsWith('ed')) {
    yield* endings(form.slice(0, -2))
  } else if (form.endsWith('ing')) {
    yield* endings(form.slice(0, -3))
  }
}

/** `stopp` of stop, `hop` of hope, `walk`. */
function* endings(stem: string): Generator<string> {
  if (stem.length < 2) return
  if (stem.at(-1) === stem.at(-2) && !/[lsz]$/.test(stem)) yield stem.slice(0, -1)
  yield `${stem}e`
  yield stem
  if (stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1)
}
