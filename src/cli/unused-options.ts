import type {Log} from './log.js'

/**
 * Tell of options that change nothing in a format: whoever gave one expects something else.
 *
 * @param uses
 *   For each option that only some formats have a use for, these.
 */
export function tellUnused<Format extends string>(
  options: object,
  uses: Readonly<Record<string, ReadonlyArray<Format>>>,
  format: Format,
  log: Pick<Log, 'message'>
): void {
  for (const [name, formats] of Object.entries(uses)) {
    if ((options as Record<string, unknown>)[name] === undefined || formats.includes(format)) continue
    const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    log.message({
      rule: 'unused-option',
      severity: 'warning',
      message: `Unexpected ${option} for ${format}, expected ${formats.join(', ')}: it changes nothing`
    })
  }
}
