import {watch as watchFolder} from 'node:fs'
import {dirname, resolve} from 'node:path'

/** Changes that come so soon after each other are one: editors write a file in several steps. In milliseconds. */
const settle = 150

/**
 * Run again whenever one of some files changes, until a signal ends the process, or `isDone` says so after a run.
 *
 * Folders are watched, not files: many editors put a new file in the place of the old one.
 */
export async function watchFiles(
  files: () => ReadonlyArray<string>,
  run: () => Promise<void>,
  isDone: () => boolean = () => false
): Promise<void> {
  while (!isDone()) {
    await nextChange(files())
    await run()
  }
}

function nextChange(files: ReadonlyArray<string>): Promise<void> {
  const wanted = new Set(files.map((file) => resolve(file)))
  const folders = new Set([...wanted].map((file) => dirname(file)))
  return new Promise((done) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const watchers = [...folders].map((folder) =>
      watchFolder(folder, (_, name) => {
        if (name !== null && !wanted.has(resolve(folder, name))) return
        clearTimeout(timer)
        timer = setTimeout(() => {
          for (const watcher of watchers) watcher.close()
          done()
        }, settle)
      })
    )
  })
}
