/** `creg lint --statistics`, and the line that shows how far a long run has come. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { progressOn } from '../../server/cli/progress.js';
import { scratch } from '../disk/scratch.js';
import { creg, expectStatus, sample } from './creg.js';

const day = ['--as-of', '2026-06-01'];

function counted(args: readonly string[], cwd = sample): readonly (readonly string[])[] {
  const { stdout } = creg(['lint', ...day, '--statistics', ...args], { cwd });
  const [table = ''] = stdout.split('\n\n');
  return table.split('\n').map(line => line.trim().split(/ {2,}/));
}

describe('creg lint --statistics', () => {
  it('counts what the JSON report lists, most first, then by code', () => {
    const names = ['draft.zh.creg', 'text.txt'];
    const report = JSON.parse(creg(['lint', ...day, '--format', 'json', ...names]).stdout) as {
      readonly files: readonly { readonly findings: readonly { readonly code: string }[] }[];
    };
    const counts = new Map<string, number>();
    for (const { code } of report.files.flatMap(({ findings }) => findings))
      counts.set(code, (counts.get(code) ?? 0) + 1);
    const expected = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const [, ...rows] = counted(names);
    assert.deepEqual(
      rows.map(row => [row[5], Number(row[0])]),
      expected,
    );
  });

  it('gives precision and recall where they were measured', () => {
    const {
      own,
      real,
      public: seen,
    } = JSON.parse(readFileSync('server/rules/figures.json', 'utf8')) as Record<
      'own' | 'real' | 'public',
      { readonly byCheck: Readonly<Record<string, { readonly right: number; readonly wrong: number }>> }
    >;
    const code = 'procedure/no-notice';
    const figures = [own, real, seen].map(({ byCheck }) => byCheck[code]).flatMap(each => each ?? []);
    const right = figures.reduce((sum, each) => sum + each.right, 0);
    const wrong = figures.reduce((sum, each) => sum + each.wrong, 0);
    const row = counted(['draft.zh.creg']).find(cells => cells[5] === code);
    assert.equal(row?.[2], `${Math.round((100 * right) / (right + wrong))}%`);
  });

  it('tells suppressed findings apart, and ends as without it', () => {
    const text = readFileSync(join(sample, 'draft.zh.creg'), 'utf8');
    const folder = scratch({ 'a.creg': `// creg-allow-file clarity/unbounded-discretion: 另有规定\n${text}` });
    const row = counted(['a.creg'], folder).find(cells => cells.includes('clarity/unbounded-discretion'));
    assert.deepEqual(row?.slice(0, 2), ['0', '1']);
    expectStatus(creg(['lint', ...day, '--statistics', 'draft.zh.creg']), 1);
    expectStatus(creg(['lint', ...day, '--statistics', '--fail-on', 'never', 'draft.zh.creg']), 0);
  });

  it('speaks both languages', () => {
    const english = creg(['lint', ...day, '--statistics', '--lang', 'en', 'draft.zh.creg']).stdout;
    assert.match(english, /^found +suppressed +precision +recall +level +code +what it finds\n/);
    assert.match(english, /\d+ in all, of \d+ checks in 1 file\./);
  });
});

describe('progress', () => {
  it('shows on a terminal once a run is long, at most ten times a second, and leaves nothing', () => {
    let time = 0;
    let screen = '';
    const progress = progressOn(
      {
        write(text) {
          screen += text;
        },
      },
      'zh',
      true,
      () => time,
    );
    progress.show(0, 300, 'a.creg');
    assert.equal(screen, '', 'a short run shows nothing');
    progress.clear();
    assert.equal(screen, '', 'what was not shown is not cleared');
    time = 2000;
    progress.show(150, 300, 'folder/b.creg');
    assert.match(screen, /已检查 150\/300：folder\/b\.creg$/);
    time = 2050;
    progress.show(151, 300, 'c.creg');
    assert.doesNotMatch(screen, /c\.creg/);
    // Whatever else is written to the terminal begins on an empty line.
    const out = progress.before({
      write(text) {
        screen += text;
      },
    });
    out.write('办法.creg\n');
    assert.ok(screen.endsWith('\r\u001b[2K办法.creg\n'));
    progress.clear();
    assert.ok(screen.endsWith('\n'));
  });

  it('shows nothing where nobody watches', () => {
    let time = 0;
    const progress = progressOn({ write: () => assert.fail('written') }, 'en', false, () => time);
    time = 9000;
    progress.show(1, 2, 'a.creg');
    progress.clear();
  });
});
