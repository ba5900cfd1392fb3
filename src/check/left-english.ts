import {collapseSpace} from '../model/collapse-space.js'
import {countScripts} from '../text/scripts.js'
import {type Article, isFull, type Pair} from './article.js'
import {rawOf} from './marks.js'
import type {SideText} from './side-text.js'

/** English that stands in both of two files in the same words, and has no Chinese. */
export interface LeftEnglish {
  /** Whether a sentence of the English file stands in the Chinese file too. */
  has(pair: Pair): boolean
  /** What the Chinese file holds of it, with the pair of the English file. */
  readonly copies: ReadonlyArray<{readonly copy: Pair; readonly original: Pair}>
}

/** Looked for once an article. */
export function leftEnglish(article: Article): LeftEnglish {
  let found = known.get(article)
  if (!found) known.set(article, (found = findLeft(article)))
  return found
}

const known = new WeakMap<Article, LeftEnglish>()

function findLeft({file, pairs}: Article): LeftEnglish {
  const alone = file.en === file.zh ? [] : pairs.filter((pair) => pair.en && !isFull(pair))
  const originals = new Map<string, Pair[]>()
  for (const pair of alone) {
    if (pair.en!.file !== file.en) continue
    const key = keyOf(pair)
    const same = originals.get(key)
    if (same) same.push(pair)
    else originals.set(key, [pair])
  }
  const used = new Map<string, number>()
  const copies = alone
    .filter((pair) => pair.en!.file === file.zh)
    .flatMap((copy) => {
      const key = keyOf(copy)
      const number = used.get(key) ?? 0
      used.set(key, number + 1)
      const original = originals.get(key)?.[number]
      return original ? [{copy, original}] : []
    })
  const left = new Set(copies.map(({original}) => original.index))
  return {copies, has: ({index}) => left.has(index)}
}

function keyOf({en}: Pair): string {
  return collapseSpace(en!.text)
}

/** Words that a sentence has at least; names, titles, codes and addresses of fewer are the same in both languages. */
const leastWords = 3

/** How many words of an English text are no names, codes or addresses: of small letters, or all of capitals. */
function plainWords(text: string): number {
  const words = text.match(/(?<![^\s(“"'‘])[a-z][a-z’'-]*(?![^\s)”"'’.,:;!?])/g)?.length ?? 0
  return words || /[a-z]/.test(text) ? words : text.split(/[^A-Z]+/).filter((word) => word.length > 1).length
}

/** Whether an English text is a sentence, or a heading in words, that a translation would not keep: no name, no command. */
export function isProse(text: string): boolean {
  return plainWords(text) >= leastWords && countScripts(text).functionWords > 0 && !command.test(text)
}

/** Options, pipes, variables: `git reset --hard`, `echo hold | dpkg`. */
const command = /(?:^|\s)(?:--?[A-Za-z]|\||&&|>|\$\w)|\w=|; [a-z]+ -/

/** Whether a text is what stands for pictures: badges, a screenshot. */
export function isOfPictures(side: SideText, {source, file}: Article): boolean {
  const text = source && side.file === file.zh ? source.zh : source?.en
  return text !== undefined && rawOf(side, text).includes('![')
}

/** Whether an English text has words at all, if only those of a title or of names. */
export function hasWords(text: string): boolean {
  return (text.match(/(?<![^\s(“"'‘])\p{L}[\p{L}’'-]+(?![^\s)”"'’.,:;!?])/gu)?.length ?? 0) >= leastWords
}
