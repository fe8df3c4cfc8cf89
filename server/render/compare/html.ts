/** A comparison as one HTML page: nothing is loaded, no script is needed; or as the body of a view that has its own head. */
import type { Bilingual, Face, Span } from '../../../grammar/index.js';
import type {
  Cell,
  Comparison,
  CriterionComparison,
  CriterionHead,
  ListComparison,
  Row,
  Section,
} from '../../core/compare/comparison.js';
import {
  differencesSaid,
  groupOrder,
  groupWords,
  listHeading,
  notesOn,
  standingWords,
  summaryOf,
} from '../../core/compare/say.js';
import { inHtml } from '../escape.js';
import { htmlPage } from '../html-page.js';
import { markedWords, type Piece } from './marked-words.js';
import { style } from './style.js';

export interface PageOptions {
  readonly language: Face;
  /** What the files are called. */
  readonly names: { readonly left: string; readonly right: string };
  /** For a view that leads into the texts: what stands somewhere says where, by `data-side` or `data-uri` and offsets. */
  readonly places?: boolean;
}

/** The whole page. */
export function comparisonPage(comparison: Comparison, options: PageOptions): string {
  const { language } = options;
  return htmlPage({ language, title: titleOf(comparison, options), style, body: comparisonBody(comparison, options) });
}

/** The `main` element alone; its classes are those of `style.ts`. */
export function comparisonBody(comparison: Comparison, options: PageOptions): string {
  const page: Page = { comparison, ...options, say: words => inHtml(words[options.language]) };
  const parts = [
    `<h1>${inHtml(titleOf(comparison, options))}</h1>`,
    sides(page),
    `<p class="summary">${page.say(summaryOf(comparison))}</p>`,
    ...comparison.notes.map(note => `<p class="note">${page.say(note)}</p>`),
    ...byName(page),
    ...comparison.general.map(section => sectionTable(page, section)),
    ...comparison.lists.map(list => listPart(page, list)),
  ];
  return `<main>\n${parts.join('\n')}\n</main>\n`;
}

interface Page extends PageOptions {
  readonly comparison: Comparison;
  say(words: Bilingual): string;
}

const words = {
  criteria: { zh: '情形：谁被列入', en: 'Criteria: who is listed' },
  criterion: { zh: '情形', en: 'Criterion' },
  verdict: { zh: '比较', en: 'Standing' },
  who: { zh: '谁只被一方列入', en: 'Who is listed by one alone' },
  against: { zh: '按照标准', en: 'Under the standard' },
  provision: { zh: '规定', en: 'Provision' },
  byName: {
    zh: '两份文件各自声明、按名称视为同一的事实：',
    en: 'Facts that each text declares, taken for the same by their name: ',
  },
  absent: { zh: '没有相应的情形', en: 'no such criterion' },
  prose: { zh: '没有写成条件', en: 'prose, no condition' },
  day: { zh: '适用日', en: 'as of' },
} as const satisfies Record<string, Bilingual>;

const titles: Readonly<Record<Comparison['kind'], Bilingual>> = {
  texts: { zh: '两份规定的比较', en: 'Two texts compared' },
  versions: { zh: '新旧文本的比较', en: 'Two versions compared' },
  standard: { zh: '草案与标准的比较', en: 'A draft beside a standard' },
};

function titleOf({ kind }: Comparison, { language }: PageOptions): string {
  return titles[kind][language];
}

function sides({ comparison: { left, right }, names, say }: Page): string {
  const side = (label: Bilingual, title: string, name: string, day: string) =>
    `<div><dt>${say(label)}${title === '' ? '' : ` · ${inHtml(title)}`}</dt><dd class="file">${inHtml(name)} · ${say(words.day)} ${inHtml(day)}</dd></div>`;
  return `<dl class="sides">${side(left.label, left.title, names.left, left.day)}${side(right.label, right.title, names.right, right.day)}</dl>`;
}

function byName({ comparison, language, say }: Page): readonly string[] {
  if (comparison.byName.length === 0) return [];
  const names = comparison.byName.map(each => each[language]).join(language === 'zh' ? '、' : ', ');
  return [`<p class="note">${say(words.byName)}${inHtml(names)}</p>`];
}

/** 甲 and what it is, where that tells the two apart. */
function sideHeads({ comparison: { left, right }, say }: Page): readonly string[] {
  const isOne = left.title === right.title;
  return [left, right].map(({ label, title }) =>
    isOne || title === '' ? say(label) : `${say(label)} <span>${inHtml(title)}</span>`,
  );
}

function listPart(page: Page, list: ListComparison): string {
  return [
    `<section>\n<h2>${page.say(listHeading(list, page.comparison))}</h2>`,
    ...(list.criteria.length > 0 ? [criteriaTable(page, list.criteria)] : []),
    ...list.sections.map(section => sectionTable(page, section)),
    '</section>',
  ].join('\n');
}

// --- criteria ---------------------------------------------------------------------------------------------------

function criteriaTable(page: Page, criteria: readonly CriterionComparison[]): string {
  const { comparison, say } = page;
  const isStandard = comparison.kind === 'standard';
  const order = [...criteria].sort((a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group));
  const columns = isStandard
    ? [say(words.criterion), say(words.verdict), say(words.against)]
    : [...sideHeads(page), say(words.verdict), say(words.who)];
  const rows = order.map(one => criterionRow(page, one, isStandard)).join('\n');
  const widths = isStandard
    ? '<colgroup><col><col class="verdict"><col></colgroup>'
    : '<colgroup><col><col><col class="verdict"><col class="who"></colgroup>';
  return `<table>\n<caption>${say(words.criteria)}</caption>\n${widths}\n<thead><tr>${columns.map(each => `<th scope="col">${each}</th>`).join('')}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table>`;
}

