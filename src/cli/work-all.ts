import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'

/** What is done with each task. */
export interface Work<T, R> {
  /** Its name, as the program of the workers knows it. */
  readonly name: 'align' | 'check'
  /** The same for all tasks, and fit to be sent to a worker. */
  readonly settings: unknown
  /** Do it in this thread. */
  readonly act: (task: T) => Promise<R>
}

export interface WorkAllOptions {
  /** Threads that work; 1 works in this one. */
  readonly jobs: number
  /** The program of the workers; without it there are none. */
  readonly workerUrl?: URL | undefined
}

/**
 * Do a work for each task, several at a time. What becomes of them is handed over in their order, and no more than a
 * few are held at once, so that a run over any number of them takes no more memory than one over a few.
 */
export async function* workAll<T, R>(
  tasks: ReadonlyArray<T>,
  work: Work<T, R>,
  {jobs, workerUrl}: WorkAllOptions
): AsyncGenerator<R> {
  if (jobs > 1 && workerUrl) yield* workInWorkers(tasks, work, jobs, workerUrl)
  else for (const task of tasks) yield await work.act(task)
}

/** To start a worker costs as much as to align this many bytes. */
const bytesWorthWorker = 100_000

/** Threads for a run: what was asked for; without a wish, few small articles get no worker. */
export function threads(asked: number | undefined, articles: number, bytes: number): number {
  const worth = Math.floor(bytes / bytesWorthWorker)
  return Math.min(articles, asked ?? (worth < 2 ? 1 : availableParallelism()))
}

/** Articles that a worker may be ahead of the one that is waited for. */
const lead = 4

async function* workInWorkers<T, R>(
  tasks: ReadonlyArray<T>,
  {name, settings}: Work<T, R>,
  jobs: number,
  url: URL
): AsyncGenerator<R> {
  const workers = Array.from({length: jobs}, () => new Worker(url, {workerData: {name, settings}}))
  const free = [...workers]
  const waiting: Array<(worker: Worker) => void> = []
  const work = async (task: T): Promise<R> => {
    const worker = free.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)))
    const outcome = await ask<T, R>(worker, task)
    const next = waiting.shift()
    if (next) next(worker)
    else free.push(worker)
    return outcome
  }
  const running: Array<Promise<R>> = []
  let started = 0
  try {
    for (let index = 0; index < tasks.length; index++) {
      for (; started < Math.min(tasks.length, index + jobs * lead); started++) {
        const outcome = work(tasks[started]!)
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

function ask<T, R>(worker: Worker, task: T): Promise<R> {
  return new Promise((resolve, reject) => {
    const onMessage = (outcome: R) => settle(() => resolve(outcome))
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
