const inline = ['seg', 'hi', 'sub']

/** Where each element of TMX 1.4 may stand. */
const parents: Readonly<Record<string, ReadonlyArray<string>>> = {
  tmx: [''],
  header: ['tmx'],
  body: ['tmx'],
  note: ['header', 'tu', 'tuv'],
  prop: ['header', 'tu', 'tuv'],
  ude: ['header'],
  map: ['ude'],
  tu: ['body'],
  tuv: ['tu'],
  seg: ['tuv'],
  bpt: inline,
  ept: inline,
  it: inline,
  ph: inline,
  hi: inline,
  ut: inline,
  sub: ['bpt', 'ept', 'it', 'ph', 'ut']
}

/** The elements in which one may stand, `''` for the root; nothing for one that is none of TMX 1.4. */
export function parentsInTmx(name: string): ReadonlyArray<string> | undefined {
  return Object.hasOwn(parents, name) ? parents[name] : undefined
}
