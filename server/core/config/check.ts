/** What is wrong with a configuration beyond its spelling: codes that do not exist, and settings that do nothing. */
import type { Bilingual, Span } from '../../../grammar/index.js';
import { nearest } from '../nearest.js';
import type { Config } from './cascade.js';
import { insideOf, matches } from './paths.js';
import { type ConfigFile, type ConfigProblem, placeIn } from './read.js';

/** What it is held against. */
export interface ConfigSurroundings {
  readonly codes: readonly string[];
  /** Absolute paths of every regulation in the folder; absent where they are not all known. */
  readonly files?: readonly string[];
}

/** Whether some setting names files, so that `files` are needed to check it. */
export function namesFiles({ files }: Config): boolean {
  return files.some(({ values }) => values.overrides || values.include || values.allow?.some(entry => entry?.file));
}

export function checkConfig(config: Config, { codes, files }: ConfigSurroundings): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const categories = new Set(codes.map(code => code.slice(0, code.indexOf('/'))));
  const inside = files?.flatMap(path => insideOf(config.folder, path) ?? []);
  // A shared configuration may speak of files that this workspace does not have.
  const own = config.files.at(-1);
  for (const file of config.files) {
    const { values } = file;
    const tell = (at: Span, message: Bilingual): void => void problems.push({ path: file.path, at, message });
    const checkLevels = (levels: object | undefined, above: readonly (string | number)[]): void => {
      for (const code of Object.keys(levels ?? {})) {
        if (codes.includes(code) || categories.has(code)) continue;
        tell(keyOf(file, [...above, code]), noSuchCode(code, [...codes, ...categories]));
      }
    };
    const checkFiles = (patterns: readonly string[] | undefined, at: Span): void => {
      if (!patterns || !inside || file !== own || inside.some(name => matches(patterns, name))) return;
      tell(at, noSuchFiles(patterns, inside));
    };

    checkLevels(values.severity, ['severity']);
    checkFiles(values.include, placeIn(file, ['include']));
    for (const [index, override] of (values.overrides ?? []).entries()) {
      if (!override) continue;
      checkLevels(override.severity, ['overrides', index, 'severity']);
      checkFiles(override.files, placeIn(file, ['overrides', index, 'files']));
      if (Object.keys(override).length === 1) tell(placeIn(file, ['overrides', index]), setsNothing);
    }
    for (const [index, entry] of (values.allow ?? []).entries()) {
      if (!entry) continue;
      const at = placeIn(file, ['allow', index, 'code']);
      if (!codes.includes(entry.code)) tell(at, noSuchCode(entry.code, codes));
      checkFiles(entry.file, placeIn(file, ['allow', index, 'file']));
    }
  }
  return problems;
}

/** The key itself, not its value. */
function keyOf(file: ConfigFile, path: readonly (string | number)[]): Span {
  const value = placeIn(file, [...path]);
  const key = JSON.stringify(path.at(-1));
  const start = file.text.lastIndexOf(key, value.start);
  return start < 0 ? value : { start, end: start + key.length };
}

function noSuchCode(code: string, known: readonly string[]): Bilingual {
  const [near] = nearest(code, known);
  return {
    zh: `没有「${code}」这个检查${near === undefined ? '；全部检查：creg checks' : `；是不是「${near}」？`}`,
    en: `there is no check “${code}”${near === undefined ? '; all checks: creg checks' : `; did you mean “${near}”?`}`,
  };
}

function noSuchFiles(patterns: readonly string[], files: readonly string[]): Bilingual {
  const named = patterns.join('、');
  const [near] = nearest(patterns[0] ?? '', files);
  return {
    zh: `没有文件符合「${named}」，所以不起作用${near === undefined ? '' : `；是不是「${near}」？`}`,
    en: `no file matches “${patterns.join(', ')}”, so this has no effect${near === undefined ? '' : `; did you mean “${near}”?`}`,
  };
}

const setsNothing: Bilingual = {
  zh: '这里什么也没有设置',
  en: 'nothing is set here',
};
