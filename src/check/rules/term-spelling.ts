import {inflect} from '../../glossary/inflect.js'
import {spellings} from '../../glossary/spellings.js'
import {conceptName, isAllowed, type Occurrence} from '../../model/concept.js'
import {isFunctionWord} from '../../text/scripts.js'
import {isProtected} from '../protected-text.js'
import type {Rule} from '../rule.js'
import {pairTerms, spotOf} from '../terms.js'

const glossary = `concepts:
  - zh: [高质量发展]
    en: [high-quality development]
  - zh: [一带一路]
    en: [Belt and Road Initiative]
`

const plan = `concepts:
  - zh: [十四五规划]
    en: [14th Five-Year Plan]
`

/** The right term in another spelling than the glossary has: hyphens, capitals, British for American. */
export const termSpelling: Rule = {
  id: 'term-spelling',
  group: 'terms',
  description: 'A term is spelled otherwise than in the glossary: a hyphen, a capital, British for American.',
  severity: 'warn',
  needs: ['glossary'],
  examples: [
    {
      glossary,
      pairs: [{zh: '推动高质量发展。', en: 'Promote high quality development.'}],
      expect: ['2:9 Unexpected spelling `high quality development`, expected `high-quality development`'],
      fixed: '推动高质量发展。\nPromote high-quality development.'
    },
    {
      glossary,
      pairs: [{zh: '共建一带一路。', en: 'Build the belt and road initiative.'}],
      expect: ['2:11 Unexpected spelling `belt and road initiative`, expected `Belt and Road Initiative`'],
      fixed: '共建一带一路。\nBuild the Belt and Road Initiative.'
    },
    {glossary, pairs: [{zh: '高质量发展。', en: 'High-Quality Development'}], expect: []},
    {
      glossary,
      article: '推动高质量发展。\n\nPromote high-quality devel-\nopment, high-\nquality development.\n',
      expect: []
    },
    {glossary: plan, pairs: [{zh: '十四五规划', en: 'The Fourteenth Five-Year Plan'}], expect: []},
    {
      glossary,
      article: '推动高质量发展。\n\nPromote `high quality development` by tag.\n',
      expect: []
    }
  ],
  check({pairs, source, file}, {glossary, report}) {
    if (!glossary) return
    for (const pair of pairs) {
      if (!pair.en) continue
      const {en, zh} = pairTerms(pair, glossary)
      for (const occurrence of en) {
        if (!isAllowed(occurrence.term) || occurrence.isFirstMention) continue
        // The same words may be others: a trade-in, and trade in services.
        if (pair.zh && !zh.some(({concept}) => concept === occurrence.concept)) continue
        if (!pair.zh && occurrence.term.text.split(/[\s-]+/).some((word) => isFunctionWord(word))) continue
        const words = pair.en.text.slice(occurrence.start, occurrence.end)
        const right = rightSpelling(words, occurrence)
        if (right === undefined || isSettled(occurrence, words, en)) continue
        const range = pair.en.rangeOf?.(occurrence.start, occurrence.end)
        const text = source?.[pair.en.file === file.en ? 'en' : 'zh']
        // In code and addresses it is spelled as it must be.
        if (range && text !== undefined && isProtected(text, ...range)) continue
        report({
          at: spotOf(pair.en, occurrence),
          message: `Unexpected spelling \`${words}\`, expected \`${right}\``,
          expected: [right],
          concept: conceptName(occurrence.concept),
          related: pair.zh
            ? zh
                .filter(({concept}) => concept === occurrence.concept)
                .map((other) => ({at: spotOf(pair.zh!, other)}))
            : [],
          fix: {grade: 'safe', text: right}
        })
      }
    }
  }
}

/** Whether another concept, of another glossary, spells the words so, or was told of before. */
function isSettled(occurrence: Occurrence, words: string, all: ReadonlyArray<Occurrence>): boolean {
  const same = all.filter(
    (other) => other.start === occurrence.start && other.end === occurrence.end && isAllowed(other.term)
  )
  return same[0] !== occurrence || same.some((other) => rightSpelling(words, other) === undefined)
}

/** How the glossary would spell the words; nothing where it spells them so, or does not know this form. */
function rightSpelling(words: string, {concept, term}: Occurrence): string | undefined {
  const own = concept.terms.filter((other) => other.language === 'en' && isAllowed(other))
  const forms = [term, ...own].flatMap((one) => [one.text, ...(one.forms ?? []), ...inflect(one)])
  const bare = words.replace(/['’]s?$/, '')
  // A hyphen at the end of a line is that of the term, or of the line.
  const written = [words, bare, bare.replace(/-\s+/g, '-'), bare.replace(/-\s+/g, '')]
  if (forms.some((form) => written.some((words) => isSpelled(words, form)))) return undefined
  const rest = words.slice(bare.length)
  const wanted = forms.find((form) => isVariant(bare, form))
  // Whether a number stands in words is a matter of the sentence.
  if (wanted === undefined || digits(bare) !== digits(wanted)) return undefined
  return withStart(bare, wanted) + rest
}

/** The same but for capitals that a title or the start of a sentence puts there; one quotation mark is like another. */
function isSpelled(words: string, form: string): boolean {
  // Quotation marks are a matter of the sentence.
  const [a, b] = [words, form].map((text) => plainMarks(text).replace(/["']/g, '').replace(/^-|-$/g, '')) as [
    string,
    string
  ]
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && a[at] !== b[at]!.toUpperCase()) return false
  return true
}

function isVariant(words: string, form: string): boolean {
  const folded = fold(words)
  return [form, ...spellings(form)].some((spelled) => fold(spelled) === folded)
}

/** A capital at the start stays. */
function withStart(words: string, form: string): string {
  const isCapital = /^\P{L}*\p{Lu}/u.test(words)
  return isCapital ? form.replace(/^[^\p{L}\d]*\p{L}/u, (start) => start.toUpperCase()) : form
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}

function plainMarks(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‛]/g, "'")
    .replace(/[‐‑]/g, '-')
}

function fold(text: string): string {
  return plainMarks(text)
    .toLowerCase()
    .replace(/[\s"'-]/g, '')
}
