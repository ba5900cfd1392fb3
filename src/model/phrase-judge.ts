/** Whether an English and a Chinese phrase may be translations of each other; `undefined` where it can't say. */
export type PhraseJudge = (en: string, zh: string) => boolean | undefined

/** The judge of who has no lexicon. */
export const judgeNothing: PhraseJudge = () => undefined
