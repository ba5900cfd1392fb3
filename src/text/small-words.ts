import {isFunctionWord} from './scripts.js'

/**
 * The small words of languages in Latin letters. What stands before the bar is strong: pronouns, verbs, particles, which names
 * and titles in an English text seldom hold. What stands behind it is weak: articles and prepositions, which names are full
 * of (Museo de la Ciudad, Le Monde), and words that English has too.
 */
const lists: Readonly<Record<string, string>> = {
  fr: `c' n' j' qu' t' m' je tu il elle nous vous ils elles ce cette ces est sont était étaient sera être été ai avez avons ont
    avait fait faire peut peuvent doit doivent pas ne plus qui que quoi dont où et ou mais donc car si très bien aussi
    comme ceci cela ça cet mon ses leur leurs notre nos votre vos tout tous toute toutes même avec sans sous après avant pendant
    chez quand pourquoi comment parce alors déjà encore jamais toujours rien bonjour merci
    | le la les l' d' s' un une des du de au aux dans sur pour par entre vers à en son sa se on me`,
  de: `ich du er sie wir ihr es mich mir dich dir ihn ihm uns euch ihnen ist sind bin bist seid waren wird werden
    wurde wurden habe hast hatte haben kann können muss müssen soll sollen darf dürfen möchte nicht kein keine keinen nur noch
    schon sehr auch aber oder und wenn weil dass daß denn wie wo wer diese dieser dieses diesen jede jeder
    jedes mein meine dein deine sein seine ihre unser unsere bitte danke guten hier dort heute immer mehr nach ohne gegen
    | der das dem den des ein eine einen einem einer eines im am vom zum zur mit von zu für auf aus bei über unter durch um die was an in so hat war man`,
  es: `yo tú él ella nosotros ustedes ellos ellas me te nos lo le les es son está están estoy era eran fue fueron ser estar ha han hay
    hemos había tiene tienen tengo puede pueden debe deben hacer hace muy más pero porque cuando donde dónde qué quién cómo cuál
    que si sí también ya ni nunca siempre esto esta este estos estas eso esa ese mi mis tu sus su todo todos toda todas otro
    otra sin sobre entre desde hasta gracias hola usted favor
    | el la los las un una unos unas de del al y o a en con por para se no he`,
  it: `io tu lui lei noi voi loro mi ti ci vi lo gli è sono era erano sei siamo stato essere ho hai abbiamo hanno aveva può
    possono deve devono fare non più molto anche ma se perché quando dove chi che cosa come questo questa questi queste quello
    quella mio mia suo sua nostro nostra tutto tutti tutta ogni già ancora sempre mai senza tra grazie
    | il la i le un uno una di del della dello dei delle degli da dal dalla nel nella nei con su sul sulla per e o al alla ai in come`,
  pt: `eu você vocês ele ela nós eles elas me te lhe é são está estão estava era eram foi foram ser estar tem têm tinha há pode podem deve
    devem fazer faz não sim mais muito também mas porque quando onde quem que qual este esta estes estas isto isso esse essa meu
    minha seu sua nosso nossa todo todos toda todas já ainda nunca sempre sem sobre entre até obrigado olá
    | o os as um uma uns umas de do da dos das em na nos nas ao aos à com por para pelo pela e ou se no`,
  nl: `ik jij je hij zij wij jullie het mij hem haar hun ons zijn ben bent waren wordt worden heeft hebben hebt kan kunnen moet moeten zal
    zullen niet geen ook maar als omdat dat dit deze wat wie waar hoe wel nog al zo naar veel meer alle mijn jouw onze
    bedankt graag zonder tegen
    | de een van en op te met voor aan bij uit door over om der den is in was we had`,
  sv: `jag du han hon vi ni dem mig dig honom henne oss är var varit blir blev har hade kan kunde ska skulle måste inte och
    eller men att som om när där här vad vem hur detta denna dessa min din sin vår mycket mer också bara alla
    | en ett det den de på av för med till från ur hos i i man`,
  da: `jeg du han hun vi mig dig ham hende os dem er var været bliver blev har havde kan kunne skal skulle ikke og eller
    men at som når hvor her hvad hvem hvordan dette denne disse min din sin vår vores meget mer mere også bare alle
    | en et det den de på av af for med til fra ut ud hos i i`,
  pl: `ja ty on ona my wy oni nie tak jest są był była było być ma mają może mogą musi się że i ale lub czy gdy kiedy gdzie kto co jak
    jego jej ich mój twój nasz ten ta to te tego tym bardzo już jeszcze tylko także proszę dziękuję
    | w we z ze na do od po za o u przez dla przy nad pod i`,
  tr: `ben sen biz siz onlar bu şu ve ile ama için değil var yok ne nasıl neden kim daha çok gibi kadar sonra önce bir olan olarak
    olduğu olduğunu ise mi mı mu mü her şey bütün hem ya da de`,
  vi: `tôi bạn anh chị chúng là của và không có được cho với những các này đó người trong một đã sẽ đang cũng rất khi nếu thì
    như ở từ đến về ra vào lại hay hoặc mà`,
  id: `saya anda kami kita mereka dia ini itu yang dan di ke dari untuk dengan tidak adalah ada akan sudah telah bisa dapat
    pada dalam oleh sebagai juga atau tetapi karena jika lebih sangat`,
  ro: `eu tu el ea noi voi ei ele este sunt era au am ai are nu și sau dar că care când unde cum ce mai foarte acest această
    aceste | un o de la din cu pe în pentru al a ale lui prin`,
  cs: `já ty on ona my vy oni je jsou byl byla bylo být má mají může ne se že a ale nebo když kde kdo co jak jeho její
    jejich můj tento tato toto velmi už ještě jen také | v ve z ze na do od po za o u pro při nad pod s k`,
  hu: `én te ő mi ti ők ez az egy és de hogy nem is van volt lesz meg mint csak már még ha vagy akkor amikor ahol aki ami
    ezek azok nagyon minden | a`,
  fi: `minä sinä hän me te he se tämä ja ei on oli ovat olla mutta että kun jos tai niin kuin myös mitä missä kuka joka
    hyvin vain vielä jo kaikki`
}

