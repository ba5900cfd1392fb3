import {readFile} from 'node:fs/promises'
import {decodeSource} from '../article/decode.js'
import {type ArticleFormat, formatOfName, readArticle} from '../article/read-article.js'
import {applyFixes} from '../check/apply-fixes.js'
import {isProtected} from '../check/protected-text.js'
import type {Block} from '../model/block.js'
import type {Finding, FixGrade} from '../model/finding.js'
import type {Message} from '../model/message.js'
import {replaceFile} from './atomic-file.js'

/** What became of the fixes. */
export interface FixedFiles {
  /** Fixes that were made. */
  readonly count: number
  /** Files that were written. */
  readonly files: ReadonlyArray<string>
  /** Files that were left as they are, and why. */
  readonly problems: ReadonlyArray<Message>
}

/**
 * Make the fixes of findings in their files.
 *
 * A file is written only when it reads as the same blocks afterwards, and only in UTF-8: in another encoding it would
 * not be the same byte for byte. Code, links and list marks are never touched.
 */
export async function fixFiles(
  findings: ReadonlyArray<Finding>,
  grade: FixGrade,
  format?: ArticleFormat
): Promise<FixedFiles> {
  const byFile = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!finding.fix) continue
    const list = byFile.get(finding.file)
    if (list) list.push(finding)
    else byFile.set(finding.file, [finding])
  }
  let count = 0
  const files: string[] = []
  const problems: Message[] = []
  for (const [file, own] of byFile) {
    const fixed = await fixFile(file, own, grade, format)
    if ('problem' in fixed) problems.push({rule: 'fix', severity: 'warning', file, message: fixed.problem})
    else if (fixed.count) {
      count += fixed.count
      files.push(file)
    }
  }
  return {count, files, problems}
}

async function fixFile(
  file: string,
  findings: ReadonlyArray<Finding>,
  grade: FixGrade,
  format: ArticleFormat | undefined
): Promise<{count: number} | {problem: string}> {
  const bytes = await readFile(file).catch(() => undefined)
  const source = bytes && decodeSource(bytes, {})
  if (!bytes || !source || 'error' in source)
    return {problem: 'Unexpected file that cannot be read, expected it as before'}
  const mark = hasMark(bytes) ? '\uFEFF' : ''
  if (!Buffer.from(mark + source.text).equals(bytes))
    return {problem: 'Unexpected encoding, expected UTF-8: nothing was fixed'}
  const {text, fixed} = applyFixes(
    source.text,
    findings,
    grade,
    ({start, end}) => !isProtected(source.text, start, end)
  )
  if (!fixed.length) return {count: 0}
  if (shapeOf(source.text, file, format) !== shapeOf(text, file, format))
    return {
      problem: 'Unexpected change of the structure by the fixes, expected the same blocks: nothing was fixed'
    }
  await replaceFile(file, mark + text)
  return {count: fixed.length}
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

/** The kinds of the blocks, and how they lie in each other. */
function shapeOf(text: string, file: string, format: ArticleFormat = formatOfName(file)): string {
  const {blocks} = readArticle(text, format)
  return blocks
    .map(({kind, path, depth, comment}: Block) => [kind, depth, comment, ...path].join(' '))
    .join('\n')
}
