import {discardUnfinished} from './atomic-file.js'
import {collectBytes} from './read-source.js'
import {run} from './run.js'

// Whoever reads our output may have read enough (`| head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  discardUnfinished()
  if (error.code === 'EPIPE') process.exit(0)
  process.stderr.write(`duizhao: Unexpected fault of standard output: ${error.message}\n`)
  process.exit(2)
})

process.exitCode = await run(process.argv.slice(2), {
  stdin: () => collectBytes(process.stdin),
  stdinChunks: () => process.stdin,
  stdout: print,
  stderr: (text) => void process.stderr.write(text),
  ...(process.stdout.isTTY && {stdoutColumns: process.stdout.columns}),
  ...(process.stderr.isTTY && {stderrColumns: process.stderr.columns}),
  env: process.env,
  workerUrl: new URL('./worker.js', import.meta.url)
})

/** Print, and wait while the reader is slower than we are. */
function print(text: string): void | Promise<void> {
  if (process.stdout.write(text)) return
  return new Promise((resolve) => process.stdout.once('drain', resolve))
}
