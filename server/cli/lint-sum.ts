/** The sum of a run of `creg lint`, and the status that it ends with. */
import type { Level } from '../core/finding.js';
import type { ExitStatus } from './call.js';
import type { FileResult } from './check-file.js';
import { fixable } from './fix.js';
import type { CheckedFile, Summary } from './report/checked.js';

export interface Run extends Summary {
  files: number;
  levels: Record<Level, number>;
  suppressed: number;
  accepted: number;
  fixable: number;
  fixed: number;
  changed: number;
  faults: { name: string; message: string; defect: boolean }[];
  /** Files that the configuration leaves out. */
  left: number;
  /** Something was found at the level from which a file fails. */
  fails: boolean;
}

export function newRun(asOf: string): Run {
  const levels = { error: 0, warning: 0, info: 0, hint: 0 };
  return {
    files: 0,
    levels,
    suppressed: 0,
    accepted: 0,
    fixable: 0,
    fixed: 0,
    changed: 0,
    faults: [],
    asOf,
    left: 0,
    fails: false,
  };
}

export function count(
  run: Run,
  { findings }: CheckedFile,
  { fixed, changed }: Pick<FileResult, 'fixed' | 'changed'>,
  failOn: Level | 'never',
): void {
  const levels: readonly Level[] = ['error', 'warning', 'info'];
  const failing = levels.slice(0, levels.indexOf(failOn as Level) + 1);
  run.files++;
  run.fixed += fixed;
  run.changed += changed;
  run.fixable += fixable(findings).length;
  for (const finding of findings) {
    if (finding.suppressed) {
      run.suppressed++;
      if (finding.suppression?.by === 'baseline') run.accepted++;
    } else {
      run.levels[finding.level]++;
      run.fails ||= failing.includes(finding.level);
    }
  }
}

export function statusOf(run: Run, maxWarnings: number): ExitStatus {
  if (run.faults.some(fault => fault.defect)) return 3;
  if (run.faults.length > 0) return 2;
  return run.fails || run.levels.warning > maxWarnings ? 1 : 0;
}
