/** The shape of a check: metadata as data, examples that are executed, and a generator over the model. */
import type { Bilingual } from '../../grammar/index.js';
import type { Neighbours } from './cases/neighbours.js';
import type { Level, Problem } from './finding.js';
import type { FaultCode, Model } from './model.js';
import type { Norms } from './norms/norms.js';

/** What a check sees: the model of one file, the norms that bind it on its day, and the files that it speaks of. */
export interface Subject {
  readonly model: Model;
  readonly norms: Norms;
  readonly neighbours: Neighbours;
}

/**
 * A text on which a check is tried. `<|` and `|>` mark what must be reported: exactly the marked spans by this check.
 * A text in square lines (`第一条 …`) is read as an existing regulation when `as` is `text`.
 */
export interface Example {
  readonly text: string;
  readonly as?: 'draft' | 'text';
}

export interface Rule {
  /** `category/slug`: names the fault, never the remedy; the file is `rules/<category>/<slug>.ts`. */
  readonly code: string;
  readonly level: Level;
  /** The level of a problem yielded `as: 'grave'`, and of one `as: 'slight'` (usually info). */
  readonly grave?: Level;
  readonly slight?: Level;
  /** One line for tables. */
  readonly summary: Bilingual;
  /** For the person who disagrees; also says where the check keeps silent. */
  readonly why: Bilingual;
  /** Fact ids of the fact base that the check rests on: `N49-06b`. */
  readonly facts: readonly string[];
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  check(subject: Subject): Iterable<Problem>;
}

/** The problems of a code that reading or binding found; all that the rule of such a code has to do is to tell them. */
export function* faultsOf(model: Model, code: FaultCode): Iterable<Problem> {
  for (const fault of model.faults) if (fault.code === code) yield fault;
}
