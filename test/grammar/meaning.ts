/** What a tree says, apart from how it was spelled: two texts say the same when these are equal. */
import type { CregFile } from '../../grammar/index.js';
import { blockWords, headWords, markWords, statementWords } from '../../grammar/index.js';
import { unitOf } from '../../grammar/values/units.js';

/** Pairs of names that are one; the first is the Chinese one. */
export type Pairs = readonly (readonly [string, string])[];

const types: Pairs = [
  ['是否', 'yes-no'],
  ['数', 'number'],
  ['日期', 'date'],
  ['文字', 'text'],
  ['百分比', 'percent'],
  ['列入', 'listed'],
];

/** Spans, spellings and the order of a name and its alias are left out; names are Chinese where there are two. */
export function meaning(file: CregFile, pairs: Pairs = []): unknown {
  const words = [headWords, blockWords, statementWords, markWords].flatMap(entries => Object.values(entries));
  return simplify(
    file.statements,
    classes([...words.map(({ zh, en }) => [zh[0], en[0]] as const), ...types, ...pairs]),
  );
}

/** One of the names that are linked by pairs, for each of them. */
function classes(pairs: Pairs): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  const top = (name: string): string => {
    const above = all.get(name);
    return above === undefined || above === name ? name : top(above);
  };
  for (const [zh, en] of pairs) all.set(top(en), top(zh));
  return new Map([...all.keys()].map(name => [name, top(name)]));
}

/** The aliases that a file declares. */
export function pairsOf(node: unknown, found: [string, string][] = []): Pairs {
  if (Array.isArray(node)) for (const part of node) pairsOf(part, found);
  else if (isRecord(node)) {
    const [name, alias] = [node.name ?? node.label, node.alias];
    if (isRecord(name) && isRecord(alias)) {
      const texts = [String(name.text), String(alias.text)] as const;
      found.push(isHan(texts[0]) ? [texts[0], texts[1]] : [texts[1], texts[0]]);
    }
    for (const part of Object.values(node)) pairsOf(part, found);
  }
  return found;
}

const spelling: ReadonlySet<string> = new Set(['span', 'inner', 'titleSpan', 'wordSpan', 'written', 'style']);

function simplify(node: unknown, canonical: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map(part => simplify(part, canonical));
  if (!isRecord(node)) return node;
  if (node.kind === 'Name') {
    const own = canonical.get(String(node.text)) ?? unitOf(String(node.text))?.id ?? node.text;
    return node.qualifier === undefined ? own : [canonical.get(String(node.qualifier)) ?? node.qualifier, own];
  }
  const simple: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isSpan = isRecord(value) && 'start' in value && !('kind' in value);
    if (!spelling.has(key) && !isSpan) simple[key] = simplify(value, canonical);
  }
  // A name and its alias are one here already, whichever comes first.
  delete simple.alias;
  // The word says which heading it is; the label is how it was written.
  if (node.kind === 'Heading' && node.word !== undefined) delete simple.label;
  if (node.kind === 'Wording' && isRecord(simple.other)) {
    const texts = [simple.text, simple.other.text].map(String);
    return { kind: 'Wording', texts: texts.sort() };
  }
  return simple;
}

function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
