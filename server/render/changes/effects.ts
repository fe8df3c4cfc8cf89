/** What a comparison says of an article: who is listed now and was not, and which values are others. */
import type { Bilingual, Face, Span } from '../../../grammar/index.js';
import { writeNumeral } from '../../../grammar/values/numeral.js';
import type { Comparison, CriterionComparison, Group, Row, SectionKey } from '../../core/compare/comparison.js';
import { differencesSaid } from '../../core/compare/say.js';
import type { OfficialDocument } from '../document.js';
import { dateOfDay } from '../head.js';
import { pieceAt } from '../locate.js';

/** Sentences by the id of the article of the new text, or of the old one for what is gone. */
export interface Effects {
  readonly before: ReadonlyMap<string, readonly Said[]>;
  readonly after: ReadonlyMap<string, readonly Said[]>;
}

/** `item` is the number of the item that it is about; 0 for the article. */
interface Said {
  readonly words: string;
  readonly item: number;
}

/** What is to be said of an article that stands in both texts or in one, in the order of its items. */
export function saidOf(effects: Effects, before: string | undefined, after: string | undefined): readonly string[] {
  const gone = before === undefined ? [] : (effects.before.get(before) ?? []);
  const own = after === undefined ? [] : (effects.after.get(after) ?? []);
  return [...gone, ...own].sort((a, b) => a.item - b.item).map(({ words }) => words);
}

export function effectsOf(comparison: Comparison, before: OfficialDocument, after: OfficialDocument): Effects {
  const effects = { before: new Map<string, Said[]>(), after: new Map<string, Said[]>() };
  const { language } = after;
  const put = (left: Span | undefined, right: Span | undefined, say: (item: string) => readonly string[]): void => {
    const now = right && pieceAt(after, right);
    const then = left && pieceAt(before, left);
    const [side, place] = now ? (['after', now] as const) : (['before', then] as const);
    if (!place) return;
    const { article, item } = place;
    const told = effects[side].get(article) ?? [];
    effects[side].set(article, [...told, ...say(itemSaid(item, side, language)).map(words => ({ words, item }))]);
  };
  for (const list of comparison.lists) {
    for (const one of list.criteria) {
      put(one.left?.at, one.right?.at, item => criterionSaid(one, comparison, item, language));
    }
  }
  const sections = [...comparison.general, ...comparison.lists.flatMap(list => list.sections)];
  for (const { key, rows } of sections) {
    // Articles of prose are read side by side.
    if (key === 'articles') continue;
    for (const row of rows) put(row.left?.at, row.right?.at, () => rowSaid(key, row, language));
  }
  return effects;
}

/** What became of a criterion, in words that say whether more or fewer are listed. */
export function standingOf(group: Group): Bilingual {
  switch (group) {
    case 'narrower':
      return { zh: '列入范围扩大', en: 'lists more' };
    case 'wider':
      return { zh: '列入范围缩小', en: 'lists fewer' };
    case 'crossing':
      return { zh: '列入范围有扩大也有缩小', en: 'lists others' };
    case 'only-left':
      return { zh: '删去', en: 'deleted' };
    case 'only-right':
      return { zh: '新增', en: 'added' };
    case 'same':
      return { zh: '列入范围不变', en: 'unchanged' };
    default:
      return { zh: '列入范围是否改变不能判断', en: 'cannot be compared' };
  }
}

// --- sentences --------------------------------------------------------------------------------------------------

function criterionSaid(
  one: CriterionComparison,
  comparison: Comparison,
  item: string,
  language: Face,
): readonly string[] {
  const name = item === '' ? (one.right ?? one.left)?.name[language] : item;
  const carried = one.carries.map(row => valueSaid(row, language));
  if (one.group === 'same')
    return carried.map(said => sentence(`${name}${language === 'zh' ? '，' : ': '}${said}`, language));
  const word = standingOf(one.group)[language];
  const who = differencesSaid(one, comparison).map(said => sentence(said[language], language));
  const head = sentence(language === 'zh' ? `${name}${word}` : `${name} ${word}`, language);
  return [[head, ...who, ...carried.map(said => sentence(said, language))].join(language === 'zh' ? '' : ' ')];
}

/** What a part of a section is called where it is put in or taken out. */
const nouns: Partial<Record<SectionKey, Bilingual>> = {
  definitions: { zh: '定义', en: 'definition' },
  exceptions: { zh: '例外', en: 'exception' },
  measures: { zh: '措施', en: 'measure' },
  deductions: { zh: '扣分', en: 'deduction' },
  additions: { zh: '加分', en: 'addition' },
  direct: { zh: '直接评定', en: 'direct grading' },
  bands: { zh: '等级', en: 'band' },
};

function rowSaid(key: SectionKey, row: Row, language: Face): readonly string[] {
  const { label, standing } = row;
  const noun = nouns[key];
  const named = noun ? `${noun[language]}${language === 'zh' ? `“${label.zh}”` : ` “${label.en}”`}` : label[language];
  switch (standing) {
    case 'different':
      return [sentence(valueSaid(row, language), language)];
    case 'only-right':
      return [sentence(language === 'zh' ? `新增${named}` : `added: ${named}`, language)];
    case 'only-left':
      return [sentence(language === 'zh' ? `删去${named}` : `deleted: ${named}`, language)];
    default:
      return [];
  }
}

function valueSaid({ key, label, left, right, absent }: Row, language: Face): string {
  const said = (words: Bilingual): string => {
    const own = words[language];
    if (/^\d{4}-\d\d-\d\d$/u.test(own)) return dateOfDay(own, language);
    // A draft writes 3 年, a text 3年.
    return language === 'zh' ? own.replaceAll(/(?<=[\d\p{Script=Han}]) (?=[\d\p{Script=Han}])/gu, '') : own;
  };
  const [from, to] = [said(left?.words ?? absent), said(right?.words ?? absent)];
  const name = key === 'effective' ? { zh: '施行日期', en: 'date of effect' } : label;
  return language === 'zh' ? `${name.zh}由“${from}”改为“${to}”` : `${name.en}: “${from}” becomes “${to}”`;
}

export function sentence(words: string, language: Face): string {
  const stop = language === 'zh' ? '。' : '.';
  const first = language === 'en' ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return /[。.！!？?]$/u.test(first) ? first : first + stop;
}

// --- places -----------------------------------------------------------------------------------------------------

/** 第一项; 原第一项 of the old text. */
function itemSaid(item: number, side: keyof Effects, language: Face): string {
  if (item === 0) return '';
  if (language === 'zh') return `${side === 'before' ? '原' : ''}第${writeNumeral(item, 'zh')}项`;
  return `${side === 'before' ? 'Former item' : 'Item'} (${item})`;
}
