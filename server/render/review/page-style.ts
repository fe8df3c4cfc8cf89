/** The look of a review sheet: a form on the screen, A4 across on paper, light and dark. */
export const pageStyle = `:root { color-scheme: light dark; --ink: #1b1d21; --soft: #565d68; --paper: #fff; --line: #b9bfc8; --head: #f1f3f6; --mark: #fdeeb3; --mark-ink: #1b1d21;
  --error: #b3261e; --warning: #8a5300; --info: #0b57a4; --hint: #2f6b3a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --soft: #a2a9b4; --paper: #17191c; --line: #454b54; --head: #22262b; --mark: #5c4a10; --mark-ink: #fff4d1;
  --error: #ff9d94; --warning: #f2b96b; --info: #8ab8f2; --hint: #8fcf9a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.55; font-family: "FangSong", "STFangsong", "Noto Serif CJK SC", "Songti SC", serif; overflow-wrap: anywhere; }
main { max-width: 90rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; }
h1 { font: 400 1.9rem/1.4 "FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif CJK SC", serif; text-align: center; letter-spacing: .1em; margin: .8rem 0 1rem; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 .5rem; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; margin: 0 0 1rem; }
.rows, .settled { table-layout: fixed; }
th, td { border: 1px solid var(--line); padding: .4rem .55rem; vertical-align: top; text-align: start; }
thead th { background: var(--head); text-align: center; } tbody th { background: var(--head); font-weight: 700; white-space: nowrap; }
.head th { width: 9rem; }
col.number { width: 4.8rem; } col.clause { width: 22%; } col.problem { width: 22%; } col.basis { width: 20%; } col.advice { width: 15%; }
td.number { text-align: center; } td p { margin: .25rem 0 0; } td p:first-child { margin-top: 0; } td ol { margin: 0; padding-inline-start: 1.2rem; }
mark { background: var(--mark); color: var(--mark-ink); text-decoration: underline; text-underline-offset: .2em; }
.soft, .code, .file, .machine, .note { color: var(--soft); } .code { font: .75rem/1.4 ui-monospace, Consolas, monospace; } .machine { font-size: .875rem; }
.level { font-weight: 700; font-size: .875rem; } .level.error { color: var(--error); } .level.warning { color: var(--warning); } .level.info { color: var(--info); } .level.hint { color: var(--hint); }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; } legend { position: absolute; left: -99rem; }
.boxes { display: flex; flex-wrap: wrap; gap: .1rem .8rem; } .boxes label { white-space: nowrap; }
fieldset > label, details label { display: block; margin-top: .3rem; font-size: .875rem; color: var(--soft); }
textarea, input:not([type=radio]) { width: 100%; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: .25rem; padding: .2rem .35rem; }
textarea { display: block; resize: vertical; field-sizing: content; min-height: 3.2em; }
.signatures th { width: 11rem; } .signatures td { vertical-align: middle; } .signatures .boxes { gap: .1rem 2rem; padding-block: .3rem; }
.unfounded textarea { border-color: var(--error); outline: 1px solid var(--error); }
details summary { cursor: pointer; font-size: .8125rem; color: var(--soft); margin-top: .3rem; }
.toolbar { position: sticky; top: 0; z-index: 1; background: var(--head); border-bottom: 1px solid var(--line); padding: .5rem 1.25rem; display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; justify-content: space-between; align-items: center; font-family: system-ui, "Noto Sans CJK SC", sans-serif; }
.toolbar p { margin: 0; font-size: .875rem; max-width: 60rem; } .actions { white-space: nowrap; }
button { font: inherit; padding: .3rem .9rem; border: 1px solid var(--line); border-radius: .3rem; background: var(--paper); color: var(--ink); cursor: pointer; }
#save { border-color: var(--info); color: var(--info); font-weight: 600; }
:focus-visible { outline: 2px solid var(--info); outline-offset: 1px; }
@page { size: A4 landscape; margin: 15mm 14mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --paper: #fff; --line: #555; --head: #f1f1f1; --mark: #fff; --mark-ink: #000; --error: #000; --warning: #000; --info: #000; --hint: #000; }
  .toolbar, details:not(:has(input[value]:not([value=""]))) { display: none; } details summary { display: none; } details::details-content { content-visibility: visible; display: block; }
  main { max-width: none; padding: 0; } body { font-size: 10pt; } table { font-size: 9.5pt; }
  tr { break-inside: avoid; } thead { display: table-header-group; } .signatures { break-inside: avoid; }
  textarea, input:not([type=radio]), .unfounded textarea { outline: 0; border: 0; border-bottom: 1px dotted #777; border-radius: 0; padding: 0; resize: none; }
}
`;
