/** The first `most` characters of a text, with an ellipsis where more would follow; no character is cut in two. */
export function clip(text: string, most: number): string {
  // Twice as many code units hold them for sure.
  const characters = [...text.slice(0, 2 * most + 1)]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}
