/** The review sheet as one page: read and printed without a script; one small script keeps what is filled in. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Bilingual } from '../../../grammar/index.js';
import { inHtml } from '../escape.js';
import { htmlPage } from '../html-page.js';
import { dataId } from './decision.js';
import { pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';
import type { ReviewBasis, ReviewRow, ReviewSheet, SettledRow } from './sheet.js';
import {
  conclusions,
  dayWords,
  decisions,
  levelWords,
  notesOn,
  sheetWords,
  sinceWords,
  standardWords,
  verdicts,
} from './words.js';

/** The same sheet gives the same page. */
export function reviewPage(sheet: ReviewSheet): string {
  const say = (words: Bilingual): string => inHtml(words[sheet.language]);
  const title = [sheetWords.title[sheet.language], sheet.title ?? sheet.file].join(
    sheet.language === 'zh' ? '：' : ': ',
  );
  const body = `<form id="sheet" autocomplete="off">
${toolbar(sheet, say)}
<main>
<h1>${say(sheetWords.title)}</h1>
${head(sheet, say)}
${notes(sheet, say)}
${sheet.rows.length === 0 ? `<p>${say(sheetWords.nothing)}</p>` : table(sheet, say)}
${settled(sheet.settled, say)}
${signatures(say)}
${alsoHeldAgainst(sheet, say)}
<p class="machine">${say(sheetWords.machine)} creg ${inHtml(sheet.version)}</p>
</main>
</form>
<script type="application/json" id="${dataId}">${embedded(dataOf(sheet))}</script>
<script>${pageScript}</script>`;
  return htmlPage({ language: sheet.language, title, style: pageStyle, script: `sha256-${digest(pageScript)}`, body });
}

type Say = (words: Bilingual) => string;

function toolbar({ rows }: ReviewSheet, say: Say): string {
  if (rows.length === 0) return '';
  return `<div class="toolbar"><p>${say(sheetWords.howTo)}</p><p class="actions"><output id="count" data-label="${say(sheetWords.filled)}">${say(sheetWords.filled)} 0 / ${rows.length}</output> <button type="button" id="save">${say(sheetWords.save)}</button> <button type="button" id="print">${say(sheetWords.print)}</button></p></div>`;
}

function head({ file, title, issuers, day, asOf, cited, language }: ReviewSheet, say: Say): string {
  const row = (label: Bilingual, value: string): string =>
    `<tr><th scope="row">${say(label)}</th><td>${value}</td></tr>`;
  return `<table class="head"><tbody>
${row(sheetWords.draft, title ? inHtml(language === 'zh' ? `《${title}》` : title) : inHtml(file))}
${row(sheetWords.file, `<span class="file">${inHtml(file)}</span>`)}
${issuers.length > 0 ? row(sheetWords.issuer, inHtml(issuers.join(language === 'zh' ? '、' : ', '))) : ''}
${row(sheetWords.day, inHtml(dayWords(day, asOf, language)))}
${cited.length > 0 ? row(sheetWords.cited, cited.map(standard => inHtml(standardWords(standard, language))).join('<br>')) : ''}
</tbody></table>`;
}

function notes(sheet: ReviewSheet, say: Say): string {
  return notesOn(sheet)
    .map(words => `<p class="note">${say(words)}</p>`)
    .join('\n');
}

function alsoHeldAgainst({ uncited, language }: ReviewSheet, say: Say): string {
  if (uncited.length === 0) return '';
  const names = uncited.map(standard => inHtml(standardWords(standard, language)));
  return `<p class="machine">${say(sheetWords.uncited)}${names.join(language === 'zh' ? '，' : '; ')}</p>`;
}

// --- rows -------------------------------------------------------------------------------------------------------

const columns = ['number', 'clause', 'problem', 'basis', 'advice', 'decision'] as const;

function table({ rows }: ReviewSheet, say: Say): string {
  const heads = columns.map(column => `<th scope="col">${say(sheetWords[column])}</th>`).join('');
  const widths = columns.map(column => `<col class="${column}">`).join('');
  return `<table class="rows"><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead>
<tbody>
${rows.map(row => rowOf(row, say)).join('\n')}
</tbody></table>`;
}

