/** How an abbreviation behaves when a capital letter follows its full stop. */
export type AbbreviationKind =
  /** Stands before a name: Mr. Smith, St. Michael, Mt. Fuji. Never ends a sentence. */
  | 'title'
  /** Stands before a number: No. 5, p. 12, Fig. 3. An ordinary word before anything else. */
  | 'counter'
  /** Points on in its own sentence: e.g., i.e., vs., cf. Never ends a sentence. */
  | 'link'
  /** A time of day: a.m., p.m. A capital after it starts a sentence. */
  | 'time'
  /** Ends names and may end sentences: Inc., Jr., Calif., U.S. Only a word that starts sentences tells. */
  | 'tail'
  /** The same, but a word when it has no capital: Mar., Wash., Ill. */
  | 'name'

const kinds: Record<AbbreviationKind, string> = {
  title: `adm asst attys brig capt cdr cmdr col comdr cpl det dr drs ens esq fr gen gov hon ing insp lt maj messrs
    mgr mlle mm mme mr mrs ms msgr mssrs mt mx pfc pres prof pvt rep reps rev revd sen sens sgt sfc ste supt surg
    ald amb asstprof atty cllr jud presid sra srta`,
  counter: `art arts bk ch chap cl eq eqs ex exs fig figs fol n° no nos num op par para pg pgs p pp pt pts ref refs sec
    sect secs tab tbl vol vols ver diam dims ht wt avg`,
  link: `e.g eg i.e ie viz vs cf f.e ibid incl excl esp al.le a.k.a aka approx ca p.s p.p.s n.b`,
  time: `a.m p.m am pm`,
  tail: `adj adv al assn assoc ave bld bldg blvd bros btw co conn corp cres ct d.c dept dist dipl div ed eds e.u
    etc expy ext fwy gal govt hosp hr hrs hwy inc ind inst intl int jr lb lbs ltd med mfg mtn natl orig oz plc plz pty
    rd resp rt sci sq sr st tech tel temp trans u.k u.n u.s u.s.a univ var yd yr yrs llc llp gmbh bhd s.a n.v
    b.a b.s m.a m.s m.d b.c a.d ph.d phil d.phil ll.b ll.m i.v r.i.p p.o`,
  name: `ala alta ariz ark calif cal colo del dak fed fla ill kan kans ken ky la mass max med mex mich min minn miss mo
    mont neb nebr nev okla ont ore pa penn penna sask tenn tex ut va vt wash wis wisc wy wyo yuk
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`
}

const byForm = new Map<string, AbbreviationKind>()
for (const [kind, forms] of Object.entries(kinds)) {
  // The first kind that lists a form wins: a saint's name is commoner than a street at the end of a sentence.
  for (const form of forms.split(/\s+/)) {
    if (!byForm.has(form)) byForm.set(form, kind as AbbreviationKind)
  }
}

const longestVowelless = 5

/**
 * The kind of the abbreviation that a word before a full stop is, or undefined for an ordinary word.
 *
 * @param word
 *   Without its last full stop, as written: `Mr`, `U.S`, `approx`.
 */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  const form = word.toLowerCase()
  const known = byForm.get(form)
  if (known && !(known === 'name' && word === form)) return known
  // Letters with full stops between them: C.I.A, Ph.D, m.p.h.
  if (/^\p{L}{1,3}(?:\.\p{L}{1,2}){1,6}$/u.test(word)) return 'tail'
  // Nobody writes a whole word without a vowel, but many write hdqrs., mtg., Bldg. so. GDP and TV are capitals.
  const isShort = word.length >= 2 && word.length <= longestVowelless
  if (
    isShort &&
    /^[A-Z]?[bcdfghj-np-tvwxz]+$/.test(word) &&
    !/^(?:h?mm+|s?sh+|psst|km|cm|kg|mm|ml|hz|db|kb|mb|gb|tb)$/i.test(word)
  )
    return 'tail'
  return undefined
}

const starters = new Set(
  `a an the this that these those it its it's he she they we you i his her their our your my
  he's she's they're we're you're i'm i've i'll i'd that's there's here's what's let's he'll she'll it'll we'll they'll
  there here what when where which who whom whose why how if in on at to for from by with as into about over under
  after before since until while during between among despite although though because unless whereas
  and but or nor so yet then thus hence therefore however moreover furthermore nevertheless nonetheless meanwhile
  also additionally finally first firstly second secondly third lastly next later earlier now today yesterday tomorrow
  recently currently soon once again still even only just perhaps maybe indeed instead otherwise overall
  all any both each either every few many millions more most much neither none no not nobody nothing one several some
  such two three another other others everyone everything someone something
  being did do does don't didn't doesn't is are was were has have had can could will would should may might must
  please yes no oh well according based given using unlike like without within through throughout upon
  did take see note consider remember`.split(/\s+/)
)

/** Whether a capitalised word commonly starts an English sentence, and hardly ever stands inside a name. */
export function startsSentences(word: string): boolean {
  return starters.has(word.toLowerCase().replace('’', "'"))
}
