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
export function pickVariants(variants: ReadonlyArray<Variant>, preferred: PreferredTags = {}): Picked {
  const en = pick(variants, 'en', preferred.en)
  const zh = pick(variants, 'zh', preferred.zh)
  // Field by field: a memory has millions of units, and to spread objects takes several times as long.
  const picked: {-readonly [Field in keyof Picked]: Picked[Field]} = {
    en: en === undefined ? '' : en.text,
    zh: zh === undefined ? '' : zh.text
  }
  if (en || zh) picked.tags = tagsOf(en?.tag, zh?.tag)
  if (en?.codes || zh?.codes) {
    picked.codes = {...(en?.codes && {en: en.codes}), ...(zh?.codes && {zh: zh.codes})}
  }
  let others: Variant[] | undefined
  for (const variant of variants) {
    if (variant === en || variant === zh || !(variant.text || variant.codes)) continue
    if (others) others.push(variant)
    else others = [variant]
  }
  if (others) picked.others = others
  return picked
}

type Picked = Pick<Unit, 'en' | 'zh' | 'tags' | 'codes' | 'others'>

/** Those of the unit before, which most units share. */
let lastTags: NonNullable<Unit['tags']> = {}

function tagsOf(en: string | undefined, zh: string | undefined): NonNullable<Unit['tags']> {
  if (lastTags.en !== en || lastTags.zh !== zh) {
    lastTags = Object.freeze({...(en !== undefined && {en}), ...(zh !== undefined && {zh})})
  }
  return lastTags
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
