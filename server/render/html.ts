/**
 * The document as one HTML page that needs nothing else: A4 in the layout of official documents, ready to print. With
 * `marks` it is a preview: standard sentences, gaps and references show, and every element knows its place in the draft.
 */
import type { Bilingual, Span } from '../../grammar/index.js';
import {
  type Annex,
  type Article,
  afterNumber,
  type Chapter,
  type Item,
  type OfficialDocument,
  type Passage,
  plain,
  type Run,
  type Section,
  type Table,
} from './document.js';
import { inHtml } from './escape.js';
import { headLines } from './head.js';
import { htmlPage, langOf } from './html-page.js';
import { markStyle, pageStyle } from './html-style.js';

export interface HtmlOptions {
  /** For the preview; the final text has none. */
  readonly marks?: boolean;
}

export function toHtml(document: OfficialDocument, { marks = false }: HtmlOptions = {}): string {
  const { language } = document;
  return htmlPage({
    language,
    title: plain(document.title),
    style: `${pageStyle(language)}${marks ? markStyle : ''}`,
    head: metaTags(document),
    body: toHtmlBody(document, { marks }),
  });
}

/** What stands in the body: for a view that brings a page and a style of its own. */
export function toHtmlBody(document: OfficialDocument, { marks = false }: HtmlOptions = {}): string {
  const page: Page = { document, marks };
  return [
    ...(marks ? [legend(page)] : []),
    `<main class="page" lang="${langOf(document.language)}">`,
    `<h1${placed(page, document.source)}>${words(page, document.title)}</h1>`,
    ...headLines(document).map(line => `<p class="head">${inHtml(line)}</p>`),
    ...document.parts.map(part => division(page, part)),
    ...document.annexes.map(annex => annexHtml(page, annex)),
    '</main>\n',
  ].join('\n');
}

interface Page {
  readonly document: OfficialDocument;
  readonly marks: boolean;
}

function metaTags({ metadata }: OfficialDocument): string {
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['creator', metadata.issuers.map(plain).join('、') || undefined],
    ['identifier', metadata.number && plain(metadata.number)],
    ['issued', metadata.issued],
    ['valid', metadata.effective && `${metadata.effective}/${metadata.expires ?? ''}`],
  ];
  return tags
    .flatMap(([name, value]) => (value ? [`<meta name="DC.${name}" content="${inHtml(value)}">\n`] : []))
    .join('');
}

// --- pieces -----------------------------------------------------------------------------------------------------

function division(page: Page, part: Chapter | Section | Article): string {
  if (part.kind === 'article') return articleHtml(page, part);
  const level = part.kind === 'chapter' ? 'h2' : 'h3';
  const heading = `<${level}><span class="number">${part.label}</span>${afterNumber(page.document.language)}${words(page, part.heading)}</${level}>`;
  const inner = part.parts.map(each => division(page, each)).join('\n');
  return `<section class="${part.kind}" id="${part.id}"${placed(page, part.source)}>\n${heading}\n${inner}\n</section>`;
}

function annexHtml(page: Page, { id, label, heading, parts, source }: Annex): string {
  const title = heading.length > 0 ? `\n<h2>${words(page, heading)}</h2>` : '';
  const inner = parts.map(each => articleHtml(page, each)).join('\n');
  return `<section class="annex" id="${id}"${placed(page, source)}>\n<p class="annex-label">${label}</p>${title}\n${inner}\n</section>`;
}

function articleHtml(page: Page, { id, label, paragraphs, source }: Article): string {
  const inner = paragraphs.map((paragraph, i) => {
    const number =
      i === 0 && label !== '' ? `<span class="number">${label}</span>${afterNumber(page.document.language)}` : '';
    const text =
      number !== '' || paragraph.text.length > 0
        ? `<p id="${paragraph.id}"${placed(page, paragraph.source)}>${number}${words(page, paragraph.text)}</p>`
        : '';
    const items = paragraph.items.map(item => itemHtml(page, item, 'item'));
    return [text, ...items, ...(paragraph.table ? [tableHtml(page, paragraph.table)] : [])].filter(Boolean).join('\n');
  });
  return `<section class="article" id="${id}"${placed(page, source)}>\n${inner.join('\n')}\n</section>`;
}

