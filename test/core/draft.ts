/** Drafts of tests: a marked text, bound beside other files, and formulas as one line. */
import assert from 'node:assert/strict';
import type { Span } from '../../grammar/index.js';
import type { Fault, FaultCode, Model } from '../../server/core/model.js';
import { modelOf, openWorkspace, type Source, type Workspace, withSource } from '../../server/core/workspace.js';
import type { Formula, Limit } from '../../server/logic/formula.js';
import { shipped } from '../../server/norms/load.js';
import { mark, unmark } from '../marks.js';

/** Other files of a workspace, by name. */
export type Files = Readonly<Record<string, string>>;

export function draft(uri: string, text: string): Source {
  return { uri, text, kind: 'draft' };
}

export function workspaceOf(files: Files): Workspace {
  return Object.entries(files).reduce(
    (open, [uri, text]) => withSource(open, draft(uri, text)),
    openWorkspace(shipped),
  );
}

/** The model of a text that stands in a workspace with other files. */
export function bound(text: string, files: Files = {}): Model {
  const model = modelOf(workspaceOf({ ...files, 'here.creg': text }), 'here.creg');
  assert.ok(model);
  return model;
}

/** Exactly the marked spans are reported under the code; gives what is said there. */
export function checkFaults(code: FaultCode, marked: string, files: Files = {}): readonly Fault[] {
  const { text, spans } = unmark(marked);
  const faults = bound(text, files).faults.filter(fault => fault.code === code);
  assert.equal(marksOf(text, faults), mark(text, spans));
  return faults;
}

/** Nothing at all is reported. */
export function checkSound(text: string, files: Files = {}): Model {
  const model = bound(text, files);
  assert.deepEqual(
    model.faults.map(({ code, at }) => `${code} ${text.slice(at.start, at.end)}`),
    [],
  );
  return model;
}

function marksOf(text: string, faults: readonly { readonly at: Span }[]): string {
  return mark(
    text,
    faults.map(({ at }) => at).sort((a, b) => a.start - b.start || b.end - a.end),
  );
}

/** A formula as one line: `(罚款金额 ≥ 5000000fen 且 处罚种类∈{罚款})`. */
export function show(formula: Formula | undefined): string {
  if (!formula) return '—';
  switch (formula.kind) {
    case 'and':
      return `(${formula.of.map(show).join(' 且 ')})`;
    case 'or':
      return `(${formula.of.map(show).join(' 或 ')})`;
    case 'not':
      return `非 ${show(formula.of)}`;
    case 'implies':
      return `(${show(formula.left)} 则 ${show(formula.right)})`;
    case 'at-least':
      return `${formula.count}+{${formula.of.map(show).join('；')}}`;
    case 'holds':
      return formula.fact.id;
    case 'belongs':
      return `${formula.fact.id}${formula.exact ? '＝' : formula.all ? '⊇' : '∈'}{${formula.members.join('、')}}`;
    case 'compares': {
      const window = formula.window ? `${formula.window.value}${formula.window.unit}内 ` : '';
      const bounds = [bound1('≥', '>', formula.lower), bound1('≤', '<', formula.upper)].filter(Boolean).join(' ');
      return `${window}${formula.fact.id} ${bounds}`;
    }
    case 'opaque':
      return `“${formula.text}”`;
    case 'defined':
      return `${formula.name}=${show(formula.formula)}`;
  }
}

function bound1(inclusive: string, exclusive: string, limit: Limit | undefined): string {
  return limit ? `${limit.inclusive ? inclusive : exclusive} ${limit.value}${limit.unit}` : '';
}
