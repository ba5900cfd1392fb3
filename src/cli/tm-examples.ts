/** What `--help` shows below the options of each command of `duizhao tm`. */
export const tmExamples = {
  tm: `
Examples:
  duizhao tm convert memory.tmx -o memory.xlf
  duizhao tm lookup memory.tmx "The city spent 12 million yuan."
`,
  convert: `
Memories are read as they come, whatever their size. What a format cannot hold is told.

Examples:
  duizhao tm convert memory.tmx -o memory.xlf
  duizhao tm convert old.tmx.gz more.sdlxliff -o all.tmx --level 2
  duizhao tm convert --en corpus.en --zh corpus.zh -o corpus.tmx --source en-US
  duizhao tm convert memory.tmx -f moses -o corpus
`,
  validate: `
Each fault has its line and column, its rule, and how to mend it. Exit code 1 when there are errors (strict: or
warnings), 2 when a file could not be read.

Examples:
  duizhao tm validate memory.tmx
  duizhao tm validate memory.tmx --profile strict --json
`,
  merge: `
A source with different targets is told with both places.

Examples:
  duizhao tm merge a.tmx b.xlf c.tsv -o all.tmx
  duizhao tm merge checked.tmx new.tmx -o all.tmx --keep first
`,
  clean: `
Nothing is taken out without an option that asks for it; what was is counted, and told with --report.

Examples:
  duizhao tm clean memory.tmx -o clean.tmx --duplicates --empty --report removed.jsonl
  duizhao tm clean memory.tmx -o clean.tmx --all --min-confidence 0.5
`,
  diff: `
Pairs that are in both are the same. Of the others, those with the same id, or a text in common, were changed.

Examples:
  duizhao tm diff old.tmx new.tmx
  duizhao tm diff old.tmx new.tmx -o changes.html
`,
  split: `
Writes two files, named after --output: memory.tmx becomes memory.train.tmx and memory.test.tmx. All units of one
document lie on one side.

Examples:
  duizhao tm split memory.tmx -o memory.tmx --test 0.05
`,
  stats: `
Examples:
  duizhao tm stats memory.tmx
  duizhao tm stats a.tmx b.xlf --json
`,
  index: `
An index is asked in milliseconds, whatever its size. It is added to while others read it; whatever ends a writer, it
stays whole. One process writes at a time.

Examples:
  duizhao tm index memory.tmx more.tmx -o memory.dzm
  duizhao tm index today.tmx -o memory.dzm --add
  duizhao tm lookup memory.dzm "The city spent 12 million yuan."
`,
  lookup: `
Scores: 100 the same text, 99 but for case, width and punctuation, below that the share of words (English) or
characters (Chinese) that need no edit, less 2 where figures differ. What leads from the match to the text is shown
as [-removed-]{+added+}.

Examples:
  duizhao tm lookup memory.tmx "The city spent 12 million yuan."
  duizhao tm lookup memory.dzm 该市投入1200万元。 --limit 3 --min-score 60 --json
  duizhao tm lookup memory.dzm - < sentences.txt
`,
  concordance: `
Words of English are found in any case. The summary counts the places and says how evenly they lie over the memory
(dispersion: 1 evenly, 0 in one part).

Examples:
  duizhao tm concordance memory.tmx productive forces
  duizhao tm concordance memory.dzm 生产力 --limit 20
  duizhao tm concordance memory.tmx --regex "colou?r(s|ed)?" --json
`
} as const
