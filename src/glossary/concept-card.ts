import {type Concept, conceptName, type Term, termLanguages} from '../model/concept.js'

const nameOfLanguage = {en: 'English', 'zh-Hans': 'Chinese', 'zh-Hant': 'Chinese (Traditional)'} as const

/** A concept as people read it: its terms by language, each with its standing and what is told of it. */
export function conceptCard(concept: Concept): string {
  const {domain, definition, note, source, status, examples, id} = concept
  const name = conceptName(concept)
  const marks = [domain, status === 'proposed' ? 'proposed' : undefined, id === name ? undefined : id]
  const lines = [[name, ...marks.filter((mark) => mark !== undefined)].join(' · ')]
  if (definition !== undefined) lines.push(`  ${definition}`)
  for (const language of [...termLanguages].reverse()) {
    const terms = concept.terms.filter((term) => term.language === language)
    if (terms.length)
      lines.push('', `  ${nameOfLanguage[language]}`, ...terms.map((term) => `    ${termLine(term)}`))
  }
  if (note !== undefined) lines.push('', `  Note: ${note}`)
  if (source !== undefined) lines.push('', `  Source: ${source}`)
  for (const {en, zh, expect} of examples ?? []) {
    lines.push('', `  ${expect === undefined ? 'Good' : `Bad (${expect})`}`, `    ${zh}`, `    ${en}`)
  }
  return `${lines.join('\n')}\n`
}

const markOfStanding = {preferred: '✓', admitted: '·', deprecated: '✗', superseded: '✗'} as const

function termLine(term: Term): string {
  const {
    text,
    standing,
    kind,
    partOfSpeech,
    forms,
    caseSensitive,
    when,
    unless,
    firstMention,
    proposed,
    note
  } = term
  const details = [
    standing === 'preferred' ? undefined : standing,
    proposed && 'proposed',
    kind,
    partOfSpeech,
    caseSensitive === undefined ? undefined : caseSensitive ? 'case counts' : 'any case',
    forms && `also ${forms.join(', ')}`,
    when && `when the other side holds ${when.join(' or ')}`,
    unless && `unless the other side holds ${unless.join(' or ')}`,
    firstMention === undefined ? undefined : `first as “${firstMention}”`
  ].filter((detail) => detail)
  const aside = details.length ? ` (${details.join('; ')})` : ''
  return `${markOfStanding[standing]} ${text}${aside}${note === undefined ? '' : `: ${note}`}`
}
