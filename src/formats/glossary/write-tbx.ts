import {
  type Concept,
  type Glossary,
  type Term,
  type TermLanguage,
  termLanguages
} from '../../model/concept.js'
import {xmlAttribute, xmlText} from '../escape-xml.js'
import {tool} from '../tool.js'
import {Losses} from './losses.js'
import {tbxKindNames} from './tbx-values.js'
import type {WrittenGlossary} from './written-glossary.js'

/** Versions and styles of TBX: 2 is what OmegaT, Weblate and Translate Toolkit read; 3 is ISO 30042:2019. */
export const tbxVersions = ['2', '3', '3-dct'] as const
export type TbxVersion = (typeof tbxVersions)[number]

export interface TbxWriteOptions {
  /** Default `2`. */
  readonly version?: TbxVersion
  /** Language tags. Default `zh-CN`, `zh-TW`, `en`. */
  readonly tags?: Readonly<Partial<Record<TermLanguage, string>>>
}

// OmegaT and others look at region codes, not at scripts.
const usualTags: Readonly<Record<TermLanguage, string>> = {en: 'en', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW'}

/** Write a glossary as TBX-Basic. */
export function writeTbx(
  glossary: Glossary,
  {version = '2', tags = {}}: TbxWriteOptions = {}
): WrittenGlossary {
  if (!tbxVersions.includes(version)) {
    throw new RangeError(
      `Unexpected version of TBX \`${version}\`, expected one of ${tbxVersions.join(', ')}`
    )
  }
  const losses = new Losses()
  const writer = new TbxWriter(version, {...usualTags, ...tags}, losses)
  return {text: writer.write(glossary), lost: losses.finish(), messages: []}
}

class TbxWriter {
  #version: TbxVersion
  #tags: Readonly<Record<TermLanguage, string>>
  #losses: Losses
  #ids = new Set<string>()

  constructor(version: TbxVersion, tags: Readonly<Record<TermLanguage, string>>, losses: Losses) {
    this.#version = version
    this.#tags = tags
    this.#losses = losses
  }

  write({concepts}: Glossary): string {
    const is2 = this.#version === '2'
    const entries = concepts.map((concept) => this.#concept(concept)).join('')
    return `${is2 ? head2 : head3(this.#version === '3' ? 'dca' : 'dct')}  <text>\n    <body>\n${entries}    </body>\n  </text>\n${is2 ? '</martif>' : '</tbx>'}\n`
  }

  #concept(concept: Concept): string {
    const {id, domain, definition, note, source, status, examples} = concept
    this.#losses.add('example', examples?.length ?? 0)
    const is2 = this.#version === '2'
    const described = [
      domain === undefined ? '' : this.#data(6 + 2, 'descrip', 'subjectField', domain),
      definition === undefined ? '' : this.#data(8, 'descrip', 'definition', definition),
      source === undefined ? '' : this.#data(8, 'admin', 'source', source),
      note === undefined ? '' : `        <note>${this.#text(note)}</note>\n`
    ].join('')
    const sections = termLanguages.map((language) => this.#section(concept, language)).join('')
    if (status === 'proposed') this.#losses.addIf('status of a concept', !is2)
    const name = is2 ? 'termEntry' : 'conceptEntry'
    return `      <${name} id="${xmlAttribute(this.#id(id))}">\n${described}${sections}      </${name}>\n`
  }

  #section(concept: Concept, language: TermLanguage): string {
    const terms = concept.terms.filter((term) => term.language === language)
    if (!terms.length) return ''
    const name = this.#version === '2' ? 'langSet' : 'langSec'
    const inner = terms.map((term) => this.#term(term, concept)).join('')
    return `        <${name} xml:lang="${xmlAttribute(this.#tags[language])}">\n${inner}        </${name}>\n`
  }

  #term(term: Term, {status}: Concept): string {
    const {
      text,
      standing,
      partOfSpeech,
      kind,
      proposed,
      note,
      forms,
      when,
      unless,
      firstMention,
      caseSensitive
    } = term
    this.#losses.addIf('list of forms', forms)
    this.#losses.addIf('condition', when ?? unless)
    this.#losses.addIf('rule of first mention', firstMention)
    this.#losses.addIf('case sensitivity', caseSensitive !== undefined)
    const isProposed = proposed || status === 'proposed'
    if (isProposed && this.#version !== '2' && status !== 'proposed') this.#losses.add('status of a term')
    const data = [
      partOfSpeech === undefined ? '' : this.#data(12, 'termNote', 'partOfSpeech', partOfSpeech),
      this.#data(12, 'termNote', 'administrativeStatus', `${standing}Term-admn-sts`),
      kind === undefined ? '' : this.#data(12, 'termNote', 'termType', tbxKindNames[kind]),
      isProposed && this.#version === '2'
        ? this.#data(12, 'termNote', 'processStatus', 'provisionallyProcessed')
        : '',
      note === undefined ? '' : `            <note>${this.#text(note)}</note>\n`
    ].join('')
    const name = this.#version === '2' ? 'tig' : 'termSec'
    return `          <${name}>\n            <term>${this.#text(text)}</term>\n${data}          </${name}>\n`
  }

  /** A data category: by its type in the attribute, or as an element of its module. */
  #data(indent: number, element: string, category: string, text: string): string {
    const space = ' '.repeat(indent)
    if (this.#version === '3-dct') {
      const name = `${minimal.has(category) ? 'min' : 'basic'}:${category}`
      return `${space}<${name}>${this.#text(text)}</${name}>\n`
    }
    return `${space}<${element} type="${category}">${this.#text(text)}</${element}>\n`
  }

  #text(text: string): string {
    return xmlText(text, () => this.#losses.add('character that XML cannot hold'))
  }

  /** An id is a name of XML; in others each character that cannot be in one is written by its number. */
  #id(id: string): string {
    const named = id.replace(
      /[^\p{L}\p{N}._-]/gu,
      (character) => `_${character.codePointAt(0)!.toString(16)}_`
    )
    const start = /^[\p{L}_]/u.test(named) ? named : `c-${named}`
    let made = start
    for (let number = 2; this.#ids.has(made); number++) made = `${start}-${number}`
    this.#ids.add(made)
    return made
  }
}

/** Categories of the module `min`; all others that we write are of `basic`. */
const minimal = new Set(['subjectField', 'partOfSpeech', 'administrativeStatus'])

const head2 = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
  <martifHeader>
    <fileDesc>
      <sourceDesc>
        <p>${tool.name} ${tool.version}</p>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <p type="XCSURI">http://www.lisa.org/fileadmin/standards/tbx/TBXXCSV02.xcs</p>
    </encodingDesc>
  </martifHeader>
`

function head3(style: 'dca' | 'dct'): string {
  const modules =
    style === 'dct'
      ? ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
      : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="${style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"${modules}>
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>${tool.name} ${tool.version}</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
`
}
