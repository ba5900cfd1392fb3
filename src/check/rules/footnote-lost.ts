import {reportLostMarks} from '../marks.js'
import type {Rule} from '../rule.js'

/** A reference to a footnote of one side is missing in the other. */
export const footnoteLost: Rule = {
  id: 'footnote-lost',
  group: 'article',
  description: 'A reference to a footnote of one side is missing in the other.',
  severity: 'warn',
  needs: ['pairs', 'source'],
  examples: [
    {
      article:
        'The park is old.[^1]\n\n公园历史悠久。\n\nIt opens at six.\n\n公园六点开门。\n\n[^1]: Founded in 1905.\n',
      expect: ['3:1 Unexpected lack of the footnote `[^1]` in the Chinese, expected it as in the English']
    },
    {article: 'The park is old.[^1]\n\n公园历史悠久。[^1]\n\n[^1]: Founded in 1905.\n', expect: []}
  ],
  check: (article, context) => reportLostMarks(article, context, 'footnote', footnotes)
}

function footnotes(source: string): string[] {
  return source.match(/\[\^[^\]\n]{1,100}\](?!:)/g) ?? []
}
