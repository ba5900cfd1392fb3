import {appendFile} from 'node:fs/promises'
import type {CheckReport} from '../report/check-report.js'
import {type ReporterName, reporterNames} from '../report/reporter-names.js'
import {replaceFile} from './atomic-file.js'
import {disarmCommands} from './show.js'
import type {Streams} from './streams.js'
import {UsageError, unexpectedChoice} from './usage-error.js'

/** A reporter, and the file it writes; none is standard output. */
export interface ReporterWish {
  readonly name: ReporterName
  readonly file?: string
}

/** Read `sarif=out.sarif`. */
export function readReporter(value: string): ReporterWish {
  const [given, ...rest] = value.split('=')
  const name = reporterNames.find((known) => known === given)
  if (!name) throw unexpectedChoice('reporter', given!, reporterNames)
  const file = rest.join('=')
  if (rest.length && !file)
    throw new UsageError(`Unexpected reporter \`${value}\`, expected a file behind \`=\``)
  return file && file !== '-' ? {name, file} : {name}
}

export interface Reporters {
  /** Write a report; `textOf` gives the text of a file that was checked. */
  write(report: CheckReport, textOf: (file: string) => string | undefined): Promise<void>
}

/** The reporters that were asked for; text on standard output where none was. */
export async function openReporters(
  wishes: ReadonlyArray<ReporterWish> = [{name: 'text'}],
  streams: Streams
): Promise<Reporters> {
  const printed = wishes.filter(({file}) => file === undefined)
  if (printed.length > 1) {
    throw new UsageError(
      `Unexpected reporters ${printed.map(({name}) => name).join(' and ')} on standard output, expected files for all but one: -r ${printed[1]!.name}=<file>`
    )
  }
  return {
    async write(report, textOf) {
      for (const wish of wishes) {
        const text = await render(wish, report, streams, textOf)
        if (wish.file === undefined) await streams.stdout(text)
        else await replaceFile(wish.file, text)
      }
    }
  }
}

async function render(
  {name, file}: ReporterWish,
  report: CheckReport,
  streams: Streams,
  textOf: (file: string) => string | undefined
): Promise<string> {
  switch (name) {
    case 'json':
      return (await import('../report/json.js')).writeJsonReport(report)
    case 'text': {
      const {writeTextReport} = await import('../report/text.js')
      const {reportTextOptions} = await import('./text-options.js')
      return disarmCommands(writeTextReport(report, reportTextOptions(streams, file !== undefined)))
    }
    case 'sarif':
      return (await import('../report/sarif.js')).writeSarifReport(report)
    case 'junit':
      return (await import('../report/junit.js')).writeJunitReport(report)
    case 'gitlab':
      return (await import('../report/gitlab.js')).writeGitlabReport(report)
    case 'rdjson':
      return (await import('../report/rdjson.js')).writeRdjsonReport(report, textOf)
    case 'github': {
      const {writeGithubReport, writeGithubSummary} = await import('../report/github.js')
      const summary = streams.env.GITHUB_STEP_SUMMARY
      if (summary) await appendFile(summary, writeGithubSummary(report))
      return writeGithubReport(report)
    }
  }
}
