import {append} from '../model/append.js'
import type {Message} from '../model/message.js'
import type {Task} from './align-article.js'
import {chooseInputs, type Input} from './choose-inputs.js'
import type {SourceFile} from './read-source.js'
import type {Streams} from './streams.js'
import {UsageError} from './usage-error.js'

/** The options that say what to read. */
export interface TaskOptions {
  readonly en?: string
  readonly zh?: string
  readonly output?: string
  readonly layout?: string
  readonly preSegmented?: true
  readonly cues?: 'join' | 'keep'
  readonly stdinName?: string
}

/** What a run is to align. */
export interface Tasks {
  readonly tasks: ReadonlyArray<Task>
  /** For each task the name that its output file is named after. */
  readonly names: ReadonlyArray<string>
  /** The files that are read, as they are opened. */
  readonly paths: ReadonlyArray<string>
  /** Size of all of them. */
  readonly bytes: number
  /** What was asked for in vain. */
  readonly problems: ReadonlyArray<Message>
}

/** The articles that the arguments ask for: those of the names, or the pair of `--en` and `--zh`. */
export async function chooseTasks(
  names: ReadonlyArray<string>,
  options: TaskOptions,
  streams: Streams,
  isWanted?: (name: string) => boolean
): Promise<Tasks> {
  assertTogether(names, options)
  const isPair = options.en !== undefined
  // Names of a pair are taken as they are: a glob or folder has no place there.
  const {inputs, problems} = isPair
    ? await choosePair([options.en!, options.zh!])
    : await chooseInputs(names, options.output, isWanted)
  const sources: SourceFile[] = []
  for (const input of inputs) sources.push(await toSource(input, options.stdinName, streams))
  const shared = {
    paths: inputs.map(({path}) => path),
    bytes: inputs.reduce((sum, {size}) => sum + size, 0),
    problems
  }
  if (!isPair) return {...shared, tasks: sources, names: inputs.map(nameOf(options.stdinName))}
  const [en, zh] = sources
  return {
    ...shared,
    tasks: en && zh ? [{en, zh}] : [],
    names: inputs.slice(0, 1).map(nameOf(options.stdinName))
  }
}

async function choosePair(names: ReadonlyArray<string>): Promise<{inputs: Input[]; problems: Message[]}> {
  const chosen = {inputs: [] as Input[], problems: [] as Message[]}
  for (const name of names) {
    const {inputs, problems} = await chooseInputs([name])
    if (inputs.length === 1 && inputs[0]!.path === name) chosen.inputs.push(inputs[0]!)
    else if (!problems.length) throw new UsageError(`Unexpected \`${name}\`, expected one file`)
    append(chosen.problems, problems)
  }
  return chosen
}

/** Standard input is read here, once; a worker could not. */
async function toSource({path}: Input, stdinName: string | undefined, {stdin}: Streams): Promise<SourceFile> {
  if (path !== '-') return {file: path, path}
  return {file: stdinName ?? defaultStdinName, path, bytes: await stdin()}
}

const defaultStdinName = 'stdin.txt'

function nameOf(stdinName: string | undefined): (input: Input) => string {
  return ({path, name}) => (path === '-' ? (stdinName ?? defaultStdinName).split('/').at(-1)! : name)
}

function assertTogether(names: ReadonlyArray<string>, options: TaskOptions): void {
  const {en, zh, layout, preSegmented, cues, stdinName} = options
  if ((en === undefined) !== (zh === undefined)) {
    const [given, missing] = en === undefined ? ['zh', 'en'] : ['en', 'zh']
    throw new UsageError(`Unexpected --${given} alone, expected --${missing} <file> beside it`)
  }
  if (en === undefined && preSegmented) {
    throw new UsageError(
      'Unexpected --pre-segmented with interleaved articles, expected --en <file> --zh <file>'
    )
  }
  if (en !== undefined && names.length) {
    throw new UsageError(`Unexpected article \`${names[0]}\` beside --en and --zh, expected one or the other`)
  }
  if (en !== undefined && en === zh) {
    throw new UsageError(`Unexpected --en and --zh of the same file \`${en}\`, expected two files`)
  }
  if (en !== undefined && layout !== undefined && layout !== 'auto' && layout !== 'file-pair') {
    throw new UsageError(
      `Unexpected --layout ${layout} beside --en and --zh, expected two files to be a file-pair`
    )
  }
  if (en === undefined && layout === 'file-pair') {
    throw new UsageError(
      'Unexpected --layout file-pair with interleaved articles, expected --en <file> --zh <file>'
    )
  }
  if (cues !== undefined && en !== undefined) {
    throw new UsageError('Unexpected --cues beside --en and --zh, expected interleaved articles')
  }
  if (en === undefined && !names.length) {
    throw new UsageError(
      'Unexpected lack of articles, expected files, folders, globs, `-` for standard input, or --en <file> --zh <file>'
    )
  }
  if (stdinName !== undefined && ![...names, en, zh].includes('-')) {
    throw new UsageError('Unexpected --stdin-name without standard input, expected `-` among the articles')
  }
}
