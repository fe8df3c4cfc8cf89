/** What a statement of a draft says, apart from how it is spelled: the same in either face, wherever it is moved to. */
import {
  type Block,
  blockWords,
  type CregFile,
  headWords,
  markWords,
  type Spelling,
  type Statement,
  statementWords,
} from '../../../grammar/index.js';
import { unitOf } from '../../../grammar/values/units.js';
import type { Names } from '../names.js';
import { plainWords } from '../plain-words.js';
import { isRecord } from '../record.js';
import { isContent, isSpan } from '../tree-members.js';

/** The innermost statement that reaches over an offset. */
export function statementAt({ statements }: Pick<CregFile, 'statements'>, offset: number): Statement | undefined {
  const found = statements.find(({ span }) => span.start <= offset && offset < span.end);
  const body = found && 'body' in found && found.body && 'statements' in found.body ? found.body : undefined;
  return (body && statementAt(body, offset)) ?? found;
}

/** Blocks that are one provision with all that stands in them; of the others only the head counts. */
const wholes: ReadonlySet<Block['word']> = new Set([
  'criterion',
  'except',
  'measure',
  'requirement',
  'permits',
  'phrase',
  'note',
]);

/** The content of a statement as one line. */
export function contentOf(statement: Statement, names: Names): string {
  const isHead = statement.kind === 'Block' && !wholes.has(statement.word);
  const node = isHead ? { ...statement, body: undefined } : statement;
  return JSON.stringify(simplify(node, names));
}

/** Whether an offset stands between quotation marks: words there are the same in either face. */
export function isInWording(node: unknown, offset: number): boolean {
  if (Array.isArray(node)) return node.some(part => isInWording(part, offset));
  if (!isRecord(node)) return false;
  if (node.kind === 'Wording' && isSpan(node.inner)) {
    return (node.inner.start <= offset && offset < node.inner.end) || isInWording(node.other, offset);
  }
  return Object.values(node).some(part => typeof part === 'object' && isInWording(part, offset));
}

function simplify(node: unknown, names: Names): unknown {
  if (typeof node === 'string') return plainWords(node);
  if (Array.isArray(node)) return node.map(part => simplify(part, names));
  if (!isRecord(node)) return node;
  if (node.kind === 'Name') {
    const own = canonical(String(node.text), names);
    return node.qualifier === undefined ? own : `${canonical(String(node.qualifier), names)}·${own}`;
  }
  if (node.kind === 'Wording') return wordingsOf(node).sort().join('/');
  const simple: Record<string, unknown> = {};
  for (const key of Object.keys(node).sort()) {
    const value = node[key];
    // The word says which heading it is; the label is how it was written.
    const isLabel = key === 'label' && node.word !== undefined;
    if (!isContent(key, value) || isLabel || key === 'alias') continue;
    simple[key] = simplify(value, names);
  }
  // A name and its alias are one, whichever comes first.
  const name = isRecord(node.alias) && (node.name !== undefined ? 'name' : 'label');
  if (name) simple[name] = [simple[name], simplify(node.alias, names)].map(String).sort().join('/');
  return simple;
}

function wordingsOf(node: Readonly<Record<string, unknown>>): string[] {
  return [plainWords(String(node.text)), ...(isRecord(node.other) ? wordingsOf(node.other) : [])];
}

/** One spelling of a name that has two: the Chinese one. */
function canonical(text: string, { visible }: Names): string {
  const [entity] = visible.get(text) ?? [];
  if (entity) return hasHan(entity.name) ? entity.name : (entity.alias ?? entity.name);
  return keywords.get(text) ?? unitOf(text)?.id ?? plainWords(text);
}

const keywords: ReadonlyMap<string, string> = new Map([
  ...[headWords, blockWords, statementWords, markWords].flatMap(words =>
    Object.values<Spelling>(words).flatMap(({ zh, en }) => en.map((word): [string, string] => [word, zh[0] ?? word])),
  ),
  // Types of facts, and the keyword that is a name in conditions, are names in the tree.
  ['yes-no', '是否'],
  ['number', '数'],
  ['date', '日期'],
  ['text', '文字'],
  ['percent', '百分比'],
  ['listed', '列入'],
]);

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
