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
): Pick<Unit, 'en' | 'zh' | 'tags' | 'codes' | 'others'> {
  const en = pick(variants, 'en', preferred.en)
  const zh = pick(variants, 'zh', preferred.zh)
  const others: Variant[] = []
  for (const variant of variants) {
    if (variant !== en && variant !== zh && (variant.text || variant.codes)) others.push(variant)
  }
  const hasCodes = en?.codes !== undefined || zh?.codes !== undefined
  return {
    en: en?.text ?? '',
    zh: zh?.text ?? '',
    ...((en || zh) && {tags: {...(en && {en: en.tag}), ...(zh && {zh: zh.tag})}}),
    ...(hasCodes && {codes: {...(en?.codes && {en: en.codes}), ...(zh?.codes && {zh: zh.codes})}}),
    ...(others.length > 0 && {others})
  }
}

function pick(
  variants: ReadonlyArray<Variant>,
  language: Language,
  preferred: string | undefined
): Variant | undefined {
  const wanted = preferred === undefined ? undefined : canonicalTag(preferred)
  let first: Variant | undefined
  for (const variant of variants) {
    if ((!variant.text && !variant.codes) || pairLanguage(variant.tag) !== language) continue
    if (wanted === undefined || variant.tag === wanted) return variant
    first ??= variant
  }
  return first
}
