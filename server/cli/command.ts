/** What a command of the table is: its usage, its summary, its options. */
import type { Bilingual } from '../../grammar/index.js';

export interface Option {
  /** What stands after it; absent for a switch. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: true;
  /** The only values it takes. */
  readonly of?: readonly string[];
  readonly help: Bilingual;
}

export interface Command {
  readonly usage: string;
  readonly summary: Bilingual;
  readonly options: Readonly<Record<string, Option>>;
}
