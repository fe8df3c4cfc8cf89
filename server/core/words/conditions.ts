/** Conditions and values in words, in both faces: as a draft writes them, so that what is told can be kept. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import { writeAmount } from '../../../grammar/values/amount.js';
import { writeDate } from '../../../grammar/values/date.js';
import { writeWindow } from '../../../grammar/values/period.js';
import { multipliedUnit } from '../../../grammar/values/units.js';
import { compareDecimals, type Decimal, readDecimal, whole, writeDecimal } from '../../logic/decimal.js';
import { type FactDeclaration, type FactMember, findMember, leavesOf } from '../../logic/fact.js';
import type { Belongs, Compares, Formula, Limit } from '../../logic/formula.js';
import { called } from '../bind/resolve.js';
import { measure } from '../bind/units.js';

/** A formula as a condition of the language: `罚款金额 ≥ 50 万元 且 处罚种类 含 罚款`. */
export function conditionWords(formula: Formula): Bilingual {
  return { zh: words(formula, 'zh'), en: words(formula, 'en') };
}

/** The name of a fact in each language. */
export function factWords(fact: FactDeclaration): Bilingual {
  return called(fact);
}

function words(formula: Formula, face: Face): string {
  const inner = (part: Formula) => (isCompound(part) ? bracketed(words(part, face), face) : words(part, face));
  switch (formula.kind) {
    case 'and':
      return formula.of.map(part => (part.kind === 'and' ? words(part, face) : inner(part))).join(joined[face].and);
    case 'or':
      return formula.of.map(part => (part.kind === 'or' ? words(part, face) : inner(part))).join(joined[face].or);
    case 'at-least': {
      const parts = formula.of.map(part => words(part, face)).join(face === 'zh' ? '；' : '; ');
      return face === 'zh' ? `至少 ${formula.count} 项 { ${parts} }` : `at least ${formula.count} of { ${parts} }`;
    }
    case 'not':
      return formula.of.kind === 'belongs' && !formula.of.all
        ? belongsWords(formula.of, face, true)
        : `${joined[face].not} ${inner(formula.of)}`;
    case 'implies':
      return `${inner(formula.left)}${joined[face].implies}${inner(formula.right)}`;
    case 'holds':
      return called(formula.fact)[face];
    case 'belongs':
      return belongsWords(formula, face, false);
    case 'compares':
      return comparesWords(formula, face);
    case 'opaque':
      return face === 'zh' ? `“${formula.text}”` : `"${formula.text}"`;
    case 'defined':
      return formula.name;
  }
}

const joined = {
  zh: { and: ' 且 ', or: ' 或 ', not: '非', implies: ' 则 ' },
  en: { and: ' and ', or: ' or ', not: 'not', implies: ' implies ' },
} as const satisfies Record<Face, Record<string, string>>;

function isCompound({ kind }: Formula): boolean {
  return kind === 'and' || kind === 'or' || kind === 'implies';
}

function bracketed(text: string, face: Face): string {
  return face === 'zh' ? `（${text}）` : `(${text})`;
}

// --- choices ----------------------------------------------------------------------------------------------------

function belongsWords({ fact, members, all, exact }: Belongs, face: Face, denied: boolean): string {
  const name = called(fact)[face];
  const isMany = fact.type.kind === 'choice' && fact.type.many;
  const set = setWords(fact, members, face);
  if (denied) return `${name} ${isMany ? operators[face].excludes : operators[face].notIn} ${set}`;
  if (!isMany && set.startsWith('{')) return `${name} ${operators[face].in} ${set}`;
  if (!isMany || exact) return `${name} = ${set}`;
  return `${name} ${all && members.length > 1 ? operators[face].includesAll : operators[face].includes} ${set}`;
}

const operators = {
  zh: { in: '属于', notIn: '不属于', includes: '含', excludes: '不含', includesAll: '全含' },
  en: { in: 'in', notIn: 'not in', includes: 'includes', excludes: 'excludes', includesAll: 'includes all' },
} as const satisfies Record<Face, Record<string, string>>;

/** `罚款`, `{暗管、渗井}`; all that a class stands for is called by the class. */
export function setWords(fact: FactDeclaration, members: readonly string[], face: Face): string {
  const named = classOf(fact, members) ?? undefined;
  const names = (named ? [named.id] : members).map(member => memberWords(fact, member)[face]);
  if (names.length === 1) return names[0] ?? '';
  return `{${names.join(face === 'zh' ? '、' : ', ')}}`;
}

/** The name of a member in each language. */
export function memberWords(fact: FactDeclaration, member: string): Bilingual {
  const found = fact.type.kind === 'choice' ? findMember(fact.type.members, member) : undefined;
  return called(found ?? { id: member });
}

