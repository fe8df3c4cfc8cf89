/** Numbers that Word counts itself: 章 and 节, 条 through the whole text, 项 and 目 anew in every paragraph. */
import { type INumberingOptions, type IParagraphOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Face } from '../../../grammar/index.js';
import { faces, firstLine, hangingOf } from './styles.js';

export type Counted = 'chapter' | 'section' | 'article' | 'item' | 'subitem';

type Mark = Pick<IParagraphOptions, 'numbering'>;

/** What a paragraph says of its number; `paragraph` counts the paragraphs that have items, whose numbers begin anew. */
export function numberMark(kind: Counted, paragraph: number): Mark {
  switch (kind) {
    case 'chapter':
      return { numbering: { reference: 'divisions', level: 0 } };
    case 'section':
      return { numbering: { reference: 'divisions', level: 1 } };
    case 'article':
      return { numbering: { reference: 'articles', level: 0 } };
    case 'item':
      return { numbering: { reference: 'items', level: 0, instance: paragraph } };
    case 'subitem':
      return { numbering: { reference: 'items', level: 1, instance: paragraph } };
  }
}

export function numberingOf(language: Face): INumberingOptions {
  const zh = language === 'zh';
  const counting = zh ? LevelFormat.CHINESE_COUNTING_THOUSAND : LevelFormat.DECIMAL;
  const level = (at: number, text: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], look = {}) => ({
    level: at,
    format,
    text,
    // The space is part of the text, so that it is as wide as in the text without automatic numbers.
    suffix: LevelSuffix.NOTHING,
    // What a level says goes before what the style of the paragraph says.
    style: look,
  });
  const ofArticle = zh
    ? { run: { font: { eastAsia: faces.bold, hint: 'eastAsia' } }, paragraph: { indent: firstLine } }
    : { run: { bold: true } };
  const ofItem = (depth: 1 | 2) => ({ paragraph: { indent: zh ? firstLine : hangingOf(depth) } });
  return {
    config: [
      {
        reference: 'divisions',
        levels: [
          level(0, zh ? '第%1章　' : 'Chapter %1 ', counting),
          level(1, zh ? '第%2节　' : 'Section %2 ', counting),
        ],
      },
      { reference: 'articles', levels: [level(0, zh ? '第%1条　' : 'Article %1 ', counting, ofArticle)] },
      {
        reference: 'items',
        levels: [
          level(0, zh ? '（%1）' : '(%1) ', counting, ofItem(1)),
          level(1, zh ? '%2.' : '%2. ', LevelFormat.DECIMAL, ofItem(2)),
        ],
      },
    ],
  };
}
