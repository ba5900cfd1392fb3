import type {Unit} from '../model/unit.js'
import {escapeHtml, percent} from './html.js'
import {htmlStyle} from './html-style.js'
import {escapeMarkdown} from './markdown.js'
import {lowConfidence} from './summary.js'
import type {UnitWriter} from './unit-writer.js'
import {visible} from './visible.js'

/** Writes a memory as a Markdown table of two columns. Texts read as they are: nothing in them becomes a mark. */
export function markdownTableWriter(): UnitWriter {
  const cell = (text: string): string => escapeMarkdown(visible(text))
  return {
    head: '| English | 中文 |\n| --- | --- |\n',
    unit: ({en, zh}) => `| ${cell(en)} | ${cell(zh)} |\n`,
    tail: ''
  }
}

/** Writes a memory as a page with a table: one file, no scripts, nothing fetched. Doubtful pairs are marked. */
export function htmlTableWriter(title = 'Translation memory'): UnitWriter {
  let number = 0
  return {
    head: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<table>
<thead><tr><th scope="col">#</th><th scope="col">English</th><th scope="col" lang="zh">中文</th><th scope="col" title="Confidence">%</th></tr></thead>
<tbody>
`,
    unit: (unit) => row(unit, ++number),
    tail: '</tbody>\n</table>\n</body>\n</html>\n'
  }
}

function row({en, zh, confidence}: Unit, number: number): string {
  const isDoubtful = (confidence ?? 1) < lowConfidence
  const kind = !en || !zh ? 'null' : isDoubtful ? 'doubtful' : 'pair'
  return (
    `<tr id="u${number}" class="${kind}"><th scope="row"><a href="#u${number}">${number}</a></th>` +
    `<td lang="en" dir="auto">${escapeHtml(en)}</td><td lang="zh" dir="auto">${escapeHtml(zh)}</td>` +
    `<td class="share">${confidence === undefined ? '' : percent(confidence)}</td></tr>\n`
  )
}
