/** Comparisons of tests: two drafts as a lawyer writes them, compared, and what came out as lines. */
import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../server/core/analyze.js';
import { compare } from '../../server/core/compare/compare.js';
import type { Comparison } from '../../server/core/compare/comparison.js';
import { differencesSaid, groupWords, notesOn } from '../../server/core/compare/say.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';

const settings = { today: '2026-06-01', levels: {} };

/** What a text says, bound beside the shipped norms. */
export function analysed(text: string, kind: 'draft' | 'text' = 'draft', uri = 'here.creg'): Analysis {
  return analyze(withSource(openWorkspace(shipped, laws), { uri, text, kind }), uri, [], settings);
}

/** Two drafts that are read without a fault, compared. */
export function comparedDrafts(left: string, right: string, kind: 'texts' | 'versions' = 'texts'): Comparison {
  const sides = [analysed(left, 'draft', 'left.creg'), analysed(right, 'draft', 'right.creg')] as const;
  for (const { model } of sides) {
    assert.deepEqual(
      model.faults.map(({ message }) => message.zh),
      [],
    );
  }
  return compare(...sides, kind);
}

/** A list with criteria, each from its heading to its `}` on a line. */
export function list(...criteria: readonly string[]): string {
  return `黑名单 失信 “失信名单” {\n${criteria.join('\n')}\n}`;
}

/** One line a criterion: the group, the names, and what is said of it. */
export function criteriaSaid(comparison: Comparison): readonly string[] {
  return comparison.lists.flatMap(({ criteria }) =>
    criteria.map(one => {
      const names = [one.left?.name.zh, one.right?.name.zh].filter(name => name !== undefined);
      const said = [...differencesSaid(one, comparison), ...notesOn(one)].map(({ zh }) => zh);
      return [groupWords(one.group, comparison).zh, [...new Set(names)].join('/'), ...said].join('｜');
    }),
  );
}

/** One line a row that is not the same: where, left, right. */
export function rowsSaid({ general, lists }: Comparison): readonly string[] {
  return [...general, ...lists.flatMap(({ sections }) => sections)].flatMap(({ rows }) =>
    rows
      .filter(({ standing }) => standing !== 'same')
      .map(({ label, left, right, absent }) =>
        [label.zh, left?.words.zh ?? absent.zh, right?.words.zh ?? absent.zh].join('｜'),
      ),
  );
}
