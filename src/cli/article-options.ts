import {type Command, choice, type Option, repeatable} from './command.js'
import {oneOf, readEncoding, readJobs, readLayout} from './option-values.js'

/** How an article is read: the same for what is taken out of it and for what is put back. */
export function addArticleOptions(target: Command): Command {
  return target
    .addOption(layoutOption())
    .option(
      '--input-format <name>',
      'markdown, text, html, srt, vtt, ass, csv or tsv (default: by the ending)'
    )
    .addOption(encodingOption())
    .addOption(cuesOption())
    .option('--no-lexicon', 'align by lengths, figures, names and marks alone')
    .option('-q, --quiet', 'print errors only')
}

/** How a file is read that may be standard input. */
export function addSourceOptions(target: Command): Command {
  return target
    .option(
      '--input-format <name>',
      'markdown, text, html, srt, vtt, ass, csv or tsv (default: by the ending)'
    )
    .option('--stdin-name <name>', 'name of standard input, for places and its format')
    .addOption(encodingOption())
}

/** How the bytes of a text are read. */
export function encodingOption(): Option {
  return choice('--encoding <name>', 'such as gb18030 or big5 (default: told by the bytes)', readEncoding)
}

/** Glossaries; what for, differs from command to command. */
export function glossaryOption(description: string): Option {
  return repeatable('-g, --glossary <file>', description, (value, before: ReadonlyArray<string> = []) => [
    ...before,
    value
  ])
}

/** Which rules cut sentences. */
export function addRulesOptions(target: Command): Command {
  return target
    .option('--srx <file>', 'rules for cutting sentences, as SRX 2.0')
    .addOption(
      choice(
        '--srx-mode <mode>',
        '`replace` our rules (default), or `extend` them',
        oneOf('mode of rules', ['replace', 'extend'])
      )
    )
}

/** How the languages of an article lie. */
export function layoutOption(): Option {
  return choice(
    '--layout <name>',
    'how the languages lie; `duizhao detect --list` names them (default: auto)',
    readLayout
  )
}

/** What becomes of the cues of subtitles. */
export function cuesOption(): Option {
  return choice(
    '--cues <mode>',
    '`join` sentences that run over subtitle cues, or `keep` cues; default: as they were translated',
    oneOf('cues', ['join', 'keep'])
  )
}

/** How many articles are worked on at the same time. */
export function jobsOption(): Option {
  return choice('--jobs <n>', 'worker threads (default: the number of cores)', readJobs)
}
