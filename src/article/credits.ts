/** Whether a text is a byline, a photo credit, a source, a notice of rights. */
export function isCredit(text: string): boolean {
  if (text.length > longestCredit) return false
  if ((credit.test(text) && !isSaid(text) && !path.test(text)) || notice.test(text)) return true
  const works = text.split(/\u3000|[ \t]{2,}/)
  if (works.length > 2 && stamp.test(works[0]!)) return true
  if (works.every((one) => namesOfWork(one).some((names) => nameList.test(names)))) return true
  const [first, ...others] = withoutBrackets(text).split(/\s+[|丨｜•·]\s+/)
  return (
    (isByline(first!) || stamp.test(first!)) &&
    others.every((other) => stamp.test(other) || dateAlone.test(other))
  )
}

/** What follows the name of a work, which is a credit if it is nothing but names: `Translation: Lin Wan`. */
function namesOfWork(text: string): string[] {
  return work.exec(withoutBrackets(text))?.[1]?.split(/\s*[,/&、]\s*/) ?? []
}

const work =
  /^(?:translations?|photographs|photography|illustrations?|interviews?|text|words|design|layout|music|audio|recording|cover)\s*[:：丨|｜]\s*(\S.*)$/isu

function withoutBrackets(text: string): string {
  return /^[（(【[](.*)[）)】\]]$/s.exec(text)?.[1] ?? text
}

const date = '(?:\\p{L}{3,9}\\.? )?\\d{1,4}(?:(?:st|nd|rd|th)? \\p{L}{3,9})?[\\d年月日 ,:：./-]*$'
const dateAlone = new RegExp(`^${date}`, 'iu')
/** When a text was published. */
const stamp = new RegExp(
  `^(?:(?:(?:last )?updated|published|posted)(?: on| at)?|(?:发布|更新|发稿|上传)(?:时间|日期|于))\\s*[:：]?\\s*${date}`,
  'iu'
)

/** The path of a file or a type of media: `source/local-options`, `text/html`. */
const path = /^[a-z]+\/[a-z]/

export const longestCredit = 120

/** What a reporter asks in an interview is no credit, nor are sentences: `记者：您烧窑多少年了？`, `设计：房间和层级。变更。` */
function isSaid(text: string): boolean {
  return (
    /[?？!！]["”’]?$/.test(text) ||
    /[，,].*[。.]["”’]?$/.test(text) ||
    /。\s?[^\s”’）)】\]][^:：丨|｜]*$/.test(text) ||
    isExplained(text)
  )
}

/** What a parameter of the name of a work or a trade is for: `source: Where lines may only start.`, `视频：是否自动播放`. */
function isExplained(text: string): boolean {
  const [label, value] = [/^[^:：丨|｜/]*/.exec(text)![0], text.slice(text.search(/[:：丨|｜/]/) + 1)]
  if (/^\p{Ll}/u.test(label) && (value.match(/(?<![\p{L}.])\p{Ll}{2,}/gu)?.length ?? 0) >= wordsOfExplanation)
    return true
  return /(?<!\p{L})(?:is|are|can|cannot|will|must|should|whether|when|where|which)(?!\p{L})|是否|可以|不能|只能|用于|表示|默认/u.test(
    value
  )
}

/** Names and outlets are written in capitals, but for a small word or two: `source: the People's Daily`. */
const wordsOfExplanation = 3

/** A label of a byline, photo credit or source, with the name after it. */
const credit = new RegExp(
  `^[【\\[（(]?\\s*(?:${[
    'photos?(?: by| credit)?|pictures?|images?(?: source| credit)?|source|video|voice(?: ?over)?|narrator|reporters?|writers?|authors?',
    '(?:managing |chief |text |copy |art |layout |photo |executive |duty |english )*editors?(?: in chief)?|proofreaders?|translators?|translated by|edited by|written by|produced by|producers?|designers?|interns?|contributors?|instructors?|lecturers?',
    '来源|图源|图片来源|图片|摄影|图|文|文字|文案|排版|值班|文\\/图|作者|记者|见习记者|通讯员|实习生|编辑|责任编辑|责编|编审|审核|终审|校对|监制|出品|策划|统筹|翻译|译者|编译|配音|主播|朗读|朗诵|录音|背景音乐|视频|策展|作词|作曲|词(?=\\s?[/／]\\s?(?:lyrics|曲))|曲(?=\\s?[/／]\\s?(?:music|composer))|lyrics(?: by)?|编曲|演唱|词曲|美编|设计|制作|供稿|版权|讲师|主讲|授课教师|采访|整理|撰文|撰稿|拍摄|剪辑|审校|插画|字幕翻译|中图分类号|文献标[志识]码'
  ].join('|')})(?:[、和]\\p{Script=Han}{2,4})?\\s*[:：丨|｜/]`,
  'iu'
)

const notice =
  /^[^\p{L}\p{N}（(©《“"]{0,6}(?:(?:[\w.-]+ ){0,3}© ?\d{4}|原创 .* \d{4}-\d\d-\d\d|图为|all rights reserved|copyright\b(?!$)|©|\(c\) ?\d{4}|版权(?:所有|声明)|未经授权|转载请注明|本文来源|关注(?:公众号|我们)|follow us on\b|scan the qr code\b|点击(?:阅读|上方|下方|蓝字|关注|音频|收听)|(?:喜欢)?(?:请|就)?点(?:个|击|亮)?[“「]?(?:在看|赞)[”」]?|(?:扫码|长按)(?:识别|关注|二维码|图片)|分享到(?:朋友圈|微信|微博|好友|QQ|[:：]|$)|nb: this may not be)|(?:出品|编辑制作|保留所有权利)[。.]?$|^(?:photos?|images?|pictures?|videos?|illustrations?) (?:are )?courtesy of |^[（(](?:\p{Script=Han}{2,4}[ 、/\u3000]?){1,3}(?:译|编译|翻译|摄|摄影|绘|供图|(?<=[ \u3000])(?:文|图|文\/图|图\/文))[）)]$/iu

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
  /^(?:(?:text|words|story|photos?|photographs?|pictures|translated|written|edited|compiled|reported|illustrated|narrated|produced|lyrics|music|composed|directed|curated)(?: and| &)? )+by (.+)$/i
