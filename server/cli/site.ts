/** The pages that `npm run docs` writes: an index of the checks, and a page for each, in both languages. */
import type { Bilingual, Face } from '../../grammar/index.js';
import type { Rule } from '../core/rule.js';
import { levelNames } from '../core/words/levels.js';
import { laws, shipped } from '../norms/load.js';
import { type Sheet, sheetOf } from '../render/checks/sheet.js';
import { inHtml } from '../render/escape.js';
import { langOf } from '../render/html-page.js';
import { figureLines, measured, percent, type Share } from '../rules/figures.js';
import { rules } from '../rules/index.js';
import { pageOf } from './report/html-style.js';
import { checkBody, pageWords, siteStyle } from './site-page.js';
import { categoryName } from './site-words.js';

/** A page, and where it goes inside the folder of the site. */
export interface SitePage {
  readonly path: string;
  readonly html: string;
}

/** Every page. `today` decides which norms the examples are held against. */
export function sitePages(today: string): readonly SitePage[] {
  const product = { rules, shipped, laws, today };
  const ordered = [...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
  const pages = (['zh', 'en'] as const).flatMap(language => [
    { path: `${language}/index.html`, html: indexPage(ordered, language) },
    ...ordered.map((rule, index) => ({
      path: `${language}/${rule.code}.html`,
      html: checkPage(
        sheetOf(rule, product, language, figureLines(rule.code, language)),
        ordered[index - 1],
        ordered[index + 1],
      ),
    })),
  ]);
  return [{ path: 'index.html', html: frontPage() }, ...pages];
}

function frontPage(): string {
  const body = `<header><h1>Creg</h1></header>
<main><ul class="front">
<li lang="zh-CN"><a href="zh/index.html">${pageWords.zh.title}</a></li>
<li lang="en"><a href="en/index.html">${pageWords.en.title}</a></li>
</ul></main>`;
  return pageOf({ title: 'Creg', language: 'zh', style: siteStyle, body });
}

function indexPage(ordered: readonly Rule[], language: Face): string {
  const words = pageWords[language];
  const names = [...new Set(ordered.map(categoryOf))];
  const contents = names.map(name => `<li><a href="#${name}">${categoryName(name)[language]}</a></li>`).join('');
  const sections = names.map(name =>
    category(
      name,
      ordered.filter(rule => categoryOf(rule) === name),
      language,
    ),
  );
  const body = `<header><h1>${words.title}</h1><p>${words.lead(ordered.length)}</p>
<p>${otherLanguage(language, 'index.html')}</p></header>
<nav aria-label="${words.categories}"><ul class="row">${contents}</ul></nav>
<main>${sections.join('\n')}</main>`;
  return pageOf({ title: words.title, language, style: siteStyle, body });
}

function category(name: string, inIt: readonly Rule[], language: Face): string {
  const words = pageWords[language];
  const head = [words.code, words.level, words.finds].map(cell => `<th scope="col">${cell}</th>`);
  const shares = [words.precision, words.recall].map(cell => `<th scope="col" class="number">${cell}</th>`);
  const rows = inIt.map(rule => row(rule, language)).join('\n');
  return `<section aria-labelledby="${name}"><h2 id="${name}">${categoryName(name)[language]}</h2>
<table class="checks"><thead><tr>${[...head, ...shares].join('')}</tr></thead><tbody>${rows}</tbody></table></section>`;
}

function row({ code, level, summary }: Rule, language: Face): string {
  const { precision, recall } = measured(code);
  const share = (of: Share | undefined): string => `<td class="number">${of ? percent(of) : '–'}</td>`;
  return `<tr><th scope="row"><a href="${code}.html"><code>${code}</code></a></th>
<td><span class="level ${level}">${levelNames[level][language]}</span></td><td>${inHtml(summary[language])}</td>${share(precision)}${share(recall)}</tr>`;
}

function checkPage(sheet: Sheet, before: Rule | undefined, after: Rule | undefined): string {
  const { rule, language } = sheet;
  const words = pageWords[language];
  const known = new Set(rules.map(({ code }) => code));
  const link = (to: Rule | undefined, rel: string, arrow: string): string =>
    to ? `<a rel="${rel}" href="../${to.code}.html">${arrow} <code>${to.code}</code></a>` : '<span></span>';
  const name = categoryOf(rule);
  const body = `<nav class="screen" aria-label="${words.way}"><a href="../index.html">${words.all}</a> › <a href="../index.html#${name}">${categoryName(name)[language]}</a> · ${otherLanguage(language, `${rule.code}.html`, 2)}</nav>
<main>${checkBody(sheet, known)}</main>
<nav class="ends screen" aria-label="${words.neighbours}">${link(before, 'prev', '←')}${link(after, 'next', '→')}</nav>`;
  return pageOf({ title: `${rule.code} · Creg`, language, style: siteStyle, body });
}

/** The same page in the other language; `depth` is how many folders down this one lies. */
function otherLanguage(language: Face, path: string, depth = 1): string {
  const other = language === 'zh' ? 'en' : 'zh';
  const label: Bilingual = { zh: '中文', en: 'English' };
  return `<a href="${'../'.repeat(depth)}${other}/${path}" lang="${langOf(other)}" hreflang="${langOf(other)}">${label[other]}</a>`;
}

function categoryOf({ code }: Rule): string {
  return code.slice(0, code.indexOf('/'));
}
