import type {Layout} from '../model/bitext.js'
import type {LayoutName} from './layout-names.js'

/** What is told of a layout. */
export interface Verdict extends Layout {
  readonly name: LayoutName
}

/** More of the text than this makes something the layout. */
export const most = 0.5

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