function itemHtml(page: Page, { id, label, text, items, source }: Item, kind: 'item' | 'subitem'): string {
  const gap = page.document.language === 'en' || kind === 'subitem' ? ' ' : '';
  const own = `<p class="${kind}" id="${id}"${placed(page, source)}><span class="label">${label}</span>${gap}${words(page, text)}</p>`;
  return [own, ...items.map(item => itemHtml(page, item, 'subitem'))].join('\n');
}

function tableHtml(page: Page, { head, rows, continued = [], source }: Table): string {
  const first = head.map(cell => `<th class="short">${words(page, cell)}</th>`).join('');
  const body = rows.map(
    (row, i) => `<tr>${row.map((cell, column) => cellHtml(page, rows, continued, i, column, cell)).join('')}</tr>`,
  );
  return `<table${placed(page, source)}>\n<thead><tr>${first}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

/** A cell reaches over the empty ones of the rows that go on with its own, in the first column over all empty ones. */
function cellHtml(
  page: Page,
  rows: Table['rows'],
  continued: readonly number[],
  row: number,
  column: number,
  cell: Passage,
): string {
  const goesOn = (at: number): boolean =>
    rows[at]?.[column]?.length === 0 && (continued.includes(at) || (column === 0 && at > 0));
  if (goesOn(row)) return '';
  let span = 1;
  while (goesOn(row + span)) span++;
  // A word or a number of points is not broken.
  const isShort = plain(cell).length <= (page.document.language === 'zh' ? 6 : 12);
  return `<td${span > 1 ? ` rowspan="${span}"` : ''}${isShort ? ' class="short"' : ''}>${words(page, cell)}</td>`;
}

// --- words ------------------------------------------------------------------------------------------------------

function words(page: Page, passage: Passage): string {
  return passage.map(run => runHtml(page, run)).join('');
}

function runHtml(page: Page, run: Run): string {
  const text = inHtml(run.text);
  const linked = run.cites === undefined ? text : `<a href="#${run.cites}">${text}</a>`;
  if (!page.marks) return linked;
  const kind = run.mark ?? (run.by === 'standard' ? 'standard' : 'author');
  const note = notes[kind]?.[page.document.language];
  return `<span class="${kind}"${placed(page, run.source)}${note === undefined ? '' : ` title="${inHtml(note)}"`}>${linked}</span>`;
}

const notes: Readonly<Record<string, Bilingual>> = {
  standard: {
    zh: '标准句：草案没有写文字，这一句由草案里的值写成',
    en: 'standard sentence: the draft has no wording here, it is made from values',
  },
  gap: { zh: '缺：草案里没有', en: 'missing in the draft' },
  unresolved: { zh: '引用的名称没有定义', en: 'what is cited is not defined' },
  untranslated: { zh: '没有这种语言的文字', en: 'no wording in this language' },
};

function legend({ document }: Page): string {
  const zh = document.language === 'zh';
  const entries = [
    ['standard', zh ? '标准句' : 'standard sentence'],
    ['gap', zh ? '缺漏' : 'gap'],
    ['unresolved', zh ? '未定义的引用' : 'unresolved reference'],
    ['untranslated', zh ? '没有译文' : 'not translated'],
  ].map(([kind, name]) => `<span class="${kind}">${name}</span>`);
  return `<p class="legend">${entries.join('　')}</p>`;
}

/** Where an element comes from: both views of the draft follow it. */
function placed({ marks }: Page, { start, end }: Span): string {
  return marks ? ` data-start="${start}" data-end="${end}"` : '';
}
