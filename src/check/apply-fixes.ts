import type {Edit, Finding, FixGrade} from '../model/finding.js'

/** A text after its fixes. */
export interface FixedText {
  readonly text: string
  /** Findings whose fix was made. */
  readonly fixed: ReadonlyArray<Finding>
}

/**
 * Make the fixes of one file: the safe ones, or suggested ones too. Of fixes that overlap the first is made; nothing
 * else changes, byte for byte. `mayChange` can turn a fix down by the text that it would replace.
 */
export function applyFixes(
  source: string,
  findings: ReadonlyArray<Finding>,
  grade: FixGrade,
  mayChange: (edit: Edit) => boolean = () => true
): FixedText {
  const wanted = findings
    .filter(({fix}) => fix && (grade === 'suggest' || fix.grade === 'safe') && fix.edits.every(mayChange))
    .sort((a, b) => firstOf(a) - firstOf(b))
  const fixed: Finding[] = []
  const edits: Edit[] = []
  let end = 0
  for (const finding of wanted) {
    if (firstOf(finding) < end) continue
    for (const edit of finding.fix!.edits) {
      edits.push(edit)
      end = Math.max(end, edit.end)
    }
    fixed.push(finding)
  }
  let text = source
  for (const edit of edits.reverse()) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  return {text, fixed}
}

function firstOf({fix}: Finding): number {
  return Math.min(...fix!.edits.map(({start}) => start))
}
