/** A configuration with all that it extends, and what it comes to for one file. */
import type { Bilingual, Face, Span } from '../../../grammar/index.js';
import type { Level } from '../finding.js';
import type { Day } from '../model.js';
import type { Allowance } from '../suppress/allowance.js';
import { folderOf, insideOf, matches, resolveIn } from './paths.js';
import { type ConfigFile, type ConfigProblem, placeIn, readConfig } from './read.js';
import type { AllowEntry } from './table.js';

/** The text of a file, undefined where there is none. */
export type ReadText = (path: string) => string | undefined;

export interface Config {
  /** Absolute, with `/`. Patterns that name checked files are relative to it. */
  readonly folder: string;
  /** Those that it extends, the farthest first, then the `creg.json` itself: a later one goes before an earlier. */
  readonly files: readonly ConfigFile[];
  readonly problems: readonly ConfigProblem[];
}

/** Reads the configuration at a path; undefined where there is no such file. */
export function loadConfig(path: string, read: ReadText): Config | undefined {
  const text = read(path);
  if (text === undefined) return undefined;
  const files: ConfigFile[] = [];
  const problems: ConfigProblem[] = [];
  const visit = (at: string, content: string, above: readonly string[]): void => {
    const file = readConfig(at, content);
    problems.push(...file.problems);
    for (const [index, name] of (file.values.extends ?? []).entries()) {
      const tell = (message: Bilingual): void => {
        problems.push({ path: at, at: placeOfText(file, 'extends', index), message });
      };
      const other = resolveIn(folderOf(at), name);
      const found = read(other);
      if (other === at || above.includes(other)) tell(cycle(name));
      else if (found === undefined) tell(noSuchFile(name));
      // What two files extend is read once.
      else if (!files.some(known => known.path === other)) visit(other, found, [...above, at]);
    }
    files.push(file);
  };
  visit(path, text, []);
  return { folder: folderOf(path), files, problems };
}

/** Where a setting was set. */
export interface Origin {
  readonly file: ConfigFile;
  readonly at: Span;
}

/** A setting with where it comes from. */
export interface Setting<Value> extends Origin {
  readonly value: Value;
}

/** What a configuration says of one file. */
export interface Effective {
  /** `exclude` names it, or `include` does not. */
  readonly left?: Origin;
  readonly lang?: Setting<Face | 'auto'>;
  readonly asOf?: Setting<Day>;
  readonly failOn?: Setting<Level | 'never'>;
  /** Absolute path. */
  readonly baseline?: Setting<string>;
  /** By code or category. */
  readonly levels: ReadonlyMap<string, Setting<Level | 'off'>>;
  readonly allow: readonly Setting<Allowance>[];
  /** Patterns, with the file that they are relative to. */
  readonly standards: readonly Setting<string>[];
  readonly lexicons: readonly Setting<string>[];
}

/** For the file at an absolute path, which lies in the folder of the configuration or below. */
export function effectiveFor({ folder, files }: Config, path: string): Effective {
  const inside = insideOf(folder, path) ?? path.slice(path.lastIndexOf('/') + 1);
  const levels = new Map<string, Setting<Level | 'off'>>();
  const allow: Setting<Allowance>[] = [];
  const [standards, lexicons]: Setting<string>[][] = [[], []];
  let found: { -readonly [Key in keyof Effective]?: Effective[Key] } = {};

  for (const file of files) {
    const { values } = file;
    const from = (...at: (string | number)[]): Origin => ({ file, at: placeIn(file, at) });
    const take = (
      part: Pick<typeof values, 'lang' | 'asOf' | 'severity'>,
      above: readonly (string | number)[],
    ): void => {
      if (part.lang !== undefined) found.lang = { value: part.lang, ...from(...above, 'lang') };
      if (part.asOf !== undefined) found.asOf = { value: part.asOf, ...from(...above, 'asOf') };
      for (const [code, value] of Object.entries(part.severity ?? {})) {
        levels.set(code, { value, ...from(...above, 'severity', code) });
      }
    };
    take(values, []);
    if (values.failOn !== undefined) found.failOn = { value: values.failOn, ...from('failOn') };
    if (values.baseline !== undefined) {
      found.baseline = { value: resolveIn(folderOf(file.path), values.baseline), ...from('baseline') };
    }
    for (const [index, entry] of (values.allow ?? []).entries()) {
      const allowance = entry && allowanceOf(entry, inside);
      if (allowance) allow.push({ value: allowance, ...from('allow', index) });
    }
    for (const name of values.standards ?? []) standards?.push({ value: name, ...from('standards') });
    for (const name of values.lexicons ?? []) lexicons?.push({ value: name, ...from('lexicons') });
    for (const [index, override] of (values.overrides ?? []).entries()) {
      if (override && matches(override.files, inside)) take(override, ['overrides', index]);
    }
  }
  const left = leftBy(files, inside);
  found = { ...found, ...(left && { left }) };
  return { ...found, levels, allow, standards: standards ?? [], lexicons: lexicons ?? [] };
}

/** The last `include` and the last `exclude` count: a list is replaced, not added to. */
function leftBy(files: readonly ConfigFile[], inside: string): Origin | undefined {
  const including = files.findLast(({ values }) => values.include);
  if (including && !matches(including.values.include ?? [], inside)) {
    return { file: including, at: placeIn(including, ['include']) };
  }
  const excluding = files.findLast(({ values }) => values.exclude);
  const isOut = excluding && matches(excluding.values.exclude ?? [], inside);
  return isOut ? { file: excluding, at: placeIn(excluding, ['exclude']) } : undefined;
}

function allowanceOf({ file, ...entry }: AllowEntry, inside: string): Allowance | undefined {
  if (file && !matches(file, inside)) return undefined;
  // One name without signs: where it permits nothing in the file of that name, it permits nothing at all.
  const forThisFile = file?.length === 1 && file[0]?.replace(/^\.?\//u, '') === inside;
  return { ...entry, forThisFile };
}

/** The place of one text of a list, or of the text that stands in place of a list. */
function placeOfText(file: ConfigFile, key: string, index: number): Span {
  return Array.isArray(file.tree && file.values[key as 'extends']) ? placeIn(file, [key, index]) : placeIn(file, [key]);
}

function cycle(name: string): Bilingual {
  return {
    zh: `「${name}」又用到本文件：extends 不能绕成一圈`,
    en: `“${name}” extends this file in turn: “extends” must not go in a circle`,
  };
}

function noSuchFile(name: string): Bilingual {
  return { zh: `没有「${name}」这个文件`, en: `there is no file “${name}”` };
}
