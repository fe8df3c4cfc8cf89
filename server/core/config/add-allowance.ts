/** The change of a `creg.json` that permits one finding. */
import { findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import type { Edit, Finding, Grounds } from '../finding.js';
import { oneLine } from '../plain-words.js';

/**
 * `inside` is the file as seen from the configuration; `text` is empty where there is no configuration yet. Without
 * grounds the reason is left for a person to write.
 */
export function addAllowance(
  text: string,
  inside: string,
  { code, article, item, quote }: Finding,
  { reason = '', basis, approver, until }: Grounds = {},
): readonly Edit[] {
  const entry = {
    file: inside,
    code,
    ...(article !== undefined && { article }),
    ...(item !== undefined && { item }),
    quote: oneLine(quote),
    // Where it is empty it is told as a fault of the configuration.
    reason,
    ...(basis !== undefined && { basis }),
    ...(approver !== undefined && { approver }),
    ...(until !== undefined && { until }),
  };
  const base = text.trim() === '' ? '{}\n' : text;
  const tree = parseTree(base);
  const isList = tree && findNodeAtLocation(tree, ['allow'])?.type === 'array';
  const options = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: base.includes('\r\n') ? '\r\n' : '\n' } };
  const edits = isList
    ? modify(base, ['allow', -1], entry, { ...options, isArrayInsertion: true })
    : modify(base, ['allow'], [entry], options);
  if (base !== text) {
    const [only] = edits;
    const written = only ? base.slice(0, only.offset) + only.content + base.slice(only.offset + only.length) : base;
    return [{ span: { start: 0, end: text.length }, newText: written }];
  }
  return edits.map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    newText: content,
  }));
}
