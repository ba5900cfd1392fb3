import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'

/** The tree of a page or fragment of HTML. Positions of attributes are wanted as well, for the words of descriptions. */
export function parseHtml(markup: string, fragment: boolean): Root {
  return fromHtml(markup, {fragment, verbose: true})
}
