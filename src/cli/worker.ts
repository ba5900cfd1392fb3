import {parentPort, workerData} from 'node:worker_threads'
import {type AlignSettings, alignArticle, type Task} from './align-article.js'
import {type CheckSettings, type CheckTask, checkTask} from './check-task.js'

parentPort?.on('message', async (task: Task | CheckTask) => {
  const {name, settings} = workerData as {name: string; settings: unknown}
  parentPort?.postMessage(
    name === 'check'
      ? await checkTask(task as CheckTask, settings as CheckSettings)
      : await alignArticle(task as Task, settings as AlignSettings)
  )
})
