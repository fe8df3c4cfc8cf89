/** What Creg tells: problems from rules and from reading, and the findings the engine makes of them. */
import type { Bilingual, Span } from '../../grammar/index.js';
import type { Case } from '../logic/case.js';
import type { Day } from './clause.js';

/** How loudly a finding speaks. */
export type Level = 'error' | 'warning' | 'info' | 'hint';

/** A change of text. Spans of one fix never overlap. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A way out. `form` changes how it is written, `meaning` what it says: the latter is never applied in bulk. */
export interface Fix {
  readonly title: Bilingual;
  readonly kind: 'form' | 'meaning';
  readonly edits: readonly Edit[];
}

/** Another place that matters. `uri` is absent for the same file; `creg:norms/….creg` is a shipped standard. */
export interface Related {
  readonly uri?: string;
  readonly at: Span;
  readonly message: Bilingual;
}

/** A case that shows the trouble: facts and values in words, in the face of the file, and who lists it and who does not. */
export interface Witness {
  readonly facts: Readonly<Record<string, string>>;
  readonly verdict: Bilingual;
  /** The case itself, to be kept as a `案例`. */
  readonly case?: Case;
}

/** The clause of the norms that a problem offends: as it is cited, where it stands, and the loudest that it lets one be. */
export interface Offence {
  readonly norm: string;
  readonly place: Related;
  readonly cap?: Level;
}

/** What a rule yields: where, what, and perhaps a way out. It knows neither its level nor who asks. */
export interface Problem {
  readonly at: Span;
  readonly message: Bilingual;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  readonly witness?: Witness;
  /** Where it is not the first clause that the code reports. */
  readonly under?: Offence;
  /** The rule's own `grave` or `slight` level instead of its usual one. */
  readonly as?: 'grave' | 'slight';
}

/** A problem, stamped by the engine. */
export interface Finding extends Problem {
  /** `clarity/catch-all`, `syntax/unexpected`, … */
  readonly code: string;
  readonly level: Level;
  /** The words complained of, as in the source. */
  readonly quote: string;
  /** `国办发〔2020〕49号 四（六）`: the clause of the standard that the code reports, if one binds. */
  readonly norm?: string;
  /** Where it stands in an existing text, in that text's own numbering. */
  readonly article?: string;
  readonly item?: string;
  readonly suppressed: boolean;
  readonly suppression?: Suppression;
  /** What makes it the same finding after edits elsewhere; worked out where the settings ask for it. */
  readonly fingerprint?: string;
}

/** Why a finding is suppressed: somebody permits it, in the draft or in the configuration, or it was there before. */
export interface Suppression extends Grounds {
  readonly by: 'comment' | 'configuration' | 'baseline';
  /** The comment that says so. */
  readonly at?: Span;
}

/** What a permission states. */
export interface Grounds {
  /** Always there, but for a finding that is in the baseline. */
  readonly reason?: string;
  /** `《立法法》第八十二条`, as written. */
  readonly basis?: string;
  readonly approver?: string;
  /** The last day on which it holds. */
  readonly until?: Day;
}
