/** Articles of the author's prose: 条 with its paragraphs, items and sub-items; and where chapters and annexes begin. */
import type { Block, Statement } from '../../grammar/index.js';
import { subitemNumber } from '../core/read/subitem.js';
import {
  type Border,
  type Drafted,
  inside,
  isBlock,
  keyOf,
  type LooseArticle,
  type LooseItem,
  type LooseParagraph,
  type LooseRun,
  nameWords,
  standard,
} from './drafted.js';
import { ended, ending, passageOf, passagesOf, wordsOf } from './wording.js';

/** Paragraphs while they are being gathered. */
interface Gathered {
  readonly text: readonly LooseRun[];
  readonly source: LooseParagraph['source'];
  readonly items: GatheredItem[];
  readonly nameAt?: LooseParagraph['source'];
  readonly key?: string;
}

interface GatheredItem extends Omit<LooseItem, 'items'> {
  readonly items: LooseItem[];
}

export function articleOf(drafted: Drafted, block: Block): LooseArticle {
  const key = keyOf(drafted, block.name);
  return {
    kind: 'article',
    about: 'prose',
    source: block.span,
    paragraphs: paragraphsOf(drafted, block),
    ...(block.name && { nameAt: block.name.span }),
    ...(key !== undefined && { key }),
  };
}

/** A 款 or 项 that stands beside parts of a list; an item alone has a paragraph without words, for `withItems`. */
export function loosePart(drafted: Drafted, block: Block): readonly LooseParagraph[] {
  const { span } = block;
  const own = gathered(drafted, { ...block, wordings: [], body: { kind: 'Body', span, statements: [block] } });
  // What mark an item ends in is known when all of its list are there.
  return block.word === 'item' ? own : own.map(paragraph => finished(drafted, paragraph));
}

/** Items without words above them belong to the paragraph before, or are 目 of its last item. */
export function withItems(drafted: Drafted, paragraphs: readonly LooseParagraph[]): readonly LooseParagraph[] {
  const found: (LooseParagraph | Gathered)[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.text.length > 0 || paragraph.items.length === 0) {
      found.push(paragraph);
      continue;
    }
    const last = found.at(-1) ?? { text: [], source: paragraph.source, items: [] };
    const open: Gathered = { ...last, items: last.items.map(item => ({ ...item, items: [...item.items] })) };
    for (const item of paragraph.items) addItem(open, item);
    found.splice(-1, 1, open);
  }
  return found.map(paragraph => (paragraph.items.length > 0 ? finished(drafted, paragraph) : paragraph));
}

/** Each wording is one paragraph; 项 are items of the paragraph before them, 款 another paragraph. */
function paragraphsOf(drafted: Drafted, block: Block): readonly LooseParagraph[] {
  return gathered(drafted, block).map(paragraph => finished(drafted, paragraph));
}

function gathered(drafted: Drafted, block: Block): readonly Gathered[] {
  const paragraphs: Gathered[] = [];
  const add = (
    wordings: Block['wordings'],
    source: LooseParagraph['source'],
    named: Pick<Gathered, 'nameAt' | 'key'>,
  ): void => {
    for (const [i, text] of wordings.flatMap(wording => passagesOf(drafted, wording)).entries()) {
      paragraphs.push({ text, source: text[0]?.source ?? source, items: [], ...(i === 0 && named) });
    }
  };
  add(block.wordings, block.span, {});
  for (const statement of inside(block)) addPart(drafted, paragraphs, statement, add);
  return paragraphs;
}

