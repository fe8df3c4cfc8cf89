/** What a caller may set: the day, and how loudly each check speaks. */
import type { Level } from './finding.js';
import type { Day } from './model.js';

export interface Settings {
  /** Today, from the caller: the core has no clock. */
  readonly today: Day;
  /** Holds every file against the norms of this day (`--as-of`). */
  readonly asOf?: Day;
  /** Level by code (`clarity/catch-all`) or category (`clarity`); `off` silences. */
  readonly levels: Readonly<Record<string, Level | 'off'>>;
}
