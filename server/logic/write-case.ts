/** Cases in the language: `处罚种类 = 罚款；罚款金额 = 600 元`, `penalty = fine; fine-amount = 600 yuan`. */
import type { Bilingual, Face } from '../../grammar/index.js';
import { writeAmount } from '../../grammar/values/amount.js';
import { writeDate } from '../../grammar/values/date.js';
import { shift } from '../../grammar/values/numeral.js';
import { writeWindow } from '../../grammar/values/period.js';
import type { Case, Known } from './case.js';
import { type FactDeclaration, findMember } from './fact.js';
import type { Limit } from './formula.js';

/** What a case states, one entry a fact: the name with its window, and the value. */
export function factsInWords({ known }: Case, face: Face): Readonly<Record<string, string>> {
  return Object.fromEntries(known.map(one => [nameOf(one, face), valueInWords(one, face)]));
}

/** The statements of a case, as they stand in a `案例`; at the end that nothing else is the case. */
export function caseInWords({ known, restNone }: Case, face: Face): string {
  const statements = known.map(one => {
    if (one.kind === 'truth') return `${one.value ? '' : face === 'zh' ? '非 ' : 'not '}${factName(one.fact, face)}`;
    const sign = one.kind === 'amount' && (!one.lower || !one.upper) ? ' ' : ' = ';
    return `${nameOf(one, face)}${sign}${valueInWords(one, face)}`;
  });
  if (restNone) statements.push(face === 'zh' ? '其余：无' : 'rest: none');
  return statements.join(face === 'zh' ? '；' : '; ');
}

export function caseInBoth(given: Case): Bilingual {
  return { zh: caseInWords(given, 'zh'), en: caseInWords(given, 'en') };
}

/** A name in the face, as far as its declaration has one. */
function factName({ id, alias }: { readonly id: string; readonly alias?: string }, face: Face): string {
  return inFace(id, alias, face);
}

function memberName(fact: FactDeclaration, member: string, face: Face): string {
  const found = fact.type.kind === 'choice' ? findMember(fact.type.members, member) : undefined;
  return inFace(member, found?.alias, face);
}

function inFace(id: string, alias: string | undefined, face: Face): string {
  if (alias === undefined) return id;
  const isHan = /\p{sc=Han}/u.test(id);
  return isHan === (face === 'zh') ? id : alias;
}

function nameOf(known: Known, face: Face): string {
  const name = factName(known.fact, face);
  if (known.kind !== 'amount' || !known.window) return name;
  const { value, unit } = inWrittenUnit(known.window);
  const window = writeWindow(value, unit, face);
  return face === 'zh' ? `${window} ${name}` : `${name} ${window}`;
}

function valueInWords(known: Known, face: Face): string {
  switch (known.kind) {
    case 'truth':
      return face === 'zh' ? (known.value ? '是' : '否') : known.value ? 'yes' : 'no';
    case 'members': {
      const names = known.has.map(member => memberName(known.fact, member, face));
      if (names.length === 1) return names[0] ?? '';
      return face === 'zh' ? `{${names.join('、')}}` : `{${names.join(', ')}}`;
    }
    case 'amount': {
      const { lower, upper } = known;
      if (lower && upper && lower.value === upper.value) return limitInWords(lower, face);
      const ends = [];
      if (lower) ends.push(`${lower.inclusive ? '≥' : '>'} ${limitInWords(lower, face)}`);
      if (upper) ends.push(`${upper.inclusive ? '≤' : '<'} ${limitInWords(upper, face)}`);
      return ends.join(' ');
    }
  }
}

/** An amount as a person writes it: yuan for fen, years for twelve months, per cent for ten per mille. */
function limitInWords(limit: Limit, face: Face): string {
  if (limit.unit === 'date') {
    const [year = 1970, month, day] = limit.value.split('-').map(Number);
    return writeDate({ year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }, face);
  }
  const { value, unit } = inWrittenUnit(limit);
  return writeAmount(value, unit === '' ? undefined : unit, face);
}

function inWrittenUnit({ value, unit }: Limit): { readonly value: string; readonly unit: string } {
  if (unit === 'fen') return { value: shift(value, -2), unit: '元' };
  if (unit === '月' && /^\d{2,3}$/.test(value) && Number(value) % 12 === 0) {
    return { value: String(Number(value) / 12), unit: '年' };
  }
  if (unit === '‰' && /^-?\d*0$/.test(value)) return { value: shift(value, -1), unit: '%' };
  if (unit === '微克') {
    for (const [zeros, larger] of masses)
      if (shift(value, -zeros).length <= value.length - zeros) return { value: shift(value, -zeros), unit: larger };
  }
  return { value, unit };
}

const masses: readonly (readonly [zeros: number, unit: string])[] = [
  [12, '吨'],
  [9, '千克'],
  [6, '克'],
  [3, '毫克'],
];
