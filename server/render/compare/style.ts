/** The look of a comparison: light and dark as the reader's system has it, and on paper. */
export const style = `:root { color-scheme: light dark; --ink: #1c1f24; --soft: #5b6470; --paper: #ffffff; --line: #d5dae1; --head: #f3f5f8;
  --wide: #fdf0e7; --wide-ink: #94400b; --good: #e9f5ec; --good-ink: #1b6533; --open: #fdf7dd; --open-ink: #6d5200;
  --one: #eaf1fc; --one-ink: #1d4f94; --del: #ffdcd7; --ins: #cdeed6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7eb; --soft: #9aa4b1; --paper: #16191d; --line: #363c45; --head: #20242a;
    --wide: #3b2415; --wide-ink: #f5b184; --good: #17301f; --good-ink: #8fd6a5; --open: #352d10; --open-ink: #ecd27b;
    --one: #18293f; --one-ink: #9cc4fa; --del: #5e2620; --ins: #1d4a2b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6;
  font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1 { font-size: 1.5rem; margin: 0 0 .75rem; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .5rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin: 0 0 1rem; padding: 0; }
.sides > div { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .9rem; }
.sides dt { font-weight: 700; } .sides dd { margin: 0; overflow-wrap: anywhere; } .file, .note, .absent, .place { color: var(--soft); }
.file, .note, .wording { font-size: .875rem; }
.summary { border-inline-start: .25rem solid var(--one-ink); padding: .3rem .8rem; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1.1rem 0 .3rem; table-layout: fixed; font-size: .9375rem; }
caption { text-align: start; font-weight: 700; padding: .3rem 0; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; vertical-align: top; text-align: start; overflow-wrap: anywhere; }
thead th, tbody th { background: var(--head); } thead span { color: var(--soft); font-weight: 400; }
tbody th { font-weight: 600; } tbody th p { font-weight: 400; }
col.label { width: 17%; } col.verdict { width: 9.5rem; } col.who { width: 31%; }
.mark { display: inline-block; border-radius: .75rem; padding: 0 .6rem; font-size: .875rem; font-weight: 600; }
.different, .wider, .narrower, .crossing, .disjoint { background: var(--wide); color: var(--wide-ink); }
.same, .inside, .reworded { background: var(--good); color: var(--good-ink); }
.undecided, .unsure { background: var(--open); color: var(--open-ink); }
.only-left, .only-right { background: var(--one); color: var(--one-ink); }
p { margin: .15rem 0; } .wording { margin-top: .25rem; } ul.who { margin: 0; padding-inline-start: 1.1rem; }
del { background: var(--del); text-decoration: line-through; } ins { background: var(--ins); text-decoration: underline; }
@media (max-width: 46rem) { .sides { grid-template-columns: 1fr; } table { font-size: .8125rem; } col.verdict { width: 5.5rem; } }
@media print { :root { --ink: #000; --soft: #333; --paper: #fff; --line: #888; --head: #eee; --wide: #fff; --wide-ink: #000;
    --good: #fff; --good-ink: #000; --open: #fff; --open-ink: #000; --one: #fff; --one-ink: #000; --del: #fff; --ins: #fff; }
  main { max-width: none; padding: 0; } .mark { border: 1px solid #555; } tr, caption { break-inside: avoid; }
  thead { display: table-header-group; } h2, caption { break-after: avoid; } }
`;
