/** The text of a `creg.json` → its settings, and what is wrong with them, each with its place. */
import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Bilingual, Span } from '../../../grammar/index.js';
import { nearest } from '../nearest.js';
import { readDay } from '../suppress/grounds.js';
import { type ConfigValues, configFields, type Fields, levelWords, type Shape } from './table.js';

/** One configuration file. */
export interface ConfigFile {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly values: ConfigValues;
  readonly tree: Node | undefined;
  readonly problems: readonly ConfigProblem[];
}

export interface ConfigProblem {
  /** The file that it is about. */
  readonly path: string;
  readonly at: Span;
  readonly message: Bilingual;
}

/** Reads a configuration; what cannot be used is left out of `values` and told in `problems`. */
export function readConfig(path: string, text: string): ConfigFile {
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  if (tree === 'too-much') {
    return {
      path,
      text,
      values: {},
      tree: undefined,
      problems: [{ path, at: { start: 0, end: 0 }, message: tooMuch }],
    };
  }
  const problems: ConfigProblem[] = errors.map(({ error, offset, length }) => ({
    path,
    at: { start: offset, end: offset + length },
    message: notJson(printParseErrorCode(error)),
  }));
  const tell = (node: Node, message: Bilingual): undefined => {
    problems.push({ path, at: spanOf(node), message });
    return undefined;
  };
  // An empty file is a configuration that sets nothing: it marks the root of a workspace.
  const values = tree && text.trim() !== '' ? readObject(tree, configFields, tell) : {};
  if (text.trim() === '') problems.length = 0;
  // The reader goes by the same table as the type.
  return { path, text, values: (values ?? {}) as ConfigValues, tree, problems };
}

/** In UTF-16 units. A configuration is written by people; what is longer is another file, or an attack. */
const longest = 200_000;

function treeOf(text: string, errors: ParseError[]): Node | undefined | 'too-much' {
  if (text.length > longest) return 'too-much';
  try {
    return parseTree(text.replace(/^\uFEFF/u, ' '), errors, { allowTrailingComma: true });
  } catch (error) {
    // Brackets in brackets, thousands deep: the library goes down by recursion.
    if (error instanceof RangeError) return 'too-much';
    throw error;
  }
}

/** Where a setting stands: the key with its value, or the member of a list. */
export function placeIn({ tree }: Pick<ConfigFile, 'tree'>, path: JSONPath): Span {
  for (let length = path.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return spanOf(node);
  }
  return { start: 0, end: 0 };
}

type Tell = (node: Node, message: Bilingual) => undefined;

function readObject(node: Node, fields: Fields, tell: Tell): Record<string, unknown> | undefined {
  if (node.type !== 'object') return tell(node, notAn('object'));
  const read: Record<string, unknown> = {};
  for (const [key, value, member] of membersOf(node, tell)) {
    const field = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined;
    if (!field) tell(key, unknownKey(String(key.value), Object.keys(fields)));
    else if (value) {
      const found = readValue(value, field.shape, tell);
      if (found !== undefined) read[String(key.value)] = found;
    } else tell(member, noValue(String(key.value)));
  }
  const missing = Object.keys(fields).filter(
    name => fields[name]?.required && !node.children?.some(({ children }) => children?.[0]?.value === name),
  );
  for (const name of missing) tell(node, missingKey(name));
  // A record without what it must have is of no use; what it lacks was told.
  return Object.keys(fields).some(name => fields[name]?.required && read[name] === undefined) ? undefined : read;
}

/** Keys with their values; one that stands twice is told, since only one of the two would count. */
function membersOf(node: Node, tell: Tell): readonly (readonly [Node, Node | undefined, Node])[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap(member => {
    const [key, value] = member.children ?? [];
    if (!key) return [];
    if (seen.has(key.value)) tell(key, twice(String(key.value)));
    seen.add(key.value);
    return [[key, value, member] as const];
  });
}

function readValue(node: Node, shape: Shape, tell: Tell): unknown {
  switch (shape.kind) {
    case 'text':
      return readText(node, tell);
    case 'day': {
      const text = readText(node, tell);
      return text === undefined ? undefined : (readDay(text) ?? tell(node, noDay(text)));
    }
    case 'one-of': {
      const text = readText(node, tell);
      return text === undefined || shape.of.includes(text) ? text : tell(node, notOneOf(text, shape.of));
    }
    case 'texts': {
      const parts = node.type === 'array' ? (node.children ?? []) : [node];
      if (parts.length === 0) return tell(node, emptyList);
      const read = parts.map(part => readText(part, tell));
      return read.every(part => part !== undefined) ? read : undefined;
    }
    case 'levels':
      return readLevels(node, tell);
    case 'records':
      if (node.type !== 'array') return tell(node, notAn('array'));
      // Places in the list stay what they are in the file.
      return (node.children ?? []).map(child => readObject(child, shape.fields, tell) ?? null);
  }
}