function addPart(
  drafted: Drafted,
  paragraphs: Gathered[],
  statement: Statement,
  add: (wordings: Block['wordings'], source: LooseParagraph['source'], named: Pick<Gathered, 'nameAt' | 'key'>) => void,
): void {
  if (statement.kind === 'Wording') add([statement], statement.span, {});
  if (statement.kind !== 'Block') return;
  const { name, wordings, span } = statement;
  const key = keyOf(drafted, name);
  const named = { ...(name && { nameAt: name.span }), ...(key !== undefined && { key }) };
  if (statement.word !== 'item') {
    add(wordings, span, named);
    for (const inner of inside(statement)) addPart(drafted, paragraphs, inner, add);
    return;
  }
  let last = paragraphs.at(-1);
  if (!last) {
    last = { text: [], source: span, items: [] };
    paragraphs.push(last);
  }
  const text = wordings.flatMap(wording => passageOf(drafted, wording));
  addItem(last, { text, source: span, items: [], ...named });
}

/** 目 have no word of their own in the language: an item that begins with 1. below another is one. */
function addItem({ items }: Gathered, item: LooseItem): void {
  const [first, ...rest] = item.text;
  const above = items.at(-1);
  const numbered = subitemNumber(first?.text ?? '', above?.text[0]?.text);
  if (numbered > 0 && above && first)
    above.items.push({ ...item, text: [{ ...first, text: first.text.slice(numbered) }, ...rest] });
  else items.push({ ...item, items: [...item.items] });
}

/** Marks at the end of leads and items where the author left them to the renderer. */
function finished(drafted: Drafted, { items, ...paragraph }: LooseParagraph): LooseParagraph {
  const [colon, semicolon, stop] = drafted.language === 'zh' ? ['：', '；', '。'] : [':', ';', '.'];
  return {
    ...paragraph,
    text: ended(paragraph.text, items.length > 0 && !isHeading(paragraph.text, items) ? colon : stop),
    items: items.map((item, i) => {
      const mark = i === items.length - 1 ? stop : semicolon;
      return {
        ...item,
        // A last item is the end of a sentence, whatever it was before others were taken away or put behind it.
        text:
          /[；;]$/u.test(wordsOf(item.text)) && mark === stop
            ? ending(item.text, stop)
            : ended(item.text, item.items.length > 0 ? colon : mark),
        items: item.items.map((each, j) => ({
          ...each,
          text: ended(each.text, j === item.items.length - 1 ? mark : semicolon),
        })),
      };
    }),
  };
}

/** 黑名单 above sentences that each say all by themselves: with a colon it would make cases of them. */
function isHeading(text: LooseParagraph['text'], items: readonly LooseItem[]): boolean {
  const words = wordsOf(text);
  return (
    items.length > 1 &&
    words.length <= 24 &&
    !/[，：；。]|下列|以下|如下|之一|包括|的$/u.test(words) &&
    items.every(item => item.items.length === 0 && /。[”’」』）]*$/u.test(wordsOf(item.text)))
  );
}

/** 章, 节 and 附件. */
export function borderOf(drafted: Drafted, block: Block): Border {
  const { wordings, name, wordSpan } = block;
  const own = wordings.flatMap(wording => passageOf(drafted, wording));
  const heading = own.length > 0 ? own : name ? [standard(name.span, nameWords(drafted, name))] : [];
  const kind = block.word === 'section' ? 'section' : block.word === 'annex' ? 'annex' : 'chapter';
  const key = keyOf(drafted, name);
  return {
    kind,
    heading,
    source: block.span ?? wordSpan,
    ...(name && { nameAt: name.span }),
    ...(key !== undefined && { key }),
  };
}

/** What stands in an annex with braces, as paragraphs without a number. */
export function annexArticles(drafted: Drafted, block: Block): readonly LooseArticle[] {
  if (inside(block).length === 0) return [];
  const loose = inside(block).filter(each => !isBlock(each, 'article'));
  const own =
    loose.length > 0
      ? [
          articleOf(drafted, {
            ...block,
            wordings: [],
            ...(block.body && { body: { ...block.body, statements: loose } }),
          }),
        ]
      : [];
  const articles = inside(block).flatMap(each => (isBlock(each, 'article') ? [articleOf(drafted, each)] : []));
  return [...own.map(({ nameAt: _, key: __, ...rest }) => rest), ...articles];
}
