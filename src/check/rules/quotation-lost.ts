import {reportLostMarks} from '../marks.js'
import type {Rule} from '../rule.js'

/** Words in quotation marks on one side stand without them on the other. */
export const quotationLost: Rule = {
  id: 'quotation-lost',
  group: 'article',
  description: 'Words in quotation marks on one side stand without them on the other.',
  severity: 'off',
  needs: ['pairs', 'source'],
  examples: [
    {
      article: 'The “little giant” grew.\n\n小巨人成长了。\n\nIt opens at six.\n\n公园六点开门。\n',
      expect: ['3:1 Unexpected lack of the quotation in the Chinese, expected it as in the English']
    },
    {article: 'The "little giant" grew.\n\n“小巨人”成长了。\n', expect: []}
  ],
  check: (article, context) => reportLostMarks(article, context, 'quotation', quotations)
}

function quotations(source: string): string[] {
  return Array.from(
    source.matchAll(
      /“[^”\n]{1,300}”|「[^」\n]{1,300}」|《[^》\n]{1,300}》|"[^"\n]{1,300}"|＂[^＂\n]{1,300}＂/g
    ),
    () => ''
  )
}
