import type {Language} from '../model/language.js'
import type {Unit, Variant} from '../model/unit.js'
import {canonicalTag, pairLanguage} from './direction.js'

/** Which variant to take where a unit has several of a language. */
export interface PreferredTags {
  /** BCP 47 tag of the English to take, such as `en-GB`; the first English otherwise. */
  readonly en?: string
  /** BCP 47 tag of the Chinese to take, such as `zh-TW`; the first Chinese otherwise. */
  readonly zh?: string
}

/** The English and the Chinese of a unit out of its variants; the further ones are `others`. */
export function pickVariants(
  variants: ReadonlyArray<Variant>,
  preferred: PreferredTags = {}
): Pick<Unit, 'en' | 'zh' | 'tags' | 'others'> {
  const en = pick(variants, 'en', preferred.en)
  const zh = pick(variants, 'zh', preferred.zh)
  const others = variants.filter((variant) => variant !== en && variant !== zh && variant.text)
  return {
    en: en?.text ?? '',
    zh: zh?.text ?? '',
    ...((en || zh) && {tags: {...(en && {en: en.tag}), ...(zh && {zh: zh.tag})}}),
    ...(others.length > 0 && {others})
  }
}

function pick(variants: ReadonlyArray<Variant>, language: Language, preferred?: string): Variant | undefined {
  const ofLanguage = variants.filter(({tag, text}) => text && pairLanguage(tag) === language)
  const wanted = preferred === undefined ? undefined : canonicalTag(preferred)
  return ofLanguage.find(({tag}) => tag === wanted) ?? ofLanguage[0]
}
