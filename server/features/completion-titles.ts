/** Completion after 《: the titles of laws, those in force first. */
import { type CompletionItem, CompletionItemKind, CompletionItemTag } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isGone, titleOf } from '../core/law/cited.js';
import type { Norms } from '../core/norms/norms.js';
import { toRange } from './convert.js';

/** Titles that the words between 《 and the cursor lead to; undefined where no title is being written. */
export function titleItems(
  document: TextDocument,
  offset: number,
  { laws, asOf }: Norms,
): CompletionItem[] | undefined {
  const text = document.getText();
  const typed = /《([^《》“”"\n]*)$/u.exec(text.slice(Math.max(0, offset - longestTitle), offset))?.[1];
  if (typed === undefined) return undefined;
  const isFull = typed !== '' && (typed.startsWith(republic) || republic.startsWith(typed));
  // What was typed and nothing else of the title: the rest of the line is not known to belong to it.
  const range = toRange(document, { start: offset - typed.length, end: offset });
  const close = text[offset] === '》' ? '' : '》';
  return laws.search(typed === '' ? republic : typed, most).map((law, index) => {
    const title = isFull ? titleOf(law) : titleOf(law).replace(republic, '');
    return {
      label: title,
      kind: CompletionItemKind.Reference,
      detail: [law.kind, law.repealedOn ?? law.effective].filter(Boolean).join(' '),
      sortText: String(index).padStart(5, '0'),
      filterText: `${typed} ${title}`,
      textEdit: { range, newText: title + close },
      ...(isGone(law, asOf, laws.statedOn) && { tags: [CompletionItemTag.Deprecated] }),
    };
  });
}

const republic = '中华人民共和国';
const longestTitle = 80;
/** More than anybody reads; further typing asks again. */
const most = 40;
