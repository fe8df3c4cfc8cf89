/** `--as-of`: the day whose law a text is held against. */
import type { Bilingual } from '../../grammar/index.js';
import { isDay } from '../core/day.js';
import type { Settings } from '../core/settings.js';
import { type Arguments, optionOf } from './arguments.js';
import type { Surroundings } from './call.js';

/** What is wrong with the day that a call names; undefined where it names none. */
export function misuseOfDay(call: Arguments): Bilingual | undefined {
  const day = optionOf(call, 'as-of');
  if (day === undefined || isDay(day)) return undefined;
  return {
    zh: `--as-of 后面要写日期，如 2026-03-01，不能是「${day}」`,
    en: `--as-of takes a day such as 2026-03-01, not “${day}”`,
  };
}

/** What a command sets where nobody sets how loudly a check speaks: the day alone. */
export function settingsOn(call: Arguments, { today }: Surroundings): Settings {
  const asOf = optionOf(call, 'as-of');
  return { today, levels: {}, ...(asOf !== undefined && { asOf }) };
}
