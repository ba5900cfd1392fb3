/** Nouns whose plural no rule gives, by their last word or its end. */
export const irregularNouns: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  `man men|woman women|child children|person people persons|foot feet|tooth teeth|goose geese|mouse mice|ox oxen
  |criterion criteria|phenomenon phenomena|index indices indexes|matrix matrices|appendix appendices appendixes
  |vertex vertices vertexes|medium media mediums|bacterium bacteria|curriculum curricula curriculums
  |stimulus stimuli|nucleus nuclei|radius radii|syllabus syllabi syllabuses|focus foci focuses|genus genera
  |leaf leaves|life lives|knife knives|half halves|shelf shelves|wolf wolves|self selves|wife wives|thief thieves
  |loaf loaves|calf calves|elf elves|staff staff staffs|datum data|quiz quizzes|forum forums fora
  |consortium consortia consortiums|memorandum memoranda memorandums|millennium millennia millenniums|stratum strata|spectrum spectra spectrums|symposium symposia symposiums
  |potato potatoes|tomato tomatoes|hero heroes|echo echoes|veto vetoes|cargo cargoes cargos|embargo embargoes`
    .split('|')
    .map((line) => line.trim().split(' '))
    .map(([singular, ...plurals]) => [singular!, plurals])
)

/** Nouns that look like plurals, or have none of their own. */
export const unchangingNouns: ReadonlySet<string> = new Set(
  `news goods series species means customs arms savings statistics headquarters works barracks gallows thanks
  congratulations earnings proceeds outskirts premises surroundings china lens gas bus bias canvas atlas alias chaos
  kudos rendezvous corps chassis always perhaps less yes this its as is was has`.split(/\s+/)
)

/** Past tense and participle of verbs that have their own. */
export const irregularVerbs: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  `be is are was were been|have has had|do does did done|go went gone|make made|take took taken|give gave given
  |get got gotten|come came|become became|see saw seen|know knew known|think thought|find found|bring brought|buy bought
  |build built|send sent|spend spent|lend lent|bend bent|keep kept|sleep slept|feel felt|leave left|mean meant
  |meet met|lead led|feed fed|read read|hold held|stand stood|understand understood|win won|lose lost|sell sold
  |tell told|say said|pay paid|lay laid|put put|set set|cut cut|let let|shut shut|hit hit|cost cost|hurt hurt
  |spread spread|begin began begun|run ran|drive drove driven|write wrote written|rise rose risen|ride rode ridden
  |choose chose chosen|speak spoke spoken|break broke broken|freeze froze frozen|draw drew drawn|grow grew grown
  |throw threw thrown|show showed shown|fly flew flown|fall fell fallen|eat ate eaten|teach taught|catch caught
  |seek sought|fight fought|bind bound|wind wound|grind ground|undertake undertook undertaken|overcome overcame
  |withdraw withdrew withdrawn|uphold upheld|offset offset|reset reset|foresee foresaw foreseen|forgo forwent forgone`
    .split('|')
    .map((line) => line.trim().split(/\s+/))
    .map(([base, ...forms]) => [base!, forms])
)
