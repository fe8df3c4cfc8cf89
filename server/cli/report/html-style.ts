/** How pages look that Creg writes: one sheet, light and dark, on screen and on paper, nothing loaded from elsewhere. */
import type { Face } from '../../../grammar/index.js';
import { htmlPage } from '../../render/html-page.js';

/** Contrasts are 4.5 to 1 or better in both schemes. */
const pageStyle = `:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c1c1e; --faint: #5c5f66; --line: #d9dbe0; --panel: #f5f6f8; --link: #0b57a4;
  --error: #b3261e; --warning: #8a5300; --info: #0b57a4; --hint: #2f6b3a; --mark: #fdeeb3; --mark-ink: #1c1c1e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --ink: #e7e8ea; --faint: #a3a7ae; --line: #3a3d43; --panel: #212327; --link: #8ab8f2;
    --error: #ff9d94; --warning: #f2b96b; --info: #8ab8f2; --hint: #8fcf9a; --mark: #5c4a10; --mark-ink: #fff4d1;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
    "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  overflow-wrap: anywhere; text-wrap: pretty;
}
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .3rem; }
h2 { font-size: 1.2rem; line-height: 1.4; margin: 2.2rem 0 .6rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.4rem 0 .5rem; color: var(--faint); }
p { margin: .5rem 0; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
code, pre, kbd { font-family: ui-monospace, "SF Mono", Consolas, "Sarasa Mono SC", "Noto Sans Mono CJK SC", monospace; font-size: .92em; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .7rem .9rem; overflow-x: auto; line-height: 1.55; white-space: pre-wrap; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; padding: .05em 0; text-decoration: underline wavy var(--error) 1.5px; text-underline-offset: .25em; }
.gap { font-weight: 700; }
ul, ol { padding-left: 1.4rem; margin: .4rem 0; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--faint); font-weight: 600; } tbody th { font-weight: 400; color: inherit; }
.faint { color: var(--faint); }
.level { font-weight: 700; white-space: nowrap; }
.level.error { color: var(--error); } .level.warning { color: var(--warning); }
.level.info { color: var(--info); } .level.hint { color: var(--hint); }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --faint: #444; --line: #bbb; --panel: #fff; --link: #000; --error: #000; --warning: #000; --info: #000; --hint: #000; --mark: #fff; --mark-ink: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .screen { display: none !important; }
  h2, h3 { break-after: avoid; }
  @page { margin: 18mm; }
}
`;

/** A whole page. `style` comes after the common sheet; the page runs no script and asks nobody for anything. */
export function pageOf({ title, language, style = '', body }: PageParts): string {
  const head = '<meta name="color-scheme" content="light dark">\n';
  return htmlPage({ language, title, head, style: pageStyle + style, body });
}

export interface PageParts {
  /** Words. */
  readonly title: string;
  readonly language: Face;
  readonly style?: string;
  /** HTML. */
  readonly body: string;
}
