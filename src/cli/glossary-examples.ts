/** What `--help` shows below the options of each glossary command. */
export const glossaryExamples = {
  glossary: `
Examples:
  duizhao glossary validate terms.yaml            faults with line and column, doubles, failed examples
  duizhao glossary convert terms.csv -o terms.tbx
  duizhao glossary show 新质生产力
  duizhao glossary find 专精特新 articles/
  duizhao glossary mine articles/ -g terms.yaml -o proposed.yaml
`,
  validate: `
Exit codes: 0 sound; 1 findings at or above --fail-on; 2 a glossary could not be read in full.

Examples:
  duizhao glossary validate terms.yaml
  duizhao glossary validate docs/glossary.md      tables in Markdown
  duizhao glossary validate export.csv --map Begriff=zh --map English=en --map 3=ignore
  duizhao glossary validate builtin:policy --fail-on warning
`,
  convert: `
What the format has no room for is told on standard error: \`lost: 3 notes, 1 condition\`. For services, what they would
refuse is left out and told.

Examples:
  duizhao glossary convert terms.tbx -o terms.yaml
  duizhao glossary convert terms.md -o terms.yaml
  duizhao glossary convert terms.yaml -o terms.tbx --tbx 3
  duizhao glossary convert terms.yaml -f deepl -o deepl.csv --source en
  duizhao glossary convert builtin:policy more.csv -f omegat > glossary.txt
`,
  show: `
Examples:
  duizhao glossary show 新质生产力
  duizhao glossary show "new productive forces" -g terms.yaml
`,
  stats: `
Examples:
  duizhao glossary stats terms.yaml
  duizhao glossary stats docs/glossary.md builtin:policy --json
`,
  find: `
Renderings of the glossary are told by their standing; in other sentences a rendering is guessed from what all of them
have in common, and marked with a question mark. Places are those of the sentences.

Examples:
  duizhao glossary find 专精特新 articles/
  duizhao glossary find "business environment" memory.tmx -g builtin:policy --json
`,
  mine: `
Proposals are YAML, best first, with \`status: proposed\`, counts and two examples each. Read them before you use them.

Examples:
  duizhao glossary mine articles/ -o proposed.yaml
  duizhao glossary mine memory.tmx -g builtin:policy -g terms.yaml --limit 500
`
} as const
