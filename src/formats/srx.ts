import type {Language} from '../model/language.js'
import type {Message} from '../model/message.js'
import type {Point} from '../model/place.js'
import {translateRegex} from './icu-regex.js'
import {XmlReader} from './xml-reader.js'

/** Rules for cutting sentences, as an SRX 2.0 file gives them. */
export interface SentenceRules {
  /** `replace`: nothing else cuts. `extend`: the built-in rules decide where no rule of the file does. */
  readonly mode: 'replace' | 'extend'
  /** Of each language, in the order in which they are asked; the first that fits a place decides. */
  readonly en: ReadonlyArray<SentenceRule>
  readonly zh: ReadonlyArray<SentenceRule>
  /** What could not be read or used. */
  readonly messages: ReadonlyArray<Message>
}

/** What stands before and after a place, and whether the text is cut there. */
export interface SentenceRule {
  readonly isBreak: boolean
  /** Sticky, of no width: matches at the place. */
  readonly before: RegExp
  readonly after: RegExp
}

export interface ReadSrxOptions {
  /** Default `replace`. */
  readonly mode?: 'replace' | 'extend'
  /** Name of the file, for messages. */
  readonly file?: string
}

/**
 * Read an SRX 2.0 file.
 *
 * A rule that JavaScript cannot run, or not in bounded time, is left out with a warning at its place; other faults
 * are messages too. Never throws on a bad file.
 */
export function readSrx(xml: string, options: ReadSrxOptions = {}): SentenceRules {
  if (typeof xml !== 'string') throw new TypeError(`Unexpected SRX \`${String(xml)}\`, expected a string`)
  const mode = options.mode ?? 'replace'
  if (mode !== 'replace' && mode !== 'extend') {
    throw new TypeError(`Unexpected mode \`${String(mode)}\`, expected \`replace\` or \`extend\``)
  }
  const file = readFile(xml, options.file)
  const en = rulesFor('en', file)
  const zh = rulesFor('zh', file)
  return {mode, en, zh, messages: file.messages}
}

interface File {
  readonly sets: Map<string, SentenceRule[]>
  readonly maps: {pattern: RegExp; name: string; point: Point}[]
  cascade: boolean
  readonly messages: Message[]
  tell(message: string, point: Point, severity?: Message['severity']): void
}

function readFile(xml: string, name: string | undefined): File {
  const messages: Message[] = []
  const file: File = {
    sets: new Map(),
    maps: [],
    cascade: true,
    messages,
    tell(message, point, severity = 'warning') {
      messages.push({
        rule: 'srx',
        severity,
        message,
        ...(name && {file: name}),
        place: {start: point, end: point}
      })
    }
  }
  let set: SentenceRule[] | undefined
  let rule: {isBreak: boolean; point: Point; beforebreak: string; afterbreak: string} | undefined
  let part: 'beforebreak' | 'afterbreak' | undefined
  let isSrx = false
  const reader = new XmlReader({
    open({name, attributes}) {
      if (name === 'srx') isSrx = true
      else if (name === 'header') file.cascade = attributes.cascade !== 'no'
      else if (name === 'languagerule') file.sets.set(attributes.languagerulename ?? '', (set = []))
      else if (name === 'rule') {
        rule = {isBreak: attributes.break !== 'no', point: reader.point, beforebreak: '', afterbreak: ''}
      } else if (name === 'beforebreak' || name === 'afterbreak') part = name
      else if (name === 'languagemap') readMap(file, attributes, reader.point)
    },
    text(text) {
      if (rule && part) rule[part] += text
    },
    close(name) {
      if (name === part) part = undefined
      if (name !== 'rule' || !rule) return
      if (set) addRule(file, set, rule)
      rule = undefined
    },
    problem: ({message, point, fatal}) => file.tell(message, point, fatal ? 'error' : 'warning')
  })
  reader.write(xml)
  reader.end()
  if (!isSrx) file.tell('Unexpected document, expected `<srx>`', {line: 1, column: 1, offset: 0}, 'error')
  return file
}

function readMap(file: File, attributes: Readonly<Record<string, string>>, point: Point): void {
  const pattern = attributes.languagepattern ?? ''
  const name = attributes.languagerulename ?? ''
  try {
    const {source, flags} = translateRegex(pattern)
    file.maps.push({pattern: new RegExp(`^(?:${source})$`, flags), name, point})
  } catch (error) {
    file.tell(`Unexpected language pattern \`${pattern}\`: ${(error as Error).message}`, point)
  }
}

function addRule(
  file: File,
  set: SentenceRule[],
  rule: {isBreak: boolean; point: Point; beforebreak: string; afterbreak: string}
): void {
  try {
    const before = translateRegex(rule.beforebreak)
    const after = translateRegex(rule.afterbreak)
    set.push({
      isBreak: rule.isBreak,
      before: new RegExp(`(?<=${before.source})`, `${before.flags}y`),
      after: new RegExp(`(?=${after.source})`, `${after.flags}y`)
    })
  } catch (error) {
    const found = `\`${rule.beforebreak}\` – \`${rule.afterbreak}\``
    file.tell(`Unexpected rule ${found}, left out: ${(error as Error).message}`, rule.point)
  }
}

// Files name their maps for one spelling of the tag or another.
const tags: Record<Language, ReadonlyArray<string>> = {
  en: ['en', 'EN', 'en-US', 'EN-US', 'en_US', 'EN_US', 'en-us', 'en-GB'],
  zh: ['zh', 'ZH', 'zh-CN', 'ZH-CN', 'zh_CN', 'ZH_CN', 'zh-cn', 'zh-TW']
}

function rulesFor(language: Language, file: File): SentenceRule[] {
  const found = file.maps.filter(({pattern}) => tags[language].some((tag) => pattern.test(tag)))
  const used = file.cascade ? found : found.slice(0, 1)
  for (const {name, point} of used) {
    // Both languages may lead there.
    const isTold = file.messages.some(({place}) => place?.start.offset === point.offset)
    if (!file.sets.has(name) && !isTold)
      file.tell(`Unexpected name of rules \`${name}\`, expected one that exists`, point)
  }
  return used.flatMap(({name}) => file.sets.get(name) ?? [])
}
