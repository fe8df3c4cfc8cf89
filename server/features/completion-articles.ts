/** Completion after 《…》第: the articles that the law has on the day of the draft. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { writeNumeral } from '../../grammar/values/numeral.js';
import { lawOf } from '../core/law/cited.js';
import type { Law } from '../core/law/laws.js';
import type { Norms } from '../core/norms/norms.js';
import { toRange } from './convert.js';

/** More than anybody reads; further typing asks again. */
const most = 60;
const farthest = 120;

/** Articles that what is typed behind a title and 第 may become; undefined where none is being written. */
export function articleItems(
  document: TextDocument,
  offset: number,
  { laws, asOf }: Norms,
): CompletionItem[] | undefined {
  const before = document.getText().slice(Math.max(0, offset - farthest), offset);
  const match = /《([^《》“”"\n]+)》(?:第[^《》\n]{1,40}[、，,])*\s*(第([\d〇零一二三四五六七八九十百千]*))$/u.exec(
    before,
  );
  const [, title, written = '', typed = ''] = match ?? [];
  if (title === undefined) return undefined;
  const law = lawOf({ at: { start: 0, end: 0 }, title }, laws, asOf);
  const last = law && lastArticle(law, asOf);
  if (last === undefined) return undefined;
  const range = toRange(document, { start: offset - written.length, end: offset });
  const items: CompletionItem[] = [];
  for (let number = 1; number <= last && items.length < most; number++) {
    const [han, digits] = [writeNumeral(number, 'zh'), String(number)];
    if (!han.startsWith(typed) && !digits.startsWith(typed)) continue;
    const label = /^\d/.test(typed) ? `第${digits}条` : `第${han}条`;
    items.push({
      label,
      kind: CompletionItemKind.Reference,
      detail: `《${title}》`,
      sortText: String(number).padStart(5, '0'),
      filterText: `${label} 第${digits}条`,
      textEdit: { range, newText: label },
    });
  }
  return items;
}

/** Of the text in force on the day; the catalogue does not know it of every law. */
function lastArticle({ editions }: Law, day: string): number | undefined {
  return (editions.find(({ from }) => from === undefined || from <= day) ?? editions[0])?.articles;
}
