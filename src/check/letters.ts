import type {Language} from '../model/language.js'

/** Letters of a text in its language: Chinese characters, or Latin letters. */
export function letterCount(text: string, language: Language): number {
  return text.match(language === 'zh' ? /\p{Script=Han}/gu : /\p{Script=Latin}/gu)?.length ?? 0
}
