/** What `--help` shows below the options of each command. */
export const examples = {
  duizhao: `
Examples:
  duizhao align article.txt                       print it side by side
  duizhao align article.txt -o article.tmx        write a translation memory
  duizhao detect article.txt                      tell how the languages lie

Exit codes: 0 done; 1 findings; 2 a wrong call, or a file that could not be read or written; 3 a defect of duizhao.
`,
  align: `
A folder stands for its articles, told by their endings, and those of the folders in it; hidden ones, node_modules and
folders behind symbolic links are passed over. Results go to standard output or --output, all else to standard error.
A file is written beside its place and moved there when it is whole.

Examples:
  duizhao align article.md                        side by side, as wide as the terminal
  duizhao align article.md -o memory.tmx          a translation memory
  duizhao align articles/ -o out/ -f jsonl        a file for each article
  duizhao align 'talks/*.srt' -o talks.tsv        all of them in one table
  duizhao align --en report.en.txt --zh report.zh.txt -o report.json
  duizhao align --en en.snt --zh zh.snt --pre-segmented -f ladder
  duizhao align manual.md -g terms.csv            the terms of a glossary help
  cat page.html | duizhao align - --stdin-name page.html -f jsonl
`,
  detect: `
Examples:
  duizhao detect article.md                       layout, confidence, and what speaks for it
  duizhao detect articles/ --json
  duizhao detect --list                           the layouts there are
`,
  segment: `
Examples:
  duizhao segment --language zh article.txt
  duizhao segment --language en - < article.txt
  duizhao segment --language en article.txt --srx rules.srx --srx-mode extend
`,
  check: `
Examples:
  duizhao check articles/                         every article in a folder
  duizhao check article.md -g terms.yaml          with a glossary
  duizhao check --en report.en.md --zh report.zh.md
  duizhao check articles/ -r text -r sarif=out.sarif --fail-on warning
  duizhao check memory.tmx --rule figure-added=off
  duizhao check                                   what duizhao.config.yaml names
  duizhao check articles/ -g builtin:policy --since origin/main
  duizhao check article.md -g terms.yaml --fix=suggest
  duizhao check articles/ --baseline known.json --accept-baseline

Exit codes: 0 nothing found at or above --fail-on; 1 findings; 2 something could not be read or checked, a wrong call;
3 a defect of duizhao.
`,
  extract: `
A unit for each pair of sentences, with its place; marks inside the texts (emphasis, links, code) are kept in XLIFF and TMX.
What has no counterpart is left out.

Examples:
  duizhao extract article.md -o work.xlf          a file for a translation tool
  duizhao extract article.md -o work.tsv          a table for a spreadsheet
  duizhao apply work.xlf article.md               and back
`,
  apply: `
Only sentences that were changed are written, only their changed words, and all else stays byte for byte. A sentence that
the article has changed meanwhile is a conflict: it is told with its place, and nothing is written (but see --partial).
Articles are read with the options that they were extracted with.

Examples:
  duizhao apply work.xlf article.md
  duizhao apply work.tsv article.md --dry-run     tell what would change
  duizhao apply work.tmx article.md -o new.md

Exit codes: 0 done; 1 conflicts; 2 something could not be read, a wrong call; 3 a defect of duizhao.
`,
  evaluate: `
Beads with an empty side are not counted. Files that hold numbers of sentences (ladders, JSON, JSONL) are compared by
them; a TMX is compared by its texts. Of two folders, files of the same name without its ending are compared.

Examples:
  duizhao evaluate gold.ladder predicted.ladder
  duizhao evaluate gold.jsonl predicted.tmx --json
  duizhao evaluate gold/ predicted/
`
} as const
