import {mineTerms} from '../glossary/mine/mine-terms.js'
import {writeProposals} from '../glossary/mine/write-proposals.js'
import {loadLexicon} from '../lexicon/load-lexicon.js'
import {hasErrors, writeOutput} from './glossary-command.js'
import {loadOpencc} from './load-opencc.js'
import {Log} from './log.js'
import {readGlossaries} from './read-glossaries.js'
import {readPairs} from './read-pairs.js'
import type {Streams} from './streams.js'
import {plural} from './tally.js'

export interface MineCommandOptions {
  readonly glossary?: ReadonlyArray<string>
  readonly output?: string
  readonly limit?: number
  readonly minCount?: number
  readonly encoding?: string
  readonly opencc?: true
}

/** `duizhao glossary mine`: propose pairs of terms from articles, as a glossary in YAML. */
export async function mineCommand(
  names: ReadonlyArray<string>,
  {glossary: files, output, limit, minCount, encoding, opencc}: MineCommandOptions,
  streams: Streams
): Promise<number> {
  const log = new Log(streams, false)
  const glossary = await readGlossaries(files ?? [], {}, streams)
  for (const message of glossary.messages) log.message(message)
  const {pairs, code} = await readPairs(names, encoding === undefined ? {} : {encoding}, log, streams)
  const proposals = mineTerms(pairs, {
    lexicon: await loadLexicon(),
    variants: await loadOpencc(opencc),
    ...(glossary.concepts.length > 0 && {glossary}),
    ...(limit !== undefined && {limit}),
    ...(minCount !== undefined && {minCount})
  })
  await writeOutput(writeProposals(proposals, pairs), output, streams)
  log.say(`${plural(proposals.length, 'proposal')} from ${plural(pairs.length, 'pair')} of sentences\n`)
  log.close()
  return hasErrors(glossary) ? 2 : code
}
