import type {Prop, Unit} from '../model/unit.js'
import {lowConfidence} from './summary.js'

/** States of a target or segment that each version knows (XLIFF 1.2, "state"; 2.1, "state"). */
const states = {
  '1.2':
    /^(?:final|needs-(?:adaptation|l10n|review-(?:adaptation|l10n|translation)|translation)|new|signed-off|translated|x-.+)$/,
  '2': /^(?:initial|translated|reviewed|final)$/
} as const

const stateProp = 'x-state'

/** The property for a state that a file names; nothing where it says no more than the texts and the confidence do. */
export function propOfState(
  state: string | undefined,
  confidence: number | undefined,
  hasTarget: boolean
): Prop | undefined {
  if (!state || state.startsWith('duizhao:')) return undefined
  const plain = !hasTarget
    ? /^(?:initial|new)$/
    : (confidence ?? 1) < lowConfidence
      ? /^(?:translated|needs-review-translation)$/
      : /^translated$/
  return plain.test(state) ? undefined : {type: stateProp, value: state}
}

/** The state that a unit brought along, where a version of XLIFF knows it. */
export function ownState({props}: Unit, version: keyof typeof states): string | undefined {
  return props?.find(({type, value}) => type === stateProp && states[version].test(value))?.value
}

/** Whether a property is written as the state of its unit. */
export function isState({type, value}: Prop, version: keyof typeof states): boolean {
  return type === stateProp && states[version].test(value)
}
