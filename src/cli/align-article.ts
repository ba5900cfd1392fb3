import type {ArticleFormat} from '../article/read-article.js'
import type {SentenceRules} from '../formats/srx.js'
import type {Lexicon} from '../lexicon/lexicon.js'
import type {Bitext} from '../model/bitext.js'
import type {Glossary} from '../model/concept.js'
import type {Message} from '../model/message.js'
import {type GlossaryText, glossaryOf} from './load-glossaries.js'
import {readSource, type Source, type SourceFile} from './read-source.js'
import {refuseMemory} from './refuse-memory.js'

/** An article to align: one file, or an English and a Chinese one. */
export type Task = SourceFile | {readonly en: SourceFile; readonly zh: SourceFile}

/** How articles are read and aligned; the same for all of a run, and fit to be sent to a worker. */
export interface AlignSettings {
  readonly encoding?: string
  readonly format?: ArticleFormat
  readonly layout?: string
  readonly cues?: 'join' | 'keep'
  readonly rules?: SentenceRules
  readonly preSegmented?: boolean
  readonly lexicon: boolean
  /** Their terms are evidence, beside the lexicon. */
  readonly glossaries?: ReadonlyArray<GlossaryText>
}

/** What became of an article. */
export type Outcome =
  | {readonly bitext: Bitext}
  /** It could not be read. */
  | {readonly error: Message}
  /** The program is wrong, not the article. */
  | {readonly defect: string; readonly file: string}

/** Read and align an article. Never throws. */
export async function alignArticle(task: Task, settings: AlignSettings): Promise<Outcome> {
  try {
    return 'en' in task ? await alignPair(task, settings) : await alignOne(task, settings)
  } catch (error) {
    return {defect: String((error as Error)?.stack ?? error), file: 'en' in task ? task.en.file : task.file}
  }
}

async function alignOne(task: SourceFile, settings: AlignSettings): Promise<Outcome> {
  const memory = settings.format ? undefined : refuseMemory(task.file)
  if (memory) return {error: memory}
  const source = await readSource(task, settings.encoding)
  if ('error' in source) return source
  const {readBitext} = await import('../read-bitext.js')
  const {encoding, preSegmented, lexicon, glossaries, ...options} = settings
  const bitext = readBitext(source.text, {
    ...(options as Parameters<typeof readBitext>[1]),
    ...(await lexiconOption(lexicon, glossaries)),
    file: task.file
  })
  return {bitext: withMessages(bitext, source)}
}

async function alignPair(task: {en: SourceFile; zh: SourceFile}, settings: AlignSettings): Promise<Outcome> {
  const en = await readSource(task.en, settings.encoding)
  const zh = await readSource(task.zh, settings.encoding)
  if ('error' in en) return en
  if ('error' in zh) return zh
  const {alignTexts} = await import('../align-texts.js')
  const {encoding, lexicon, glossaries, layout, ...options} = settings
  const bitext = alignTexts(
    {en: en.text, zh: zh.text},
    {...options, ...(await lexiconOption(lexicon, glossaries)), file: {en: task.en.file, zh: task.zh.file}}
  )
  return {bitext: withMessages(bitext, en, zh)}
}

/** The bundled lexicon, where it is wanted, with the terms of glossaries. */
export async function lexiconOption(
  wanted: boolean,
  glossaries: ReadonlyArray<GlossaryText> = []
): Promise<{lexicon?: Lexicon}> {
  if (!wanted) return {}
  const {loadLexicon} = await import('../lexicon/load-lexicon.js')
  const bundled = await loadLexicon()
  const glossary = await glossaryOf(glossaries)
  return {lexicon: glossary ? await withTerms(bundled, glossary) : bundled}
}

const combined = new WeakMap<Glossary, Lexicon>()

/** The lexicon and the terms of a glossary; made once in a thread. */
async function withTerms(bundled: Lexicon, glossary: Glossary): Promise<Lexicon> {
  const known = combined.get(glossary)
  if (known) return known
  const {glossaryLexicon} = await import('../glossary/glossary-lexicon.js')
  const {combineLexicons} = await import('../lexicon/combine-lexicons.js')
  const lexicon = combineLexicons(bundled, glossaryLexicon(glossary))
  combined.set(glossary, lexicon)
  return lexicon
}

function withMessages(bitext: Bitext, ...sources: ReadonlyArray<Exclude<Source, {error: Message}>>): Bitext {
  return {...bitext, messages: [...sources.flatMap(({messages}) => messages), ...bitext.messages]}
}
