import type {Bitext} from '../../src/model/bitext.js'

interface TextBead {
  readonly kind?: string
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
}

export function scoreBeads(
  gold: ReadonlyArray<TextBead>,
  predicted: ReadonlyArray<TextBead>
): {readonly missed: TextBead[]; readonly wrong: TextBead[]}

export function textBeads(bitext: Bitext): TextBead[]
export function readLines(path: string): TextBead[]
