/** What the command line reads and writes; tests bring their own. */
export interface Streams {
  /** The bytes of standard input; asked for once, when `-` is an argument. */
  readonly stdin: () => Promise<Uint8Array>
  /** The same as they come, for what is read whatever its size; `stdin` is asked where it is absent. */
  readonly stdinChunks?: () => AsyncIterable<Uint8Array>
  /** Takes results. Where it gives a promise, that is waited for before more is written. */
  readonly stdout: (text: string) => void | Promise<void>
  /** Takes everything else. */
  readonly stderr: (text: string) => void
  /** Columns of the terminal that stdout is, 0 when it does not say; absent when it is none. */
  readonly stdoutColumns?: number
  /** Columns of the terminal that stderr is, 0 when it does not say; absent when it is none. */
  readonly stderrColumns?: number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the program of the worker threads stands; absent where there is none, and then all is done in one thread. */
  readonly workerUrl?: URL
}
