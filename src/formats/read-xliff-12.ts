import type {InlineCode, Prop} from '../model/unit.js'
import {type CodedText, CodedTextBuilder} from './coded-text.js'
import {propPrefix} from './write-xliff-12.js'
import {idAndType, joined, nameOf, type Side, type UnitDraft, type XliffContent} from './xliff-content.js'
import {type Around, aroundIn, foreignScope, type OpenAround, type Scope, textScope} from './xliff-scopes.js'
import type {XmlElement} from './xml-element.js'

/**
 * Reads what stands in an XLIFF 1.2 document, and in SDLXLIFF, MQXLIFF and MXLIFF.
 *
 * A `trans-unit` is a unit of the memory, or with `segments` each `mrk mtype="seg"` of it. Notes of a unit, and of the groups
 * around it, are its notes, and so are comments inside its texts; its context and properties are its properties.
 */
export class Xliff12 {
  readonly #content: XliffContent
  readonly #prefix: string
  readonly #bySegments: boolean

  constructor(content: XliffContent, {prefix}: XmlElement, bySegments: boolean) {
    this.#content = content
    this.#prefix = prefix
    this.#bySegments = bySegments
  }

  /** The inside of `xliff`, `file`, `body` and `group`. */
  structure(own: OpenAround, kind: 'file' | 'group' = 'file'): Scope {
    const content = this.#content
    const scope: Scope = {
      open: (element) => {
        const {name, prefix, attributes} = element
        const {point} = content
        if (prefix !== this.#prefix) return foreignScope(content, element, scope)
        if (name === 'trans-unit') return this.#unit(element, own)
        if (name === 'group') return this.structure(aroundIn(own, attributes), 'group')
        if (name === 'body' || name === 'header') return scope
        // Programs that had a hand in the file.
        if (name === 'tool') return {}
        if (name === 'file') {
          content.original = attributes.original ?? ''
          content.source = content.tagOf(attributes['source-language'])
          content.target = content.tagOf(attributes['target-language'])
          return this.structure(aroundIn(own, attributes))
        }
        if (name !== 'note') return content.leaveOut(element)
        return textScope((text) => {
          if (kind === 'group') own.notes.push(text)
          else content.loseNote(text, point)
        })
      }
    }
    return scope
  }

  #unit(element: XmlElement, around: Around): Scope {
    const content = this.#content
    const {approved, resname} = element.attributes
    const {notes, isLocked} = aroundIn(around, element.attributes)
    const draft = content.openUnit(element, notes, isLocked)
    if (approved !== undefined) draft.props.push({type: 'x-approved', value: approved})
    if (resname !== undefined) draft.props.push({type: 'x-resname', value: resname})
    const sides: Sides = {}
    return {
      open: (child) => {
        const {name, attributes} = child
        if (child.prefix !== this.#prefix) return content.leaveOut(child)
        if (name === 'source' || name === 'target') {
          if (name === 'target' && attributes.state !== undefined) sides.state = attributes.state
          const tag = content.tagOf(attributes['xml:lang']) ?? content[name] ?? 'und'
          return this.#text(draft, (parts) => {
            sides[name] = {tag, parts: [...(sides[name]?.parts ?? []), ...parts]}
          })
        }
        if (name === 'seg-source') {
          // The source again, cut into segments.
          if (!this.#bySegments) return {}
          const tag = sides.source?.tag ?? content.source ?? 'und'
          return this.#text(draft, (parts) => {
            sides.source = {tag, parts}
          })
        }
        if (name === 'note') {
          const isNote = propOfNote('', attributes.from) === undefined
          if (isNote) content.loseOfNote(attributes, ['from', 'priority', 'annotates'])
          return textScope((text) => addNote(draft, text, attributes.from))
        }
        if (name === 'context-group' || name === 'prop-group') return propsScope(draft)
        return content.leaveOut(child)
      },
      close: () => {
        this.#closeUnit(draft, sides)
        content.unit = undefined
      }
    }
  }

  #closeUnit(draft: UnitDraft, {source, target, state}: Sides): void {
    if (!source) {
      const message = `Unexpected unit without source (${nameOf(draft)})`
      this.#content.log.add('no-source', 'error', message, draft.point)
    }
    const {id, point} = draft
    const segments = source?.parts.filter(({mid}) => mid !== undefined) ?? []
    if (!segments.length) {
      this.#content.hand(draft, {id, source: wholeOf(source), target: wholeOf(target), state, point})
      return
    }
    const targets = new Map(target?.parts.map((part) => [part.mid, part]))
    for (const part of segments) {
      const other = targets.get(part.mid)
      this.#content.hand(draft, {
        id: `${id ?? ''}-${part.mid}`,
        source: {...bare(part), tag: source!.tag},
        target: other && {...bare(other), tag: target!.tag},
        state,
        point
      })
    }
  }

  /** The inside of a source or target: its parts, each a segment or what stands between two. */
  #text(draft: UnitDraft, onEnd: (parts: ReadonlyArray<Part>) => void): Scope {
    const parts: Part[] = []
    let builder = new CodedTextBuilder()
    const cut = (mid?: string): void => {
      parts.push({...builder.build(), ...(mid !== undefined && {mid})})
      builder = new CodedTextBuilder()
    }
    const inCode: Scope = {open: () => inCode, text: (part) => builder.addText(part)}
    const inner: Scope = {
      open: ({name, attributes}) => {
        const {id, rid, ctype, pos, mid = '', mtype, comment} = attributes
        const kind = kindOf(name, pos)
        if (kind === undefined) {
          if (name === 'mrk' && mtype === 'seg' && this.#bySegments) {
            cut()
            return {...inner, close: () => cut(mid)}
          }
          if (name === 'mrk' && mtype === 'x-sdl-deleted') {
            this.#content.tellLoss('text that a revision has deleted', 'warning')
            return undefined
          }
          if (name !== 'mrk') this.#content.tellUnknown(name)
          else if (comment !== undefined) draft.notes.push(comment)
          else if (mtype !== 'seg')
            this.#content.tellLoss('annotations of texts (`mrk`); their text is kept', 'info')
          return inner
        }
        const isPaired = name !== 'it' && kind !== 'alone' && name !== 'g'
        const own = isPaired ? (rid ?? id) : id
        const isEnd = isPaired && kind === 'close' && ctype === undefined && own !== undefined
        const mark = {...idAndType(own, ctype), ...(isEnd && builder.typeOf(own))}
        if (nativeCodes.has(name)) {
          builder.startCode({kind, ...mark})
          return {...inCode, close: () => builder.endCode()}
        }
        builder.addCode({kind, ...mark}, attributes['equiv-text'] ?? '')
        return name === 'g' ? {...inner, close: () => builder.addCode({kind: 'close', ...mark}, '')} : inner
      },
      text: (part) => builder.addText(part)
    }
    return {
      ...inner,
      close() {
        cut()
        onEnd(parts.filter(({mid, text, codes}) => mid !== undefined || text || codes))
      }
    }
  }
}