function criterionRow(page: Page, one: CriterionComparison, isStandard: boolean): string {
  const { comparison, say } = page;
  const mark = `<span class="mark ${one.group}">${say(groupWords(one.group, comparison))}</span>`;
  const notes = notesOn(one)
    .map(note => `<p class="note">${say(note)}</p>`)
    .join('');
  const carries = one.carries.map(row => `<p class="note">${say(row.label)}: ${carried(page, row)}</p>`).join('');
  const said = differencesSaid(one, comparison)
    .map(sentence => `<li>${say(sentence)}</li>`)
    .join('');
  const who = said === '' ? '' : `<ul class="who">${said}</ul>`;
  const verdict = `<td>${mark}${notes}</td>`;
  const [left, right] = wordings(one);
  const first = `<th scope="row">${head(page, 'left', one.left, left)}</th>`;
  if (isStandard) return `<tr>${first}${verdict}<td>${who}${clauseLinks(page, one)}</td></tr>`;
  return `<tr>${first}<td>${head(page, 'right', one.right, right)}</td>${verdict}<td>${who}${carries}</td></tr>`;
}

function carried({ say }: Page, { left, right, absent }: Row): string {
  return `${say(left?.words ?? absent)} → ${say(right?.words ?? absent)}`;
}

function head(page: Page, side: Side, one: CriterionHead | undefined, wording: string): string {
  const { say } = page;
  if (!one) return `<span class="absent">${say(words.absent)}</span>`;
  const condition = one.condition ? `<p>${say(one.condition)}</p>` : `<p class="absent">${say(words.prose)}</p>`;
  const said = wording === '' ? '' : `<p class="wording">“${wording}”</p>`;
  return `<strong${placed(page, `side="${side}"`, one.at)}>${say(one.name)}</strong>${condition}${said}`;
}

type Side = 'left' | 'right';

/** Where an element comes from. `whose` is the rest of an attribute: which side, or which file. */
function placed({ places }: Page, whose: string, at: Span | undefined): string {
  return places && at ? ` data-${whose} data-start="${at.start}" data-end="${at.end}"` : '';
}

/** The clauses of the standard by name: only where they can be opened, their sentences stand above. */
function clauseLinks(page: Page, { clauses = [] }: CriterionComparison): string {
  if (!page.places || clauses.length === 0) return '';
  const links = clauses.map(
    ({ cited, uri, at }) => `<span${placed(page, `uri="${inHtml(uri)}"`, at)}>${inHtml(cited)}</span>`,
  );
  return `<p class="note">${[...new Set(links)].join(' · ')}</p>`;
}

/** The sentences of both, with what only one has marked where both have one. */
function wordings({ left, right }: CriterionComparison): readonly [string, string] {
  const [own, other] = [left?.wording ?? '', right?.wording ?? ''];
  if (own === '' || other === '' || own === other) return [inHtml(own), inHtml(other)];
  return marked(own, other);
}

function marked(own: string, other: string): readonly [string, string] {
  const [left, right] = markedWords(own, other);
  return [pieces(left, 'del'), pieces(right, 'ins')];
}

function pieces(parts: readonly Piece[], tag: 'del' | 'ins'): string {
  return parts.map(({ text, changed }) => (changed ? `<${tag}>${inHtml(text)}</${tag}>` : inHtml(text))).join('');
}

// --- rows of two columns ----------------------------------------------------------------------------------------

function sectionTable(page: Page, { label, note, rows }: Section): string {
  return rowsTable(page, page.say(label), rows, note);
}

function rowsTable(page: Page, caption: string, rows: readonly Row[], note?: Bilingual): string {
  const { say } = page;
  const heads = [say(words.provision), ...sideHeads(page), say(words.verdict)];
  const body = rows.map(row => rowOf(page, row)).join('\n');
  const foot = note ? `\n<p class="note">${say(note)}</p>` : '';
  const widths = '<colgroup><col class="label"><col><col><col class="verdict"></colgroup>';
  return `<table>\n<caption>${caption}</caption>\n${widths}\n<thead><tr>${heads.map(each => `<th scope="col">${each}</th>`).join('')}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>${foot}`;
}

function rowOf(page: Page, row: Row): string {
  const { comparison, say } = page;
  const [left, right] = cells(page, row);
  const mark = `<span class="mark ${row.standing}">${say(standingWords(row.standing, comparison))}</span>`;
  return `<tr><th scope="row">${say(row.label)}</th><td>${left}</td><td>${right}</td><td>${mark}</td></tr>`;
}

/** Of two versions what only one of them has is marked; a sentence that both have says nothing here. */
function cells(page: Page, { left, right, absent }: Row): readonly [string, string] {
  const { comparison, language, say } = page;
  const isMarked = comparison.kind === 'versions' && left !== undefined && right !== undefined;
  const pair = (own: string | undefined, other: string | undefined): readonly [string, string] =>
    isMarked && own !== undefined && other !== undefined && own !== other
      ? marked(own, other)
      : [inHtml(own ?? ''), inHtml(other ?? '')];
  const words = pair(left?.words[language], right?.words[language]);
  const isOne = left?.wording === right?.wording;
  const wording = isOne ? (['', ''] as const) : pair(left?.wording, right?.wording);
  const cell = (one: Cell | undefined, index: 0 | 1) => {
    if (!one) return `<span class="absent">${say(absent)}</span>`;
    const place = placed(page, `side="${index === 0 ? 'left' : 'right'}"`, one.at);
    const shown = place === '' ? words[index] : `<span${place}>${words[index]}</span>`;
    return `${shown}${wording[index] === '' ? '' : `<p class="wording">“${wording[index]}”</p>`}`;
  };
  return [cell(left, 0), cell(right, 1)];
}
