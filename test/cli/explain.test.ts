/** `creg explain` and `creg checks`. */
import assert from 'node:assert/strict';
import { readArguments } from '../../server/cli/arguments.js';
import { explain } from '../../server/cli/explain.js';
import { commands } from '../../server/cli/options.js';
import { rules } from '../../server/rules/index.js';
import { creg, expectStatus, golden, orphans } from './creg.js';
import { inProcess } from './in-process.js';

/** How a check did on labelled texts: the numbers change with every measurement, and with them the lines. */
const figures = /(?<=准确度\n|How often it is right\n)[\s\S]*?(?=\n\n)/;

describe('creg explain', () => {
  for (const language of ['zh', 'en'] as const) {
    it(`tells a check in ${language}: what, why, norm, examples, how often it is right, how to keep it silent`, () => {
      const answer = creg(['explain', 'clarity/unbounded-discretion', '--lang', language]);
      expectStatus(answer, 0);
      golden(
        `explain.${language}.txt`,
        answer.stdout.replace(figures, lines => lines.replace(/\d+/g, '#').replace(/\s+/g, ' ')),
      );
    });
  }

  it('knows every check', () => {
    const { explain: command } = commands;
    assert.ok(command);
    for (const { code, summary } of rules) {
      const call = readArguments('explain', command, [code, '--lang', 'en']);
      assert.ok('operands' in call);
      const { around, printed } = inProcess(rules);
      assert.equal(explain(call, around), 0);
      assert.ok(printed.out.startsWith(`${code}  `), code);
      assert.ok(printed.out.includes(summary.en), code);
      assert.doesNotMatch(printed.out, /<\||\|>/);
    }
  });

  it('has a golden file for each of these and no more', () => {
    assert.deepEqual(
      orphans(name => name.startsWith('explain.')),
      [],
    );
  });
});

describe('creg checks', () => {
  it('lists every check, one a line', () => {
    for (const language of ['zh', 'en'] as const) {
      const answer = creg(['checks', '--lang', language]);
      expectStatus(answer, 0);
      const lines = answer.stdout.trimEnd().split('\n');
      assert.deepEqual(
        lines.map(line => line.split(' ')[0]),
        rules.map(rule => rule.code).sort(),
      );
      for (const { summary } of rules)
        assert.ok(
          lines.some(line => line.endsWith(summary[language])),
          summary[language],
        );
    }
  });

  it('as JSON has code, severity, summary and reason in both languages', () => {
    const { checks } = JSON.parse(creg(['checks', '--format', 'json']).stdout) as {
      readonly checks: readonly { readonly code: string; readonly severity: string; readonly why: unknown }[];
    };
    assert.equal(checks.length, rules.length);
    for (const check of checks) {
      const rule = rules.find(({ code }) => code === check.code);
      assert.equal(check.severity, rule?.level);
      assert.deepEqual(check.why, rule?.why);
    }
  });
});
