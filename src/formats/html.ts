import type {Bead} from '../model/bead.js'
import type {Bitext} from '../model/bitext.js'
import {type Column, columnsOf} from './columns.js'
import {htmlStyle} from './html-style.js'
import {isDoubtful, summarize} from './summary.js'
import {visible} from './visible.js'

/**
 * Write an aligned article as a page to read side by side: one file, no scripts, nothing fetched.
 *
 * Each bead has a number to link to, the lines of both sides, and its confidence; doubtful pairs are marked, and
 * a bead without counterpart says why. Texts are escaped, and characters that a page would obey or hide are shown
 * by name.
 */
export function writeHtml(bitext: Bitext): string {
  const {file, layout, beads} = bitext
  const names = file.en === file.zh ? file.en : `${file.en} + ${file.zh}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(visible(names))} – duizhao</title>
<style>${htmlStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(names)}</h1>
<p>${escapeHtml(layout.name)} <span class="quiet">(${percent(layout.confidence)} %)</span> · ${counts(bitext)}</p>
<label><input type="checkbox" id="only"> Only what deserves a look</label>
</header>
<table>
<colgroup><col class="narrow"><col class="narrow"><col><col class="narrow"><col><col class="narrow"></colgroup>
<thead><tr><th scope="col">#</th><td></td><th scope="col">English</th><td></td><th scope="col" lang="zh">中文</th><th scope="col" title="Confidence">%</th></tr></thead>
<tbody>
${beads.map((bead, index) => row(bead, index + 1)).join('')}</tbody>
</table>
</body>
</html>
`
}

function counts({beads}: Bitext): string {
  const {pairs, nulls, low, reasons} = summarize(beads)
  const why = Object.entries(reasons).map(([reason, count]) => `${escapeHtml(reason)} ${count}`)
  return [
    `${pairs} pairs`,
    ...(low ? [`<span class="low">${low} doubtful</span>`] : []),
    ...(nulls ? [`${nulls} without counterpart <span class="quiet">(${why.join(', ')})</span>`] : [])
  ].join(' · ')
}

function row(bead: Bead, number: number): string {
  const isNull = !bead.en.length || !bead.zh.length
  const kind = isNull ? 'null' : isDoubtful(bead) ? 'doubtful' : 'pair'
  const {left, right} = columnsOf(bead)
  return (
    `<tr id="b${number}" class="${kind}"><th scope="row"><a href="#b${number}">${number}</a></th>` +
    side(left, bead) +
    side(right, bead) +
    `<td class="share">${isNull ? '' : share(bead.confidence, kind === 'doubtful')}</td></tr>\n`
  )
}

function side({segments, language}: Column, bead: Bead): string {
  const first = segments[0]
  if (!first) return `<td></td><td class="reason">${escapeHtml(bead.reason ?? 'untranslated')}</td>`
  const {line, column} = first.place.start
  const texts = segments.map(({text}) => `<span dir="auto">${escapeHtml(text)}</span>`)
  return (
    `<td class="line" title="line ${line}, column ${column}">${line}</td>` +
    `<td lang="${language === 'other' ? 'und' : language}">${texts.join(language === 'zh' ? '' : ' ')}</td>`
  )
}

function share(confidence: number, low: boolean): string {
  return low ? `<strong>${percent(confidence)}</strong>` : percent(confidence)
}

export function percent(part: number): string {
  return `${Math.round(part * 100)}`
}

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Text of a page. The names of characters that cannot be seen are marked, so that they are not taken for text. */
export function escapeHtml(text: string): string {
  // Two characters that no text holds after `visible` stand for the tags until the text is escaped.
  return escapeMarkup(visible(text, (name) => `\uFDD0${name}\uFDD1`))
    .replace(/\uFDD0/g, '<i class="code">')
    .replace(/\uFDD1/g, '</i>')
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character]!)
}
