import type {NullReason} from '../model/bead.js'
import {isAddress} from '../text/scripts.js'
import {isCredit, longestCredit} from './credits.js'
import {languageOfName} from './markup-language.js'

/** Who writes to whom: `From: Tom Reed <tom@reed.example>`. */
function isMailHeader(text: string): boolean {
  return text.length <= longestCredit && mailHeader.test(text)
}

const mailHeader =
  /^(?:(?:[Ff]rom|FROM|[Tt]o|TO|C[Cc]|B[Cc]c|BCC)\s?:\s*(?:\p{Lu}|[^\s@]+@|\p{Script=Han})|(?:发件人|收件人|抄送|密送)\s?[:：])[^!?。！？]*[^.!?。！？]$/u

/** Links to the other versions of a page: `English | 简体中文`. */
function isLanguageSwitch(text: string): boolean {
  const names = text.length <= longestSwitch ? text.split(/\s*[|丨｜/·•]\s*/) : []
  return (
    names.length > 1 && names.every((name) => languageOfName(name) !== undefined || otherLanguage.test(name))
  )
}

const longestSwitch = 120
const otherLanguage = /^(?:日本語|한국어|français|deutsch|español|português|русский|italiano|tiếng việt)$/iu

const abstract = /^(?:摘要|导读|内容提要|提要|核心提示|abstract|summary)\s*[:：]/iu

/** A label on a line of its own: 【重要讲话】, [知识点]; a sound in both languages; the end; the number of a page. */
const marker =
  /^(?:[【〖[][^】〗\]]{1,20}[】〗\]]|[（([](?:[^（()）/]{0,20}\p{Script=Han}\s?\/\s?\p{Script=Latin}[^（()）/]{0,30}|[^（()）/]{0,30}\p{Script=Latin}\s?\/\s?\p{Script=Han}[^（()）/]{0,20})[）)\]]|[-—–=*~·\s]*(?:the )?end[-—–=*~·\s]*|[（(]?(?:完|全文完|未完待续)[）)]?|[-—–·\s]*\d{1,4}[-—–·\s]*|(?:part|no|vol)\.?\s?0\d|@[\p{L}\p{N}_.]{2,30})$/iu

/** What a post is filed under: `#胡同 #咖啡 #citywalk`; of one tag alone nobody knows whether it is a title. */
const hashtags = /^#[^\s#]{1,40}#?(?:\s+#[^\s#]{1,40}#?){1,30}$/u

/** How many read and liked a post: `阅读 10万+ 👍 312　在看 98`. */
const reactions =
  /^(?:(?:阅读(?:量|数)?|点赞|赞|在看|分享|收藏|评论|转发|浏览(?:量|次数)?|likes?|views?|comments?|shares?|👍|❤️?)(?:\s{0,3}[:：])?\s{0,3}\d{1,9}(?:[.,]\d{1,3}){0,3}(?:\s?(?:[万千kw]\+?|\+))?[\s|·•,，]{0,4}){1,8}$/iu

/** The key to an exercise: `【答案】1. A 2. C`, `Answers: 1-3 BDA`. */
const answers =
  /^[【[]?(?:参考)?(?:答案|answers?(?: key)?)[】\]]?\s{0,2}[:：]?\s{0,2}(?:\d{1,3}(?:\s?[-–~]\s?\d{1,3})?(?:\s{0,2}[.、．:：)）])?\s{0,2}(?:[A-GT]{1,10}|[√×✓✗对错])[\s,，;；。.]{0,4}){1,100}$/iu

const note = /^[*\s]*[[（(【]?\s*(?:译者?[注按]|编者?[注按])/u

/** After a quotation: a date, or a name; of a longer Chinese one a dot or the title of a work tells that it is one. */
const attribution =
  /^(?:——|—|–|--)\s*(?:\d{4}年|(?:from |by )?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}\s?$|\p{Script=Han}{2,3}$|\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8}){1,3}(?:《[^》]{1,30}》)?$|(?:\p{Script=Han}{2,4}[：:，,]?\s?)?《[^》]{1,30}》$)/u

/** Why a text is none that its article translates, as far as its words tell. */
export function asideOf(text: string): NullReason | undefined {
  if (isAddress(text)) return 'url'
  if (template.test(text) || moduleImport.test(text) || directiveOfText.test(text) || isCommandOptions(text))
    return 'code'
  if (isCredit(text) || attribution.test(text)) return 'credit'
  if (note.test(text)) return 'note'
  if (
    marker.test(text) ||
    hashtags.test(text) ||
    reactions.test(text) ||
    answers.test(text) ||
    isMailHeader(text) ||
    isLanguageSwitch(text)
  )
    return 'marker'
  return undefined
}

/** What a template language puts in its place: `{{% heading "whatsnext" %}}`. */
const template = /^\{\{[%<][^{}]*[%>]\}\}$/

/** What steers reStructuredText or AsciiDoc: `.. note::`, `.. _caching:`, `.. versionadded:: 3.1`, `:toc: left`. */
const directiveOfText =
  /^(?:\.\. (?:_[^:]{1,80}:|[a-z][\w-]{1,40}::(?:\s\S+)?)|:[a-z][a-z-]{1,40}:(?:\s\S+)?)$/

/** What MDX loads: `import Tabs from '@theme/Tabs';`. */
const moduleImport = /^import [\w{}*$, ]{1,200} from ['"][^'"\s]+['"]/

/** Whether a line is what a manual explains below it: `-i, --ignore-case`, `--output=FILE`. */
export function isCommandOptions(line: string): boolean {
  return commandOptions.test(line)
}

const option = String.raw`(?:-[A-Za-z]|--(?:\[no-\])?[a-z][\w-]{1,40})`
const value = String.raw`(?:\[?[ =]?<[\w-]{1,20}>\]?|[ =][A-Z][A-Z_-]{0,19}|\[=[A-Z_-]{1,20}\])?`
const commandOptions = new RegExp(`^${option}${value}(?:(?:, ?| \\| )${option}${value}){0,3}$`)

/** Whether a comment is a mark for a tool or an author, no text: `<!-- body -->`, `<!-- prettier-ignore -->`. */
export function isDirective(comment: string): boolean {
  return directive.test(comment) || toolComment.test(comment)
}

const directive = /^(?:\/?[a-z][\w-]*|\/?[a-z][\w-]*:\S.*)$/
const toolComment =
  /^(?:markdownlint|prettier|eslint|textlint|cspell|vale|remark|doctoc|(?:start|end) doctoc|todo|fixme|xxx)\b/i

/** Whether a text calls itself an abstract. */
export function isAbstract(text: string): boolean {
  return abstract.test(text)
}

/** The words of an abstract after its label. */
export function abstractWords(text: string): string {
  return text.replace(abstract, '').trim()
}
