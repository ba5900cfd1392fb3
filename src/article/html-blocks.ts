import type {Comment, Element, Nodes, Root, RootContent, Text} from 'hast'
import type {Block} from '../model/block.js'
import {type MappedText, TextBuilder, trimText, verbatim} from '../model/mapped-text.js'
import {commentBlocks, commentContent} from './html-comment.js'
import {attribute, readableChildren, roleOf} from './html-elements.js'
import {linksForThemselves} from './html-links.js'
import {blockScope, inlineScope, rootScope, type Scope} from './html-scope.js'
import {headOfTable} from './html-table.js'
import {mapHtmlText} from './html-text.js'
import {type FlowPart, stretchesOf} from './inline-flow.js'
import {moveBlocks} from './move-blocks.js'
import {withoutTemplateMarks} from './template-marks.js'

/**
 * Blocks of a tree, in document order.
 *
 * The walk keeps its own stack, so that markup of any depth can be walked.
 *
 * @param readInner
 *   Reads the markup inside a comment; without it comments are left out.
 */
export function blocksOfTree(tree: Root, source: string, readInner?: (markup: string) => Block[]): Block[] {
  const blocks: Block[] = []
  // A step without a node is the end of a block.
  const steps: Array<{node?: RootContent; scope: Scope; isEntry?: boolean}> = []
  let flow: FlowPart[] = []
  let flowScope = rootScope()
  let groups = 0
  const newGroup = (): number => groups++

  enter(tree.children, flowScope)
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (!step.node) flush()
    else if (step.node.type === 'text') addText(step.node, step.scope)
    else if (step.node.type === 'comment') addComment(step.node, step.scope)
    else if (step.node.type === 'element') addElement(step.node, step.scope, step.isEntry)
  }
  flush()
  return blocks

  function enter(children: ReadonlyArray<RootContent>, scope: Scope): void {
    const entries = linksForThemselves(children)
    for (let index = children.length - 1; index >= 0; index--) {
      const node = children[index]!
      steps.push({node, scope, isEntry: entries.has(node)})
    }
  }

  function addElement(node: Element, scope: Scope, isEntry = false): void {
    const role = isEntry || isEntryOfMenu(node, scope) ? 'block' : roleOf(node)
    if (role === 'inline') enter(readableChildren(node), inlineScope(node, scope))
    else if (role === 'break') addBreak(node)
    else if (role === 'meta') addMeta(node, scope)
    else if (role === 'code') {
      flush()
      const text = codeText(node)
      if (/\p{L}/u.test(text.text)) push({kind: 'code', text, breaks: []}, scope)
    } else if (role === 'block') {
      flush()
      let inner = blockScope(node, scope, newGroup)
      if (node.tagName === 'table') inner = {...inner, head: headOfTable(node)}
      steps.push({scope})
      enter(node.children, inner)
    }
  }

  function addText(node: Text, scope: Scope): void {
    const text = withoutTemplateMarks(mapHtmlText(node.value, source, ...offsetsOf(node)))
    flow.push({text, isBreak: false, ...(scope.inline === undefined ? {} : {lang: scope.inline})})
    flowScope = scope
  }

  function addBreak(node: Element): void {
    const [start, end] = offsetsOf(node)
    // `</br>` makes an element that stands nowhere.
    if (end > start) flow.push({text: new TextBuilder().add('\n', start, end).build(), isBreak: true})
  }

  function flush(): void {
    const stretches = stretchesOf(flow)
    flow = []
    const group = flowScope.group ?? (stretches.length > 1 ? newGroup() : undefined)
    for (const {text, breaks, lang = flowScope.lang} of stretches) {
      const named = flowScope.isName ? ({kind: 'meta', key: 'header'} as const) : {kind: flowScope.kind}
      push({...named, text, breaks}, {...flowScope, lang, group})
    }
  }

  function push(part: Pick<Block, 'kind' | 'text' | 'breaks' | 'key'>, scope: Scope): void {
    const {kind, path, level, lists, lang, group} = scope
    const depth = part.kind !== kind ? 0 : kind === 'heading' ? level : kind === 'item' ? lists : 0
    const named = {...(lang === undefined ? {} : {lang}), ...(group === undefined ? {} : {group})}
    blocks.push({...part, path, depth, comment: false, ...named})
  }

  /** A comment does not end the paragraph that it stands in: its blocks come before it. */
  function addComment(node: Comment, scope: Scope): void {
    const content = commentContent(source, ...offsetsOf(node))
    if (!content || !readInner) return
    const first = groups
    for (const block of moveBlocks(commentBlocks(source.slice(...content), readInner), content[0])) {
      const path = [...scope.path, 'comment', ...block.path]
      const group = block.group === undefined ? undefined : first + block.group
      groups = Math.max(groups, (group ?? -1) + 1)
      blocks.push({...block, path, comment: true, ...(group === undefined ? {} : {group})})
    }
  }

  function addMeta(node: Element, scope: Scope): void {
    const isTitle = node.tagName === 'title'
    if (!isTitle && attribute(node, 'name').toLowerCase() !== 'description') return
    const value = trimText(isTitle ? codeText(node) : attributeText(node, 'content'))
    if (value.text)
      push({kind: 'meta', text: value, breaks: [], key: isTitle ? 'title' : 'description'}, scope)
  }

  function attributeText(node: Element, name: string): MappedText {
    const place = node.data?.position?.properties?.[name]
    if (!place) return verbatim('')
    const [start, end] = offsetsOf({position: place})
    const opening = /^[^\s=]*\s*=\s*["']?/.exec(source.slice(start, end))![0]
    const close = /["']/.test(opening.at(-1)!) ? end - 1 : end
    return mapHtmlText(attribute(node, name), source, start + opening.length, close)
  }

  /** The text in an element as it stands. */
  function codeText(node: Element): MappedText {
    const text = new TextBuilder()
    const open: Nodes[] = [node]
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.type === 'element' && next.tagName === 'br') text.add('\n', ...offsetsOf(next))
      if (next.type === 'text') text.append(mapHtmlText(next.value, source, ...offsetsOf(next)))
      if ('children' in next) for (const child of next.children.toReversed()) open.push(child)
      if ('content' in next && next.content) open.push(next.content)
    }
    return trimText(text.build())
  }
}

/** A link of a menu stands for itself, whatever stands between it and the next. */
function isEntryOfMenu({tagName}: Element, {path}: Scope): boolean {
  return tagName === 'a' && path.some((entry) => /^nav(?![^.#])/.test(entry))
}

function offsetsOf(node: Pick<Nodes, 'position'>): [number, number] {
  const start = node.position?.start.offset ?? 0
  return [start, node.position?.end.offset ?? start]
}
