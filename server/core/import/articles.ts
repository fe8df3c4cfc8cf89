/** Articles of prose: paragraphs and items word for word, with a comment that names the article of the source. */
import { type Article, isLeaf, type Leaf, type Paragraph, type StatuteItem } from '../../../grammar/index.js';
import { pointLabel } from './points.js';
import { block, comment, quote, wordsOf } from './write.js';

/** `条 “第一款” “第二款” { 项 “…” 款 “…” }` with the comment before it. */
export function proseArticle(source: string, article: Article): readonly string[] {
  const inside = proseParagraphs(source, article.paragraphs);
  const [first, ...rest] = inside;
  const note = placeNote(source, article);
  const tables = first === undefined ? tablesIn(source, article) : [];
  if (first === undefined) return tables.length > 0 ? [note, ...block('条', tables)] : [note];
  // What follows the first paragraph stands in braces, so that items and paragraphs keep their order.
  const head = first.startsWith('款 ') ? `条 ${first.slice(2)}` : '条';
  return [note, ...block(head, head === '条' ? inside : rest)];
}

/** `// 原文第十二条【目的】`. */
export function placeNote(source: string, { label, caption }: Article): string {
  return comment(`原文${label}${caption ? source.slice(caption.span.start, caption.span.end) : ''}`);
}

/** `// 原文第十二条第二款`, for one paragraph of several; `// 原文二（一）` for a paragraph that was an item. */
export function paragraphNote(article: Article, index: number): readonly string[] {
  const paragraph = article.paragraphs[index];
  const point = paragraph && pointLabel(paragraph);
  if (point !== undefined) return [comment(`原文${article.label}${point}`)];
  // Where items became paragraphs, those beside them are not counted as they were.
  if (article.paragraphs.some(each => pointLabel(each) !== undefined)) return [];
  const place = article.paragraphs.length > 1 ? `第${'一二三四五六七八九十'.charAt(index) || index + 1}款` : '';
  return [comment(`原文${article.label}${place}`)];
}

export function proseParagraphs(source: string, paragraphs: readonly Paragraph[]): readonly string[] {
  return paragraphs.flatMap(paragraph => [
    ...(paragraph.text ? [`款 ${quote(textOf(source, paragraph.text))}`] : []),
    ...paragraph.items.flatMap(item => itemLines(source, item, '')),
    ...tablesIn(source, paragraph),
  ]);
}

/**
 * 目 have no block of their own: they keep their number in the words. A sentence that follows them stands behind the
 * last of them, so that all keep their order and the items after it their number.
 */
function itemLines(source: string, item: StatuteItem, number: string): readonly string[] {
  const lines: string[] = [];
  const label = item.paragraphs[0]?.text ? number : '';
  for (const { text, items } of item.paragraphs) {
    if (text) {
      const words = textOf(source, text);
      if (lines.length === 0) lines.push(`项 ${quote(label + words)}`);
      else lines.push(`${lines.pop()} ${quote(words)}`);
    }
    lines.push(...items.flatMap(each => itemLines(source, each, each.label ?? '')));
  }
  return lines;
}

/** Rows of a table are kept as they are. */
function tablesIn(source: string, { parts }: Article | Paragraph): readonly string[] {
  return parts.flatMap(part => (isLeaf(part) && part.kind === 'table' ? [`款 ${quote(textOf(source, part))}`] : []));
}

export function textOf(source: string, { span }: Leaf): string {
  return wordsOf(source.slice(span.start, span.end));
}
