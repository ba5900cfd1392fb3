import {basename, dirname, join, posix} from 'node:path'
import {endingOfFormat, type FormatName} from '../formats/format-names.js'
import type {Bitext} from '../model/bitext.js'
import {AtomicFile} from './atomic-file.js'
import type {Encoder} from './encode-bitexts.js'
import type {Streams} from './streams.js'

/** Where aligned articles go. */
export interface Output {
  /** Take the next article; `number` is that of its task. */
  add(bitext: Bitext, number: number): Promise<void>
  /** Finish; gives the names of the files that were written. */
  end(): Promise<ReadonlyArray<string>>
  /** Take back what is not finished. */
  discard(): Promise<void>
}

/** Print the articles. */
export function printOutput(encoder: Encoder, {stdout}: Streams): Output {
  return {
    async add(bitext) {
      await stdout(encoder.add(bitext).join(''))
    },
    async end() {
      const text = encoder.end().join('')
      if (text) await stdout(text)
      return []
    },
    discard: async () => undefined
  }
}

/** Write all articles to one file, or to one pair of files. Nothing is made before the first article is there. */
export function fileOutput(paths: ReadonlyArray<string>, encoder: Encoder): Output {
  let files: AtomicFile[] = []
  const write = async (texts: ReadonlyArray<string>): Promise<void> => {
    for (const [index, file] of files.entries()) await file.write(texts[index]!)
  }
  return {
    async add(bitext) {
      if (!files.length) for (const path of paths) files.push(await AtomicFile.create(path))
      await write(encoder.add(bitext))
    },
    async end() {
      if (!files.length) return []
      await write(encoder.end())
      for (const file of files) await file.commit()
      return paths
    },
    async discard() {
      await Promise.all(files.map((file) => file.discard()))
      files = []
    }
  }
}

/** Write each article to a file, or pair of files, of its own. */
export function folderOutput(
  pathsOf: (number: number) => ReadonlyArray<string>,
  createEncoder: () => Promise<Encoder>
): Output {
  const written: string[] = []
  let current: Output | undefined
  return {
    async add(bitext, number) {
      current = fileOutput(pathsOf(number), await createEncoder())
      await current.add(bitext, number)
      written.push(...(await current.end()))
    },
    end: async () => written,
    discard: async () => current?.discard()
  }
}

/** The files of a format that begin with `stem`. */
export function filesOfFormat(stem: string, format: FormatName): string[] {
  return format === 'moses' ? [`${stem}.en`, `${stem}.zh`] : [stem + endingOfFormat(format)]
}

/**
 * The paths of the articles in a folder, without endings: the names of the articles without theirs. Of several
 * articles that would get the same name, the later ones keep their endings (`a`, `a.txt`), then get a number.
 */
export function uniqueStems(folder: string, names: ReadonlyArray<string>): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const short = posix.join(posix.dirname(name), posix.parse(name).name)
    let stem = short
    // Case decides nothing on many disks.
    for (let count = 1; taken.has(stem.toLowerCase()); count++) stem = count === 1 ? name : `${name}-${count}`
    taken.add(stem.toLowerCase())
    return join(folder, dirname(stem), basename(stem))
  })
}
