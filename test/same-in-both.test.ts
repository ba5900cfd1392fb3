import {expect, test} from 'vitest'
import {alignTexts} from '../src/align-texts.js'
import {loadLexicon} from '../src/lexicon/load-lexicon.js'

const lexicon = await loadLexicon()

/** The pairs of two Markdown files: `The lock is closed. = 闸门关闭。`; what stands alone has its reason. */
function pairs(en: string, zh: string): string[] {
  const file = {en: 'a.en.md', zh: 'a.zh.md'}
  return alignTexts({en, zh}, {lexicon, file}).beads.map(({reason, ...bead}) => {
    const [english, chinese] = [bead.en, bead.zh].map((side) => side.map(({text}) => text).join(' '))
    return english && chinese ? `${english} = ${chinese}` : `${english || chinese} (${reason})`
  })
}

test('what stands in both files in the same words is put to nothing else', () => {
  const en =
    '| name | use |\n|--|--|\n| harbour tools | opens the lock |\n| pilot kit | measures the depth |\n'
  const zh = '| 名称 | 用途 |\n|--|--|\n| harbour tools | 打开船闸 |\n| pilot kit | 测量水深 |\n'
  expect(pairs(en, zh)).toEqual([
    'name = 名称',
    'use = 用途',
    'harbour tools (untranslated)',
    'harbour tools (other-language)',
    'opens the lock = 打开船闸',
    'pilot kit (untranslated)',
    'pilot kit (other-language)',
    'measures the depth = 测量水深'
  ])
})

test('a comment is no part of a text that has a translation', () => {
  const en = '<!-- Keep the list in order. -->\n\nThe lock is closed on Sundays.\n'
  expect(pairs(en, '船闸周日关闭。\n')).toEqual([
    'Keep the list in order. (note)',
    'The lock is closed on Sundays. = 船闸周日关闭。'
  ])
})
