import {readGlossary} from '../formats/glossary/read-glossary.js'
import type {Glossary} from '../model/concept.js'
import {readBeside} from '../model/read-beside.js'

let bundled: Promise<Glossary> | undefined

/**
 * Load the bundled glossary of Chinese policy and industry, `builtin:policy`, once: further calls give the same one.
 *
 * It is read from the file that stands beside this module: in Node from the disk, elsewhere with `fetch`.
 *
 * @throws {Error}
 *   When the file is missing, its `cause` telling why.
 */
export function loadPolicyGlossary(): Promise<Glossary> {
  bundled ??= readBeside(new URL('./policy.yaml', import.meta.url), 'the glossary').then((bytes) =>
    readGlossary(new TextDecoder().decode(bytes), {format: 'yaml', file: policyName})
  )
  return bundled
}

/** The name by which the command line knows the bundled glossary. */
export const policyName = 'builtin:policy'
