/** What holds for each file of a call: its options, then the nearest `creg.json`. */
import type { Bilingual } from '../../grammar/index.js';
import type { OpenConfig } from '../core/config/open.js';
import type { ConfigProblem } from '../core/config/read.js';
import type { Level } from '../core/finding.js';
import { digest as plainDigest } from '../core/fingerprint/fingerprint.js';
import { lineIndex } from '../core/lines.js';
import type { Settings } from '../core/settings.js';
import { type Configurations, withSlashes } from '../disk/configuration.js';
import { shownName } from '../disk/find-files.js';
import type { Language } from './language.js';
import type { LintOptions } from './lint-options.js';

export interface FileSettings {
  readonly settings: Settings;
  readonly language: Language;
  readonly failOn: Level | 'never';
  /** Why the file is not checked. */
  readonly left?: Bilingual;
  readonly config?: OpenConfig;
}

/** The options of a call that a configuration may fill in for. */
export type CallOptions = Pick<LintOptions, 'asOf' | 'levels' | 'failOn'> & { readonly language: Language };

export async function settingsForFile(
  path: string,
  { asOf, levels, language, failOn }: CallOptions,
  today: string,
  configs: Configurations,
  cwd: string,
): Promise<FileSettings> {
  const config = await configs.of(path);
  if (!config) {
    const settings: Settings = { today, levels, fingerprints: true, digest, ...(asOf !== undefined && { asOf }) };
    return { settings, language, failOn: failOn ?? 'error' };
  }
  const { chosenFor, settingsOf } = await import('../core/config/open.js');
  const inside = withSlashes(path);
  const effective = config.for(inside);
  const chosen = chosenFor(effective, { levels, language, ...(asOf !== undefined && { asOf }) }, 'call');
  const { left } = effective;
  return {
    settings: { ...settingsOf(today, chosen, effective, config.accepted(inside)), fingerprints: true, digest },
    language: chosen.language,
    failOn: failOn ?? effective.failOn?.value ?? 'error',
    config,
    ...(left && { left: leftSentence(shownName(path, cwd), shownName(left.file.path, cwd)) }),
  };
}

/** Nobody reads more at once of one configuration. */
const most = 50;

function moreProblems(count: number): Bilingual {
  return { zh: `还有 ${count} 处`, en: `and ${count} more` };
}

/** Everything wrong with the configurations of these files, each once, as a line with its place. */
export async function configFaults(
  paths: readonly string[],
  configs: Configurations,
  cwd: string,
  isUpdate: boolean,
): Promise<readonly Bilingual[]> {
  const seen = new Set<OpenConfig>();
  const faults: Bilingual[] = [];
  for (const path of paths) {
    const config = await configs.of(path);
    if (!config || seen.has(config)) continue;
    seen.add(config);
    const problems = [...config.problems, ...(await configs.extra(config)).problems];
    const told = problems.filter(problem => !isUpdate || problem !== config.noBaseline);
    faults.push(...told.slice(0, most).map(problem => sentenceAt(problem, config, cwd)));
    if (told.length > most) faults.push(moreProblems(told.length - most));
  }
  return faults;
}

/** `creg.json:3:5: …` */
function sentenceAt({ path, at, message }: ConfigProblem, { config }: OpenConfig, cwd: string): Bilingual {
  const text = config.files.find(file => file.path === path)?.text ?? '';
  const { line, character } = lineIndex(text).position(at.start);
  const place = `${shownName(path, cwd)}:${line + 1}:${character + 1}`;
  return { zh: `${place}: ${message.zh}`, en: `${place}: ${message.en}` };
}

function leftSentence(name: string, config: string): Bilingual {
  return {
    zh: `「${name}」没有检查：${config} 的 include 或 exclude 把它排除在外`,
    en: `“${name}” was not checked: “include” or “exclude” in ${config} leaves it out`,
  };
}

/** Native code takes a sixth of the time, once it is loaded: who checks a file or two does not wait for that. */
function digest(content: string): string {
  if (digested++ < worthLoading) return plainDigest(content);
  return process.getBuiltinModule('node:crypto').hash('sha256', content).slice(0, 24);
}

const worthLoading = 1000;
let digested = 0;