const names = Object.keys(lists)

/** For each small word the languages that have it, each as its index, and whether it is a strong one there. */
const known = new Map<string, Array<{readonly language: number; readonly isStrong: boolean}>>()
for (const [language, list] of Object.values(lists).entries()) {
  for (const [part, words] of list.split('|').entries()) {
    for (const word of new Set(words.trim().split(/\s+/))) {
      const uses = known.get(word)
      const use = {language, isStrong: part === 0}
      if (uses) uses.push(use)
      else known.set(word, [use])
    }
  }
}

/** The small words of a language in a text. */
export interface SmallWordCount {
  readonly language: string
  /** Words of the text that are among them. */
  readonly count: number
  /** How many of them are different ones, how many of these English has not, and how many of those are strong. */
  readonly distinct: number
  readonly own: number
  readonly strong: number
  /** Small words of English in the text that this language has not. */
  readonly english: number
}

/** Count the small words of the language that has most of them in a text. */
export function countSmallWords(text: string): SmallWordCount | undefined {
  const words = smallWordsOf(text)
  const counts = names.map(() => 0)
  for (const word of words) for (const {language} of known.get(word) ?? []) counts[language]!++
  const count = Math.max(...counts)
  if (!count) return undefined
  const best = counts.indexOf(count)
  const useOf = (word: string) => known.get(word)?.find(({language}) => language === best)
  const distinct = [...new Set(words)].filter(useOf)
  const own = distinct.filter((word) => !isFunctionWord(word))
  return {
    language: names[best]!,
    count,
    distinct: distinct.length,
    own: own.length,
    strong: own.filter((word) => useOf(word)!.isStrong).length,
    english: words.filter((word) => isFunctionWord(word) && !useOf(word)).length
  }
}

/** The words of a text in lower case; what an apostrophe cuts off is a word: `n'est` is `n'` and `est`. */
function smallWordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’](?=\p{L}{2}))?/gu) ?? []).map((word) =>
    word.replace('’', "'")
  )
}
