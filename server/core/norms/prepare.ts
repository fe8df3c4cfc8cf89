/** The shipped norms read and bound before they are wanted: by the build, so that no start spends its time on them. */
import type { Parsed } from '../../../grammar/index.js';
import { begins, type Ready, type Source } from '../units.js';
import { modelOf, openWorkspace, syntaxOf } from '../workspace.js';

/** What one norm comes to, as JSON can hold it. */
interface Prepared extends Omit<Ready, 'parsed'> {
  /** Of a file with a vocabulary, which every file sees; nothing asks for the other trees at a start. */
  readonly parsed?: Omit<Parsed, 'declared'> & { readonly declared: readonly string[] };
}

/** What the shipped norms come to, as JSON; `readied` takes it back. */
export function prepare(shipped: readonly Source[]): string {
  const workspace = openWorkspace(shipped);
  const prepared = shipped.map(source => {
    const model = modelOf(workspace, source.uri);
    const parsed = begins(source, '词汇', 'vocabulary') ? syntaxOf(workspace, source.uri) : undefined;
    return {
      standards: model?.standards ?? [],
      phrases: model?.phrases ?? [],
      givens: model?.givens ?? [],
      ...(parsed && { parsed: { ...parsed, declared: [...parsed.declared] } }),
    } satisfies Prepared;
  });
  return JSON.stringify(prepared);
}

/** The same norms with what `prepare` made of them. */
export function readied(shipped: readonly Source[], prepared: string): readonly Source[] {
  const all = JSON.parse(prepared) as readonly Prepared[];
  return shipped.map((source, index) => {
    const found = all[index];
    if (!found) return source;
    const { parsed, ...said } = found;
    return {
      ...source,
      ready: { ...said, ...(parsed && { parsed: { ...parsed, declared: new Set(parsed.declared) } }) },
    };
  });
}
