import {type MemoryFormat, memoryFormatOfPath, type ReadMemoryOptions} from '../formats/memory-formats.js'
import type {Message} from '../model/message.js'

/** A memory to read: a file, standard input (`-`), or the two files of a Moses pair. */
export type MemoryInput = string | {readonly en: string; readonly zh: string}

export interface ReadMemorySettings extends Omit<ReadMemoryOptions, 'file'> {
  /** Format of the file; told by its ending or its beginning otherwise. */
  readonly from?: MemoryFormat
  readonly encoding?: string
  /** Called for what is odd. */
  readonly report: (message: Message) => void
  /** Called with the tag of the source language, where the memory names one; before its first units. */
  readonly onSource?: (tag: string) => void
}

/** The name of a memory in messages. */
export function nameOfInput(input: MemoryInput): string {
  return typeof input === 'string' ? input : input.en
}

/** Whether a file is read as an article, whose sentences are to be aligned. */
export function isArticle(path: string, {from}: Pick<ReadMemorySettings, 'from'>): boolean {
  const format = from ?? memoryFormatOfPath(path)
  return (
    format === 'markdown' ||
    format === 'html' ||
    (from === undefined && /\.(?:txt|text|srt|vtt)$/i.test(path))
  )
}

/** The files of inputs. */
export function pathsOfInputs(inputs: ReadonlyArray<MemoryInput>): string[] {
  return inputs.flatMap((input) => (typeof input === 'string' ? [input] : [input.en, input.zh]))
}

/** Those that are articles. */
export function articlesOf(
  inputs: ReadonlyArray<MemoryInput>,
  options: Pick<ReadMemorySettings, 'from'>
): string[] {
  return pathsOfInputs(inputs.filter((input) => typeof input === 'string' && isArticle(input, options)))
}
