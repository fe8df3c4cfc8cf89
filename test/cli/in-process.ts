/** The surroundings of a command that runs inside the test: for checks that no built command has. */
import type { Surroundings } from '../../server/cli/call.js';
import type { Rule } from '../../server/core/rule.js';
import { laws, shipped } from '../../server/norms/load.js';

export interface Printed {
  out: string;
  err: string;
}

export function inProcess(
  rules: readonly Rule[],
  cwd = '.',
): { readonly around: Surroundings; readonly printed: Printed } {
  const printed: Printed = { out: '', err: '' };
  const to = (name: keyof Printed) => ({
    write(text: string) {
      printed[name] += text;
    },
  });
  return {
    around: { cwd, env: {}, out: to('out'), err: to('err'), today: '2026-06-01', rules, shipped, laws },
    printed,
  };
}
