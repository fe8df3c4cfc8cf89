/** “Keep as a case”: the case that shows a trouble, written behind the regulation for `creg test` to run from now on. */
import type { Analysis } from '../core/analyze.js';
import { keptCase } from '../core/cases/keep.js';
import type { Finding, Fix } from '../core/finding.js';

export function keepAsCase({ source, model, norms }: Analysis, { at, witness }: Finding): Fix | undefined {
  const edit = witness?.case && keptCase(source.text, model, norms, at, witness.case);
  return edit && { title: { zh: '留作案例', en: 'Keep as a case' }, kind: 'meaning', edits: [edit] };
}
