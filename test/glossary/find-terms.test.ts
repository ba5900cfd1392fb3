import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createMatcher, findTerms} from '../../src/glossary/create-matcher.js'
import {found, glossary, terms} from './notation.js'

/** Takes the brackets away, finds the terms anew, and wants the brackets back. */
function finds(language: 'en' | 'zh', texts: string[], marked: string): void {
  const plain = marked.replace(/[[\]]/g, '')
  expect(found(plain, language, terms(language, ...texts))).toBe(marked)
}

describe('Chinese', () => {
  test.each([
    ['a term inside a sentence', ['专精特新'], '培育[专精特新]企业。'],
    ['the longest of several', ['专精特新', '专精特新企业', '企业'], '培育[专精特新企业]和[企业]。'],
    ['full width and half width', ['5G网络', 'AI'], '[５Ｇ网络]和[ＡＩ]'],
    ['spaces inside', ['API网关', '人工智能+'], '[API 网关]与[人工智能 +]行动'],
    ['a line wrap inside', ['新质生产力'], '发展[新质\n生产力]。'],
    ['but not a blank line', ['新质生产力'], '发展新质\n\n生产力。'],
    ['quotes inside', ['专精特新小巨人企业'], '[专精特新“小巨人”企业]'],
    ['quotes that the text lacks', ['“小巨人”企业'], '[小巨人企业]'],
    ['quotes of another shape, which belong to the term', ['“小巨人”企业'], '一批[「小巨人」企业]'],
    ['but not across two quoted things', ['智能制造'], '“人工智能”“制造业”'],
    ['middle dots of all kinds', ['卡尔·马克思'], '[卡尔•马克思]、[卡尔・马克思]、[卡尔马克思]'],
    ['Traditional for Simplified', ['数据产业'], '發展[數據產業]'],
    ['Simplified for Traditional', ['數據產業'], '发展[数据产业]'],
    ['zero-width characters inside', ['算力'], '[算\u200b力]'],
    ['terms beside Latin letters', ['碳中和'], 'ESG[碳中和]2030'],
    [
      'Latin terms with boundaries among letters',
      ['5G'],
      '[5G]网络，15G，5GHz，3.5G，[5G]+工业互联网，[5G]+“智能”，C++'
    ],
    ['rare ideographs', ['𠮷野'], '在[𠮷野]家'],
    ['emphasis inside', ['新质生产力'], '**[新质**生产力]'],
    ['numerals that count, in figures too', ['一号文件', '三大攻坚战'], '[1号文件]、11号文件、[3大攻坚战]'],
    [
      'ordinals in figures and in words',
      ['第二十次会议', '第3届论坛'],
      '[第20次会议]、[第三届论坛]、第120次会议'
    ],
    ['pairs', ['两次倒转', '2个转变', '第2类'], '[2次倒转]、[两个转变]、[第二类]'],
    ['but not numerals that are parts of words', ['三农场', '一带一路'], '第3农场，1带1路'],
    ['tags of HTML inside', ['营商环境'], '[营商<b>环境]</b>，<i>[营商</i>\n<i>环境]</i>'],
    ['but not other tags', ['营商环境'], '营商<p>环境，营商 < 环境'],
    [
      'no two ideographs of two words',
      ['算力', '储能', '低保', '外贸'],
      '预算力度、[算力]、智能[算力]中心、计[算力]、存储能力、[储能]电站、新型[储能]、降低保险费、[低保]户、海外贸易、[外贸]企业'
    ],
    ['a term over and over', ['双碳'], '[双碳][双碳]双']
  ])('finds %s', (_, texts, marked) => finds('zh', texts, marked))
})

