import {type MappedText, sliceText, TextBuilder} from '../model/mapped-text.js'

/**
 * Take the tags of template languages (Liquid, Jinja, Hugo, Handlebars) out of a text: `{{ … }}`, `{% … %}`.
 *
 * What a tag would print is unknown, so a gap is left – except for the `text="…"` of a Hugo shortcode, which readers
 * see as it is. A tag that is not closed on its line is text.
 */
export function withoutTemplateMarks(whole: MappedText): MappedText {
  if (!whole.text.includes('{{') && !whole.text.includes('{%')) return whole
  return without(mark, whole)
}

/** Take out tags of components (JSX) that Markdown and HTML take for text, for what is in braces: `<Go on={() => go()}>`. */
export function withoutComponents(whole: MappedText): MappedText {
  return whole.text.includes('={') ? without(component, whole) : whole
}

function without(pattern: RegExp, whole: MappedText): MappedText {
  const rest = new TextBuilder()
  let from = 0
  for (const match of whole.text.matchAll(pattern)) {
    rest.append(sliceText(whole, from, match.index))
    const shown = shownText.exec(match[0])
    if (shown) {
      const start = match.index + shown.index + shown[0].length - shown[1]!.length - 1
      rest.append(sliceText(whole, start, start + shown[1]!.length))
    }
    from = match.index + match[0].length
  }
  return rest.append(sliceText(whole, from, whole.text.length)).build()
}

/** No tag is longer; the bound keeps a page of opening braces from being read over and over. */
const mark = /\{\{[^{}\r\n]{0,400}\}\}|\{%[^{}\r\n]{0,400}%\}/g

/** Braces within braces, as far as functions and styles have them; an attribute at least stands in the tag. */
const component =
  /<[A-Za-z][\w.]{0,60}(?:\s+[\w-]{1,40}(?:=(?:"[^"]{0,200}"|'[^']{0,200}'|\{(?:[^{}]|\{[^{}]{0,100}\}){0,200}\}))?){1,20}\s*\/?>/g

const shownText = /\stext="([^"]*)"/
