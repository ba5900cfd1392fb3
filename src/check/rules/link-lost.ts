import {reportLostMarks} from '../marks.js'
import type {Rule} from '../rule.js'

/** A link of one side is missing in the other. */
export const linkLost: Rule = {
  id: 'link-lost',
  group: 'article',
  description: 'A link of one side is missing in the other.',
  severity: 'warn',
  needs: ['pairs', 'source'],
  examples: [
    {
      article:
        'See [the map](map.md) of the park.\n\n请看公园的地图。\n\nIt opens at six.\n\n公园六点开门。\n',
      expect: ['3:1 Unexpected lack of the link in the Chinese, expected it as in the English']
    },
    {article: 'See [the map](en/map.md) of the park.\n\n请看公园的[地图](zh/map.md)。\n', expect: []}
  ],
  check: (article, context) => reportLostMarks(article, context, 'link', links)
}

const link =
  /(?<!!)\[[^\]\n]{0,500}\]\([^)\n]{1,2000}\)|(?<!!)\[[^\]\n]{1,500}\]\[[^\]\n]{0,200}\]|https?:\/\/[^\s)>\]]{1,2000}/g

/** Targets may differ (each language has its own pages), so links are only counted. */
function links(source: string): string[] {
  return Array.from(source.matchAll(link), () => '')
}