function readText(node: Node, tell: Tell): string | undefined {
  if (node.type !== 'string') return tell(node, notAn('string'));
  const text = String(node.value).trim();
  return text === '' ? tell(node, emptyText) : text;
}

function readLevels(node: Node, tell: Tell): Record<string, string> | undefined {
  if (node.type !== 'object') return tell(node, notAn('object'));
  const read: Record<string, string> = {};
  for (const [key, value, member] of membersOf(node, tell)) {
    const level = value ? readText(value, tell) : tell(member, noValue(String(key.value)));
    if (level === undefined) continue;
    if ((levelWords as readonly string[]).includes(level)) read[String(key.value)] = level;
    else tell(value ?? member, notOneOf(level, levelWords));
  }
  return read;
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

// --- what is said -----------------------------------------------------------------------------------------------

function unknownKey(key: string, known: readonly string[]): Bilingual {
  const [near] = nearest(key, known);
  return {
    zh: `没有「${key}」这个设置${near === undefined ? `；可用：${known.join('、')}` : `；是不是「${near}」？`}`,
    en: `there is no setting “${key}”${near === undefined ? `; there are: ${known.join(', ')}` : `; did you mean “${near}”?`}`,
  };
}

function missingKey(key: string): Bilingual {
  return key === 'reason'
    ? { zh: '没有写理由（reason）：允许必须写明理由', en: 'no “reason”: what is allowed must have its reason' }
    : { zh: `缺少「${key}」`, en: `“${key}” is missing` };
}

function notOneOf(found: string, of: readonly string[]): Bilingual {
  const [near] = nearest(found, of);
  return {
    zh: `不能是「${found}」${near === undefined ? '。' : `；是不是「${near}」？`}可用：${of.join('、')}`,
    en: `“${found}” is none of ${of.join(', ')}${near === undefined ? '' : `; did you mean “${near}”?`}`,
  };
}

function noDay(found: string): Bilingual {
  return {
    zh: `「${found}」不是日期：写法如 2026-03-01`,
    en: `“${found}” is no day: days are written like 2026-03-01`,
  };
}

function twice(key: string): Bilingual {
  return { zh: `「${key}」写了两次`, en: `“${key}” stands twice` };
}

function noValue(key: string): Bilingual {
  return { zh: `「${key}」后面没有值`, en: `“${key}” has no value` };
}

const tooMuch: Bilingual = {
  zh: '这个文件太长，或者括号套得太深，不像设置：没有读',
  en: 'this file is too long or its brackets too deep for a configuration: it was not read',
};
const emptyText: Bilingual = { zh: '这里是空的', en: 'this is empty' };
const emptyList: Bilingual = { zh: '这里一个也没有写，不起作用', en: 'nothing is named here, so this has no effect' };

function notAn(type: 'object' | 'array' | 'string'): Bilingual {
  return {
    object: { zh: '这里要写成花括号：{ "…": … }', en: 'this takes an object: { "…": … }' },
    array: { zh: '这里要写成方括号：[ … ]', en: 'this takes a list: [ … ]' },
    string: { zh: '这里要写引号里的文字："…"', en: 'this takes a text in quotation marks: "…"' },
  }[type];
}

function notJson(error: string): Bilingual {
  const known: Readonly<Record<string, Bilingual>> = {
    ColonExpected: { zh: '这里缺少冒号「:」', en: 'a colon is missing here' },
    CommaExpected: { zh: '这里缺少逗号「,」', en: 'a comma is missing here' },
    CloseBraceExpected: { zh: '缺少后花括号「}」', en: 'a closing brace is missing' },
    CloseBracketExpected: { zh: '缺少后方括号「]」', en: 'a closing bracket is missing' },
    ValueExpected: { zh: '这里缺少一个值', en: 'a value is missing here' },
    PropertyNameExpected: { zh: '这里缺少一个带引号的键', en: 'a key in quotation marks is missing here' },
    EndOfFileExpected: { zh: '文件到这里应该结束了', en: 'the file should end here' },
    UnexpectedEndOfString: { zh: '缺少后引号', en: 'the closing quotation mark is missing' },
    InvalidSymbol: { zh: '这里不合 JSON 的写法；标点要用半角', en: 'this is no JSON' },
  };
  return known[error] ?? { zh: '这里不合 JSON 的写法', en: 'this is no JSON' };
}
