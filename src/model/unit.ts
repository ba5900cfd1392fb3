import type {NullReason} from './bead.js'
import type {Message} from './message.js'
import type {Point} from './place.js'

/** A translation unit: a text and its translation, as translators keep them. */
export interface Unit {
  /** The same for the same input; unique in its memory as long as the file it was read from kept it so. */
  readonly id: string
  /** Empty in a unit without English. */
  readonly en: string
  /** Empty in a unit without Chinese. */
  readonly zh: string
  /** BCP 47 tags of both sides as the memory names them, such as `en-GB`; absent in a unit made from an article. */
  readonly tags?: {readonly en?: string; readonly zh?: string}
  /** Marks of the file inside the texts, in their order. */
  readonly codes?: {readonly en?: ReadonlyArray<InlineCode>; readonly zh?: ReadonlyArray<InlineCode>}
  /** Further variants: other languages, and second variants of English or Chinese. */
  readonly others?: ReadonlyArray<Variant>
  /** 0–1: how likely the two sides say the same. */
  readonly confidence?: number
  /** Type of the bead it was made from, English side first: `1-2`. */
  readonly alignment?: string
  /** Why a side is empty. */
  readonly reason?: NullReason
  /** Where both sides come from. */
  readonly origin?: {readonly en?: Origin; readonly zh?: Origin}
  /** The sentences before, in both languages: what a context match compares. */
  readonly before?: Context
  /** The sentences after. */
  readonly after?: Context
  readonly notes?: ReadonlyArray<string>
  /** What a memory says about the unit beyond these fields, in its order. */
  readonly props?: ReadonlyArray<Prop>
  /** Where the unit stands in the memory it was read from. */
  readonly point?: Point
}

/** A text in one language. */
export interface Variant {
  /** BCP 47; `und` where the memory names none. */
  readonly tag: string
  readonly text: string
  readonly codes?: ReadonlyArray<InlineCode>
}

/** A mark inside a text that is no word: emphasis, a link, a picture, a tag of HTML. */
export interface InlineCode {
  /** Offset in the text where it stands, in UTF-16 code units. */
  readonly at: number
  /** Whether it opens something, closes it, or stands alone. */
  readonly kind: 'open' | 'close' | 'alone'
  /** As it stands in its file: `**`, `<b>`, `](page.html)`. Empty for a highlight of the memory itself. */
  readonly code: string
  /** Joins what opens with what closes, and a mark with that of the other side. */
  readonly id?: string
  /** Such as `bold`, `italic`, `link`, `code`, `image`. */
  readonly type?: string
}

/** Where a side of a unit stands in its article. */
export interface Origin {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
}

/** The neighbours of a unit in one direction. */
export interface Context {
  readonly en?: string
  readonly zh?: string
}

/**
 * A property: `type` names it, and may come more than once. One that begins with `@` is an attribute of a unit of TMX:
 * `@creationdate`, `@changeid`, `@usagecount`.
 */
export interface Prop {
  readonly type: string
  readonly value: string
}

/** A translation memory. */
export interface Memory {
  /** In document order. */
  readonly units: ReadonlyArray<Unit>
  /** What was odd about the file it was read from. */
  readonly messages: ReadonlyArray<Message>
  /** Tag of the source language that its file names. */
  readonly source?: string
}
