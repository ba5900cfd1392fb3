/** Verbs that phrases of policy and industry begin with; words that are as often nouns or adjectives are left out. */
export const commonVerbs: ReadonlySet<string> = new Set(
  `accelerate achieve acquire adapt adhere adjust adopt allocate alleviate apply attract avoid balance become boost
  bolster bring broaden build bridge carry clarify coordinate combat combine complete comply conduct consolidate
  continue cultivate curb cut decarbonize deepen defend delegate deliver deploy develop devolve digitalize digitize
  diversify eliminate eradicate embrace empower enable encourage energize enforce enhance enrich ensure establish
  expand expedite explore facilitate follow forestall formulate foster fulfill generate give grow guarantee guide
  harmonize help implement improve increase inject innovate integrate intensify introduce invigorate join keep lay
  leverage liberalize maintain make manage maximize minimize mitigate mobilize modernize move nurture open optimize
  overcome overhaul pilot pool prevent prioritize promote protect provide pursue put raise realize rectify reduce
  refine reform reinforce reinvigorate remove replace resolve revitalize safeguard seek seize serve set share shift
  simplify slash smooth solve speed spur stabilize stand stick stimulate streamline strengthen strive support sustain
  tackle take tap transform turn unblock uphold upgrade utilize widen win`.split(/\s+/)
)
