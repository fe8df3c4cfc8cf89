/** The tree of an existing text as a reader would sketch it, one part a line; what tests of layouts compare. */
import {
  type Article,
  isLeaf,
  type Leaf,
  type Paragraph,
  type Part,
  parseStatute,
  type StatuteFile,
  type StatuteItem,
} from '../../grammar/index.js';

/**
 * `标题 …`, `章 …`, `第九条【…】`, then for each paragraph `¶1 …` (`¶2* …` when it closes a list), for each item
 * `（一） …` (`[2] …` when its number was lost). Wraps inside a sentence show as `⏎`.
 */
export function outline(text: string): string {
  const file = parseStatute(text);
  return file.parts.flatMap(part => sketch(file, part, '')).join('\n');
}

const words = { title: '标题', header: '题注', contents: '目录', table: '表', signature: '落款' } as const;

function sketch(file: StatuteFile, part: Part, indent: string): string[] {
  if (isLeaf(part)) {
    const word = part.kind in words ? words[part.kind as keyof typeof words] : undefined;
    return word ? [`${indent}${word} ${written(file, part)}`] : [];
  }
  switch (part.kind) {
    case 'Division': {
      const level = { part: '编', chapter: '章', section: '节' }[part.level];
      const head = [level, part.number ?? '', part.heading ? written(file, part.heading) : ''].join(' ').trim();
      return [indent + head, ...part.parts.flatMap(inner => sketch(file, inner, `${indent}  `))];
    }
    case 'Annex': {
      const head = part.heading ? ` ${written(file, part.heading)}` : '';
      return [indent + part.label + head, ...part.parts.flatMap(inner => sketch(file, inner, `${indent}  `))];
    }
    case 'Article':
      return sketchArticle(file, part, indent);
    case 'Paragraph':
      return sketchParagraphs(file, [part], indent);
    case 'Item':
      return sketchItem(file, part, indent);
  }
}

function sketchArticle(file: StatuteFile, article: Article, indent: string): string[] {
  const caption = article.caption ? ` [${written(file, article.caption)}]` : '';
  const head = `${indent}${article.label}${caption}${article.deleted ? ' 删' : ''}`;
  return [head, ...sketchParagraphs(file, article.paragraphs, `${indent}  `)];
}

function sketchParagraphs(file: StatuteFile, paragraphs: readonly Paragraph[], indent: string): string[] {
  return paragraphs.flatMap((paragraph, i) => [
    `${indent}¶${i + 1}${paragraph.closing ? '*' : ''} ${paragraph.text ? written(file, paragraph.text) : ''}`.trimEnd(),
    ...paragraph.parts.flatMap(part =>
      isLeaf(part) && part.kind !== 'table' ? [] : sketch(file, part, `${indent}  `),
    ),
  ]);
}

function sketchItem(file: StatuteFile, item: StatuteItem, indent: string): string[] {
  const label = item.label ?? `[${item.number}]`;
  const [first, ...others] = item.paragraphs;
  const text = first?.text ? ` ${written(file, first.text)}` : '';
  const inner = first ? first.items.flatMap(each => sketchItem(file, each, `${indent}  `)) : [];
  return [indent + label + text, ...inner, ...sketchParagraphs(file, others, `${indent}  `)];
}

function written(file: StatuteFile, { span }: Leaf): string {
  return file.text.slice(span.start, span.end).replace(/\s*[\r\n]+\s*/gu, '⏎');
}
