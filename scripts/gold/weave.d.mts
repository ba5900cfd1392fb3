import type {ArticleFormat} from '../../src/article/read-article.js'

export interface WovenBead {
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
  readonly kind?: string
}

export interface WovenParagraph {
  readonly isHeading: boolean
  readonly en: string
  readonly zh: string
  readonly beads: ReadonlyArray<WovenBead>
}

export interface WovenLayout {
  readonly format: ArticleFormat
  readonly cues?: boolean
  readonly weave: (paragraphs: ReadonlyArray<WovenParagraph>) => string
}

export function paragraphsOf(beads: ReadonlyArray<WovenBead>, seed?: number): WovenParagraph[]
export const layouts: Readonly<Record<string, WovenLayout>>