describe('English', () => {
  test.each([
    ['any case', ['single champion'], 'A [Single Champion] and a [SINGLE CHAMPION].'],
    ['the plural of the head', ['chain-leading enterprise'], 'All [chain-leading enterprises] came.'],
    ['the singular of a plural', ['new quality productive forces'], 'A [new quality productive force].'],
    [
      'a noun phrase that begins like a verb',
      ['pilot free trade zone'],
      '11 [pilot free trade zones] opened.'
    ],
    ['irregular plurals', ['data analysis', 'businesswoman'], '[data analyses] by [businesswomen]'],
    ['the head before of', ['rate of return'], 'The [rates of return] fell.'],
    ['possessives', ['little giant'], "The [little giant]'s rise, the [little giants]' rise"],
    [
      'hyphens for spaces, and words in one',
      ['cyber security'],
      '[cyber-security], [cybersecurity], [cyber\nsecurity]'
    ],
    [
      'one joint closed of three words, and not both',
      ['integrated circuit board'],
      '[integratedcircuit board], [integrated circuitboard], integratedcircuitboard'
    ],
    [
      'what stands before an acronym in brackets, and the acronym',
      ['joint venture (JV)', 'information technology（IT）'],
      '[joint ventures], [JVs], jvs, [IT], it, its, [joint venture (JV)]'
    ],
    ['what stands before its part of speech', ['address (v.)'], 'to [address], [addressed], [addressing]'],
    ['but not before other brackets', ['unit (of account)'], 'a unit'],
    ['acronyms in plural and singular', ['SMEs'], '[SMEs], an [SME], smes'],
    [
      'ampersands',
      ['mergers & acquisitions', 'health and safety'],
      '[mergers and acquisitions], [health & safety]'
    ],
    [
      'figures and single letters joined',
      ['COVID-19', 'e-commerce', 'a part'],
      '[COVID19], [COVID 19], [ecommerce], apart'
    ],
    ['verbs alone', ['organise', 'promote'], '[organizing], [organised], [promoted]; an organ'],
    ['heads before a preposition in hyphens', ['editor-in-chief'], '[editors-in-chief], [editor in chief]'],
    ['no joint where no term has one', ['carpet', 'car park'], 'a car pet in a [carpark]'],
    [
      'joints beside words that are always apart',
      ['rate of return', 'rate card'],
      '[rate card], [rate of return], rate off'
    ],
    [
      'the longest, over joints or not',
      ['data base', 'data base of laws', 'data of record'],
      '[database of laws], [data-base], [data of record]'
    ],
    ['spaces for hyphens', ['high-quality development'], '[high quality development]'],
    ['line wraps with many spaces', ['new quality productive forces'], '[new quality\n   productive forces]'],
    ['but not a blank line', ['supply chain'], 'supply\n\nchain'],
    ['but not a dash', ['supply chain'], 'supply - chain'],
    [
      'British and American spelling',
      ['specialized center'],
      'a [specialised centre], [specialized centers]'
    ],
    ['our and or', ['labor cost'], '[labour costs]'],
    [
      'straight and curly quotes',
      ['“Little Giant” enterprise'],
      '["Little Giant" enterprises] and [‘Little Giant’ enterprise]'
    ],
    ['quotes at the edges', ['“Little Giant”'], 'a [“Little Giant”], a ["little giant"]'],
    ['symbols at the edges', ['C++', '.NET', 'A+B', 'C#'], '[C++], [C++]11, [.NET], [A+B], [C#]'],
    ['C, but not in C++ and C#', ['C'], '[C] and C++ and C#'],
    [
      'no term inside a word',
      ['port', 'AI'],
      'export, ports? [port]; said, [AI]-based AI2'.replace('ports?', '[ports]?')
    ],
    ['acronyms before one plus', ['AI', 'C', 'PL'], '[AI]+, [AI]+!, C+, C++, PL++'],
    ['acronyms by their case', ['IT', 'WHO'], '[IT] is it, [WHO] who'],
    ['plurals of acronyms', ['SME'], '[SMEs] and [SME]'],
    ['serial commas either way', ['fast, new, and big'], '[fast, new and big], [fast, new, and big]'],
    [
      'verb phrases in all tenses',
      ['streamline administration and delegate power'],
      '[streamlining administration and delegating power]; [streamlined administration and delegated power]'
    ],
    ['verbs with to', ['to deploy'], 'They [deployed], [deploying]'],
    ['composed and decomposed letters', ['café'], '[cafe\u0301s] and [café]'],
    ['ligatures', ['office finance'], '[oﬃce ﬁnance]'],
    [
      'emphasis inside',
      ['new quality productive forces'],
      '**[new quality** productive forces], _[new quality productive forces]_'
    ],
    [
      'ordinals and numerals in words and in figures',
      ['14th Five-Year Plan', 'Twenty-First Century', 'three-child policy'],
      'the [Fourteenth Five-Year Plan], the [14th five year plan], [14th 5-Year Plans], [21st-century], [3-child policy], 114th Five-Year Plan'
    ],
    [
      'Roman numerals behind a word',
      ['Phase II trial', 'chapter 3', 'IV drip'],
      '[Phase 2 trials], [phase two trial], [Chapter III], [chapter three], 4 drip, [IV drip]'
    ],
    [
      'but no numeral alone, and no single letter',
      ['second', 'type 1'],
      'the 2nd [second], the type I like, [type one]'
    ],
    [
      'abbreviations with points and without',
      ['No. 1 central document', 'US dollar', 'U.K. trade', 'AI'],
      '[No 1 central document], [No.1 central document], [U.S. dollars], [UK trade], [A.I.] and a.i.'
    ],
    [
      'words that the end of a line divides',
      ['specialized', 'leading-edge', 'cyber security', 'supply chain'],
      '[special-\nized], [special-\r\n  ized], [leading-\nedge], [cyber-\nsecurity], [cyber secu-\nrity], [sup- ply chain], special -\nized, special-\n\nized'
    ],
    [
      'plurals of acronyms in headlines of capitals',
      ['SMEs', 'NEV', 'IT'],
      'HELP FOR [SMES] AND [NEVS] AND ITS KIN IN THE WIDE WORLD, but of smes and SMES in text'
    ],
    [
      'tags of HTML inside',
      ['low-altitude economy', 'a<b'],
      '[low-altitude economy], low-<i>altitude</i> economy'
    ],
    [
      'tags of HTML, where no term has the sign',
      ['low-altitude economy'],
      '<b>[low-altitude</b> <i class="x">economy]</i>'
    ],
    ['no parts of identifiers', ['length'], 'max_length, [length]'],
    ['the words before an apostrophe', ["farmers' market"], "[farmers' market], [farmers’ markets]"]
  ])('finds %s', (_, texts, marked) => finds('en', texts, marked))
})

