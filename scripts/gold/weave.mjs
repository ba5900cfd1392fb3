// Weaves beads of known text into articles of many layouts, so that one alignment made by hand judges them all.

/**
 * Put beads into paragraphs: a heading by itself, of others one to four together, in an order that `seed` fixes.
 *
 * @param {ReadonlyArray<{en: string[], zh: string[], kind?: string}>} beads
 */
export function paragraphsOf(beads, seed = 1) {
  let state = seed
  const size = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return 1 + Math.floor((state / 2147483648) * mostBeads)
  }
  const paragraphs = []
  let left = 0
  for (const bead of beads) {
    const isHeading = /heading|title/.test(bead.kind ?? '')
    if (isHeading || left === 0) {
      paragraphs.push({isHeading, en: '', zh: '', beads: []})
      left = isHeading ? 1 : size()
    }
    const last = paragraphs.at(-1)
    last.beads.push(bead)
    last.en = joined([last.en, ...bead.en], ' ')
    last.zh = joined([last.zh, ...bead.zh], '')
    left--
  }
  return paragraphs
}

const mostBeads = 4

const joined = (texts, mark) => texts.filter(Boolean).join(mark)
const each = (weave, mark) => (paragraphs) => paragraphs.map(weave).join(mark)
const head = ({isHeading}, text) => (isHeading && text ? `## ${text}` : text)
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const cell = (text) => text.replaceAll('|', '\\|')
const quoted = (text) => `"${text.replaceAll('"', '""')}"`

function wrapped(text, width, tokens, mark) {
  const lines = ['']
  for (const [token] of text.matchAll(tokens)) {
    const last = lines.at(-1)
    const breaks = last && last.length + token.length > width && !/^[，。、；：？！”』」）》,.]/.test(token)
    if (breaks) lines.push(token)
    else lines[lines.length - 1] = last ? last + mark + token : token
  }
  return lines.map((line) => line.trim()).join('\n')
}

