/** `--baseline` and `--update-baseline`: only what is new is told, whatever happens while the baseline is written. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBaseline } from '../../server/core/baseline.js';
import { scratch } from '../disk/scratch.js';
import { bin, creg, environment, expectStatus } from './creg.js';

const text = readFileSync('test/cli/sample/text.txt', 'utf8');

function workspace(config = '{ "baseline": "base.json" }'): string {
  return scratch({ 'creg.json': config, 'texts/a.txt': text, 'texts/b.txt': text });
}

describe('a baseline of the command line', () => {
  it('is made once, and then only what is new is told', () => {
    const cwd = workspace();
    const before = creg(['lint'], { cwd });
    expectStatus(before, 2);
    assert.match(before.stderr, /creg\.json:1:1\d: 还没有基线「base\.json」/);

    const made = creg(['lint', '--update-baseline'], { cwd });
    expectStatus(made, 0);
    assert.match(made.stderr, /基线「base\.json」记下了 \d+ 处问题/);
    const after = creg(['lint', '--fail-on', 'info'], { cwd });
    expectStatus(after, 0);
    assert.match(after.stdout, /没有发现问题。基线里的 \d+ 处不再报告。/);
    // Made anew it is the same, to the byte.
    const bytes = readFileSync(join(cwd, 'base.json'));
    expectStatus(creg(['lint', '--update-baseline'], { cwd }), 0);
    assert.deepEqual(readFileSync(join(cwd, 'base.json')), bytes);

    writeFileSync(join(cwd, 'texts/a.txt'), text.replace(/情节严重的/, '情节比较严重的'));
    const changed = creg(['lint', '--format', 'json', '--fail-on', 'never'], { cwd });
    const { files } = JSON.parse(changed.stdout) as { files: { file: string; findings: Told[] }[] };
    const fresh = files.flatMap(({ file, findings }) =>
      findings.filter(({ suppressed }) => !suppressed).map(finding => ({ file, ...finding })),
    );
    assert.ok(fresh.length > 0);
    for (const { file, item, quote } of fresh) assert.ok(file === 'texts/a.txt' && item, `${file} ${quote}`);
    assert.ok(files.flatMap(({ findings }) => findings).some(({ suppression }) => suppression?.by === 'baseline'));
    assert.match(changed.stderr, /基线「base\.json」里有 \d+ 处问题已经不在/);
  });

  it('of the call goes before that of the configuration, and needs none', () => {
    const cwd = workspace('{}');
    expectStatus(creg(['lint', '--baseline', 'x.json'], { cwd }), 2);
    expectStatus(creg(['lint', '--update-baseline'], { cwd }), 2);
    expectStatus(creg(['lint', '--baseline', 'x.json', '--update-baseline', 'texts/a.txt'], { cwd }), 0);
    expectStatus(creg(['lint', '--baseline', 'x.json', 'texts/a.txt', '--fail-on', 'info'], { cwd }), 0);
    expectStatus(creg(['lint', '--baseline', 'x.json', 'texts/b.txt', '--fail-on', 'info'], { cwd }), 1);
  });

  it('keeps what it knows of files that were not checked, and drops files that are gone', () => {
    const cwd = workspace();
    expectStatus(creg(['lint', '--update-baseline'], { cwd }), 0);
    expectStatus(creg(['lint', '--update-baseline', 'texts/a.txt'], { cwd }), 0);
    assert.deepEqual(namesIn(cwd), ['texts/a.txt', 'texts/b.txt']);
    rmSync(join(cwd, 'texts/b.txt'));
    assert.match(creg(['lint'], { cwd }).stderr, /已经不在.*--update-baseline/);
    expectStatus(creg(['lint', '--update-baseline', 'texts/a.txt'], { cwd }), 0);
    assert.deepEqual(namesIn(cwd), ['texts/a.txt']);
  });

  it('that is damaged or of another version ends the call with one sentence', () => {
    const cwd = workspace();
    for (const [content, sentence] of [
      ['{ "version": 1', /base\.json」不是完整的基线文件/],
      ['{ "version": 7, "files": {} }', /base\.json」是第 7 版的基线/],
    ] as const) {
      writeFileSync(join(cwd, 'base.json'), content);
      for (const more of [[], ['--update-baseline'], ['--baseline', 'base.json']]) {
        const answer = creg(['lint', ...more], { cwd });
        expectStatus(answer, 2);
        assert.match(answer.stderr, sentence);
        assert.equal(answer.stdout, '');
      }
      assert.equal(readFileSync(join(cwd, 'base.json'), 'utf8'), content);
    }
  });

  it('is shown where it is asked for', () => {
    const cwd = workspace();
    expectStatus(creg(['lint', '--update-baseline'], { cwd }), 0);
    const shown = creg(['lint', '--show-suppressed', '--lang', 'en'], { cwd });
    assert.match(shown.stdout, /passed {2}.*\n {6}in the baseline/);
  });

  it('is whole at every moment, however the process that writes it ends', async function () {
    this.timeout(120_000);
    const cwd = workspace();
    expectStatus(creg(['lint', '--update-baseline'], { cwd }), 0);
    const old = readFileSync(join(cwd, 'base.json'), 'utf8');
    writeFileSync(join(cwd, 'texts/a.txt'), `${text}\n第二十条　主管部门认为应当列入的，列入失信名单。\n`);
    let whole = 0;
    // Some are killed before they write, and at last one ends, however slow the machine: what lies between is met.
    for (let delay = 40; delay < 1000 || whole === 0; delay += 40) {
      writeFileSync(join(cwd, 'base.json'), old);
      await killed(['lint', '--update-baseline'], cwd, delay);
      const found = readFileSync(join(cwd, 'base.json'), 'utf8');
      assert.ok('files' in readBaseline(found), `after ${delay} ms: ${found.slice(0, 80)}`);
      if (found !== old) whole++;
    }
    // What killed ones left beside it is swept by the next.
    expectStatus(creg(['lint', '--update-baseline'], { cwd }), 0);
    assert.deepEqual(readdirSync(cwd).sort(), ['base.json', 'creg.json', 'texts']);
  });
});

interface Told {
  readonly item?: string;
  readonly quote: string;
  readonly suppressed: boolean;
  readonly suppression?: { readonly by: string };
}

function namesIn(cwd: string): readonly string[] {
  const baseline = readBaseline(readFileSync(join(cwd, 'base.json'), 'utf8'));
  assert.ok('files' in baseline);
  return [...baseline.files.keys()];
}

function killed(args: readonly string[], cwd: string, delay: number): Promise<void> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: environment(), stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), delay);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
