/** Quantities: a number with a unit, `50 万元`, `三次`, `15 个工作日`, `半年`, `10%`, `百分之十`, `500,000 yuan`. */
import { beginsChineseNumeral, scanChineseNumeral, scanNumeral } from './numeral.js';
import { scanUnit, unitOf } from './units.js';
import { skipBlanks } from './width.js';

/** `value` is an exact decimal in the unit; `unit` a canonical id of `units.ts`. */
export interface Quantity {
  readonly value: string;
  readonly unit?: string;
}

export interface ScannedQuantity extends Quantity {
  readonly end: number;
}

/**
 * The quantity in Chinese words that stands at an offset of a run of Han: `五万元`, `半年`, `百分之十`. A numeral
 * without a unit is none: `三无产品` and `一级` are names.
 */
export function scanChineseQuantity(text: string, at: number): ScannedQuantity | undefined {
  const first = text[at] ?? '';
  if (first === '半') return scanHalf(text, at);
  if (first === '百' || first === '千') return scanShare(text, at);
  if (!beginsChineseNumeral(first)) return undefined;
  const numeral = scanChineseNumeral(text, at);
  if (!numeral) return undefined;
  if (text.startsWith('年半', numeral.end)) return { value: half(numeral.value), unit: '月', end: numeral.end + 2 };
  const unit = scanUnit(text, numeral.end);
  return unit ? { value: numeral.value, unit: unit.unit.id, end: unit.end } : undefined;
}

function scanHalf(text: string, at: number): ScannedQuantity | undefined {
  if (text[at + 1] === '年') return { value: '6', unit: '月', end: at + 2 };
  if (text.startsWith('半个月', at)) return { value: '15', unit: '日', end: at + 3 };
  return undefined;
}

function scanShare(text: string, at: number): ScannedQuantity | undefined {
  const unit = text.startsWith('百分之', at) ? '%' : text.startsWith('千分之', at) ? '‰' : undefined;
  const numeral = unit ? scanNumeral(text, at + 3) : undefined;
  return unit && numeral ? { value: numeral.value, unit, end: numeral.end } : undefined;
}

/** The quantity that stands at an offset of prose or of a draft, in Chinese or with digits; the unit is optional. */
export function scanQuantity(text: string, at: number): ScannedQuantity | undefined {
  const chinese = scanChineseQuantity(text, at);
  if (chinese) return chinese;
  const numeral = scanNumeral(text, at);
  if (!numeral) return undefined;
  const rest = skipBlanks(text, numeral.end);
  const sign = text[rest];
  if (sign === '%' || sign === '％' || sign === '‰') {
    return { value: numeral.value, unit: sign === '‰' ? '‰' : '%', end: rest + 1 };
  }
  if (text.startsWith('年半', rest)) return { value: half(numeral.value), unit: '月', end: rest + 2 };
  const unit = scanUnit(text, rest);
  if (unit) return { value: numeral.value, unit: unit.unit.id, end: unit.end };
  const latin = scanLatinUnit(text, rest);
  return latin ? { value: numeral.value, unit: latin.unit, end: latin.end } : numeral;
}

/** One and a half years are eighteen months: years times twelve, and six. */
function half(years: string): string {
  return String(Math.round(Number(years) * 12 + 6));
}

const latinUnit = /(?:working |calendar |square |cubic )?[A-Za-zµ]+\d?/y;

function scanLatinUnit(text: string, at: number): { readonly unit: string; readonly end: number } | undefined {
  latinUnit.lastIndex = at;
  const word = latinUnit.exec(text)?.[0];
  const unit = word === undefined ? undefined : unitOf(word);
  return word !== undefined && unit ? { unit: unit.id, end: at + word.length } : undefined;
}

/** The quantity that the whole text is, or undefined. */
export function readQuantity(text: string): Quantity | undefined {
  const scanned = scanQuantity(text, 0);
  if (!scanned || scanned.end !== text.length) return undefined;
  return scanned.unit === undefined ? { value: scanned.value } : { value: scanned.value, unit: scanned.unit };
}
