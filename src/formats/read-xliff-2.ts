import type {Point} from '../model/place.js'
import {type CodedText, CodedTextBuilder} from './coded-text.js'
import {idAndType, joined, nameOf, placePattern, type UnitDraft, type XliffContent} from './xliff-content.js'
import {readType} from './xliff-marks.js'
import {
  type Around,
  aroundIn,
  characterOf,
  foreignScope,
  type OpenAround,
  type Scope,
  textScope
} from './xliff-scopes.js'
import type {XmlElement} from './xml-element.js'

/**
 * Reads what stands in an XLIFF 2 document.
 *
 * A segment is a unit of the memory. Notes of a unit, and of the groups around it, are its notes, and so are comments inside
 * its texts; its metadata are its properties.
 */
export class Xliff2 {
  readonly #content: XliffContent
  readonly #prefix: string

  constructor(content: XliffContent, {prefix, attributes}: XmlElement) {
    this.#content = content
    this.#prefix = prefix
    content.source = content.tagOf(attributes.srcLang)
    content.target = content.tagOf(attributes.trgLang)
  }

  /** The inside of `xliff`, `file` and `group`. */
  structure(own: OpenAround, kind: 'file' | 'group' = 'file'): Scope {
    const content = this.#content
    const scope: Scope = {
      open: (element) => {
        const {name, prefix, attributes} = element
        if (name === 'metadata') return content.leaveOut(element)
        if (prefix !== this.#prefix) return foreignScope(content, element, scope)
        if (name === 'unit') return this.#unit(element, own)
        if (name === 'group') return this.structure(aroundIn(own, attributes), 'group')
        if (name === 'file') {
          content.original = attributes.original ?? ''
          return this.structure(aroundIn(own, attributes))
        }
        if (name !== 'notes') return content.leaveOut(element)
        return this.#notes((text, _, point) => {
          if (kind === 'group') own.notes.push(text)
          else content.loseNote(text, point)
        })
      }
    }
    return scope
  }

  #notes(onNote: (text: string, attributes: XmlElement['attributes'], point: Point) => void): Scope {
    return {
      open: (element) => {
        const {attributes} = element
        const {point} = this.#content
        if (element.name !== 'note') return this.#content.leaveOut(element)
        return textScope((text) => onNote(text, attributes, point))
      }
    }
  }

  #unit(element: XmlElement, around: Around): Scope {
    const content = this.#content
    const {attributes} = element
    const {notes, isLocked} = aroundIn(around, attributes)
    const draft = content.openUnit(element, notes, isLocked)
    const data = new OriginalData()
    let segments = 0
    if (attributes.name !== undefined) draft.props.push({type: 'x-resname', value: attributes.name})
    return {
      open: (child) => {
        if (child.name === 'metadata') return metadataScope(draft)
        if (child.prefix !== this.#prefix) return content.leaveOut(child)
        if (child.name === 'segment') return this.#segment(child, draft, data, ++segments)
        if (child.name === 'ignorable') return this.#ignorable(draft, data)
        if (child.name === 'notes') return this.#notes((text, of) => addNote(draft, text, of, content))
        return child.name === 'originalData' ? data.scope(content) : content.leaveOut(child)
      },
      close() {
        if (!segments) {
          const message = `Unexpected unit without segments (${nameOf(draft)})`
          content.log.add('no-segment', 'warning', message, draft.point)
        }
        const unused = data.unused()
        if (unused) content.tellLoss('`data` that no mark refers to', 'info', unused)
        content.unit = undefined
      }
    }
  }

  #segment({attributes}: XmlElement, draft: UnitDraft, data: OriginalData, index: number): Scope {
    const content = this.#content
    const {point} = content
    const sides: {source?: CodedText & {tag: string}; target?: CodedText & {tag: string}} = {}
    return {
      open: (element) => {
        const {name} = element
        if (name !== 'source' && name !== 'target') return content.leaveOut(element)
        const tag = content.tagOf(element.attributes['xml:lang']) ?? content[name] ?? 'und'
        return this.#text(draft, data, (text) => {
          const before = sides[name]
          sides[name] = {...joined(before ? [before, text] : [text])!, tag}
        })
      },
      close() {
        const id = index === 1 ? draft.id : `${draft.id ?? ''}-${attributes.id ?? index}`
        if (!sides.source) {
          const message = `Unexpected segment without source (${nameOf(draft)})`
          content.log.add('no-source', 'error', message, point)
        }
        content.hand(draft, {id, ...sides, state: attributes.subState ?? attributes.state, point})
      }
    }
  }

  /** White space between segments, mostly. */
  #ignorable(draft: UnitDraft, data: OriginalData): Scope {
    const {point} = this.#content
    return {
      open: () =>
        this.#text(draft, data, ({text, codes}) => {
          if (text.trim() || codes) this.#content.tellLoss('what stands between segments', 'warning', point)
        })
    }
  }

  /** The inside of a source or target. */
  #text(draft: UnitDraft, data: OriginalData, onEnd: (text: CodedText) => void): Scope {
    const builder = new CodedTextBuilder()
    const inner: Scope = {
      open: (element) => this.#inline(element, inner, builder, draft, data),
      text: (part) => builder.addText(part)
    }
    return {...inner, close: () => onEnd(builder.build())}
  }

  #inline(
    {name, attributes}: XmlElement,
    inner: Scope,
    builder: CodedTextBuilder,
    draft: UnitDraft,
    data: OriginalData
  ): Scope {
    const {id, startRef, value} = attributes
    const code = (ref: string | undefined, shown: string | undefined): string =>
      data.take(ref, this.#content) ?? shown ?? ''
    const mark = idAndType(startRef ?? id, readType(attributes.type, attributes.subType))
    if (name === 'cp') builder.addText(characterOf(attributes.hex))
    else if (name === 'pc') {
      const {dataRefStart, dataRefEnd, dispStart, dispEnd, equivStart, equivEnd} = attributes
      builder.addCode({kind: 'open', ...mark}, code(dataRefStart, dispStart ?? equivStart))
      const end = code(dataRefEnd, dispEnd ?? equivEnd)
      return {...inner, close: () => builder.addCode({kind: 'close', ...mark}, end)}
    } else if (name === 'ph' || name === 'sc' || name === 'ec') {
      const kind = name === 'ph' ? 'alone' : name === 'sc' ? 'open' : 'close'
      const text = code(attributes.dataRef, attributes.disp ?? attributes.equiv)
      builder.addCode({kind, ...mark, ...(startRef !== undefined && builder.typeOf(startRef))}, text)
    } else if (name === 'mrk' || name === 'sm') {
      if (attributes.type === 'comment' && value !== undefined) draft.notes.push(value)
      else if (attributes.type !== 'comment')
        this.#content.tellLoss(`annotations of texts (\`${name}\`); their text is kept`, 'info')
    } else if (name !== 'em') this.#content.tellUnknown(name)
    return inner
  }
}

