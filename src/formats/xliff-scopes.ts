import type {XliffContent} from './xliff-content.js'
import type {XmlElement} from './xml-element.js'

/** What is done with the inside of an element. */
export interface Scope {
  /** What is done with an element in it; nothing when it is passed over with all that it holds. */
  open?(element: XmlElement): Scope | undefined
  text?(text: string): void
  /** The element has ended. */
  close?(): void
}

/** Gathers the text of an element; that of elements in it belongs to it. */
export function textScope(onEnd: (text: string) => void): Scope {
  let text = ''
  const inner: Scope = {
    open({name, attributes}) {
      if (name === 'cp') text += characterOf(attributes.hex)
      return inner
    },
    text(part) {
      text += part
    }
  }
  return {...inner, close: () => onEnd(text)}
}

/** What a file or group says of the units in it. */
export interface Around {
  /** Notes, which are notes of each unit. */
  readonly notes: ReadonlyArray<string>
  /** Whether they are not to be translated. */
  readonly isLocked: boolean
}

/** One of which the notes are being read. */
export interface OpenAround extends Around {
  readonly notes: string[]
}

/** What units of a group have around them, before its notes are read. */
export function aroundIn({notes, isLocked}: Around, {translate}: XmlElement['attributes']): OpenAround {
  return {notes: [...notes], isLocked: translate === undefined ? isLocked : translate === 'no'}
}

/**
 * The inside of an element of another namespace, outside of units. It may stand around whole groups, which are read; one
 * without units in it is passed over, and counted.
 */
export function foreignScope(content: XliffContent, element: XmlElement, outer: Scope): Scope {
  const {begun, point} = content
  const {name, prefix} = element
  const inner: Scope = {
    open: (child) => (structure.has(child.name) && child.prefix !== prefix ? outer.open!(child) : inner)
  }
  return {
    ...inner,
    close() {
      if (content.begun === begun) content.leaveOut({name, prefix}, point)
    }
  }
}

const structure = new Set(['file', 'body', 'group', 'trans-unit', 'unit'])

/** A character by its number; one of our own writing may be half a character or none that XML allows. */
export function characterOf(hex: string | undefined): string {
  const code = /^[\da-f]{1,6}$/i.test(hex ?? '') ? Number.parseInt(hex!, 16) : 0xfffd
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
}
