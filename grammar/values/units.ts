/** Units of quantities: one entry a unit, with its spellings in both faces. The id is the first Chinese spelling. */
import type { Face } from '../span.js';

export interface Unit {
  /** Identity in the tree, the same in both faces. */
  readonly id: string;
  readonly zh: readonly string[];
  /** Singular and plural first, then other accepted forms. */
  readonly en: readonly string[];
  /** `time` for periods, `money` for amounts; other units count or measure. */
  readonly kind?: 'time' | 'money';
  /** A measure word before the unit in Chinese: `6 个月`, `5 个工作日`. */
  readonly counted?: true;
}

const table: readonly Unit[] = [
  { id: '元', zh: ['元', '元人民币', '块钱'], en: ['yuan', 'yuan', 'RMB', 'CNY'], kind: 'money' },
  { id: '年', zh: ['年', '周年', '个年度'], en: ['year', 'years'], kind: 'time' },
  { id: '月', zh: ['月', '个月'], en: ['month', 'months'], kind: 'time', counted: true },
  { id: '周', zh: ['周', '个星期', '星期'], en: ['week', 'weeks'], kind: 'time' },
  {
    id: '日',
    zh: ['日', '天', '个自然日', '自然日'],
    en: ['day', 'days', 'calendar day', 'calendar days'],
    kind: 'time',
  },
  {
    id: '工作日',
    zh: ['工作日', '个工作日'],
    en: ['working day', 'working days', 'workday', 'workdays'],
    kind: 'time',
    counted: true,
  },
  { id: '季度', zh: ['季度', '个季度'], en: ['quarter', 'quarters'], kind: 'time', counted: true },
  { id: '小时', zh: ['小时', '个小时'], en: ['hour', 'hours'], kind: 'time' },
  { id: '分钟', zh: ['分钟'], en: ['minute', 'minutes'], kind: 'time' },
  { id: '次', zh: ['次', '回'], en: ['time', 'times'] },
  { id: '分', zh: ['分'], en: ['point', 'points'] },
  { id: '人', zh: ['人', '名', '人次'], en: ['person', 'persons', 'people'] },
  { id: '户', zh: ['户', '家'], en: ['household', 'households'] },
  { id: '项', zh: ['项'], en: ['item', 'items'] },
  { id: '件', zh: ['件', '起', '宗'], en: ['case', 'cases'] },
  { id: '倍', zh: ['倍'], en: ['fold', 'folds'] },
  { id: '个', zh: ['个'], en: ['piece', 'pieces'] },
  { id: '批次', zh: ['批次'], en: ['batch', 'batches'] },
  { id: '%', zh: ['%'], en: ['%', '%', 'percent', 'per cent'] },
  { id: '‰', zh: ['‰'], en: ['‰', '‰', 'per mille'] },
  { id: '吨', zh: ['吨'], en: ['tonne', 'tonnes', 'ton', 'tons', 't'] },
  { id: '千克', zh: ['千克', '公斤'], en: ['kilogram', 'kilograms', 'kg'] },
  { id: '克', zh: ['克'], en: ['gram', 'grams', 'g'] },
  { id: '毫克', zh: ['毫克'], en: ['milligram', 'milligrams', 'mg'] },
  { id: '微克', zh: ['微克'], en: ['microgram', 'micrograms', 'µg', 'ug'] },
  { id: '升', zh: ['升'], en: ['litre', 'litres', 'liter', 'liters', 'L'] },
  { id: '毫升', zh: ['毫升'], en: ['millilitre', 'millilitres', 'ml'] },
  { id: '米', zh: ['米'], en: ['metre', 'metres', 'meter', 'meters', 'm'] },
  { id: '公里', zh: ['公里', '千米'], en: ['kilometre', 'kilometres', 'kilometer', 'kilometers', 'km'] },
  { id: '亩', zh: ['亩'], en: ['mu', 'mu'] },
  { id: '平方米', zh: ['平方米', '平米'], en: ['square metre', 'square metres', 'm2'] },
  { id: '立方米', zh: ['立方米'], en: ['cubic metre', 'cubic metres', 'm3'] },
];

const bySpelling = new Map<string, Unit>();
for (const unit of table) for (const spelling of [...unit.zh, ...unit.en]) bySpelling.set(spelling, unit);

const chinese = table.flatMap(unit => unit.zh).filter(spelling => spelling !== '%' && spelling !== '‰');
const byFirst = new Map<string, string[]>();
for (const spelling of chinese.sort((a, b) => b.length - a.length)) {
  const first = spelling.slice(0, 1);
  byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
}

export const units: readonly Unit[] = table;

/** The unit of a word in either face, with `/` for "per" (`微克/立方米`); undefined for a word that is none. */
export function unitOf(word: string): Unit | undefined {
  const known = bySpelling.get(word);
  if (known) return known;
  const slash = word.indexOf('/');
  if (slash < 0) return undefined;
  const top = bySpelling.get(word.slice(0, slash));
  const bottom = bySpelling.get(word.slice(slash + 1));
  return top && bottom ? per(top, bottom) : undefined;
}

/**
 * Facts are now and then declared in `万元`: the unit behind the 万, and the power of ten before it. Undefined for a
 * plain unit, `千克` among them, and for a word that is no unit.
 */
export function multipliedUnit(word: string): { readonly power: number; readonly unit: Unit } | undefined {
  const [, ten = '', myriad = '', rest = ''] = /^([十百千]?)([万亿]?)(.+)$/u.exec(word) ?? [];
  const power = Math.max(0, '_十百千'.indexOf(ten || '_')) + (myriad === '亿' ? 8 : myriad === '万' ? 4 : 0);
  const unit = power > 0 && !unitOf(word) ? unitOf(rest) : undefined;
  return unit && { power, unit };
}

function per(top: Unit, bottom: Unit): Unit {
  const below = bottom.en[0] ?? bottom.id;
  return {
    id: `${top.id}/${bottom.id}`,
    zh: [`${top.id}/${bottom.id}`],
    en: top.en.slice(0, 2).map(word => `${word}/${below}`),
  };
}

/** The longest Chinese unit that stands at an offset, or undefined. */
export function scanUnit(text: string, at: number): { readonly unit: Unit; readonly end: number } | undefined {
  for (const spelling of byFirst.get(text[at] ?? '') ?? []) {
    const unit = text.startsWith(spelling, at) ? bySpelling.get(spelling) : undefined;
    if (unit) return { unit, end: at + spelling.length };
  }
  return undefined;
}

/** The word for a unit after a number. A name used as a unit (none of the table) is written as it is. */
export function writeUnit(id: string, face: Face, plural: boolean): string {
  const unit = unitOf(id);
  if (!unit) return id;
  if (face === 'en') return (plural ? (unit.en[1] ?? unit.en[0]) : unit.en[0]) ?? id;
  return unit.counted ? `个${unit.id}` : unit.id;
}