const wrappedEnglish = (text) => wrapped(text, 72, /\S+/g, ' ')
const wrappedChinese = (text) => wrapped(text, 36, /[A-Za-z0-9.,%$/:#()[\]_-]+|[\s\S]/gu, '')

function cues(paragraphs, weave, mark = ',') {
  const time = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', mark)
  return paragraphs
    .flatMap(({beads}) => beads)
    .map(({en, zh}, index) =>
      weave(`${time(index * 4)} --> ${time(index * 4 + 3.5)}`, en.join(' '), zh.join(''))
    )
}

function quarters(paragraphs, names) {
  const size = Math.ceil(paragraphs.length / names.length)
  return joined(
    names.map((name, at) => layouts[name].weave(paragraphs.slice(at * size, (at + 1) * size))),
    '\n\n'
  )
}

const sides = (names) => (paragraphs) =>
  names.flatMap((name) => paragraphs.map((one) => one[name])).filter(Boolean)
const tableHead = (...names) => `| ${names.join(' | ')} |\n|${' --- |'.repeat(names.length)}\n`

/**
 * Each layout with the format of its article, and how it lies on paper. `cues` tells that a bead is a cue of its own,
 * where headings would not stand.
 */
export const layouts = {
  'paragraphs EN ZH': {format: 'text', weave: each(({en, zh}) => joined([en, zh], '\n\n'), '\n\n')},
  'paragraphs ZH EN': {
    format: 'markdown',
    weave: each((one) => joined([head(one, one.zh), head(one, one.en)], '\n\n'), '\n\n')
  },
  'a paragraph a line': {format: 'text', weave: each(({en, zh}) => joined([en, zh], '\n'), '\n')},
  'two lines a paragraph': {
    format: 'markdown',
    weave: each(
      (one) => joined([head(one, one.zh), head(one, one.en)], one.isHeading ? '\n\n' : '\n'),
      '\n\n'
    )
  },
  'sentence by sentence': {
    format: 'text',
    weave: each(
      ({beads}) => beads.map(({en, zh}) => joined([en.join(' '), zh.join('')], '\n')).join('\n'),
      '\n\n'
    )
  },
  'runs of three': {
    format: 'text',
    weave: (paragraphs) =>
      joined(
        Array.from({length: Math.ceil(paragraphs.length / 3)}, (_, at) =>
          joined(sides(['zh', 'en'])(paragraphs.slice(at * 3, at * 3 + 3)), '\n\n')
        ),
        '\n\n'
      )
  },
  'bilingual headings': {
    format: 'markdown',
    weave: each(
      (one) => (one.isHeading ? `## ${joined([one.en, one.zh], ' ')}` : joined([one.en, one.zh], '\n\n')),
      '\n\n'
    )
  },
  'whole texts EN ZH': {
    format: 'text',
    weave: (paragraphs) => joined(sides(['en', 'zh'])(paragraphs), '\n\n')
  },
  'whole texts ZH EN': {format: 'text', weave: (paragraphs) => joined(sides(['zh', 'en'])(paragraphs), '\n')},
  'whole texts, headed': {
    format: 'markdown',
    weave: (paragraphs) =>
      joined(['## English', ...sides(['en'])(paragraphs), '## 中文', ...sides(['zh'])(paragraphs)], '\n\n')
  },
  'HTML comments': {
    format: 'markdown',
    weave: each(
      (one) =>
        joined(
          [
            one.en && `<!--\n${one.isHeading ? head(one, one.en) : wrappedEnglish(one.en)}\n-->`,
            head(one, one.zh)
          ],
          '\n\n'
        ),
      '\n\n'
    )
  },
  'quotation and translation': {
    format: 'markdown',
    weave: each(({en, zh}) => joined([en && `> ${en}`, zh], '\n\n'), '\n\n')
  },
  'English folded away': {
    format: 'markdown',
    weave: each(
      ({en, zh}) => joined([zh, en && `<details><summary>English</summary>\n\n${en}\n\n</details>`], '\n\n'),
      '\n\n'
    )
  },
  'table of two columns': {
    format: 'markdown',
    weave: (paragraphs) =>
      tableHead('No.', 'English', '中文') +
      each(({en, zh}, at) => `| ${at + 1} | ${cell(en)} | ${cell(zh)} |`, '\n')(paragraphs)
  },
  'row under row': {
    format: 'markdown',
    weave: (paragraphs) =>
      tableHead('No.', 'Text') +
      each(
        ({en, zh}, at) =>
          joined(
            [en, zh].map((text) => text && `| ${at + 1} | ${cell(text)} |`),
            '\n'
          ),
        '\n'
      )(paragraphs)
  },
  'both in a cell': {
    format: 'markdown',
    weave: (paragraphs) =>
      tableHead('No.', 'Text') +
      each(({en, zh}, at) => `| ${at + 1} | ${joined([cell(en), cell(zh)], '<br>')} |`, '\n')(paragraphs)
  },
  'both in an item': {
    format: 'markdown',
    weave: each(
      ({isHeading, en, zh}) => (isHeading ? `## ${joined([en, zh], ' ')}` : `- ${joined([en, zh], '\n  ')}`),
      '\n\n'
    )
  },
  'item by item': {
    format: 'markdown',
    weave: each(
      ({isHeading, en, zh}) =>
        isHeading
          ? `\n## ${joined([zh, en], ' ')}\n`
          : joined(
              [en, zh].map((text) => text && `- ${text}`),
              '\n'
            ),
      '\n'
    )
  },
  numbered: {
    format: 'text',
    weave: each(({en, zh}, at) => joined([zh && `${at + 1}、${zh}`, en && `${at + 1}. ${en}`], '\n'), '\n\n')
  },
  'labels of languages': {
    format: 'text',
    weave: each(({en, zh}) => joined([en && `EN: ${en}`, zh && `中文：${zh}`], '\n'), '\n\n')
  },
  'a slash between': {format: 'text', weave: each(({en, zh}) => joined([en, zh], ' / '), '\n')},
  'a bar between': {format: 'text', weave: each(({en, zh}) => joined([zh, en], ' | '), '\n\n')},
  'nothing between': {format: 'text', weave: each(({en, zh}) => en + zh, '\n\n')},
  'Chinese in brackets': {
    format: 'text',
    weave: each(({en, zh}) => (en && zh ? `${en}（${zh}）` : en || zh), '\n\n')
  },
  'hard wraps': {
    format: 'text',
    weave: each(({en, zh}) => joined([wrappedEnglish(en), wrappedChinese(zh)], '\n\n'), '\n\n')
  },
  'hard wraps, no blank lines': {
    format: 'text',
    weave: each(({en, zh}) => joined([wrappedEnglish(en), wrappedChinese(zh)], '\n'), '\n')
  },
  'SRT, two lines a cue': {
    format: 'srt',
    cues: true,
    weave: (paragraphs) =>
      cues(paragraphs, (time, en, zh) => `${time}\n${joined([zh, en], '\n')}`)
        .map((cue, at) => `${at + 1}\n${cue}`)
        .join('\n\n')
  },
  'VTT, cue by cue': {
    format: 'vtt',
    cues: true,
    weave: (paragraphs) =>
      `WEBVTT\n\n${cues(paragraphs, (time, en, zh) => joined([zh && `${time}\n${zh}`, en && `${time}\n${en}`], '\n\n'), '.').join('\n\n')}`
  },
  CSV: {
    format: 'csv',
    weave: (paragraphs) => `en,zh\n${each(({en, zh}) => `${quoted(en)},${quoted(zh)}`, '\n')(paragraphs)}`
  },
  TSV: {format: 'tsv', weave: each(({en, zh}) => `${zh}\t${en}`, '\n')},
  'HTML paragraphs': {
    format: 'html',
    weave: each(
      ({isHeading, en, zh}) =>
        joined(
          [en, zh].map(
            (text) => text && (isHeading ? `<h2>${escaped(text)}</h2>` : `<p>${escaped(text)}</p>`)
          ),
          '\n'
        ),
      '\n'
    )
  },
  'HTML breaks': {
    format: 'html',
    weave: (paragraphs) =>
      `<div>${each(({en, zh}) => joined([escaped(zh), escaped(en)], '<br>\n'), '<br><br>\n')(paragraphs)}</div>`
  },
  'HTML table': {
    format: 'html',
    weave: (paragraphs) =>
      `<table>${each(({en, zh}) => `<tr><td>${escaped(en)}</td><td>${escaped(zh)}</td></tr>`, '')(paragraphs)}</table>`
  },
  'headings, table, items, quotations': {
    format: 'markdown',
    weave: (paragraphs) =>
      quarters(paragraphs, [
        'paragraphs ZH EN',
        'table of two columns',
        'both in an item',
        'quotation and translation'
      ])
  },
  'lines, comments, twin items': {
    format: 'markdown',
    weave: (paragraphs) => quarters(paragraphs, ['two lines a paragraph', 'HTML comments', 'item by item'])
  }
}
