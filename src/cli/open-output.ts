import {stat} from 'node:fs/promises'
import {sep} from 'node:path'
import {endingOfFormat, type FormatName, formatNames, formatOfPath} from '../formats/format-names.js'
import type {AlignOptions} from './align-command.js'
import {assertSafe} from './assert-safe.js'
import type {Tasks} from './choose-tasks.js'
import {createEncoder, type EncodeOptions, singleFormats} from './encode-bitexts.js'
import {fileOutput, filesOfFormat, folderOutput, type Output, printOutput, uniqueStems} from './outputs.js'
import type {Streams} from './streams.js'
import {tellUnused} from './unused-options.js'
import {UsageError} from './usage-error.js'

/**
 * Open the place for results that the options name: stdout, a file, or a folder.
 *
 * @throws {UsageError}
 *   When the format is unknown or cannot hold them, or an article would be overwritten.
 */
export async function openOutput(
  {names, paths}: Tasks,
  options: AlignOptions,
  encode: EncodeOptions,
  streams: Streams
): Promise<Output> {
  const {output, format} = options
  const tell = (name: FormatName): void => tellUnused(options, uses, name, {message: encode.report})
  if (output === undefined || output === '-') {
    const name = format ?? 'text'
    assertFits(name, encode)
    tell(name)
    if (name === 'moses') {
      throw new UsageError(
        'Unexpected format `moses` on standard output, expected --output <name> for its two files'
      )
    }
    return printOutput(await createEncoder(name, encode), streams)
  }
  if (await isFolder(output)) {
    const name = format ?? 'json'
    tell(name)
    const files = uniqueStems(output, names).map((stem) => filesOfFormat(stem, name))
    assertSafe(files.flat(), paths, 'article')
    return folderOutput(
      (number) => files[number]!,
      () => createEncoder(name, {...encode, several: false})
    )
  }
  const name = format ?? formatOfName(output)
  assertFits(name, encode)
  tell(name)
  const files = name === 'moses' ? filesOfFormat(output.replace(/\.(?:en|zh)$/, ''), name) : [output]
  assertSafe(files, paths, 'article')
  return fileOutput(files, await createEncoder(name, encode))
}

/** What only memories know. */
const uses = {source: ['tmx', 'xliff'], target: ['tmx', 'xliff'], nulls: ['tmx', 'xliff', 'tsv']} as const

async function isFolder(path: string): Promise<boolean> {
  if (path.endsWith('/') || path.endsWith(sep)) return true
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false
  )
}

function formatOfName(output: string): FormatName {
  const format = formatOfPath(output)
  if (format) return format
  const endings = formatNames.map(endingOfFormat).filter(Boolean).join(' ')
  throw new UsageError(
    `Unexpected ending of \`${output}\`, expected one of ${endings}, a folder (\`${output}/\`), or --format <name>`
  )
}

function assertFits(format: FormatName, {several}: EncodeOptions): void {
  if (several && singleFormats.includes(format)) {
    throw new UsageError(
      `Unexpected articles, more than one, expected one: a file of format \`${format}\` holds no more. Give a folder, such as --output out/`
    )
  }
}
