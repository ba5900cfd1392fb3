import {parentPort, workerData} from 'node:worker_threads'
import {type AlignSettings, alignArticle, type Task} from './align-article.js'

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await alignArticle(task, workerData as AlignSettings))
})
