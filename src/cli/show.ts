import {visible} from '../formats/visible.js'

/** Text from outside, safe to print: nothing in it can move the cursor, hide, or start a line. */
export function show(text: string): string {
  return visible(text)
}

/** The name of a file, safe to print at the start of a line. */
export function showPath(path: string): string {
  // `visible` folds white space, but a newline in a name is part of it.
  const named = path.replace(
    /[\t\n\v\f\r]/g,
    (character) => `<U+000${character.charCodeAt(0).toString(16).toUpperCase()}>`
  )
  // A log of GitHub Actions or Azure obeys lines that start so.
  return visible(/^(?:::|##)/.test(named) ? `./${named}` : named)
}

/** A view for a terminal in which no line can start with a command that a CI log would obey. */
export function disarmCommands(text: string): string {
  return text.replace(
    /^( *)(::|##\[)/gm,
    (_, space: string, mark: string) => `${space}<U+00${mark === '::' ? '3A>:' : '23>#['}`
  )
}
