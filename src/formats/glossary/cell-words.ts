import type {PartOfSpeech} from '../../model/concept.js'
import type {WrittenStatus} from './concept-draft.js'
import {tbxStatus} from './tbx-values.js'

/** Statuses as people write them into tables. */
const statuses: ReadonlyArray<readonly [WrittenStatus, RegExp]> = [
  ['preferred', /^(?:recommended|use|ok|yes|首选|优选|推荐|推荐使用|规范|标准|正式|已批准|已审核)$/],
  ['admitted', /^(?:allowed|acceptable|alternative|允许|可用|可接受|备选|许用)$/],
  [
    'deprecated',
    /^(?:do not use|don't use|avoid|banned|rejected|not allowed|not recommended|禁用|禁止|禁止使用|弃用|不推荐|不可用|错误|误译)$/
  ],
  ['superseded', /^(?:former|formerly|old|outdated|obsolete|旧称|旧译|曾用|曾用名|过时)$/],
  ['proposed', /^(?:new|draft|pending|candidate|suggested|建议|待定|待审|待审核|拟用|草稿)$/]
]

/** The status that a cell names, in English or Chinese; absent for an unknown one. */
export function statusOf(text: string): WrittenStatus | undefined {
  const name = text.trim().toLowerCase().replace(/[_-]/g, ' ').replaceAll('’', "'")
  return statuses.find(([, pattern]) => pattern.test(name))?.[0] ?? tbxStatus(text)
}

const partsOfSpeech: ReadonlyArray<readonly [PartOfSpeech, RegExp]> = [
  ['noun', /^(?:n|noun|proper noun|noun phrase|np|名|名词|专有名词)\.?$/],
  ['verb', /^(?:v|vt|vi|verb|verb phrase|vp|动|动词)\.?$/],
  ['adjective', /^(?:a|adj|adjective|形|形容词)\.?$/],
  ['adverb', /^(?:adv|adverb|副|副词)\.?$/],
  ['other', /^(?:other|phrase|abbr|其他|短语|缩写)\.?$/]
]

/** The part of speech that a cell names; absent for an unknown one. */
export function partOfSpeechOf(text: string): PartOfSpeech | undefined {
  const name = text.trim().toLowerCase()
  return partsOfSpeech.find(([, pattern]) => pattern.test(name))?.[0]
}
