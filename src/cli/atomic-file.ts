import {unlinkSync} from 'node:fs'
import {type FileHandle, mkdir, open, realpath, rename, stat, unlink} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

/** Files that are being written, by their temporary names. */
const unfinished = new Set<string>()

/**
 * A file that is written beside its place and moved there when it is whole: an interrupted run leaves the old one.
 *
 * Devices and pipes are written to as they are. Missing folders are made.
 */
export class AtomicFile {
  #handle: FileHandle
  #path: string
  /** Absent for a device. */
  #temporary: string | undefined

  private constructor(handle: FileHandle, path: string, temporary: string | undefined) {
    this.#handle = handle
    this.#path = path
    this.#temporary = temporary
  }

  static async create(name: string): Promise<AtomicFile> {
    try {
      return await AtomicFile.#open(name)
    } catch (error) {
      // Nobody knows the temporary file, or a folder on the way: the name that was given is what is wrong.
      throw Object.assign(error as Error, {path: name})
    }
  }

  static async #open(name: string): Promise<AtomicFile> {
    // A link stays a link: what it leads to is replaced.
    const path = await realpath(name).catch(() => name)
    const old = await stat(path).catch(() => undefined)
    if (old && !old.isFile()) return new AtomicFile(await open(path, 'w'), path, undefined)
    await mkdir(dirname(path), {recursive: true})
    const suffix = `.${process.pid.toString(36)}-${Math.random().toString(36).slice(2, 10)}.part`
    const temporary = join(dirname(path), `.${shorten(basename(path), longestName - suffix.length)}${suffix}`)
    // Before it is there, so that no signal comes between.
    remember(temporary)
    try {
      const handle = await open(temporary, 'wx', old ? old.mode & permissions : undefined)
      return new AtomicFile(handle, path, temporary)
    } catch (error) {
      forget(temporary)
      throw error
    }
  }

  async write(content: string | Uint8Array): Promise<void> {
    if (content.length) await this.#handle.writeFile(content)
  }

  /** Put the file in its place. */
  async commit(): Promise<void> {
    await this.#handle.close()
    if (this.#temporary === undefined) return
    await rename(this.#temporary, this.#path)
    forget(this.#temporary)
  }

  /** Take back what was written. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    if (this.#temporary === undefined || !forget(this.#temporary)) return
    await unlink(this.#temporary).catch(() => undefined)
  }
}

/** Write a whole file, or leave the old one as it is. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const file = await AtomicFile.create(path)
  try {
    await file.write(content)
    await file.commit()
  } catch (error) {
    await file.discard()
    throw error
  }
}

/** Take back all that is not in its place yet; at once, for a process that is about to end. */
export function discardUnfinished(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path)
    } catch {
      // It is gone already.
    }
  }
  unfinished.clear()
}

/** Take it back when a signal ends the process. */
export function remember(path: string): void {
  if (!unfinished.size) watchSignals('on')
  unfinished.add(path)
}

/** It is in its place, or gone. Gives whether it was remembered. */
export function forget(path: string): boolean {
  const wasThere = unfinished.delete(path)
  if (wasThere && !unfinished.size) watchSignals('off')
  return wasThere
}

/** Exit codes of a program that a signal ended: 128 and the number of the signal. */
const signals = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const

/** Only while there is something to take back: whoever listens is heard no sooner than the work at hand is done. */
function watchSignals(method: 'on' | 'off'): void {
  for (const signal of Object.keys(signals)) process[method](signal, obey)
}

function obey(signal: keyof typeof signals): void {
  discardUnfinished()
  process.exit(signals[signal])
}

const permissions = 0o777

/** Bytes of a file name; the temporary name must not be too long where the name itself is not. */
const longestName = 254

function shorten(name: string, most: number): string {
  let short = name
  while (Buffer.byteLength(short) > most) short = [...short].slice(0, -1).join('')
  return short
}
