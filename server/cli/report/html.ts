/** The report as one page for people: file by file, article by article; filtered without a script, fit for paper. */
import type { Face } from '../../../grammar/index.js';
import type { Level } from '../../core/finding.js';
import type { Rule } from '../../core/rule.js';
import { levelNames } from '../../core/words/levels.js';
import { inHtml } from '../../render/escape.js';
import { langOf } from '../../render/html-page.js';
import { version } from '../version.js';
import { type CheckedFile, type Lookup, placeOf, places, type Reporter, type Summary } from './checked.js';
import { articleOf, type FindingPage, findingBlock } from './html-finding.js';
import { pageOf } from './html-style.js';

/** `language` is that of the page; a finding speaks the language of its file. */
export function htmlReporter(rules: readonly Rule[], language: Face, lookup: Lookup): Reporter {
  const find = places(lookup);
  const sections: string[] = [];
  const rows: string[] = [];
  const codes = new Map<string, number>();
  return {
    add(file) {
      const id = `f${sections.length + 1}`;
      for (const { code } of file.findings) codes.set(code, (codes.get(code) ?? 0) + 1);
      sections.push(fileSection(id, { file, own: placeOf(file), find }, language));
      rows.push(fileRow(id, file, language));
      return '';
    },
    finish(summary) {
      const words = pageWords[language];
      const known = [...codes].sort(([a], [b]) => (a < b ? -1 : 1));
      const body = [
        `<a class="skip" href="#findings">${words.skip}</a>`,
        header(summary, language),
        rows.length > 1
          ? `<nav aria-label="${words.files}"><h2>${words.files}</h2>${fileTable(rows, language)}</nav>`
          : '',
        filters(known, rules, language),
        `<main id="findings">${sections.join('\n')}</main>`,
        faults(summary, language),
        `<footer class="faint"><p>creg ${version}</p></footer>`,
      ].join('\n');
      return pageOf({ title: words.title, language, style: style(known.map(([code]) => code)), body });
    },
  };
}

const levels: readonly Level[] = ['error', 'warning', 'info', 'hint'];

function header({ files, levels: counts, suppressed, asOf }: Summary, language: Face): string {
  const words = pageWords[language];
  const found = levels
    .filter(level => counts[level] > 0)
    .map(level => `<span class="level ${level}">${levelNames[level][language]} ${counts[level]}</span>`);
  const sum = [words.checked(files), ...(found.length > 0 ? found : [words.clean])].join(' · ');
  const silent = suppressed > 0 ? ` · ${words.suppressed(suppressed)}` : '';
  return `<header><h1>${words.title}</h1><p>${sum}${silent}</p><p class="faint">${words.asOf(inHtml(asOf))}</p></header>`;
}

