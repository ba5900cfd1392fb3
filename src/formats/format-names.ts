/** What `--format` takes, and what an output file is by its ending. */
export const formatNames = [
  'tmx',
  'json',
  'jsonl',
  'tsv',
  'xliff',
  'moses',
  'ladder',
  'text',
  'markdown',
  'html'
] as const

/** A format that duizhao writes. */
export type FormatName = (typeof formatNames)[number]

const endings: ReadonlyArray<readonly [ending: string, name: FormatName]> = [
  ['.tmx', 'tmx'],
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.tsv', 'tsv'],
  ['.xlf', 'xliff'],
  ['.xliff', 'xliff'],
  ['.ladder', 'ladder'],
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html']
]

/** The format of a file by the ending of its name, in any case; nothing for an unknown one. */
export function formatOfPath(path: string): FormatName | undefined {
  const name = path.toLowerCase()
  return endings.find(([ending]) => name.endsWith(ending))?.[1]
}

/** The ending that files of a format get; Moses pairs are two files, `.en` and `.zh`. */
export function endingOfFormat(format: FormatName): string {
  if (format === 'moses') return ''
  return endings.find(([, name]) => name === format)![0]
}

/** Whether a string names a format. */
export function isFormatName(name: string): name is FormatName {
  return (formatNames as ReadonlyArray<string>).includes(name)
}
