/** Every setting of `creg.json`, as data: the reader, the JSON Schema and `creg config` all go by this table. */
import type { Bilingual } from '../../../grammar/index.js';
import type { Level } from '../finding.js';

/** What may stand behind a key. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'day' }
  | { readonly kind: 'one-of'; readonly of: readonly string[] }
  /** One text, or several in square brackets. */
  | { readonly kind: 'texts' }
  /** A level by code or category. */
  | { readonly kind: 'levels' }
  | { readonly kind: 'records'; readonly fields: Fields };

export interface Field {
  readonly shape: Shape;
  readonly help: Bilingual;
  readonly required?: true;
}

export type Fields = Readonly<Record<string, Field>>;

export const levelWords = ['error', 'warning', 'info', 'hint', 'off'] as const satisfies readonly (Level | 'off')[];

const text = { kind: 'text' } as const;
const texts = { kind: 'texts' } as const;
const day = { kind: 'day' } as const;

const severity = {
  shape: { kind: 'levels' },
  help: {
    zh: '检查或者一类检查的级别；写明代码的先于一类的',
    en: 'the level of a check or a category of checks; a code goes before its category',
  },
} as const;
const asOf = {
  shape: day,
  help: { zh: '按这一天有效的规定检查', en: 'check against what is in force on this day' },
} as const;
const lang = {
  shape: { kind: 'one-of', of: ['zh', 'en', 'auto'] },
  help: { zh: '说明所用的语言；auto 随文件', en: 'the language of messages; auto: that of the file' },
} as const;

const allowFields = {
  file: {
    shape: texts,
    help: {
      zh: '在哪些文件里允许，写法同 .gitignore；不写就是所有文件',
      en: 'the files in which it is allowed, patterns as in .gitignore; absent: all',
    },
  },
  code: { shape: text, required: true, help: { zh: '允许哪一个检查', en: 'the check that is allowed' } },
  article: { shape: text, help: { zh: '只在这一条，如 第五条', en: 'in this article only, such as 第五条' } },
  item: { shape: text, help: { zh: '只在这一项，如 （三）', en: 'in this item only, such as （三）' } },
  quote: { shape: text, help: { zh: '只对这些文字', en: 'for these words only' } },
  reason: { shape: text, required: true, help: { zh: '为什么可以允许', en: 'why it may stand' } },
  basis: { shape: text, help: { zh: '法律依据', en: 'the legal basis' } },
  approver: { shape: text, help: { zh: '批准的人或者机关', en: 'who approved it' } },
  until: { shape: day, help: { zh: '允许到哪一天', en: 'the last day on which it is allowed' } },
} as const satisfies Fields;

const overrideFields = {
  files: {
    shape: texts,
    required: true,
    help: {
      zh: '对哪些文件，写法同 .gitignore，相对于工作区的 creg.json',
      en: 'for which files, patterns as in .gitignore, relative to the creg.json of the workspace',
    },
  },
  severity,
  asOf,
  lang,
} as const satisfies Fields;

export const configFields = {
  $schema: { shape: text, help: { zh: '本文件的 JSON Schema', en: 'the JSON Schema of this file' } },
  extends: {
    shape: texts,
    help: {
      zh: '先读这些配置，本文件的设置在后；相对于本文件',
      en: 'configurations to be read before this one, which has the last word; relative to this file',
    },
  },
  lang,
  asOf,
  severity,
  failOn: {
    shape: { kind: 'one-of', of: ['error', 'warning', 'info', 'never'] },
    help: { zh: '从哪一级起退出码为 1', en: 'exit with 1 from this level on' },
  },
  include: {
    shape: texts,
    help: { zh: '只检查这些文件，写法同 .gitignore', en: 'check these files only, patterns as in .gitignore' },
  },
  exclude: {
    shape: texts,
    help: { zh: '不检查这些文件，写法同 .gitignore', en: 'do not check these files, patterns as in .gitignore' },
  },
  standards: {
    shape: texts,
    help: {
      zh: '工作区以外的标准（.creg 文件或者通配符），相对于本文件',
      en: 'standards outside of the workspace, .creg files or patterns, relative to this file',
    },
  },
  lexicons: {
    shape: texts,
    help: {
      zh: '工作区以外的词库（.creg 文件或者通配符），相对于本文件',
      en: 'lexicons outside of the workspace, .creg files or patterns, relative to this file',
    },
  },
  baseline: {
    shape: text,
    help: {
      zh: '基线文件，相对于本文件：已有的问题不再报告',
      en: 'the baseline, relative to this file: findings that were there before are not told again',
    },
  },
  allow: {
    shape: { kind: 'records', fields: allowFields },
    help: {
      zh: '经批准可以放过的问题，每条都要写明理由',
      en: 'findings that may stand, each with its reason',
    },
  },
  overrides: {
    shape: { kind: 'records', fields: overrideFields },
    help: {
      zh: '只对某些文件的设置，后面的先于前面的',
      en: 'settings for some files; a later one goes before an earlier',
    },
  },
} as const satisfies Fields;

// --- the values that a table reads ------------------------------------------------------------------------------

type ValueOf<S extends Shape> = S extends { kind: 'records'; fields: infer F extends Fields }
  ? // Null where one could not be read: places in the list stay what they are in the file.
    readonly (ValuesOf<F> | null)[]
  : S extends { kind: 'one-of'; of: readonly (infer Word)[] }
    ? Word
    : S extends { kind: 'texts' }
      ? readonly string[]
      : S extends { kind: 'levels' }
        ? Readonly<Record<string, Level | 'off'>>
        : string;

/** What an object read by a table holds. */
export type ValuesOf<F extends Fields> = {
  readonly [Key in keyof F as F[Key] extends { required: true } ? Key : never]: ValueOf<F[Key]['shape']>;
} & {
  readonly [Key in keyof F as F[Key] extends { required: true } ? never : Key]?: ValueOf<F[Key]['shape']>;
};

export type ConfigValues = ValuesOf<typeof configFields>;
export type AllowEntry = ValuesOf<typeof allowFields>;
export type Override = ValuesOf<typeof overrideFields>;
