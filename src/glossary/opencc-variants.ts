import type {Variants} from './term-index.js'

/** What is needed of the package opencc-js. */
export interface OpenCC {
  Converter(options: {from: string; to: string}): (text: string) => string
}

/** From Simplified to the words of Taiwan and the characters of Hong Kong, and back. */
const fromMainland = ['twp', 'hk']
const fromTaiwan = {from: 'twp', to: 'cn'}
const fromHongKong = {from: 'hk', to: 'cn'}

/**
 * Spellings of Chinese terms for `createMatcher`, made by the package opencc-js, which is not installed with this one: whoever
 * has it gives the module. A term is then also found in the words of other regions: 软件 in 軟體.
 *
 * @throws {TypeError}
 *   When the module has no `Converter`.
 */
export function openccVariants(opencc: OpenCC): Variants {
  if (typeof opencc?.Converter !== 'function')
    throw new TypeError(`Unexpected module \`${String(opencc)}\`, expected what opencc-js exports`)
  // To make a converter takes as long as to convert thousands of terms.
  let toOthers: Array<(text: string) => string> | undefined
  let toMainland: Array<(text: string) => string> | undefined
  return (text, language) => {
    if (language === 'en') return []
    toOthers ??= fromMainland.map((to) => opencc.Converter({from: 'cn', to}))
    const found = new Set<string>()
    const simplified = new Set([text])
    if (language === 'zh-Hant') {
      toMainland ??= [fromTaiwan, fromHongKong].map((way) => opencc.Converter(way))
      for (const convert of toMainland) simplified.add(convert(text))
    }
    for (const own of simplified) {
      found.add(own)
      for (const convert of toOthers) found.add(convert(own))
    }
    found.delete(text)
    return [...found]
  }
}
