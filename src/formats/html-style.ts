/** Style of the review page. Light and dark; on paper, the rows stay whole. */
export const htmlStyle = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1f2328, #d6d9de);
  --quiet: light-dark(#66707b, #8b949e);
  --paper: light-dark(#fff, #15181c);
  --rule: light-dark(#e3e6ea, #2b3036);
  --shade: light-dark(#f6f7f9, #1b1f24);
  --doubt: light-dark(#fff4d6, #3a2f10);
  --doubt-ink: light-dark(#8a5a00, #e8b84a);
}
* { box-sizing: border-box }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 76rem;
  color: var(--ink); background: var(--paper);
  font: 1rem/1.6 system-ui, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
h1 { margin: 0; font-size: 1.3rem; overflow-wrap: anywhere }
header p { margin: .25rem 0 .75rem }
label { color: var(--quiet); font-size: .9rem }
.quiet, .line, .share, thead, tbody th { color: var(--quiet) }
.low { color: var(--doubt-ink); font-weight: 600 }
table { width: 100%; margin-top: 1.25rem; border-collapse: collapse; table-layout: fixed }
thead > tr > * { position: sticky; top: 0; background: var(--paper); border-bottom: 2px solid var(--rule); text-align: left }
th, td { padding: .55rem .5rem; vertical-align: top; overflow-wrap: anywhere }
tbody tr { border-bottom: 1px solid var(--rule); break-inside: avoid }
tbody tr:target { outline: 2px solid var(--doubt-ink); outline-offset: -2px }
.narrow { width: 3.25rem }
thead th:first-child, thead th:last-child, tbody th { text-align: right }
tbody th { font-weight: 400 }
.line, .share, tbody th { font-size: .8rem; line-height: 2; font-variant-numeric: tabular-nums; text-align: right }
tbody th a { color: inherit; text-decoration: none }
tbody th a:hover { text-decoration: underline }
.null { background: var(--shade) }
.reason { color: var(--quiet); font-style: italic }
.reason::before { content: "— " }
.doubtful { background: var(--doubt) }
.doubtful .share { color: var(--doubt-ink) }
.code { color: var(--doubt-ink); font: .8em ui-monospace, monospace; border: 1px solid; border-radius: .2em; padding: 0 .2em; margin: 0 .1em }
body:has(#only:checked) .pair { display: none }
@media (max-width: 44rem) { body { padding-inline: .5rem } .narrow { width: 2.25rem } th, td { padding-inline: .25rem } }
@media print { label { display: none } thead > tr > * { position: static } }
`
