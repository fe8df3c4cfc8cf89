/** What the editor sets: read from whatever a client sends, with defaults for all that is missing or wrong. */
import type { Face } from '../../grammar/index.js';
import { isDay } from '../core/day.js';
import type { Level } from '../core/finding.js';
import type { Day } from '../core/model.js';
import { isRecord } from '../core/record.js';

export interface EditorSettings {
  /** The language of messages; `auto` is that of the draft's keywords. */
  readonly language: Face | 'auto';
  readonly asOf?: Day;
  readonly levels: Readonly<Record<string, Level | 'off'>>;
  /** The configuration leaves the file out: nothing is told of it. */
  readonly left?: true;
  /** Completion finds names by their pinyin too. */
  readonly pinyin: boolean;
  /** The numbers of the official text stand beside the draft. */
  readonly numbers: boolean;
}

export const defaults: EditorSettings = { language: 'auto', levels: {}, pinyin: true, numbers: true };

const levels: ReadonlySet<unknown> = new Set(['error', 'warning', 'info', 'hint', 'off']);

/** `section` is the value of `creg` in the client's settings. */
export function readSettings(section: unknown): EditorSettings {
  if (!isRecord(section)) return defaults;
  const { language, asOf, severity, completion, inlayHints } = section;
  return {
    language: language === 'zh' || language === 'en' ? language : 'auto',
    ...(typeof asOf === 'string' && isDay(asOf) ? { asOf } : {}),
    levels: isRecord(severity) ? readLevels(severity) : {},
    pinyin: !isOff(completion, 'pinyin'),
    numbers: !isOff(inlayHints, 'numbers'),
  };
}

function isOff(group: unknown, name: string): boolean {
  return isRecord(group) && group[name] === false;
}

function readLevels(severity: Readonly<Record<string, unknown>>): Record<string, Level | 'off'> {
  const read: Record<string, Level | 'off'> = {};
  for (const [code, level] of Object.entries(severity)) if (isLevel(level)) read[code] = level;
  return read;
}

function isLevel(value: unknown): value is Level | 'off' {
  return levels.has(value);
}
