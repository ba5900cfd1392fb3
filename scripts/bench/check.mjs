// How long it takes to check articles of 2,000 words with a glossary of 5,000 concepts, beside aligning them alone, and how
// long it takes again, when none of them changed.

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {makeArticle, measure} from './cli.mjs'

/** The bar is set for 1,000; `ARTICLES=100` is enough for a look. */
const count = Number(process.env.ARTICLES ?? 1000)
const concepts = 5000
/** The bars: times of aligning alone; times that a second run is faster. */
const mostTimes = 2
const leastFaster = 10

/** Print the figures. Resolves to whether the bars are reached. */
export async function run({print}) {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  try {
    const articles = join(folder, 'articles')
    mkdirSync(articles)
    for (let index = 0; index < count; index++)
      writeFileSync(join(articles, `${String(index).padStart(4, '0')}.txt`), makeArticle(index))
    const terms = join(folder, 'terms.csv')
    writeFileSync(terms, makeGlossary())
    const check = [
      'check',
      articles,
      '-g',
      terms,
      '-q',
      '--no-config',
      '-r',
      `json=${join(folder, 'report.json')}`,
      '--jobs',
      '2'
    ]
    const options = {codes: [0, 1], env: {DUIZHAO_CACHE: join(folder, 'cache')}}
    const align = await measure(['align', articles, '-q', '-o', join(folder, 'all.jsonl'), '--jobs', '2'])
    const alone = await measure([...check, '--no-cache'], options)
    const first = await measure(check, options)
    const second = await measure(check, options)
    print(`${count} articles of 2,000 words, ${concepts} concepts, 2 workers:`)
    for (const [name, {wall, cpu, memory}] of Object.entries({
      'align alone': align,
      'check, no cache': alone,
      'check, first run': first,
      'check, second run': second
    }))
      print(
        `  ${name.padEnd(18)} ${(wall / 1000).toFixed(1)} s wall, ${(cpu / 1000).toFixed(1)} s processor, ${memory} MB`
      )
    const times = alone.wall / align.wall
    const faster = first.wall / second.wall
    print(
      `  ${times.toFixed(2)} times aligning alone (bar ${mostTimes}); the second run is ${faster.toFixed(1)} times faster (bar ${leastFaster})`
    )
    return times <= mostTimes && faster >= leastFaster
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Terms that the articles have, and thousands that they might have. */
function makeGlossary() {
  const rows = [
    'zh,en,status',
    '战略性新兴产业,strategic emerging industries,',
    '专精特新企业,specialized and sophisticated enterprises,'
  ]
  const heads = [
    'industrial',
    'digital',
    'green',
    'rural',
    'regional',
    'medical',
    'financial',
    'maritime',
    'public',
    'urban'
  ]
  const tails = ['park', 'platform', 'reform plan', 'service network', 'growth fund']
  const first = '产数绿乡区医金海公城'
  for (let index = 0; rows.length <= concepts; index++) {
    const number = Math.floor(index / (heads.length * tails.length))
    const head = index % heads.length
    const tail = Math.floor(index / heads.length) % tails.length
    const zh = `${first[head]}${String.fromCharCode(0x4e00 + number * 7)}${'园台革网基'[tail]}`
    rows.push(
      `${zh},${heads[head]} ${names[number % names.length]}${Math.floor(number / names.length)} ${tails[tail]},`
    )
  }
  return `${rows.join('\n')}\n`
}

const names = ['alpha', 'beta', 'gamma', 'delta', 'omega', 'sigma', 'kappa', 'lambda', 'theta', 'zeta']
