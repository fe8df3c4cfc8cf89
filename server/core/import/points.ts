/**
 * Points of a numbered document (一、) with lists below their items → 款 with 项: the language has no list inside an
 * item, so what leads one must stand as a paragraph, and what follows it keeps its place.
 */
import type { Article, Paragraph, StatuteItem } from '../../../grammar/index.js';

/** A paragraph that was an item; `label` is the number that it had. */
interface Point extends Paragraph {
  readonly label?: string;
}

/** `（一）` of a paragraph that was an item; undefined for one that was in an opened article, but no item. */
export function pointLabel(paragraph: Point): string | undefined {
  return paragraph.label;
}

/** The article as a draft can say it: 二、 → （一）…： → 1. becomes 条 → 款 → 项. All others stay as they are. */
export function withoutInnerLists(source: string, article: Article): Article {
  if (article.style === 'article' || !article.paragraphs.some(each => isHeading(source, each))) return article;
  return { ...article, paragraphs: article.paragraphs.flatMap(each => opened(source, each)) };
}

/** A heading above its items: what they lead stands for itself. Under 有下列情形之一的： they are parts of one list. */
function isHeading(source: string, { text, items }: Paragraph): boolean {
  return items.some(hasItems) && !(text && /[：:]\s*$/u.test(source.slice(text.span.start, text.span.end)));
}

function hasItems({ paragraphs }: StatuteItem): boolean {
  return paragraphs.some(({ items }) => items.length > 0);
}

/** A heading without its items, and each of them as a paragraph; any other paragraph stays whole. */
function opened(source: string, paragraph: Paragraph, label?: string): readonly Point[] {
  const named = label === undefined ? {} : { label };
  if (!isHeading(source, paragraph)) return [{ ...paragraph, ...named }];
  const { text, parts, items } = paragraph;
  const own = parts.filter(part => !items.some(item => item === part));
  const last = own.at(-1);
  const span = { start: paragraph.span.start, end: last?.span.end ?? paragraph.span.start };
  const head = text || own.length > 0 ? [{ ...paragraph, ...named, span, parts: own, items: [] }] : [];
  const inner = items.flatMap(item =>
    item.paragraphs.flatMap(each => opened(source, each, (label ?? '') + (item.label ?? ''))),
  );
  return [...head, ...inner];
}
