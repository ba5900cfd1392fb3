import {readGlossary} from '../../src/formats/glossary/read-glossary.js'
import {createMatcher} from '../../src/glossary/create-matcher.js'
import type {Glossary} from '../../src/model/concept.js'
import type {Language} from '../../src/model/language.js'

/** A glossary of YAML concepts; throws where it has faults. */
export function glossary(yaml: string): Glossary {
  const read = readGlossary(yaml, {format: 'yaml'})
  if (read.messages.length) throw new Error(read.messages.map(({message}) => message).join('\n'))
  return read
}

/** A glossary in which each text is a concept of its own. */
export function terms(language: Language, ...texts: string[]): Glossary {
  return readGlossary(
    JSON.stringify({concepts: texts.map((text, index) => ({id: `c${index}`, [language]: text}))}),
    {
      format: 'json'
    }
  )
}

/** The text with brackets around the terms that are found: `a [big] house`. */
export function found(text: string, language: Language, from: Glossary): string {
  let marked = ''
  let done = 0
  for (const {start, end} of createMatcher(from).findTerms(text, language)) {
    if (end <= done) continue
    marked += `${text.slice(done, start)}[${text.slice(start, end)}]`
    done = end
  }
  return marked + text.slice(done)
}
