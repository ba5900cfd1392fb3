import type {Message} from '../../model/message.js'
import {indexPlaces, type PlaceIndex} from '../../model/place.js'

/** A file with more faults than this is another kind of file; how many more there were is told. */
const mostMessages = 500

/** Collects what is odd about a glossary file, with its places. */
export class SourceLog {
  readonly places: PlaceIndex
  #file: string | undefined
  #messages: Message[] = []
  #more = 0
  #errors = 0

  /** Errors so far. */
  get errors(): number {
    return this.#errors
  }

  get hasErrors(): boolean {
    return this.#errors > 0
  }

  constructor(source: string, file?: string) {
    this.places = indexPlaces(source)
    this.#file = file
  }

  error(rule: string, message: string, start: number, end = start): void {
    this.#errors++
    this.#add(rule, 'error', message, start, end)
  }

  warn(rule: string, message: string, start: number, end = start): void {
    this.#add(rule, 'warning', message, start, end)
  }

  info(rule: string, message: string, start: number, end = start): void {
    this.#add(rule, 'info', message, start, end)
  }

  /** All there is to tell, in the order of the file. */
  finish(): Message[] {
    const messages = this.#messages.sort((a, b) => a.place!.start.offset - b.place!.start.offset)
    const more = this.#more
      ? [this.#message('glossary', 'error', `Unexpected faults, ${this.#more} more of them`)]
      : []
    return [...messages, ...more]
  }

  #add(rule: string, severity: Message['severity'], message: string, start: number, end: number): void {
    if (this.#messages.length >= mostMessages) this.#more++
    else
      this.#messages.push({...this.#message(rule, severity, message), place: this.places.place(start, end)})
  }

  #message(rule: string, severity: Message['severity'], message: string): Message {
    return {rule, severity, message, ...(this.#file !== undefined && {file: this.#file})}
  }
}
