import {createLexicon} from '../lexicon/create-lexicon.js'
import type {Lexicon} from '../lexicon/lexicon.js'
import {type Glossary, isAllowed, isProposed, sideOf} from '../model/concept.js'
import {simplify} from '../text/simplify.js'

/** Less sure than an approved rendering. */
const weightOfOthers = 0.7

/**
 * A glossary as a lexicon for the aligner: each of its terms with all renderings, the forbidden ones too, since texts
 * have them. Combine it with the bundled one by `combineLexicons`.
 */
export function glossaryLexicon({concepts}: Glossary): Lexicon {
  return createLexicon(
    concepts.flatMap((concept) => {
      const of = (side: 'en' | 'zh') => concept.terms.filter(({language}) => sideOf(language) === side)
      return of('zh').flatMap((zh) =>
        of('en').map((en) => ({
          zh: zh.language === 'zh-Hant' ? simplify(zh.text) : zh.text,
          en: en.text,
          weight: [zh, en].every((term) => isAllowed(term) && !isProposed(concept, term)) ? 1 : weightOfOthers
        }))
      )
    })
  )
}
