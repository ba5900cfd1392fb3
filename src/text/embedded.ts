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
