/** The language that a `lang` attribute names, as a canonical tag (`zh-Hans`); nothing when it is none. */
export function languageOfTag(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.trim()) return undefined
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/**
 * The language that a class or the header of a column names: `zh`, `english`, `中文`, `lang-en`, `原文（英文）` …;
 * nothing when it is another word.
 */
export function languageOfName(name: string): string | undefined {
  const bare = name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^lang(?:uage)?[-_:]/, '')
    .replaceAll('_', '-')
  return (
    names.get(bare) ??
    names.get(bare.replace(/^(?:原文|译文|譯文|source|target|text)\s*[-:(]?\s*([^()]*?)\s*\)?$/, '$1'))
  )
}

const names = new Map(
  Object.entries({
    en: 'en eng english en-us en-gb 英文 英语 英語 英 英文原文 英语原文 英文译文 英语译文',
    zh: 'zh zho chi chn cn chinese 中文 汉语 漢語 中 汉 中文译文 中文原文 中文翻译 华语',
    'zh-Hans': 'zh-hans zh-cn zh-sg zhs hans 简体 简体中文 简中 simplified simplified-chinese',
    'zh-Hant':
      'zh-hant zh-tw zh-hk zh-mo zht hant tw 繁体 繁體 繁体中文 繁體中文 繁中 traditional traditional-chinese'
  }).flatMap(([language, words]) => words.split(' ').map((word) => [word, language] as const))
)
