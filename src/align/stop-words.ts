// Function words of English in their dictionary form: they stand in every sentence and render little.
const stopWords = new Set(
  `a an the this that these those it he she they we you i who which what of in on at to for from by with as into
  about over under and or but nor not no if than then when while where be have do will would can could should may
  might must shall there here so very just all any some each such more most other also only up out off down is are
  was were been being has had did does am his her its our your their my me him them us`.split(/\s+/)
)

/** Whether an English word in its dictionary form is a function word. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}
