import {reportLostMarks} from '../marks.js'
import type {Rule} from '../rule.js'

/** Strong words of one side are plain in the other. */
export const emphasisLost: Rule = {
  id: 'emphasis-lost',
  group: 'article',
  description: 'Strong words of one side are plain in the other.',
  severity: 'off',
  needs: ['pairs', 'source'],
  examples: [
    {
      article: 'Do **not** press the key.\n\n不要按键。\n\nIt opens at six.\n\n公园六点开门。\n',
      expect: ['3:1 Unexpected lack of the emphasis in the Chinese, expected it as in the English']
    },
    {article: 'Do **not** press the key.\n\n**不要**按键。\n', expect: []}
  ],
  check: (article, context) => reportLostMarks(article, context, 'emphasis', emphasis)
}

function emphasis(source: string): string[] {
  return Array.from(source.matchAll(/(\*\*|__)(?=\S)[^\n]{1,500}?\1/g), () => '')
}
