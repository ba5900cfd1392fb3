import type {Difference} from '../memory/differences.js'
import {show} from './show.js'
import type {ChangeColors} from './text-options.js'

/** Differences in one line: in colours, or as `[-removed-]{+added+}`. */
export function showDifferences(
  differences: ReadonlyArray<Difference>,
  colors: ChangeColors | undefined
): string {
  return differences
    .map(({kind, text}) => {
      const shown = show(text)
      if (kind === 'same') return shown
      if (colors) return colors[kind](shown)
      return kind === 'added' ? `{+${shown}+}` : `[-${shown}-]`
    })
    .join('')
}
