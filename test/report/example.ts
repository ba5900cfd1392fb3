import {describeRules} from '../../src/check/describe-rules.js'
import {articleOfPairs} from '../../src/check/examples.js'
import {setUpRules} from '../../src/check/rule-settings.js'
import {checkArticle, concludeChecks} from '../../src/check/run-rules.js'
import type {CheckReport} from '../../src/report/check-report.js'

/** A report on two files, one of which has a name that every format must escape. */
export function exampleReport(): CheckReport {
  const setup = {rules: setUpRules({})}
  const names = ['articles/city.md', 'articles/名字 a,b:c%25.md', 'quiet.md']
  const articles = [
    articleOfPairs(
      [
        {
          zh: '全市生产汽车16.76万辆，同比增长11.2%。',
          en: 'The city built 1.676 million cars, up 12.1% year on year.'
        },
        {zh: '公交车现在绕行更远的路线。'}
      ],
      names[0]!
    ),
    articleOfPairs(
      [
        {
          zh: '“[链主](企业)”\u0007<b>达31家</b>，比重提高2个百分点。',
          en: '🚄 “[Chain](leaders)” \u001B[31m number 31 & their share rose by 2 percent. ::error::%0A'
        }
      ],
      names[1]!
    ),
    articleOfPairs([{zh: '居民对此表示欢迎。', en: 'Residents welcomed the news.'}], names[2]!)
  ]
  const reports = articles.map((article) => checkArticle(article, setup))
  return {
    findings: concludeChecks(reports, setup),
    files: names,
    pairs: reports.reduce((sum, {pairs}) => sum + pairs, 0),
    rules: describeRules(setup.rules),
    problems: [
      {rule: 'file', severity: 'error', file: 'gone.md', message: 'Unexpected name that nothing has'}
    ]
  }
}

/** A report without findings. */
export const emptyReport: CheckReport = {findings: [], files: ['quiet.md'], pairs: 3, rules: [], problems: []}

/** The text of the lines that a report speaks of. */
export const textOf = (file: string): string | undefined =>
  file.startsWith('articles/名字')
    ? '“[链主](企业)”\u0007<b>达31家</b>，比重提高2个百分点。\n🚄 “[Chain](leaders)” \u001B[31m number 31 & their share rose by 2 percent. ::error::%0A'
    : undefined
