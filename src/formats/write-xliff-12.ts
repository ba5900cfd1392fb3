import type {Language} from '../model/language.js'
import type {InlineCode, Memory, Unit} from '../model/unit.js'
import {partners, walkCodes} from './coded-text.js'
import {type Direction, resolveDirection} from './direction.js'
import {type Tell, xmlAttribute, xmlText} from './escape-xml.js'
import {lowConfidence} from './summary.js'
import {propsOfUnit} from './tmx-props.js'
import {TokenIds} from './token-ids.js'
import {tool} from './tool.js'
import type {UnitWriter} from './unit-writer.js'
import type {XliffOptions} from './write-xliff.js'
import {isLock, isLocked} from './xliff-lock.js'
import {isState, ownState} from './xliff-state.js'

/**
 * Write a memory as XLIFF 1.2, for tools that read nothing newer.
 *
 * A file for each article, a `trans-unit` for each pair; a doubtful target is `needs-review-translation`. Fields that
 * 1.2 has no place for are notes with their name in `from`. Marks are `bpt`, `ept`, `ph` and `it`. Characters that XML
 * cannot hold, units without source text and further variants are left out and told.
 *
 * @throws RangeError
 *   For language tags that are not one of English and one of Chinese.
 */
export function writeXliff12(memory: Pick<Memory, 'units'>, options: XliffOptions = {}): string {
  const writer = xliff12Writer(options)
  let text = writer.head
  for (const unit of memory.units) text += writer.unit(unit)
  return text + writer.tail
}

/** What writes the parts of an XLIFF 1.2 file; units of one article are to follow each other. */
export function xliff12Writer(options: XliffOptions = {}): UnitWriter {
  const direction = resolveDirection(options)
  let ids = new TokenIds()
  let current: string | undefined
  const open = (name: string): string => {
    if (name === current) return ''
    const before = current === undefined ? '' : endOfFile
    current = name
    ids = new TokenIds()
    return before + startOfFile(name, direction)
  }
  return {
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n',
    unit(unit) {
      const tell: Tell = (message) =>
        options.report?.({rule: 'xliff-lossy', severity: 'warning', message: `${message} (unit ${unit.id})`})
      if (unit.others) tell(`Left out ${unit.others.length} further variants`)
      if (!unit[direction.source]) {
        tell('Left out a unit without source text')
        return ''
      }
      const file = (unit.origin?.[direction.source] ?? unit.origin?.[direction.target])?.file ?? ''
      return open(file) + writeUnit(unit, direction, ids.next(unit.id), options, tell)
    },
    get tail() {
      return `${current === undefined ? open('') : ''}${endOfFile}</xliff>\n`
    }
  }
}

const endOfFile = '    </body>\n  </file>\n'

function startOfFile(name: string, {source, target, tags}: Direction): string {
  return (
    `  <file original="${xmlAttribute(name || 'memory')}" source-language="${tags[source]}" ` +
    `target-language="${tags[target]}" datatype="plaintext">\n` +
    `    <header><tool tool-id="${tool.name}" tool-name="${tool.name}" tool-version="${tool.version}"/></header>\n    <body>\n`
  )
}

function writeUnit(unit: Unit, direction: Direction, id: string, options: XliffOptions, tell: Tell): string {
  const {source, target} = direction
  const isLow = (unit.confidence ?? 1) < lowConfidence
  const locked = isLocked(unit) ? ' translate="no"' : ''
  let text = `      <trans-unit id="${id}"${locked} xml:space="preserve">\n`
  text += `        <source>${contentOf(unit, source, tell)}</source>\n`
  if (unit[target]) {
    const state = ownState(unit, '1.2') ?? (isLow ? 'needs-review-translation' : 'translated')
    text += `        <target state="${xmlAttribute(state, tell)}">${contentOf(unit, target, tell)}</target>\n`
  }
  const props = [
    ...(id === unit.id ? [] : [{type: 'x-id', value: unit.id}]),
    ...propsOfUnit({...unit, props: []}, {context: options.context === true}),
    ...(unit.props ?? []).filter((prop) => !isLock(prop) && !(unit[target] && isState(prop, '1.2')))
  ]
  for (const {type, value} of props) {
    text += `        <note from="${xmlAttribute(nameOfProp(type), tell)}">${xmlText(value, tell)}</note>\n`
  }
  for (const note of unit.notes ?? []) text += `        <note>${xmlText(note, tell)}</note>\n`
  return `${text}      </trans-unit>\n`
}

/** Names of ours, and of attributes, speak for themselves; others could be those of authors. */
function nameOfProp(type: string): string {
  return /^(?:x-|@)/.test(type) ? type : `${propPrefix}${type}`
}

/** Begins the name of a property where the author of a note stands. */
export const propPrefix = 'prop:'

function contentOf(unit: Unit, language: Language, tell: Tell): string {
  const codes = unit.codes?.[language] ?? []
  const pairs = partners(codes)
  let written = ''
  walkCodes(
    {text: unit[language], codes},
    (part) => (written += xmlText(part, tell)),
    (code, index) => (written += writeCode(code, index, pairs[index]!, tell))
  )
  return written
}

function writeCode({kind, code, type}: InlineCode, index: number, partner: number, tell: Tell): string {
  const name = kind === 'alone' ? 'ph' : partner < 0 ? 'it' : kind === 'open' ? 'bpt' : 'ept'
  const position = name === 'it' ? ` pos="${kind}"` : ''
  const ctype = type && name !== 'ept' ? ` ctype="${ctypeOf(type)}"` : ''
  const rid = name === 'bpt' || name === 'ept' ? ` rid="${Math.min(index, partner) + 1}"` : ''
  return `<${name} id="${index + 1}"${rid}${position}${ctype}>${xmlText(code, tell)}</${name}>`
}

/** Names that XLIFF 1.2 knows; others begin with `x-`. */
function ctypeOf(type: string): string {
  return /^(?:bold|italic|underlined|link|image)$/.test(type)
    ? type
    : `x-${xmlAttribute(type).replace(/^x-/, '')}`
}