test('an allowed form that holds a forbidden one hides it', () => {
  const from = glossary(`concepts:
  - zh: 导热垫
    en: [thermal gap pad, {text: gap pad, status: deprecated}]`)
  expect(findTerms('a thermal gap pad, a gap pad', 'en', from).map(({term}) => term.standing)).toEqual([
    'preferred',
    'deprecated'
  ])
})

test('a long match that is turned down makes way for a shorter one', () => {
  const matcher = createMatcher(terms('zh', '专精特新企业', '专精特新', '特新'))
  const accept = ({term}: {term: {text: string}}) => term.text.length < 6
  expect(matcher.findTerms('专精特新企业', 'zh', {accept}).map(({term}) => term.text)).toEqual(['专精特新'])
})

test('a boundary that does not hold makes way for a shorter term', () => {
  finds('en', ['supply chain', 'supply'], 'the [supply] chainsaw')
})

test('of forms that fold to one, the nearest to the text is meant', () => {
  const from = glossary(`concepts:
  - zh: 小巨人
    en: ["“Little Giant”", {text: little giant, status: deprecated}]`)
  const standings = (text: string) => findTerms(text, 'en', from).map(({term}) => term.standing)
  expect(standings('a “Little Giant”, a "Little Giant"')).toEqual(['preferred', 'preferred'])
  expect(standings('a Little Giant')).toEqual(['deprecated'])
})

