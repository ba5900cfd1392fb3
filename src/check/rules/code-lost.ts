import {reportLostMarks} from '../marks.js'
import type {Rule} from '../rule.js'

/** A code span of one side is missing in the other. */
export const codeLost: Rule = {
  id: 'code-lost',
  group: 'article',
  description: 'A code span of one side is missing in the other.',
  severity: 'warn',
  needs: ['pairs', 'source'],
  examples: [
    {
      article:
        'Run `npm test` before you push.\n\n推送之前请运行测试。\n\nThen `git push` it.\n\n然后`git push`。\n',
      expect: ['3:1 Unexpected lack of the code `npm test` in the Chinese, expected it as in the English']
    },
    {article: 'Run `npm test` before you push.\n\n推送之前请运行 npm test。\n', expect: []}
  ],
  check: (article, context) =>
    reportLostMarks(article, context, 'code', codes, (mark, text) => text.includes(mark))
}

function codes(source: string): string[] {
  return Array.from(source.matchAll(/(?<!`)(`{1,3})(?!`)([^`\n]{1,500})\1(?!`)/g), (match) =>
    match[2]!.trim()
  )
}
