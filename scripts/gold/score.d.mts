interface TextBead {
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
}

export function scoreBeads(
  gold: ReadonlyArray<TextBead>,
  predicted: ReadonlyArray<TextBead>
): {readonly missed: TextBead[]; readonly wrong: TextBead[]}
