/** How many articles were changed, and which stayed as they were, in a few sentences. */
import type { Face } from '../../../grammar/index.js';
import { writeNumeral } from '../../../grammar/values/numeral.js';
import type { ChangeRow } from './change-table.js';
import { sentence } from './effects.js';
import type { Provision } from './provisions.js';

type Pair = readonly [before: Provision, after: Provision];

export function countsSaid(rows: readonly ChangeRow[], language: Face): readonly string[] {
  const words = {
    changed: { zh: '修改', en: 'changed' },
    added: { zh: '新增', en: 'added' },
    deleted: { zh: '删去', en: 'deleted' },
    moved: { zh: '移动', en: 'moved' },
  } as const;
  const said = (['changed', 'added', 'deleted', 'moved'] as const).flatMap(kind => {
    const count = rows.filter(row => row.kind === kind).length;
    if (count === 0) return [];
    return [language === 'zh' ? `${words[kind].zh}${writeNumeral(count, 'zh')}条` : `${count} ${words[kind].en}`];
  });
  if (said.length === 0) {
    const isEmpty = rows.length === 0;
    return [sentence(language === 'zh' ? (isEmpty ? '没有修改' : '条文没有修改') : 'no article is changed', language)];
  }
  return [sentence(language === 'zh' ? said.join('，') : `articles: ${said.join(', ')}`, language)];
}

/** 第一条至第四条未作修改。第七条至第九条顺延为第八条至第十条，内容未作修改。 */
export function restSaid(pairs: readonly Pair[], language: Face): readonly string[] {
  const zh = language === 'zh';
  const isKept = ([before, after]: Pair): boolean => before.label === after.label;
  const kept = rangesOf(pairs.filter(isKept)).map(range => said(range, 0, language));
  const shifted = rangesOf(pairs.filter(pair => !isKept(pair))).map(range =>
    zh
      ? `${said(range, 0, language)}改为${said(range, 1, language)}，内容未作修改`
      : `${said(range, 0, language)} become${range.length > 1 ? '' : 's'} ${said(range, 1, language)}, unchanged otherwise`,
  );
  const first = kept.length > 0 ? [zh ? `${kept.join('、')}未作修改` : `unchanged: ${kept.join(', ')}`] : [];
  const sentences = [...first, ...shifted].map(words => sentence(words, language));
  return sentences.length > 0 ? [sentences.join(zh ? '' : ' ')] : [];
}

/** Runs of articles that follow one another on both sides. */
function rangesOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const ranges: Pair[][] = [];
  for (const pair of pairs) {
    const last = ranges.at(-1)?.at(-1);
    const follows = last && [0, 1].every(side => numberOf(pair, side) === numberOf(last, side) + 1);
    if (follows) ranges.at(-1)?.push(pair);
    else ranges.push([pair]);
  }
  return ranges;
}

function numberOf(pair: Pair, side: number): number {
  const article = pair[side]?.article;
  // What stands in an annex has no number to count on from.
  return article && article.label !== '' ? article.number : Number.NaN;
}

function said(range: readonly Pair[], side: 0 | 1, language: Face): string {
  const [first, last] = [range[0]?.[side].label ?? '', range.at(-1)?.[side].label ?? ''];
  if (range.length === 1) return first;
  if (language === 'zh') return range.length === 2 ? `${first}、${last}` : `${first}至${last}`;
  return `${first.replace('Article', 'Articles')} to ${last.replace('Article ', '')}`;
}
