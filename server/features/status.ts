/** What the status bar says of a draft: on which day, under which standards, how its criteria stand, how much decides. */
import type { Face } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { standardsOn } from '../core/conformity.js';
import { listConformityOf } from '../core/list-conformity.js';

export interface Status {
  /** The day that the draft is held against. */
  readonly asOf: string;
  /** The standards that bind it then, by number where they have one. */
  readonly standards: readonly { readonly name: string; readonly title: string; readonly uri: string }[];
  /** Criteria by their verdict under all of these. */
  readonly inside: number;
  readonly wider: number;
  readonly undecided: number;
  /** Criteria that conditions decide, and how many there are. */
  readonly formalised: number;
  readonly criteria: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
  /** In which language the draft is written. */
  readonly face: Face;
}

export function statusOf({ model, norms, findings }: Analysis): Status {
  const verdicts = { inside: 0, wider: 0, undecided: 0 };
  const criteria = model.lists.flatMap(list => list.criteria);
  if (model.kind === 'draft') {
    for (const list of model.lists) {
      for (const each of standardsOn(norms, list)) {
        const { counts } = listConformityOf(model, norms, list, each);
        verdicts.inside += counts.inside;
        verdicts.wider += counts.wider;
        verdicts.undecided += counts.undecided;
      }
    }
  }
  const open = findings.filter(({ suppressed }) => !suppressed);
  const count = (wanted: string): number => open.filter(({ level }) => level === wanted).length;
  const kinds = new Set(model.lists.map(({ kind }) => kind));
  return {
    asOf: norms.asOf,
    standards: norms.standards
      .filter(({ binds }) => binds.some(kind => kinds.has(kind)))
      .map(({ number, title, uri }) => ({ name: number ?? title, title, uri })),
    ...verdicts,
    formalised: criteria.filter(({ formalised }) => formalised).length,
    criteria: criteria.length,
    findings: { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
    face: model.face,
  };
}
