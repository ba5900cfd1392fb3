import {hashText} from '../model/hash.js'
import type {Unit} from '../model/unit.js'

/** The document that a unit comes from: its file, or what a memory says of it; nothing where neither is known. */
export function documentOf({origin, props}: Unit): string | undefined {
  const file = (origin?.en ?? origin?.zh)?.file
  if (file !== undefined) return file
  return props?.find(({type}) => /^(?:x-)?(?:doc(?:ument)?|file|project)(?:-?(?:id|name))?$/i.test(type))
    ?.value
}

/**
 * Whether a unit belongs to the test part: all units of one document do, or none. A unit of no known document goes by
 * its texts, so that the same pair never lies on both sides.
 *
 * @param share
 *   Share of documents in the test part, 0–1.
 * @param seed
 *   Another number gives another choice.
 */
export function isTest(unit: Unit, share: number, seed = 0): boolean {
  const key = documentOf(unit) ?? `${unit.en}\n${unit.zh}`
  return Number.parseInt(hashText(`${seed}\n${key}`).slice(0, 8), 16) / 2 ** 32 < share
}