function fileTable(rows: readonly string[], language: Face): string {
  const head = [pageWords[language].file, ...levels.map(level => levelNames[level][language])];
  const cells = head.map(cell => `<th scope="col">${cell}</th>`).join('');
  return `<table><thead><tr>${cells}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function fileRow(id: string, { name, title, findings }: CheckedFile, language: Face): string {
  const open = findings.filter(({ suppressed }) => !suppressed);
  const counts = levels.map(wanted => `<td>${open.filter(({ level }) => level === wanted).length || '–'}</td>`);
  const full = title === undefined ? '' : ` <span class="faint" lang="${langOf(language)}">${inHtml(title)}</span>`;
  return `<tr><th scope="row"><a href="#${id}">${inHtml(name)}</a>${full}</th>${counts.join('')}</tr>`;
}

// --- filters ----------------------------------------------------------------------------------------------------

/** Boxes that hide what is unticked: the sheet of the page does it, so that a page in a mail works too. */
function filters(codes: readonly (readonly [string, number])[], rules: readonly Rule[], language: Face): string {
  if (codes.length === 0) return '';
  const words = pageWords[language];
  const box = (id: string, label: string, checked = true): string =>
    `<label><input type="checkbox" id="${id}"${checked ? ' checked' : ''}> ${label}</label>`;
  const byLevel = levels.map(level => box(`show-${level}`, levelNames[level][language]));
  const byCode = codes.map(([code, count], index) => {
    const summary = rules.find(rule => rule.code === code)?.summary[language] ?? '';
    return box(
      `code-${index}`,
      `<code>${inHtml(code)}</code> <span class="faint">${inHtml(summary)} (${count})</span>`,
    );
  });
  return `<section class="screen filters" aria-label="${words.filter}">
<fieldset><legend>${words.filter}</legend>${byLevel.join(' ')} ${box('show-suppressed', words.withReasons)}</fieldset>
<details><summary>${words.byCheck}</summary><div class="codes">${byCode.join('\n')}</div></details>
</section>`;
}

function style(codes: readonly string[]): string {
  const hide = (box: string, what: string): string => `body:has(#${box}:not(:checked)) ${what} { display: none; }`;
  return `
.filters fieldset { border: 1px solid var(--line); border-radius: 6px; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 1.2rem 0 .6rem; }
.filters .codes { display: grid; gap: .2rem; margin: .5rem 0; }
.finding { border-left: 4px solid var(--line); padding: .1rem 0 .1rem 1rem; margin: 1rem 0; break-inside: avoid; }
.finding.error { border-color: var(--error); } .finding.warning { border-color: var(--warning); }
.finding.info { border-color: var(--info); } .finding.hint { border-color: var(--hint); }
.finding.suppressed { border-style: dotted; opacity: .85; }
.finding h4 { margin: 0; font-size: 1rem; line-height: 1.5; }
.finding blockquote { margin: .4rem 0; padding: .4rem .8rem; background: var(--panel); border-radius: 6px; white-space: pre-wrap; }
.finding dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; margin: .4rem 0; }
.finding dt { color: var(--faint); } .finding dd { margin: 0; }
.finding .where { font-size: .9rem; }
@media (max-width: 34rem) { .finding dl { grid-template-columns: 1fr; } }
@media print { .finding { border-left-width: 2px; } .finding .level { text-transform: uppercase; } }
${levels.map(level => hide(`show-${level}`, `.finding.${level}`)).join('\n')}
${hide('show-suppressed', '.finding.suppressed')}
${codes.map((_, index) => hide(`code-${index}`, `[data-code="${codes[index]}"]`)).join('\n')}
`;
}

// --- files ------------------------------------------------------------------------------------------------------

function fileSection(id: string, page: FindingPage, language: Face): string {
  const { file } = page;
  const title =
    file.title === undefined ? '' : `<p class="faint" lang="${langOf(file.language)}">${inHtml(file.title)}</p>`;
  const heading = `<h2 id="${id}-name">${inHtml(file.name)}</h2>${title}`;
  const body =
    file.findings.length === 0
      ? `<p>${pageWords[language].clean}</p>`
      : groups(page)
          .map(
            ({ name, blocks }) =>
              `<section><h3 lang="${langOf(file.language)}">${inHtml(name)}</h3>${blocks.join('\n')}</section>`,
          )
          .join('\n');
  return `<section id="${id}" aria-labelledby="${id}-name">${heading}\n${body}</section>`;
}

/** Findings by the article that they stand in, in the order of the text. */
function groups(page: FindingPage): readonly { readonly name: string; readonly blocks: readonly string[] }[] {
  const found: { name: string; blocks: string[] }[] = [];
  for (const finding of page.file.findings) {
    const name = articleOf(finding, page.file.language);
    const last = found.at(-1);
    const group = last?.name === name ? last : { name, blocks: [] };
    if (group !== last) found.push(group);
    group.blocks.push(findingBlock(finding, page));
  }
  return found;
}

function faults({ faults: all }: Summary, language: Face): string {
  if (all.length === 0) return '';
  const items = all.map(
    ({ name, message }) => `<li><strong>${inHtml(name)}</strong><pre>${inHtml(message)}</pre></li>`,
  );
  return `<section><h2>${pageWords[language].unread}</h2><ul>${items.join('')}</ul></section>`;
}

const pageWords = {
  zh: {
    title: '社会信用法规检查报告',
    skip: '跳到检查结果',
    files: '文件',
    file: '文件',
    filter: '显示',
    byCheck: '按检查筛选',
    withReasons: '已写明理由的',
    unread: '没能检查的文件',
    clean: '没有发现问题。',
    checked: (count: number) => `检查了 ${count} 个文件`,
    suppressed: (count: number) => `已写明理由 ${count}`,
    asOf: (day: string) => `按 ${day} 有效的规定检查。`,
  },
  en: {
    title: 'Report on social-credit regulations',
    skip: 'Skip to the findings',
    files: 'Files',
    file: 'File',
    filter: 'Show',
    byCheck: 'By check',
    withReasons: 'suppressed, with reasons',
    unread: 'Files that could not be checked',
    clean: 'Nothing found.',
    checked: (count: number) => `${count} file${count === 1 ? '' : 's'} checked`,
    suppressed: (count: number) => `${count} suppressed`,
    asOf: (day: string) => `Checked against the norms in force on ${day}.`,
  },
} as const satisfies Record<Face, Record<string, string | ((given: never) => string)>>;
