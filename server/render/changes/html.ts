/** The table of an amendment as a page that needs nothing else, ready to print across. */
import { inHtml } from '../escape.js';
import { htmlPage } from '../html-page.js';
import type { ChangeRow, ChangeTable, Line } from './change-table.js';

export function changesToHtml(table: ChangeTable): string {
  const { language, title, heads, summary, legend, rows, rest } = table;
  const head = heads.map(each => `<th scope="col">${inHtml(each)}</th>`).join('');
  const note = (words: string, kind = 'note'): string => `<p class="${kind}">${inHtml(words)}</p>`;
  const body = `<main>
<h1>${inHtml(title)}</h1>
${summary.map(words => note(words, 'summary')).join('\n')}
<table>
<colgroup><col class="text"><col class="text"><col class="notes"></colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map(row => rowHtml(row, language)).join('\n')}
</tbody>
</table>
${[...rest, legend].map(words => note(words)).join('\n')}
</main>`;
  return htmlPage({ language, title, style, body });
}

function rowHtml({ kind, before, after, notes }: ChangeRow, language: ChangeTable['language']): string {
  const said = notes.map(each => `<p>${inHtml(each)}</p>`).join('');
  const cell = (lines: readonly Line[] | undefined, tag: 'del' | 'ins'): string =>
    `<td>${(lines ?? []).map(line => lineHtml(line, tag, language)).join('')}</td>`;
  return `<tr class="${kind}">${cell(before, 'del')}${cell(after, 'ins')}<td>${said}</td></tr>`;
}

function lineHtml({ kind, label, pieces, alone }: Line, tag: 'del' | 'ins', language: ChangeTable['language']): string {
  const words = pieces.map(({ text, changed }) => (changed ? `<${tag}>${inHtml(text)}</${tag}>` : inHtml(text)));
  const gap = kind === 'item' || kind === 'subitem' ? (language === 'zh' ? '' : ' ') : language === 'zh' ? '　' : ' ';
  const number =
    label === ''
      ? ''
      : `<span class="number">${alone ? `<${tag}>${inHtml(label)}</${tag}>` : inHtml(label)}</span>${gap}`;
  return `<p class="${kind}">${number}${words.join('')}</p>`;
}

const style = `@page { size: A4 landscape; margin: 22mm 20mm; @bottom-center { content: "— " counter(page) " —"; font: 12pt SimSun, "Songti SC", "Noto Serif CJK SC", serif; } }
* { box-sizing: border-box; }
html { background: #ecebe8; color: #000; }
body { margin: 0; }
main { background: #fff; max-width: 297mm; margin: 8mm auto; padding: 18mm 20mm; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); font: 12pt/1.7 FangSong, STFangsong, "FangSong_GB2312", "Fangsong SC", "Noto Serif CJK SC", "Songti SC", serif; overflow-wrap: anywhere; }
h1 { font: 20pt/1.5 "FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", SimSun, "Songti SC", "Noto Serif CJK SC", serif; text-align: center; text-wrap: balance; margin: 0 0 10pt; }
p { margin: 0; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 8pt 0; }
col.notes { width: 24%; }
th, td { border: 0.75pt solid #000; padding: 4pt 6pt; vertical-align: top; text-align: left; }
th, .number, ins, .heading p, .title p { font-family: SimHei, STHeiti, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
th { text-align: center; font-weight: normal; }
thead { display: table-header-group; }
td .paragraph, td .item, td .subitem { text-indent: 2em; }
td .heading, td .title { text-align: center; }
ins { text-decoration: none; font-weight: bold; background: #e2f2e5; }
del { text-decoration: line-through; background: #f8e1de; }
.summary { text-align: center; }
.note { font-size: 10.5pt; }
@media print { html { background: none; } main { max-width: none; margin: 0; padding: 0; box-shadow: none; } ins, del { background: none; } }
`;
