/** The names that are visible in a file, and which of them begin at a place of a run of words. */

export interface Visible {
  readonly has: (name: string) => boolean;
  /** Names that begin at an offset of a run, the longest first. */
  readonly at: (run: string, offset: number) => readonly string[];
}

/** Names by their first two units. */
type Index = ReadonlyMap<number, readonly string[]>;

/** Names from outside the file hardly change: their index is kept as long as the set lives. */
const indices = new WeakMap<ReadonlySet<string>, Index>();

const none: readonly string[] = [];

/** The names from outside and the file's own, which are given as they were found. */
export function visibleNames(outside: ReadonlySet<string>, own: ReadonlySet<string>): Visible {
  let outer: Index | undefined;
  let inner: Index | undefined;
  const find = (run: string, offset: number, key: number): readonly string[] => {
    outer ??= indexOf(outside);
    inner ??= buildIndex(own);
    const far = outer.get(key);
    const near = inner.get(key);
    const all = far && near ? merge(far, near) : (far ?? near);
    if (!all) return none;
    const found = all.filter(name => run.startsWith(name, offset));
    return found;
  };
  return {
    has: name => own.has(name) || outside.has(name),
    at(run, offset) {
      const first = run.charCodeAt(offset) * 0x10000;
      const pair = offset + 1 < run.length ? find(run, offset, first + run.charCodeAt(offset + 1)) : none;
      const single = find(run, offset, first);
      return pair === none ? single : single === none ? pair : [...pair, ...single];
    },
  };
}

function indexOf(names: ReadonlySet<string>): Index {
  let index = indices.get(names);
  if (!index) {
    index = buildIndex(names);
    indices.set(names, index);
  }
  return index;
}

function buildIndex(names: ReadonlySet<string>): Index {
  const index = new Map<number, string[]>();
  for (const name of names) {
    if (name === '') continue;
    const key = name.charCodeAt(0) * 0x10000 + (name.length > 1 ? name.charCodeAt(1) : 0);
    const same = index.get(key);
    if (same) same.push(name);
    else index.set(key, [name]);
  }
  for (const same of index.values()) same.sort((a, b) => b.length - a.length);
  return index;
}

function merge(far: readonly string[], near: readonly string[]): string[] {
  return [...new Set([...far, ...near])].sort((a, b) => b.length - a.length);
}
