import {reportLostMarks} from '../marks.js'
import type {Rule} from '../rule.js'

/** An image within a sentence of one side is missing in the other. */
export const imageLost: Rule = {
  id: 'image-lost',
  group: 'article',
  description: 'An image within a sentence of one side is missing in the other.',
  severity: 'warn',
  needs: ['pairs', 'source'],
  examples: [
    {
      article:
        'Press the ![play](play.png) key to start.\n\n按键开始。\n\nIt opens at six.\n\n公园六点开门。\n',
      expect: ['3:1 Unexpected lack of the image in the Chinese, expected it as in the English']
    },
    {article: 'Press the ![play](play.png) key to start.\n\n按 ![播放](play.png) 键开始。\n', expect: []}
  ],
  check: (article, context) => reportLostMarks(article, context, 'image', images)
}

function images(source: string): string[] {
  return Array.from(source.matchAll(/!\[[^\]\n]{0,500}\]\([^)\n]{1,2000}\)/g), () => '')
}
