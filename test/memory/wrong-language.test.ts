import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {wrongLanguage} from '../../src/memory/wrong-language.js'

const english = (en: string): string | undefined => wrongLanguage({en, zh: '好。'})
const chinese = (zh: string): string | undefined => wrongLanguage({en: 'Good.', zh})

test.each<[string, string, string]>([
  ['fr', 'en is fr', 'Ceci n’est pas une phrase anglaise, mais une phrase en français bien écrite.'],
  ['fr', 'en is fr', 'Je ne sais pas où elle est.'],
  ['de', 'en is de', 'Das ist kein englischer Satz.'],
  ['de', 'en is de', 'Die Lieferung der Ware folgt den Regeln des Vertrags.'],
  ['es', 'en is es', '¿Dónde está la biblioteca?'],
  ['es', 'en is es', 'El sistema guarda los datos de la cuenta.'],
  ['it', 'en is it', 'Non è possibile aprire il file.'],
  ['pt', 'en is pt', 'Você não pode abrir o arquivo.'],
  ['nl', 'en is nl', 'Het bestand kan niet worden geopend.'],
  ['pl', 'en is pl', 'Nie można otworzyć tego pliku, bo jest uszkodzony i nie ma kopii.'],
  ['ru', 'en is other', 'Это не английский текст.'],
  ['el', 'en is other', 'Αυτό δεν είναι αγγλικά.'],
  ['ja', 'en is ja', 'これは英語ではありません。'],
  ['ko', 'en is ko', '이것은 영어가 아닙니다.'],
  ['zh', 'en is zh', '这不是英文。']
])('%s in the place of English is told: %s', (_, told, text) => {
  expect(english(text)).toBe(told)
})

test.each<[string, string, string]>([
  ['en', 'zh is en', 'This sentence was never translated.'],
  ['fr', 'zh is fr', 'Ceci n’est pas une phrase chinoise, mais une phrase en français.'],
  ['ja', 'zh is ja', 'これは中国語ではありません。'],
  ['ja with few kana', 'zh is ja', '日本政府は来年度予算案を閣議決定した。'],
  ['ko', 'zh is ko', '이것은 중국어가 아닙니다.'],
  ['ru', 'zh is other', 'Привет, мир!']
])('%s in the place of Chinese is told: %s', (_, told, text) => {
  expect(chinese(text)).toBe(told)
})

test.each([
  'OK',
  '42',
  'α + β',
  'https://example.com/de/la/une/page',
  'C:\\Users\\la\\de\\une.txt',
  'Museo de Arte Moderno de la Ciudad de México',
  'Universidad de los Andes',
  'C’est la vie',
  'crème de la crème',
  'He said “je ne sais pas ce que c’est”, and left.',
  'The film “Das Leben der Anderen” won a prize.',
  'I go out of my way to use Air France.',
  'guanxi (关系)',
  'Xi’an is the capital of Shaanxi.',
  'The Greek letters α, β and γ stand for angles.'
])('English is believed: %s', (text) => expect(english(text)).toBeUndefined())

test.each([
  'OK',
  'Windows 11',
  'kube-controller-manager',
  'New York Stock Exchange',
  'kOps (Kubernetes Operations)',
  '100%',
  'https://example.com',
  '使用 Transformer 模型训练 GPT-2',
  'Pod（容器组）',
  '“おはよう”是日语的早上好。',
  '《오징어 게임》是韩国电视剧。',
  '优の良品',
  '学而时习之，不亦说乎？',
  '请运行命令 cd C:\\users\\you mkdir .kube cd .kube touch config'
])('Chinese is believed: %s', (text) => expect(chinese(text)).toBeUndefined())

const folder = '../shared/eval'

describe.skipIf(!existsSync(folder))('texts of all kinds', () => {
  const sentences = (name: string): string[] =>
    readFileSync(`${folder}/segmentation/${name}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => (JSON.parse(line) as {sentences: string[]}).sentences)
  test('no English or Chinese sentence is flagged, each Japanese one is', () => {
    for (const name of ['ud-en_ewt-test', 'ud-en_pud-test'])
      expect(sentences(name).filter((text) => english(text))).toEqual([])
    for (const name of ['ud-zh_gsd-test', 'ud-zh_gsdsimp-test'])
      expect(sentences(name).filter((text) => chinese(text))).toEqual([])
    expect(sentences('golden-ja').filter((text) => !chinese(text))).toEqual([])
  })
})
