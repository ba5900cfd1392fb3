import type {Unit} from '../model/unit.js'

/** Writes a memory unit by unit: a head, the text of each unit, a tail. */
export interface UnitWriter {
  readonly head: string
  /** The text of a unit; empty where the format cannot hold it, which is reported. */
  unit(unit: Unit): string
  readonly tail: string
}
