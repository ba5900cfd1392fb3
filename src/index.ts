/** Reads bilingual English–Chinese articles and aligns their sentences. */
export {beadType, isNullBead} from './model/bead.js'
