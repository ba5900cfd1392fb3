import {watch as watchFolder} from 'node:fs'
import {stat} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'

/** Changes that come so soon after each other are one: editors write a file in several steps. In milliseconds. */
const settle = 150
/** So far behind the clock are the times that file systems note. In milliseconds. */
const lag = 20

/**
 * Run, and again whenever one of the files changes that the run names, until a signal ends the process, or a run names
 * none.
 *
 * Folders are watched, not files: many editors put a new file in the place of the old one. What changes while a run is
 * on gives another run.
 */
export async function watchFiles(run: () => Promise<ReadonlyArray<string>>): Promise<void> {
  for (;;) {
    const started = Date.now() - lag
    const files = await run()
    if (!files.length) return
    await nextChange(files, started)
  }
}

function nextChange(files: ReadonlyArray<string>, started: number): Promise<void> {
  const wanted = new Set(files.map((file) => resolve(file)))
  const folders = new Set([...wanted].map((file) => dirname(file)))
  return new Promise((done) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onChange = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        for (const watcher of watchers) watcher.close()
        done()
      }, settle)
    }
    const watchers = [...folders].map((folder) =>
      watchFolder(folder, (_, name) => {
        if (name === null || wanted.has(resolve(folder, name))) onChange()
      })
    )
    void isChanged([...wanted], started).then((is) => is && onChange())
  })
}

/** Whether one of the files was written since. */
async function isChanged(files: ReadonlyArray<string>, since: number): Promise<boolean> {
  for (const file of files) {
    // A file that is gone is told of by the next run.
    const changed = await stat(file).catch(() => undefined)
    if (changed && changed.mtimeMs >= since) return true
  }
  return false
}