/** The marks of the original file that the texts of a unit refer to. */
class OriginalData {
  readonly #texts = new Map<string, {readonly text: string; readonly point: Point; isUsed: boolean}>()

  /** The inside of `originalData`. */
  scope(content: XliffContent): Scope {
    return {
      open: (element) => {
        const {point} = content
        const {id = ''} = element.attributes
        if (element.name !== 'data') return content.leaveOut(element)
        return textScope((text) => this.#texts.set(id, {text, point, isUsed: false}))
      }
    }
  }

  take(ref: string | undefined, content: XliffContent): string | undefined {
    if (ref === undefined) return undefined
    const found = this.#texts.get(ref)
    if (found) found.isUsed = true
    else {
      const message = `Unexpected reference to \`${ref}\`, expected a \`data\` of the unit`
      content.log.add('missing-data', 'warning', message, content.point)
    }
    return found?.text
  }

  /** Where one stands that nothing has asked for. */
  unused(): Point | undefined {
    for (const {isUsed, point} of this.#texts.values()) if (!isUsed) return point
    return undefined
  }
}

/** Metadata of a unit are properties, in whatever groups they stand. */
function metadataScope(draft: UnitDraft): Scope {
  const scope: Scope = {
    open({name, attributes}) {
      if (name !== 'meta') return scope
      const {type = ''} = attributes
      return textScope((value) => draft.props.push({type, value}))
    }
  }
  return scope
}

/** Notes of ours are fields of the unit. */
function addNote(
  draft: UnitDraft,
  text: string,
  attributes: XmlElement['attributes'],
  content: XliffContent
): void {
  const {category, appliesTo} = attributes
  const isSide = appliesTo === 'source' || appliesTo === 'target'
  if (category === 'confidence' || category === 'alignment')
    draft.props.push({type: `x-${category}`, value: text})
  else if (category === 'location' && isSide && placePattern.test(text)) draft.places[appliesTo] = text
  else {
    content.loseOfNote(attributes, ['category', 'priority', 'appliesTo'])
    draft.notes.push(text)
  }
}