function rowOf(row: ReviewRow, say: Say): string {
  const { number, id, code, level, place, passage, problem, example, advice } = row;
  const said = `${inHtml(passage.before)}${passage.quote === '' ? '' : `<mark>${inHtml(passage.quote)}</mark>`}${inHtml(passage.after)}`;
  const advised =
    advice.length === 1
      ? inHtml(advice[0] ?? '')
      : `<ol>${advice.map(each => `<li>${inHtml(each)}</li>`).join('')}</ol>`;
  return `<tr id="row-${number}" data-id="${id}">
<td class="number"><strong>${number}</strong><br><span class="level ${level}">${say(levelWords[level])}</span></td>
<td><strong>${inHtml(place)}</strong><p class="words">${said}</p></td>
<td><p>${inHtml(problem)}</p>${example === undefined ? '' : `<p class="soft">${say(sheetWords.example)}${inHtml(example)}</p>`}<p class="code">${inHtml(code)} · ${say(sheetWords.id)} ${id}</p></td>
<td>${basisOf(row.basis, say)}</td>
<td>${advised}</td>
<td>${decisionOf(number, say)}</td>
</tr>`;
}

function basisOf({ cited, wording, effective, read }: ReviewBasis, say: Say): string {
  if (cited === undefined) return `<p class="soft">${say(sheetWords.drafting)}</p><p>${inHtml(wording)}</p>`;
  const since = [say(sinceWords(effective)), inHtml(read ?? '')].filter(part => part !== '').join('；');
  return `<p><strong>${inHtml(cited)}</strong></p><p>${inHtml(wording)}</p>${since === '' ? '' : `<p class="soft">${since}</p>`}`;
}

function decisionOf(number: number, say: Say): string {
  const boxes = verdicts
    .map(
      verdict =>
        `<label><input type="radio" name="decision-${number}" value="${verdict}"> ${say(decisions[verdict])}</label>`,
    )
    .join(' ');
  const field = (name: string, label: Bilingual, type = 'text'): string =>
    `<label>${say(label)} <input type="${type}" name="${name}-${number}"></label>`;
  return `<fieldset><legend>${say(sheetWords.decision)} ${number}</legend><div class="boxes">${boxes}</div>
<label>${say(sheetWords.reason)}<textarea name="reason-${number}" rows="2"></textarea></label>
<details><summary>${say(sheetWords.more)}</summary>${field('basis', sheetWords.legalBasis)}${field('approver', sheetWords.approver)}${field('until', sheetWords.until, 'date')}</details></fieldset>`;
}

// --- the end ----------------------------------------------------------------------------------------------------

function settled(rows: readonly SettledRow[], say: Say): string {
  if (rows.length === 0) return '';
  const heads = [sheetWords.clause, sheetWords.problem, sheetWords.settledReason].map(
    words => `<th scope="col">${say(words)}</th>`,
  );
  const lines = rows.map(
    ({ place, problem, reason }) =>
      `<tr><td>${inHtml(place)}</td><td>${inHtml(problem)}</td><td>${inHtml(reason)}</td></tr>`,
  );
  return `<h2>${say(sheetWords.settled)}</h2>
<table class="settled"><thead><tr>${heads.join('')}</tr></thead><tbody>
${lines.join('\n')}
</tbody></table>`;
}

function signatures(say: Say): string {
  const boxes = conclusions.map(
    (words, index) => `<label><input type="radio" name="conclusion" value="${index + 1}"> ${say(words)}</label>`,
  );
  const field = (name: string, label: Bilingual, type = 'text'): string =>
    `<th scope="row"><label for="${name}">${say(label)}</label></th><td><input type="${type}" id="${name}" name="${name}"></td>`;
  return `<table class="signatures"><tbody>
<tr><th scope="row">${say(sheetWords.verdict)}</th><td colspan="3"><div class="boxes">${boxes.join(' ')}</div></td></tr>
<tr>${field('reviewer', sheetWords.reviewer)}${field('head', sheetWords.head)}</tr>
<tr>${field('office', sheetWords.signature)}${field('date', sheetWords.date, 'date')}</tr>
</tbody></table>`;
}

// --- data -------------------------------------------------------------------------------------------------------

/** What the script fills in, and `creg report --import` reads. */
function dataOf({ file, version, day, rows }: ReviewSheet): object {
  return {
    version: 1,
    tool: `creg ${version}`,
    file,
    day,
    reviewer: '',
    rows: rows.map(({ number, id, code, place }) => ({
      id,
      code,
      label: `${number} ${place}`,
      decision: '',
      reason: '',
      basis: '',
      approver: '',
      until: '',
    })),
  };
}

/** JSON that no end of an element can be read in. */
function embedded(data: object): string {
  return JSON.stringify(data, undefined, 1).replaceAll('<', '\\u003c');
}

function digest(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
}
