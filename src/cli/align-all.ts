import {Worker} from 'node:worker_threads'
import {type AlignSettings, alignArticle, type Outcome, type Task} from './align-article.js'

export interface AlignAllOptions {
  /** Threads that align; 1 aligns in this one. */
  readonly jobs: number
  /** The program of the workers; without it there are none. */
  readonly workerUrl?: URL | undefined
}

/**
 * Align articles, several at a time. What becomes of them is handed over in their order, and no more than a few are
 * held at once, so that a run over any number of them takes no more memory than one over a few.
 */
export async function* alignAll(
  tasks: ReadonlyArray<Task>,
  settings: AlignSettings,
  {jobs, workerUrl}: AlignAllOptions
): AsyncGenerator<Outcome> {
  if (jobs > 1 && workerUrl) yield* alignInWorkers(tasks, settings, jobs, workerUrl)
  else for (const task of tasks) yield await alignArticle(task, settings)
}

/** Articles that a worker may be ahead of the one that is waited for. */
const lead = 4

async function* alignInWorkers(
  tasks: ReadonlyArray<Task>,
  settings: AlignSettings,
  jobs: number,
  url: URL
): AsyncGenerator<Outcome> {
  const workers = Array.from({length: jobs}, () => new Worker(url, {workerData: settings}))
  const free = [...workers]
  const waiting: Array<(worker: Worker) => void> = []
  const align = async (task: Task): Promise<Outcome> => {
    const worker = free.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)))
    const outcome = await ask(worker, task)
    const next = waiting.shift()
    if (next) next(worker)
    else free.push(worker)
    return outcome
  }
  const running: Array<Promise<Outcome>> = []
  let started = 0
  try {
    for (let index = 0; index < tasks.length; index++) {
      for (; started < Math.min(tasks.length, index + jobs * lead); started++) {
        const outcome = align(tasks[started]!)
        // Whoever waits for it hears of it; the others must not bring the process down before.
        outcome.catch(() => undefined)
        running.push(outcome)
      }
      yield await running.shift()!
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

function ask(worker: Worker, task: Task): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const onMessage = (outcome: Outcome) => settle(() => resolve(outcome))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = (code: number) =>
      settle(() => reject(new Error(`Unexpected end of a worker, code ${code}`)))
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(task)
  })
}
