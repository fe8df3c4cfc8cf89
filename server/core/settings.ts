/** What a caller may set: the day, and how loudly each check speaks. */
import type { Level } from './finding.js';
import type { Digest } from './fingerprint/fingerprint.js';
import type { Day } from './model.js';
import type { Allowance } from './suppress/allowance.js';

export interface Settings {
  /** Today, from the caller: the core has no clock. */
  readonly today: Day;
  /** Holds every file against the norms of this day (`--as-of`). */
  readonly asOf?: Day;
  /** Level by code (`clarity/catch-all`) or category (`clarity`); `off` silences. */
  readonly levels: Readonly<Record<string, Level | 'off'>>;
  /** What the configuration permits in this file. */
  readonly allow?: readonly Allowance[];
  /** How many findings of each fingerprint were there before and are not told again: the baseline of this file. */
  readonly accepted?: ReadonlyMap<string, number>;
  /** Findings are given their fingerprints; a baseline asks for them too. */
  readonly fingerprints?: true;
  /** What digests contents for them, where the caller has something faster than plain code. */
  readonly digest?: Digest;
}
