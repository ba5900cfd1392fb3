import type {NullReason} from '../model/bead.js'
import {isAddress} from '../text/scripts.js'
import {languageOfName} from './markup-language.js'

/** A label of a byline, photo credit or source, with the name after it. */
const credit = new RegExp(
  `^[【\\[（(]?\\s*(?:${[
    'photos?(?: by| credit)?|pictures?|images?(?: source| credit)?|source|video|voice(?: ?over)?|narrator|reporters?|writers?|authors?',
    '(?:managing |chief |text |copy |art |layout |photo |executive |duty |english )*editors?(?: in chief)?|proofreaders?|translators?|translated by|edited by|written by|produced by|producers?|designers?|interns?|contributors?|instructors?|lecturers?',
    '来源|图源|图片来源|图片|摄影|图|文|文字|文案|排版|值班|文\\/图|作者|记者|见习记者|通讯员|实习生|编辑|责任编辑|责编|编审|审核|终审|校对|监制|出品|策划|统筹|翻译|译者|编译|配音|视频|美编|制作|供稿|版权|讲师|主讲|授课教师|采访|整理|撰文|撰稿|拍摄|剪辑|审校|插画|字幕翻译|中图分类号|文献标[志识]码'
  ].join('|')})(?:[、和]\\p{Script=Han}{2,4})?\\s*[:：丨|｜/]`,
  'iu'
)

const notice =
  /^(?:(?:[\w.-]+ ){0,3}© ?\d{4}|图为|all rights reserved|copyright\b|©|\(c\) ?\d{4}|版权所有|未经授权|转载请注明|本文来源|关注(?:公众号|我们)|follow us on\b|scan the qr code\b|点击(?:阅读|上方|下方|蓝字|关注)|(?:扫码|长按)(?:识别|关注|二维码|图片)|分享到|nb: this may not be)|(?:出品|编辑制作|保留所有权利)[。.]?$/iu

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

/** A byline in words: `Translated by Helen Marsh`, `Text and photos by Li Lei`, `By Chen Yu, Hangzhou`. */
function isByline(text: string): boolean {
  const names = byline.exec(text)?.[1]
  if (names !== undefined) return nameList.test(names)
  const [, writer, place] = dateline.exec(text) ?? []
  return writer !== undefined && nameList.test(writer) && (place === undefined || nameList.test(place))
}

const nameList = /^(?:\p{Lu}[\p{L}.’'-]*(?:,? (?:and )?|$)){1,6}$/u
/** A name of two words at least: “By Friday”. */
const dateline = /^by (\p{Lu}\S* [^,]+?)(?:(?:, | in )([^,]+))?$/iu
const byline =
  /^(?:(?:text|words|story|photos?|photographs?|pictures|translated|written|edited|compiled|reported|illustrated|narrated|produced)(?: and| &)? )+by (.+)$/i

const abstract = /^(?:摘要|导读|内容提要|提要|核心提示|abstract|summary)\s*[:：]/iu

/** A label on a line of its own: 【重要讲话】, [知识点]; a sound in both languages; the end; the number of a page. */
const marker =
  /^(?:[【〖[][^】〗\]]{1,20}[】〗\]]|[（([](?:[^（()）/]{0,20}\p{Script=Han}\s?\/\s?\p{Script=Latin}[^（()）/]{0,30}|[^（()）/]{0,30}\p{Script=Latin}\s?\/\s?\p{Script=Han}[^（()）/]{0,20})[）)\]]|[-—–=*~·\s]*(?:the )?end[-—–=*~·\s]*|[（(]?(?:完|全文完|未完待续)[）)]?|[-—–·\s]*\d{1,4}[-—–·\s]*|@[\p{L}\p{N}_.]{2,30})$/iu

/** The key to an exercise: `【答案】1. A 2. C`, `Answers: 1-3 BDA`. */
const answers =
  /^[【[]?(?:参考)?(?:答案|answers?(?: key)?)[】\]]?\s{0,2}[:：]?\s{0,2}(?:\d{1,3}(?:\s?[-–~]\s?\d{1,3})?\s{0,2}[.、．:：)）]?\s{0,2}[A-G]{1,10}[\s,，;；。.]{0,4}){1,100}$/iu

const note = /^[*\s]*[[（(【]?\s*(?:译者?注|编者?[注按])/u

/** After a quotation: a date, or a name; of a longer Chinese one a dot or the title of a work tells that it is one. */
const attribution =
  /^(?:——|—|–|--)\s*(?:\d{4}年|(?:from |by )?(?:[A-Z][\w.’'-]*\s?){1,4}$|\p{Script=Han}{2,3}$|\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8}){1,3}(?:《[^》]{1,30}》)?$|(?:\p{Script=Han}{2,4}[：:，,]?\s?)?《[^》]{1,30}》$)/u

/** Why a text is none that its article translates, as far as its words tell. */
export function asideOf(text: string): NullReason | undefined {
  if (isAddress(text)) return 'url'
  if (template.test(text)) return 'code'
  if (isCredit(text) || attribution.test(text)) return 'credit'
  if (note.test(text)) return 'note'
  if (marker.test(text) || answers.test(text) || isMailHeader(text) || isLanguageSwitch(text)) return 'marker'
  return undefined
}

/** What a template language puts in its place: `{{% heading "whatsnext" %}}`. */
const template = /^\{\{[%<][^{}]*[%>]\}\}$/

/** Whether a text is a byline, a photo credit, a source, a notice of rights. */
export function isCredit(text: string): boolean {
  if (text.length > longestCredit) return false
  return (credit.test(text) && !isSaid(text) && !path.test(text)) || notice.test(text) || isByline(text)
}

/** The path of a file or a type of media: `source/local-options`, `text/html`. */
const path = /^[a-z]+\/[a-z]/

const longestCredit = 120

/** What a reporter asks in an interview is no credit: `记者：您烧窑多少年了？`. */
function isSaid(text: string): boolean {
  return /[?？!！]["”’]?$/.test(text) || /[，,].*[。.]["”’]?$/.test(text)
}

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
