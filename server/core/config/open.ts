/** A configuration at work: with its baseline read, its extra files found, and everything wrong with it told. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import { acceptedIn, type Baseline, readBaseline } from '../baseline.js';
import type { Level } from '../finding.js';
import type { Day } from '../model.js';
import type { Settings } from '../settings.js';
import { begins } from '../units.js';
import {
  type Config,
  type Effective,
  effectiveFor,
  loadConfig,
  type Origin,
  type ReadText,
  type Setting,
} from './cascade.js';
import { checkConfig, namesFiles } from './check.js';
import { baseOfPattern, folderOf, insideOf, matches, relativeTo, resolveIn } from './paths.js';
import type { ConfigProblem } from './read.js';

export interface OpenConfig {
  readonly config: Config;
  /** All that could be seen without looking for files. */
  readonly problems: readonly ConfigProblem[];
  /** One of them: the baseline that it names is not there, which is no problem for who is about to make it. */
  readonly noBaseline?: ConfigProblem;
  /** The content of its baseline, where it has one that can be read. */
  readonly baseline?: Baseline;
  for(path: string): Effective;
  /** What the baseline accepts in a file; undefined where there is no baseline. */
  accepted(path: string): ReadonlyMap<string, number> | undefined;
  /** Every file that was read for it, and the baseline whether it is there or not: a change of one of them is one of it. */
  readonly parts: readonly string[];
}

/** Opens the `creg.json` at a path; undefined where there is none. `codes` are all checks. */
export function openConfig(path: string, codes: readonly string[], read: ReadText): OpenConfig | undefined {
  const config = loadConfig(path, read);
  if (!config) return undefined;
  const problems = [...config.problems, ...checkConfig(config, { codes })];
  const { baseline: setting } = effectiveFor(config, `${config.folder}/creg.json`);
  let baseline: Baseline | undefined;
  let missing: ConfigProblem | undefined;
  if (setting) {
    const text = read(setting.value);
    const found = text === undefined ? noBaseline(relativeTo(config.folder, setting.value)) : readBaseline(text);
    if ('files' in found) baseline = found;
    else if (text === undefined) {
      missing = problemAt(setting, found);
      problems.push(missing);
    } else problems.push(problemAt(setting, behind(relativeTo(config.folder, setting.value), found)));
  }
  problems.sort((a, b) => byUnits(a.path, b.path) || a.at.start - b.at.start);
  const known = new Map<string, Effective>();
  return {
    config,
    problems,
    ...(missing && { noBaseline: missing }),
    ...(baseline && { baseline }),
    for(file) {
      let effective = known.get(file);
      if (!effective) {
        effective = effectiveFor(config, file);
        known.set(file, effective);
      }
      return effective;
    },
    accepted: file => setting && baseline && acceptedIn(baseline, relativeTo(folderOf(setting.value), file)),
    parts: [...config.files.map(file => file.path), ...(setting ? [setting.value] : [])],
  };
}

/** How files are looked for. */
export interface Finder {
  readonly read: ReadText;
  /** Every draft in a folder and below, as absolute paths with `/`. */
  drafts(folder: string): Promise<readonly string[]>;
  /** Every regulation in a folder and below; undefined where they cannot all be listed. */
  regulations?(folder: string): Promise<readonly string[] | undefined>;
}

/** Standards and lexicons that the configuration adds to the workspace. */
export interface Extra {
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  readonly problems: readonly ConfigProblem[];
}