function classOf(fact: FactDeclaration, members: readonly string[]): FactMember | undefined {
  if (fact.type.kind !== 'choice' || members.length < 2) return undefined;
  const wanted = new Set(members);
  const visit = (among: readonly FactMember[]): FactMember | undefined => {
    for (const member of among) {
      if (member.members.length === 0) continue;
      const leaves = leavesOf(fact, member.id);
      if (leaves.length === wanted.size && leaves.every(leaf => wanted.has(leaf))) return member;
      const inside = visit(member.members);
      if (inside) return inside;
    }
    return undefined;
  };
  return visit(fact.type.members);
}

// --- numbers ----------------------------------------------------------------------------------------------------

function comparesWords({ fact, window, lower, upper }: Compares, face: Face): string {
  const name = called(fact)[face];
  const within = window && windowWords(window)[face];
  const subject = within === undefined ? name : face === 'zh' ? `${within} ${name}` : `${name} ${within}`;
  return `${subject} ${boundsWords(fact, lower, upper)[face]}`;
}

/** `≥ 50 万元`, `= 3 次`, `≥ 5 万元、≤ 20 万元`. */
export function boundsWords(fact: FactDeclaration, lower: Limit | undefined, upper: Limit | undefined): Bilingual {
  const say = (sign: string, limit: Limit): Bilingual => {
    const amount = limitWords(limit, fact);
    return { zh: `${sign} ${amount.zh}`, en: `${sign} ${amount.en}` };
  };
  if (lower && upper && lower.value === upper.value && lower.inclusive && upper.inclusive) return say('=', lower);
  const parts = [
    ...(lower ? [say(lower.inclusive ? '≥' : '>', lower)] : []),
    ...(upper ? [say(upper.inclusive ? '≤' : '<', upper)] : []),
  ];
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') };
}

/** A value in the unit in which its fact is declared, or in the smallest of its kind where that does not divide it. */
export function limitWords({ value, unit }: Limit, fact?: FactDeclaration): Bilingual {
  if (unit === 'date') return { zh: dayWords(value, 'zh'), en: dayWords(value, 'en') };
  const own = fact?.type.kind === 'quantity' ? fact.type.unit : undefined;
  // 万 is written where the number asks for it, whatever the fact was declared in.
  const declared = own === undefined ? undefined : (multipliedUnit(own)?.unit.id ?? own);
  for (const wanted of [declared, larger[unit]]) {
    if (wanted === undefined || wanted === unit) continue;
    const inWanted = converted(value, unit, wanted);
    if (inWanted !== undefined) return amountWords(inWanted, wanted);
  }
  return amountWords(value, unit);
}

function dayWords(day: string, face: Face): string {
  const [year = 1970, month, date] = day.split('-').map(Number);
  return writeDate({ year, ...(month !== undefined && { month }), ...(date !== undefined && { day: date }) }, face);
}

/** The units that people speak of, for the smallest of a kind. */
const larger: Readonly<Record<string, string>> = { fen: '元', 月: '年', '‰': '%', 微克: '毫克' };

function amountWords(value: string, unit: string): Bilingual {
  const own = unit === '' ? undefined : unit;
  return { zh: writeAmount(value, own, 'zh'), en: writeAmount(value, own, 'en') };
}

/** `一年内` as a window is written: `1 年内`, `within 1 year`. */
export function windowWords({ value, unit }: Limit): Bilingual {
  const years = unit === '月' ? converted(value, unit, '年') : undefined;
  const [shown, own] = years === undefined ? [value, unit] : [years, '年'];
  return { zh: writeWindow(shown, own, 'zh'), en: writeWindow(shown, own, 'en') };
}

/** An exact decimal of the smallest unit in another unit of its kind; undefined where it does not divide. */
function converted(value: string, unit: string, wanted: string): string | undefined {
  const one = measure('1', wanted);
  if (one.unit !== unit) return undefined;
  const factor = BigInt(one.value);
  if (factor === 0n) return undefined;
  const { digits, places } = readDecimal(value);
  // A power of ten divides every decimal, others only what they divide.
  if (/^10*$/.test(one.value)) return writeDecimal({ digits, places: places + one.value.length - 1 });
  return digits % factor === 0n ? writeDecimal({ digits: digits / factor, places }) : undefined;
}

/** Points of a rating: `7 分`, `7 points`. */
export function pointWords(value: Decimal): Bilingual {
  const text = writeDecimal(value);
  return { zh: `${text} 分`, en: `${text} point${compareDecimals(value, whole(1n)) === 0 ? '' : 's'}` };
}
