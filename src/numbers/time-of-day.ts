import type {Draft} from './quantity.js'

/** Which half of the day a text says. */
export type DayHalf = 'early' | 'late'

/**
 * The hours from midnight that a clock says: 3 in the late half is 15. Where nothing says which half, the other one is a
 * second reading; 12 may be noon or midnight.
 */
export function timeOfDay(hours: number, half: DayHalf | undefined): Pick<Draft, 'value' | 'also'> {
  if (hours >= noon && hours < noon + 1) return {value: hours, also: [hours - noon, hours + noon]}
  if (hours > noon) return {value: hours}
  if (half === 'late') return {value: hours + noon}
  return half === 'early' ? {value: hours} : {value: hours, also: [hours + noon]}
}

const noon = 12

/** The half of the day that Chinese words right before a time say. */
export function chineseDayHalf(before: string, hours: number): DayHalf | undefined {
  if (/(?:下午|晚上|傍晚|晚间|午后|夜里|夜间|当晚|今晚|昨晚|晚) ?$/.test(before)) return 'late'
  if (/(?:中午|正午) ?$/.test(before)) return hours < earliestNoon ? 'late' : undefined
  return /(?:上午|早上|清晨|凌晨|早晨|早间|清早|拂晓|早) ?$/.test(before) ? 'early' : undefined
}

/** 中午1点 is 13 hours, 中午11点半 is 11.5. */
const earliestNoon = 4
