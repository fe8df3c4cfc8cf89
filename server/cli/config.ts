/** `creg config`: whether the configuration is sound, what it comes to for a file and where that was set, its schema. */
import { join, resolve } from 'node:path';
import type { Bilingual, Face } from '../../grammar/index.js';
import type { Effective, Origin } from '../core/config/cascade.js';
import type { OpenConfig } from '../core/config/open.js';
import { configSchema } from '../core/config/schema.js';
import { lineIndex } from '../core/lines.js';
import { suppressionInWords } from '../core/suppress/words.js';
import { configurations, withSlashes } from '../disk/configuration.js';
import { shownName } from '../disk/find-files.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { configFaults } from './configured.js';
import { type Language, ownLanguage } from './language.js';

export async function config(call: Arguments, around: Surroundings): Promise<ExitStatus> {
  const own = ownLanguage((optionOf(call, 'lang') ?? 'auto') as Language, around.env);
  const codes = around.rules.map(({ code }) => code);
  const file = optionOf(call, 'explain');
  if (call.operands.length > 0) return refuse(around, own, noOperands);
  if (isGiven(call, 'schema')) {
    if (file !== undefined) return refuse(around, own, oneOfTwo);
    around.out.write(`${JSON.stringify(configSchema(codes), undefined, 2)}\n`);
    return 0;
  }
  if (isGiven(call, 'format') && file === undefined) return refuse(around, own, formatAlone);

  const path = file === undefined ? join(around.cwd, 'creg.json') : resolve(around.cwd, file);
  const configs = configurations(codes);
  const open = await configs.of(path);
  for (const fault of await configFaults([path], configs, around.cwd, false)) say(around, own, fault);
  const extra = open && (await configs.extra(open));
  const isSound = (open?.problems.length ?? 0) + (extra?.problems.length ?? 0) === 0;
  if (file === undefined) {
    if (!open) say(around, own, none);
    else if (isSound) around.out.write(`${sound(shownName(pathOf(open), around.cwd))[own]}\n`);
    return isSound ? 0 : 2;
  }
  const rows = rowsOf(open?.for(withSlashes(path)), own, around.cwd);
  if (optionOf(call, 'format') === 'json') {
    const settings = rows.map(({ key, value, from }) => ({
      key,
      ...(value !== undefined && { value }),
      ...(from && { from }),
    }));
    const content = { version: 1, file, config: open && shownName(pathOf(open), around.cwd), settings };
    around.out.write(`${JSON.stringify(content, undefined, 2)}\n`);
  } else around.out.write(pretty(rows, open, own, around.cwd));
  return isSound ? 0 : 2;
}

/** A setting that holds. */
interface Row {
  readonly key: string;
  /** Absent: there is none. */
  readonly value?: string;
  /** What is said in its place. */
  readonly otherwise?: Bilingual;
  /** `creg.json:3:5`; absent: nobody set it. */
  readonly from?: string;
}

function rowsOf(effective: Effective | undefined, own: Face, cwd: string): readonly Row[] {
  const from = (origin: Origin | undefined): Pick<Row, 'from'> => (origin ? { from: placeOf(origin, cwd) } : {});
  const {
    left,
    lang,
    asOf,
    failOn,
    baseline,
    levels = new Map(),
    allow = [],
    standards = [],
    lexicons = [],
  } = effective ?? {};
  return [
    { key: 'checked', value: left ? 'no' : 'yes', ...from(left) },
    { key: 'lang', value: lang?.value ?? 'auto', ...from(lang) },
    { key: 'asOf', ...(asOf ? { value: asOf.value } : { otherwise: unset.day }), ...from(asOf) },
    { key: 'failOn', value: failOn?.value ?? 'error', ...from(failOn) },
    {
      key: 'baseline',
      ...(baseline ? { value: shownName(baseline.value, cwd) } : { otherwise: unset.none }),
      ...from(baseline),
    },
    ...[...levels]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, setting]) => ({ key: `severity ${code}`, value: setting.value, ...from(setting) })),
    ...standards.map(setting => ({ key: 'standards', value: setting.value, ...from(setting) })),
    ...lexicons.map(setting => ({ key: 'lexicons', value: setting.value, ...from(setting) })),
    ...allow.map(({ value, ...origin }) => ({
      key: `allow ${value.code}`,
      value: [
        `${value.article ?? ''}${value.item ?? ''}${value.quote === undefined ? '' : `「${value.quote}」`}`,
        suppressionInWords({ by: 'configuration', ...value }, own),
      ]
        .filter(part => part !== '')
        .join('  '),
      ...from(origin),
    })),
  ];
}

function placeOf({ file, at }: Origin, cwd: string): string {
  const { line, character } = lineIndex(file.text).position(at.start);
  return `${shownName(file.path, cwd)}:${line + 1}:${character + 1}`;
}

function pretty(rows: readonly Row[], open: OpenConfig | undefined, own: Face, cwd: string): string {
  const names = open?.config.files.map(({ path }) => shownName(path, cwd)).reverse() ?? [];
  const [first = none[own], ...others] = names;
  const heading = others.length === 0 ? first : `${first}  (extends ${others.join(', ')})`;
  const width = Math.max(...rows.map(({ key }) => key.length));
  const lines = rows.map(({ key, value, otherwise, from }) => {
    return `  ${key.padEnd(width)}  ${value ?? otherwise?.[own]}  ← ${from ?? unset.default[own]}`;
  });
  return `${heading}\n${lines.join('\n')}\n`;
}

function pathOf({ config: { files, folder } }: OpenConfig): string {
  return files.at(-1)?.path ?? folder;
}

const unset = {
  default: { zh: '默认', en: 'default' },
  none: { zh: '没有', en: 'none' },
  day: { zh: '草案的施行日期，否则今天', en: 'the day the draft takes effect, else today' },
} as const satisfies Record<string, Bilingual>;

const none: Bilingual = { zh: '没有 creg.json：全部按默认', en: 'no creg.json: all is by default' };
const sound = (name: string): Bilingual => ({ zh: `${name} 没有问题`, en: `${name} is sound` });
const noOperands: Bilingual = {
  zh: '文件写在 --explain 后面：creg config --explain 文件',
  en: 'a file goes behind --explain: creg config --explain FILE',
};
const oneOfTwo: Bilingual = { zh: '--schema 和 --explain 只能用一个', en: 'use either --schema or --explain' };
const formatAlone: Bilingual = { zh: '--format 只与 --explain 同用', en: '--format goes with --explain only' };
