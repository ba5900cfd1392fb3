import {francAll} from 'franc'

/** Rank languages (ISO 639-3) by how well their trigrams fit a text: scores from 0 to 1, the best first. */
export function rankLanguages(
  text: string,
  languages: ReadonlyArray<string>,
  minLength: number
): ReadonlyArray<[language: string, score: number]> {
  return francAll(text, {only: [...languages], minLength})
}