/** Elements whose content is the mark itself. */
const nativeCodes = new Set(['bpt', 'ept', 'it', 'ph', 'sub'])

/** What a mark does; nothing for elements that are none. */
function kindOf(name: string, pos: string | undefined): InlineCode['kind'] | undefined {
  if (name === 'it') return pos === 'open' || pos === 'close' ? pos : 'alone'
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined
}

const kinds: Readonly<Record<string, InlineCode['kind']>> = {
  bpt: 'open',
  bx: 'open',
  g: 'open',
  ept: 'close',
  ex: 'close',
  ph: 'alone',
  x: 'alone',
  sub: 'alone'
}

interface Part extends CodedText {
  /** Number of the segment; absent between segments. */
  readonly mid?: string
}

interface ReadSide {
  readonly tag: string
  readonly parts: ReadonlyArray<Part>
}

interface Sides {
  source?: ReadSide
  target?: ReadSide
  state?: string
}

function wholeOf(side: ReadSide | undefined): Side | undefined {
  const text = side && joined(side.parts.map(bare))
  return text && {...text, tag: side.tag}
}

function bare({text, codes}: CodedText): CodedText {
  return codes ? {text, codes} : {text}
}

/** Context and properties: `x-context-sourcefile`, `x-context-linenumber`. */
function propsScope(draft: UnitDraft): Scope {
  const scope: Scope = {
    open({name, attributes}) {
      const type =
        name === 'context' ? `context-${attributes['context-type'] ?? ''}` : (attributes['prop-type'] ?? name)
      return textScope((value) => draft.props.push({type, value}))
    }
  }
  return scope
}

function addNote(draft: UnitDraft, text: string, from: string | undefined): void {
  const prop = propOfNote(text, from)
  if (prop) draft.props.push(prop)
  else draft.notes.push(text)
}

/** Notes of ours are properties. */
function propOfNote(text: string, from: string | undefined): Prop | undefined {
  if (from === undefined) return undefined
  if (/^(?:x-|@)/.test(from)) return {type: from, value: text}
  return from.startsWith(propPrefix) ? {type: from.slice(propPrefix.length), value: text} : undefined
}
