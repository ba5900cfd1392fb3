import type {Rule} from '../rule.js'

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。'
}

/** Punctuation of English in Chinese. */
export const punctuation: Rule = {
  id: 'punctuation',
  group: 'article',
  description: 'A mark of half width stands between Chinese characters.',
  severity: 'off',
  needs: [],
  examples: [
    {
      pairs: [{zh: '公园六点开门,欢迎参观。', en: 'The park opens at six; you are welcome.'}],
      expect: ['1:7 Unexpected mark `,` of half width, expected `，`'],
      fixed: '公园六点开门，欢迎参观。\nThe park opens at six; you are welcome.'
    },
    {pairs: [{zh: '公园 6:30 开门，门票 1,000 元。', en: 'It opens at 6:30.'}], expect: []}
  ],
  check({pairs}, {report}) {
    for (const {zh} of pairs) {
      if (!zh) continue
      for (const match of zh.text.matchAll(
        /(?<=\p{Script=Han}[”’」』）》]?)[,;:?!.](?=\s*(?:[\p{Script=Han}“‘「『（《]|$))/gu
      )) {
        const right = wide[match[0]]!
        report({
          at: {side: zh, from: match.index, to: match.index + 1},
          message: `Unexpected mark \`${match[0]}\` of half width, expected \`${right}\``,
          expected: [right],
          fix: {grade: 'safe', text: right}
        })
      }
    }
  }
}
