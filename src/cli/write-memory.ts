import {createGzip} from 'node:zlib'
import {LossCounter} from '../formats/losses.js'
import {createUnitWriter, type MemoryFormat, type WriteMemoryOptions} from '../formats/memory-formats.js'
import type {UnitWriter} from '../formats/unit-writer.js'
import {mosesLines} from '../formats/write-moses.js'
import type {Message} from '../model/message.js'
import type {Unit} from '../model/unit.js'
import {AtomicFile} from './atomic-file.js'
import {showPath} from './show.js'
import type {Streams} from './streams.js'
import {UsageError} from './usage-error.js'

/** Where the units of a memory go: a file, a Moses pair, or standard output. Nothing is in its place before `end`. */
export class MemoryOutput {
  readonly paths: ReadonlyArray<string>
  /** Units that were written. */
  count = 0
  readonly #sinks: ReadonlyArray<Sink>
  readonly #writer: UnitWriter | undefined
  readonly #losses: LossCounter
  readonly #report: (message: Message) => void

  private constructor(
    paths: ReadonlyArray<string>,
    sinks: ReadonlyArray<Sink>,
    writer: UnitWriter | undefined,
    losses: LossCounter,
    report: (message: Message) => void
  ) {
    this.paths = paths
    this.#sinks = sinks
    this.#writer = writer
    this.#losses = losses
    this.#report = report
  }

  static async open(
    path: string | undefined,
    format: MemoryFormat,
    options: WriteMemoryOptions & {readonly report: (message: Message) => void},
    streams: Streams
  ): Promise<MemoryOutput> {
    const losses = new LossCounter(format, options)
    const {report} = options
    if (format === 'moses') {
      if (path === undefined || path === '-') {
        throw new UsageError(
          'Unexpected format `moses` on standard output, expected --output <name> for its two files'
        )
      }
      const stem = path.replace(/\.(?:en|zh)$/, '')
      const paths = [`${stem}.en`, `${stem}.zh`]
      const sinks = [await fileSink(paths[0]!), await fileSink(paths[1]!)]
      return new MemoryOutput(paths, sinks, undefined, losses, report)
    }
    const writer = createUnitWriter(format, {...options, countsLosses: true})
    const isPrinted = path === undefined || path === '-'
    const sink = isPrinted ? printSink(streams) : await fileSink(path)
    const output = new MemoryOutput(isPrinted ? [] : [path], [sink], writer, losses, report)
    await sink.write(writer.head)
    return output
  }

  async add(units: ReadonlyArray<Unit>): Promise<void> {
    if (this.#writer) {
      let text = ''
      for (const unit of units) {
        text += this.#writer.unit(unit)
        this.#losses.add(unit)
      }
      await this.#sinks[0]!.write(text)
    } else {
      const texts = ['', '']
      for (const unit of units) {
        const {en, zh} = mosesLines(unit, {report: this.#report})
        texts[0] += en
        texts[1] += zh
        this.#losses.add(unit)
      }
      for (const [index, sink] of this.#sinks.entries()) await sink.write(texts[index]!)
    }
    this.count += units.length
  }

  /** Finish, and put the files in their places. Tells what the format could not hold. */
  async end(): Promise<void> {
    if (this.#writer) await this.#sinks[0]!.write(this.#writer.tail)
    for (const sink of this.#sinks) await sink.end()
    for (const message of this.#losses.messages()) this.#report(message)
  }

  async discard(): Promise<void> {
    for (const sink of this.#sinks) await sink.discard()
  }
}

/** What was written, for the summary. */
export function writtenTo({paths}: MemoryOutput): string {
  return paths.length ? `  written: ${paths.map(showPath).join(', ')}\n` : ''
}

interface Sink {
  write(text: string): Promise<void>
  end(): Promise<void>
  discard(): Promise<void>
}

function printSink({stdout}: Streams): Sink {
  return {
    async write(text) {
      if (text) await stdout(text)
    },
    end: async () => undefined,
    discard: async () => undefined
  }
}

/** Characters that are put together before they are written. */
const bufferSize = 1 << 18

async function fileSink(path: string): Promise<Sink> {
  const file = await AtomicFile.create(path)
  const isPacked = /\.gz$/i.test(path)
  let buffer = ''
  if (!isPacked) {
    return {
      async write(text) {
        buffer += text
        if (buffer.length < bufferSize) return
        await file.write(buffer)
        buffer = ''
      },
      async end() {
        await file.write(buffer)
        await file.commit()
      },
      discard: () => file.discard()
    }
  }
  // No time of packing is written, so the same memory gives the same bytes.
  const gzip = createGzip()
  const packed = (async () => {
    for await (const chunk of gzip) await file.write(chunk as Uint8Array)
  })()
  packed.catch(() => undefined)
  return {
    async write(text) {
      if (gzip.write(text)) return
      // A disk that is full drains nothing: then `packed` has failed.
      await Promise.race([new Promise((resolve) => gzip.once('drain', resolve)), packed])
    },
    async end() {
      if (!gzip.destroyed) gzip.end()
      await packed
      await file.commit()
    },
    async discard() {
      gzip.destroy()
      await file.discard()
    }
  }
}
