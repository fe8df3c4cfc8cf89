/** The clock of the language server. */
import { localDay } from '../core/day.js';
import type { Day } from '../core/model.js';

/** The day here, not in Greenwich. */
export function today(): Day {
  return localDay(new Date());
}