test('several concepts may stand at one place', () => {
  const from = glossary(`concepts:
  - {id: platform, zh: 平台, en: platform}
  - {id: terrace, zh: 平台, en: terrace}`)
  expect(findTerms('平台', 'zh', from).map(({concept}) => concept.id)).toEqual(['platform', 'terrace'])
})

test('what a term asks for at its first mention is told apart', () => {
  const from = glossary(`concepts:
  - zh: 专精特新
    en: [{text: SRDI, firstMention: "specialized and sophisticated (SRDI)"}]`)
  const occurrences = findTerms('specialized and sophisticated (SRDI) firms; SRDI firms', 'en', from)
  expect(occurrences.map(({start, isFirstMention}) => [start, isFirstMention])).toEqual([
    [0, true],
    [44, undefined]
  ])
})

test('further spellings can be given', () => {
  const variants = (text: string) => (text === '软件' ? ['軟體'] : [])
  const matcher = createMatcher(terms('zh', '软件'), {variants})
  expect(matcher.findTerms('軟體與軟件', 'zh').map(({start}) => start)).toEqual([0, 3])
})

test('every term finds itself', () => {
  const text = fc.stringMatching(/^[a-zA-Z一-鿿][a-zA-Z一-鿿 +.&-]{0,12}[a-zA-Z一-鿿]$/)
  fc.assert(
    fc.property(text, fc.constantFrom('en' as const, 'zh' as const), (term, language) => {
      fc.pre(!/\s{2}| -|- |--/.test(term))
      const occurrences = findTerms(`${term}`, language, terms(language, term))
      expect(occurrences.map(({start, end}) => [start, end])).toEqual([[0, term.length]])
    })
  )
})

test('a quote between two terms belongs to the first', () => {
  const found = createMatcher(terms('zh', '”数据’')).findTerms('数据“数据', 'zh')
  expect(found.map(({start, end}) => [start, end])).toEqual([
    [0, 3],
    [3, 5]
  ])
})

test('of two terms that differ in their quotes the longer one is found', () => {
  const found = createMatcher(terms('zh', '数据', '“数据”')).findTerms('“数据”', 'zh')
  expect(found.map(({term, start, end}) => [term.text, start, end])).toEqual([['“数据”', 0, 4]])
})

test('occurrences are in order, do not overlap, and lie in the text', () => {
  const piece = fc.constantFrom(
    '数',
    '据',
    ' ',
    '“',
    '”',
    'a',
    'ab',
    '+',
    '-',
    '\n',
    '’',
    's',
    'ﬁ',
    '\u200b',
    '𠮷'
  )
  const text = fc.array(piece, {maxLength: 30}).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(
      text,
      fc.array(text, {minLength: 1, maxLength: 5}),
      fc.constantFrom('en', 'zh'),
      (text, words, language) => {
        const side = language as 'en' | 'zh'
        let end = 0
        for (const occurrence of createMatcher(terms(side, ...words.filter((word) => word.trim()))).findTerms(
          text,
          side
        )) {
          if (occurrence.start < end) expect(occurrence.end).toBe(end)
          end = occurrence.end
          expect(end).toBeLessThanOrEqual(text.length)
          expect(occurrence.start).toBeLessThan(end)
        }
      }
    )
  )
})

test('a wrong call is told at once', () => {
  expect(() => createMatcher({} as never)).toThrow(TypeError)
  expect(() => findTerms('a', 'fr' as never, terms('en', 'a'))).toThrow('Unexpected language `fr`')
  expect(() => findTerms(5 as never, 'en', terms('en', 'a'))).toThrow('Unexpected text `5`')
})