/** Standards and lexicons that a configuration names, by path; what is not there or is neither is a problem. */
export async function extraFor({ config }: OpenConfig, codes: readonly string[], finder: Finder): Promise<Extra> {
  const { standards, lexicons } = effectiveFor(config, `${config.folder}/creg.json`);
  const sources = new Map<string, string>();
  const problems: ConfigProblem[] = [];
  const take = async (setting: Setting<string>, zh: string, en: string): Promise<void> => {
    const paths = await filesOf(setting, finder);
    const texts = paths.flatMap(path => {
      const text = finder.read(path);
      return text === undefined ? [] : [{ path, text }];
    });
    if (texts.length === 0) problems.push(problemAt(setting, noFile(setting.value)));
    for (const { path, text } of texts) {
      if (begins({ uri: path, text, kind: 'draft' }, zh, en)) sources.set(path, text);
      else problems.push(problemAt(setting, holdsNone(relativeTo(config.folder, path), zh, en)));
    }
  };
  for (const setting of standards) await take(setting, '标准', 'standard');
  for (const setting of lexicons) await take(setting, '词库', 'lexicon');
  const files = namesFiles(config) ? await finder.regulations?.(config.folder) : undefined;
  if (files) {
    const before = new Set(checkConfig(config, { codes }).map(({ at, path }) => `${path} ${at.start}`));
    problems.push(
      ...checkConfig(config, { codes, files }).filter(({ at, path }) => !before.has(`${path} ${at.start}`)),
    );
  }
  return { sources: [...sources].map(([path, text]) => ({ path, text })), problems };
}

async function filesOf({ value, file }: Setting<string>, finder: Finder): Promise<readonly string[]> {
  const folder = folderOf(file.path);
  if (!/[*?[{]/u.test(value)) return [resolveIn(folder, value)];
  const { base, rest } = baseOfPattern(folder, value);
  const patterns = [rest];
  return (await finder.drafts(base)).filter(path => {
    const inside = insideOf(base, path);
    return inside !== undefined && matches(patterns, inside);
  });
}

/** What the caller asks for, beside the configuration. */
export interface Chosen {
  readonly asOf?: Day;
  readonly levels: Settings['levels'];
  readonly language: Face | 'auto';
}

/**
 * What holds for a file. Options of a call go before the configuration, settings of an editor behind it: so that what
 * a team agreed on is the same in every editor.
 */
export function chosenFor(effective: Effective | undefined, chosen: Chosen, who: 'call' | 'editor'): Chosen {
  if (!effective) return chosen;
  const { asOf, lang } = effective;
  const configured: Chosen = {
    ...(asOf && { asOf: asOf.value }),
    levels: Object.fromEntries([...effective.levels].map(([code, { value }]) => [code, value])),
    language: lang?.value ?? 'auto',
  };
  const [first, second] = who === 'call' ? [chosen, configured] : [configured, chosen];
  const day = first.asOf ?? second.asOf;
  return {
    ...(day !== undefined && { asOf: day }),
    levels: mergedLevels(first.levels, second.levels),
    language: first.language === 'auto' && !(first === configured && lang) ? second.language : first.language,
  };
}

/** Who comes first has the last word on a whole category, too. */
function mergedLevels(first: Settings['levels'], second: Settings['levels']): Settings['levels'] {
  const merged: Record<string, Level | 'off'> = {};
  for (const [code, level] of Object.entries(second)) {
    if (!Object.hasOwn(first, code.slice(0, Math.max(0, code.indexOf('/'))))) merged[code] = level;
  }
  return { ...merged, ...first };
}

/** What an analysis of a file goes by. */
export function settingsOf(
  today: Day,
  { asOf, levels }: Chosen,
  effective: Effective | undefined,
  accepted: ReadonlyMap<string, number> | undefined,
): Settings {
  const allow = effective?.allow.map(({ value }) => value) ?? [];
  return {
    today,
    levels,
    ...(asOf !== undefined && { asOf }),
    ...(allow.length > 0 && { allow }),
    ...(accepted && { accepted }),
  };
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function problemAt({ file, at }: Origin, message: Bilingual): ConfigProblem {
  return { path: file.path, at, message };
}

function behind(name: string, { zh, en }: Bilingual): Bilingual {
  return { zh: `「${name}」${zh}`, en: `“${name}” ${en}` };
}

export function noBaseline(name: string): Bilingual {
  return {
    zh: `还没有基线「${name}」：用 creg lint --update-baseline 生成`,
    en: `there is no baseline “${name}” yet: make it with creg lint --update-baseline`,
  };
}

function noFile(pattern: string): Bilingual {
  return { zh: `没有文件符合「${pattern}」`, en: `no file matches “${pattern}”` };
}

function holdsNone(name: string, zh: string, en: string): Bilingual {
  return { zh: `「${name}」里没有${zh}，所以不起作用`, en: `“${name}” holds no ${en}, so this has no effect` };
}
