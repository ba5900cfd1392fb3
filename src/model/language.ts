/** The two languages of a bitext; both are named fields everywhere, never source and target. */
export type Language = 'en' | 'zh'

/** The other language of the pair. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh' : 'en'
}

/** Throw unless `value` is `'en'` or `'zh'`; for the doors that callers without types walk through. */
export function assertLanguage(value: unknown): asserts value is Language {
  if (value !== 'en' && value !== 'zh') {
    throw new TypeError(`Unexpected language \`${String(value)}\`, expected \`en\` or \`zh\``)
  }
}
