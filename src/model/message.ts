import type {Place} from './place.js'

/** Something odd about an article, glossary or memory; never thrown. */
export interface Message {
  /** In plain words, such as `no-translation`. */
  readonly rule: string
  /** `info` is a normal result worth telling; `warning` may spoil the result; `error` did. */
  readonly severity: 'info' | 'warning' | 'error'
  /** What is there, and what was expected. */
  readonly message: string
  readonly file?: string
  readonly place?: Place
}
