import type {Prop, Unit} from '../model/unit.js'

/** What a unit says that is not to be translated: `translate="no"` of XLIFF. */
export const lock: Prop = {type: 'x-translate', value: 'no'}

export function isLock({type, value}: Prop): boolean {
  return type === lock.type && value === lock.value
}

export function isLocked({props}: Unit): boolean {
  return props?.some(isLock) === true
}
