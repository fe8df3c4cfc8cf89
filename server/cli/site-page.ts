/** What a page of the site says of one check. */
import type { Face } from '../../grammar/index.js';
import type { Shown } from '../render/checks/examples.js';
import { type BadExample, levelOf, type Sheet, type SheetNorm, suppression } from '../render/checks/sheet.js';
import { sheetTitles, wayOut } from '../render/checks/words.js';
import { inHtml } from '../render/escape.js';
import { marked } from './report/html-text.js';

/** HTML; `known` are the codes that have a page of their own. */
export function checkBody(sheet: Sheet, known: ReadonlySet<string>): string {
  const { rule, language, norms, bad, good, figures } = sheet;
  const section = (title: keyof typeof sheetTitles, content: string): string =>
    content === '' ? '' : `<section><h2 id="${title}">${sheetTitles[title][language]}</h2>\n${content}</section>`;
  const linked = (text: string): string => linkCodes(inHtml(text), rule.code, known);
  const why = rule.why[language].split('\n').map(paragraph => `<p>${linked(paragraph)}</p>`);
  return [
    `<header><h1><code>${rule.code}</code></h1><p class="summary">${inHtml(rule.summary[language])}</p>
<p><span class="level ${rule.level}">${levelOf(rule, language)}</span></p></header>`,
    section('why', why.join('')),
    section('norms', listOf(norms.map(normItem))),
    section('bad', bad.map(example => badBlock(example)).join('\n')),
    section('good', good.map(goodBlock).join('\n')),
    section('fixes', listOf(wayOut(sheet).map(linked))),
    section('figures', figures.length > 0 ? listOf(figures.map(inHtml)) : `<p>${pageWords[language].unmeasured}</p>`),
    section('suppress', listOf(suppression(rule.code, language).map(codeAtEnd))),
  ].join('\n');
}

/** Other checks that a text names, as links to their pages. */
function linkCodes(text: string, own: string, known: ReadonlySet<string>): string {
  return text.replace(/[a-z]+\/[a-z]+(?:-[a-z]+)*/g, code =>
    code !== own && known.has(code) ? `<a href="../${code}.html"><code>${code}</code></a>` : code,
  );
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map(item => `<li>${item}</li>`).join('\n')}</ul>`;
}

function normItem({ title, cited, wording, period, read }: SheetNorm): string {
  const quote = wording === undefined ? '' : `<blockquote>${inHtml(wording)}</blockquote>`;
  const notes = [period, read].filter(Boolean).join(' · ');
  return `<strong lang="zh-CN">${inHtml(cited)}</strong> <span class="faint" lang="zh-CN">《${inHtml(title)}》</span>${quote}<span class="faint">${inHtml(notes)}</span>`;
}

function badBlock({ text, spans, messages }: BadExample): string {
  const said = messages.map(message => `<li>${inHtml(message)}</li>`).join('');
  return `<figure class="bad"><pre><code>${marked(text, spans)}</code></pre><figcaption><ul>${said}</ul></figcaption></figure>`;
}

function goodBlock({ text }: Shown): string {
  return `<figure class="good"><pre><code>${inHtml(text)}</code></pre></figure>`;
}

/** `words：// creg-allow …` with what is to be typed as code. */
function codeAtEnd(line: string): string {
  const match = /^(.*?[：:] ?)((?:\/\/|\{|；|; ).*)$/u.exec(line);
  return match ? `${inHtml(match[1] ?? '')}<code>${inHtml(match[2] ?? '')}</code>` : inHtml(line);
}

export const siteStyle = `
.summary { font-size: 1.15rem; }
.row { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0; }
.front { font-size: 1.3rem; list-style: none; padding: 0; line-height: 2.2; }
.checks { table-layout: fixed; }
.checks th:first-child { width: 34%; } .checks th:nth-child(2) { width: 5rem; } .checks .number { width: 6rem; overflow-wrap: normal; }
th.number, .number { text-align: right; font-variant-numeric: tabular-nums; }
td .level { font-weight: 400; }
figure { margin: .8rem 0; }
figure pre { margin: 0; border-left-width: 4px; }
figure.bad pre { border-left-color: var(--error); } figure.good pre { border-left-color: var(--hint); }
figcaption ul { list-style: "→ "; margin: .3rem 0; }
blockquote { margin: .2rem 0; padding: .1rem 0 .1rem .8rem; border-left: 3px solid var(--line); }
.ends { display: flex; justify-content: space-between; gap: 1rem; margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); }
@media (max-width: 34rem) {
  .checks, .checks tbody, .checks tr, .checks td, .checks th[scope="row"] { display: block; width: auto; padding: 0; border: 0; }
  .checks thead, .checks td.number { display: none; } .checks tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
}
`;

export const pageWords = {
  zh: {
    title: 'Creg 的检查',
    lead: (count: number) =>
      `共 ${count} 项。每项一页：查什么，为什么，依据哪一条，正反例，怎样改，确有理由时怎样写明，在标注过的法规上有多准。页面内容与 <code>creg explain</code> 和编辑器中的说明出自同一份数据。`,
    categories: '类别',
    code: '代码',
    level: '级别',
    finds: '发现什么',
    precision: '精确率',
    recall: '召回率',
    way: '所在位置',
    all: '全部检查',
    neighbours: '前后各项',
    unmeasured: '标注过的法规中没有这类问题，没有数据。',
  },
  en: {
    title: 'The checks of Creg',
    lead: (count: number) =>
      `${count} in all, a page each: what it finds, why, under which article, good and bad text, what to do, how to state a reason against it, and how often it is right on labelled regulations. The pages are made from the same data as <code>creg explain</code> and the editor's help.`,
    categories: 'Categories',
    code: 'Code',
    level: 'Level',
    finds: 'What it finds',
    precision: 'Precision',
    recall: 'Recall',
    way: 'You are here',
    all: 'All checks',
    neighbours: 'Neighbours',
    unmeasured: 'Not measured: the labelled regulations have nothing of the kind.',
  },
} as const satisfies Record<Face, object>;
