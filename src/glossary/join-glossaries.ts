import type {Concept, Glossary} from '../model/concept.js'

/** One glossary of several, in their order; where an id is taken, a later concept gets a number behind it. */
export function joinGlossaries(glossaries: ReadonlyArray<Glossary>): Glossary {
  if (glossaries.length === 1) return glossaries[0]!
  const taken = new Set<string>()
  const concepts = glossaries.flatMap(({concepts}) => concepts.map((concept) => withOwnId(concept, taken)))
  return {concepts, messages: glossaries.flatMap(({messages}) => messages)}
}

function withOwnId(concept: Concept, taken: Set<string>): Concept {
  let id = concept.id
  for (let number = 2; taken.has(id); number++) id = `${concept.id}-${number}`
  taken.add(id)
  return id === concept.id ? concept : {...concept, id}
}
