import {type OpenCC, openccVariants} from '../glossary/opencc-variants.js'
import type {Variants} from '../glossary/term-index.js'
import {UsageError} from './usage-error.js'

/**
 * Spellings of other regions, where they are wanted (`--opencc`).
 *
 * @throws {UsageError}
 *   When the package opencc-js is not there: it is no dependency of ours, since it is larger than all else.
 */
export async function loadOpencc(
  isWanted: boolean | undefined,
  load: () => Promise<OpenCC> = () => import('opencc-js')
): Promise<Variants | undefined> {
  if (!isWanted) return undefined
  try {
    return openccVariants(await load())
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UsageError(
      'Unexpected --opencc without the package opencc-js, expected it beside duizhao: npm install opencc-js'
    )
  }
}
