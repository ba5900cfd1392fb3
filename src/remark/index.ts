/** Reads and checks bilingual Markdown with unified, remark-cli and the reporters of vfile. */

export type {BitextFile} from './bitext-file.js'
export type {RemarkBitextOptions} from './remark-bitext.js'
export {remarkBitext} from './remark-bitext.js'
export type {RemarkCheckOptions} from './remark-check-terms.js'
export {remarkCheckTerms} from './remark-check-terms.js'
