/** Names in the other face: by the aliases that a file declares, by those from outside, and by the keywords. */
import type { Face } from '../span.js';
import { unitOf } from '../values/units.js';
import type { CregFile, Name } from './ast.js';
import { hasHan } from './print-words.js';
import { blockWords, headWords, markWords, statementWords } from './words.js';

/** The other spelling of a name in a face; `undefined` where there is none, or more than one. */
export type Alias = (name: string, face: Face) => string | undefined;

/**
 * Where a name stands: `keyword` where names of headings and blocks are meant before all others, `value` where they
 * may be meant, `type` behind the colon of a fact, `plain` elsewhere.
 */
export type NamePlace = 'plain' | 'value' | 'keyword' | 'type';

/** Gives the text of a name in the face; a name of which no other spelling is known stays. */
export function translator(file: CregFile, face: Face, outside: Alias): (name: string, place: NamePlace) => string {
  const declared = { pairs: [] as [string, string][], alone: new Set<string>() };
  collect(file, declared);
  const own = oneToOne(declared.pairs);
  const visible: Alias = (name, to) => own(name, to) ?? (declared.alone.has(name) ? undefined : outside(name, to));
  return (name, place) => {
    switch (place) {
      case 'plain':
        return visible(name, face) ?? listedAlias(name, face) ?? name;
      case 'value':
        return visible(name, face) ?? keywordAlias(name, face) ?? name;
      case 'keyword':
        return keywordAlias(name, face) ?? visible(name, face) ?? name;
      case 'type':
        return typeAlias(name, face) ?? unitAlias(name, face) ?? name;
    }
  };
}

/** The one keyword that is a name in conditions: `列入 满 6 个月`. */
const listedAlias = oneToOne([['列入', 'listed']]);

function unitAlias(name: string, face: Face): string | undefined {
  const unit = unitOf(name);
  if (!unit || unit[face].includes(name)) return undefined;
  // The type of a fact is one word: `m3`, not `cubic metres`.
  const words = unit[face].filter(word => !word.includes(' '));
  return face === 'zh' ? words[0] : (words.find(word => word === unit.en[1] || word.endsWith('s')) ?? words[0]);
}

/** Keywords as names: `应有：期限 ≤ 3 年、移出`, `位置：情形、措施`. */
const keywordAlias: Alias = oneToOne(
  [headWords, blockWords, statementWords, markWords].flatMap(words =>
    Object.values(words).map((entry): [string, string] => [entry.zh[0], entry.en[0]]),
  ),
);

/** Types of facts: they stand where a unit stands, and are names in the tree. */
const typeAlias: Alias = oneToOne([
  ['是否', 'yes-no'],
  ['数', 'number'],
  ['日期', 'date'],
  ['文字', 'text'],
  ['百分比', 'percent'],
]);

interface Declared {
  readonly pairs: [string, string][];
  /** Names declared without an alias: nothing from outside may rename them. */
  readonly alone: Set<string>;
}

const declaring: ReadonlySet<unknown> = new Set(['Fact', 'Define', 'Member', 'Block']);

function collect(node: unknown, declared: Declared): void {
  if (Array.isArray(node)) for (const part of node) collect(part, declared);
  else if (isRecord(node)) {
    const { alias } = node;
    const name = node.name ?? node.label;
    if (isName(name)) {
      if (isName(alias)) declared.pairs.push([name.text, alias.text]);
      else if (declaring.has(node.kind)) declared.alone.add(name.text);
    }
    for (const part of Object.values(node)) if (typeof part === 'object') collect(part, declared);
  }
}

function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null;
}

function isName(node: unknown): node is Name {
  return isRecord(node) && node.kind === 'Name';
}

/** Leaves out a name that would have two others: a translation that cannot be undone changes what is said. */
function oneToOne(pairs: readonly (readonly [string, string])[]): Alias {
  const other = { zh: new Map<string, string | undefined>(), en: new Map<string, string | undefined>() };
  const put = (face: Face, from: string, to: string) => {
    const known = other[face];
    known.set(from, known.has(from) && known.get(from) !== to ? undefined : to);
  };
  for (const [first, second] of pairs) {
    if (hasHan(first) === hasHan(second)) continue;
    const [zh, en] = hasHan(first) ? [first, second] : [second, first];
    put('en', zh, en);
    put('zh', en, zh);
  }
  return (name, face) => {
    const found = other[face].get(name);
    if (found === undefined) return undefined;
    const back = face === 'zh' ? 'en' : 'zh';
    return other[back].get(found) === name ? found : undefined;
  };
}
