import type {Finding} from '../model/finding.js'
import {acceptBaseline, readBaseline, type Sifted, shrinkBaseline, siftByBaseline} from './baseline.js'
import type {CheckPlan} from './check-plan.js'
import type {Log} from './log.js'
import {showPath} from './show.js'
import {plural} from './tally.js'

/** Take out what the baseline of a run knows, and change the baseline where that is asked for. */
export async function applyBaseline(
  {options, baseline: path}: CheckPlan,
  findings: ReadonlyArray<Finding>,
  files: ReadonlyArray<string>,
  log: Log
): Promise<Pick<Sifted, 'fresh' | 'known'>> {
  if (path === undefined) return {fresh: findings, known: 0}
  if (options.acceptBaseline) {
    await acceptBaseline(path, findings)
    log.say(`baseline: ${plural(findings.length, 'finding')} in ${showPath(path)}\n`)
    return {fresh: [], known: findings.length}
  }
  const baseline = await readBaseline(path)
  const {fresh, known, gone} = siftByBaseline(findings, baseline, files)
  // With --since not all is looked for, so what was not found may still be there.
  if (gone.length && options.updateBaseline && options.since === undefined) {
    await shrinkBaseline(baseline, gone)
    log.say(`baseline: ${plural(gone.length, 'finding')} less in ${showPath(path)}\n`)
  } else if (gone.length && options.since === undefined)
    log.say(
      `baseline: ${plural(gone.length, 'finding')} of ${showPath(path)} no longer there; take them out with --update-baseline\n`
    )
  return {fresh, known}
}
