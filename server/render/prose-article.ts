/** Articles of the author's prose: 条 with its paragraphs, items and sub-items; and where chapters and annexes begin. */
import type { Block, Statement } from '../../grammar/index.js';
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
  return paragraphsOf(drafted, { ...block, wordings: [], body: { kind: 'Body', span, statements: [block] } });
}

/** Items without words above them belong to the paragraph before. */
export function withItems(paragraphs: readonly LooseParagraph[]): readonly LooseParagraph[] {
  const found: LooseParagraph[] = [];
  for (const paragraph of paragraphs) {
    const last = found.at(-1);
    if (last && paragraph.text.length === 0)
      found[found.length - 1] = { ...last, items: [...last.items, ...paragraph.items] };
    else found.push(paragraph);
  }
  return found;
}

/** Each wording is one paragraph; 项 are items of the paragraph before them, 款 another paragraph. */
function paragraphsOf(drafted: Drafted, block: Block): readonly LooseParagraph[] {
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
  return paragraphs.map(paragraph => finished(drafted, paragraph));
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
  const subitem = /^\s*\d{1,2}[.．、]\s*/u.exec(text[0]?.text ?? '');
  const [first, ...rest] = text;
  const above = last.items.at(-1);
  // 目 have no word of their own in the language: an item that begins with 1. below another is one.
  if (subitem && above && first) {
    above.items.push({
      text: [{ ...first, text: first.text.slice(subitem[0].length) }, ...rest],
      source: span,
      items: [],
      ...named,
    });
  } else last.items.push({ text, source: span, items: [], ...named });
}

/** Marks at the end of leads and items where the author left them to the renderer. */
function finished(drafted: Drafted, { items, ...paragraph }: Gathered): LooseParagraph {
  const [colon, semicolon, stop] = drafted.language === 'zh' ? ['：', '；', '。'] : [':', ';', '.'];
  return {
    ...paragraph,
    text: ended(paragraph.text, items.length > 0 ? colon : stop),
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
