import {countScripts, type ScriptCounts} from './scripts.js'

/** Quotations, titles of works, and what stands in brackets. */
const embedded = /“[^“”]*”|"[^"]*"|《[^《》]*》|「[^「」]*」|『[^『』]*』|[（(][^（）()]*[）)]/g

/** Count the scripts of what a line says itself, without what it quotes or explains in brackets. */
export function countFrame(text: string): ScriptCounts {
  return countScripts(withoutEmbedded(text))
}

/** A text without what it quotes or explains in brackets. */
export function withoutEmbedded(text: string): string {
  return text.replace(embedded, ' ')
}

/** Whether a text is a quotation, or something in brackets, and no more. */
export function isEmbedded(text: string): boolean {
  return /[^\s\p{P}]/u.test(text) && !/[^\s\p{P}]/u.test(withoutEmbedded(text))
}

/** Whether Chinese goes on about the English before it, which no stop, bar or tab has ended. */
export function isSaidOf(line: string, start: number): boolean {
  return predicate.test(line.slice(start)) && !/[.!?:：|｜丨/／\t]\s*$/.test(line.slice(0, start))
}

/** What is said of an English phrase in Chinese. */
const predicate =
  /^(?:是|为|指|表示|意为|意思是|相当于|用于|用作|常用|在句中|在此|引导|等于|译为|即)(?=.*[。；]$)/su
