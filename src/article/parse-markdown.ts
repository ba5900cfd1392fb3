import type {Root} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkCjkFriendly)
  .use(oncePerText)
  .freeze()

/** The tree of a Markdown text: CommonMark with GFM, front matter and emphasis that minds Chinese punctuation. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}

/**
 * Parse without the second passes of the extensions. The one of GFM looks for further addresses in the finished tree:
 * the words stay the same, but what it touches loses its place, and its expressions take quadratic time.
 */
function oncePerText(this: Processor): void {
  const data = this.data()
  const extensions = (data.fromMarkdownExtensions ?? []).flat()
  data.fromMarkdownExtensions = extensions.map(({transforms: _, ...extension}) => extension)
}
