/** A closing paragraph that the source glues to the last item of a list. */
import { type Draft, openParagraph, type ParagraphDraft } from './draft.js';
import { skipGap } from './lines.js';
import { endsInSemicolon } from './wording.js';

/**
 * Gives the end of the last item of the open list to a paragraph of its own, where that is clear: all items before it
 * are conditions of one sentence, the last one is such a condition too, and what follows speaks of the list. A
 * sentence that explains the item stays with it.
 */
export function splitClosing(draft: Draft): void {
  const [open] = draft.items;
  const leaf = draft.tail;
  if (draft.items.length !== 1 || !open || !leaf || draft.cursor !== leaf.span.end) return;
  const { node, list, owner } = open;
  const paragraph = draft.paragraph;
  if (!paragraph || paragraph !== node.paragraphs[0] || paragraph.text !== leaf || list.items.length < 2) return;

  const { text } = draft;
  const length = text.slice(leaf.span.start, leaf.span.end).indexOf('。') + 1;
  const stop = leaf.span.start + length;
  const next = skipGap(text, stop, leaf.span.end);
  if (length === 0 || next >= leaf.span.end || !siblingsAreConditions(text, list)) return;
  const sentence = text.slice(next, Math.min(leaf.span.end, next + 80));
  const isCondition = text.charAt(stop - 2) === '的' && listOfConditions(text, list);
  if (explains.test(sentence) || !(isCondition || refersBack.test(sentence))) return;

  const end = leaf.span.end;
  leaf.span.end = stop;
  draft.cursor = stop;
  draft.items = [];
  const closing = openParagraph(draft, owner, next, true);
  const rest = { kind: 'text' as const, span: { start: next, end } };
  closing.parts.push(rest);
  closing.text = rest;
  draft.cursor = end;
  draft.tail = rest;
}

const refersBack = /^(?:有|具有|对|除|违反|符合|依照|按照|属于)?(?:前款|前述|前列|上述|以上)/u;
const explains = /^(?:其中|其|该|此|但|本项|上述[^，。]{0,12}是指)|是指|所称|(?:^[^，。]{0,16}包括)/u;

function siblingsAreConditions(text: string, list: ParagraphDraft): boolean {
  return list.items.slice(0, -1).every(item => {
    const leaf = item.paragraphs[0]?.text;
    return item.paragraphs.length === 1 && leaf !== undefined && endsInSemicolon(text, leaf.span.start, leaf.span.end);
  });
}

/** Every item but the last ends in 的；: a sentence cannot stand in one of them. */
function listOfConditions(text: string, list: ParagraphDraft): boolean {
  return list.items.slice(0, -1).every(item => {
    const leaf = item.paragraphs[0]?.text;
    return (
      leaf !== undefined &&
      /的[；;，,](?:或者?|以及|并且?|和|及)?$/u.test(
        text.slice(Math.max(leaf.span.start, leaf.span.end - 6), leaf.span.end),
      )
    );
  });
}
