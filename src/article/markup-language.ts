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
  const words = name
    .slice(0, longestName)
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !roles.has(word))
  const bare = words.join('-')
  return code.test(bare) ? languageOfTag(bare) : names.get(bare)
}

/** “Chinese (Simplified) translation text” and the like. */
const longestName = 60

const code = /^(?:en|zh)(?:-(?:hans|hant|[a-z]{2}))*$/

/** Words beside the name of a language. */
const roles = new Set(
  'lang language source target text original translation version 原文 译文 譯文 翻译 翻譯'.split(' ')
)

const names = new Map(
  Object.entries({
    en: 'eng english 英文 英语 英語 英 英文原文 英语原文 英文译文 英语译文 英文翻译 英文版 英文说明 英文文档',
    'en-US': 'english-us american-english',
    'en-GB': 'english-uk british-english',
    zh: 'zho chi chn cn chinese 中文 汉语 漢語 中 汉 中文译文 中文原文 中文翻译 中文版 中文说明 中文文档',
    'zh-Hans': 'zhs hans 简体 简体中文 简中 中文-简体 simplified-chinese chinese-simplified',
    'zh-Hant':
      'tw zht hant 繁体 繁體 繁体中文 繁體中文 繁中 中文-繁体 中文-繁體 traditional-chinese chinese-traditional'
  }).flatMap(([language, words]) => words.split(' ').map((word) => [word, language] as const))
)
