import {hashText} from '../model/hash.js'
import type {Unit} from '../model/unit.js'
import {IdSet} from './id-set.js'
import type {MessageLog} from './message-log.js'
import {OtherLanguages} from './other-languages.js'
import {type PreferredTags, pickVariants} from './pick-variants.js'
import {fieldsOfProps} from './tmx-props.js'
import {nameOfDraft, type TmxUnitDraft} from './tmx-unit-draft.js'

/** Makes units of what was read of them in a TMX file. */
export class TmxUnitFinisher {
  readonly #log: MessageLog
  readonly #preferred: PreferredTags
  readonly #ids = new IdSet()
  readonly #languages = new OtherLanguages()
  #count = 0

  constructor(log: MessageLog, preferred: PreferredTags) {
    this.#log = log
    this.#preferred = preferred
  }

  /** The unit of a draft that is complete; nothing where it has no pair of English and Chinese. */
  finish(draft: TmxUnitDraft): Unit | undefined {
    const texts: string[] = []
    for (const {tag, text} of draft.variants) if (text) texts.push(tag)
    if (texts.length < 2) {
      const message = `Unexpected unit with less than two texts (${nameOfDraft(draft)})`
      this.#log.add('no-translation', 'warning', message, draft.point)
    }
    const picked = pickVariants(draft.variants, this.#preferred)
    // Variants without language have been told.
    const isNamed = !texts.includes('und')
    if (!this.#languages.admit(picked, isNamed ? texts : [], draft.point)) return undefined
    const {en, zh, tags, codes, others} = picked
    // Field by field: to spread objects takes several times as long.
    const unit: {-readonly [Field in keyof Unit]: Unit[Field]} = {id: this.#idOf(draft), en, zh}
    if (tags) unit.tags = tags
    if (codes) unit.codes = codes
    if (others) unit.others = others
    if (draft.props.length) Object.assign(unit, fieldsOfProps(draft.props))
    if (draft.notes.length) unit.notes = draft.notes
    unit.point = draft.point
    return unit
  }

  #idOf({id, variants, point}: TmxUnitDraft): string {
    this.#count++
    if (id === undefined) {
      return hashText([this.#count, ...variants.map(({tag, text}) => `${tag} ${text}`)].join('\n'))
    }
    if (!this.#ids.add(id)) {
      const message = `Unexpected second unit with the id \`${id}\`; both are kept`
      this.#log.add('duplicate-id', 'warning', message, point)
    }
    return id
  }

  /** Tell of the units in other languages. */
  tell(): void {
    this.#languages.tell(this.#log)
  }
}
