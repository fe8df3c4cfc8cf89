/** Killed in the middle of writing: every file is the old one or the new one, and nothing is left behind for long. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from '../disk/scratch.js';
import { bin, creg, environment } from './creg.js';

const untidy = '黑名单 甲 {\n  情形 乙 “丙的” { 当：处罚种类 含 罚款 且 无主观故意 或 处罚种类 含 行政拘留 }\n}\n';
const tidy = untidy.replace('处罚种类 含 罚款 且 无主观故意', '（$&）');
const many = 60;

describe('creg lint --fix killed in the middle', function () {
  this.timeout(60_000);
  const names = Array.from({ length: many }, (_, index) => `${String(index).padStart(3, '0')}.creg`);

  const moments: readonly (readonly [when: string, now: (folder: string) => boolean])[] = [
    ...[1, 7, 30].map(enough => [`after ${enough}`, (folder: string) => isNew(folder, enough)] as const),
    ['beside a file that is being written', folder => readdirSync(folder).some(name => name.endsWith('.creg-tmp'))],
  ];
  for (const [when, now] of moments) {
    it(`leaves every file whole, killed ${when}`, async () => {
      const folder = scratch(Object.fromEntries(names.map(name => [name, untidy])));
      // Where it is faster than we look, it is done, which is no failure either.
      await killed(folder, ['lint', '--fix', '--quiet', '.'], () => now(folder));
      for (const name of names) {
        const text = readFileSync(join(folder, name), 'utf8');
        assert.ok(text === untidy || text === tidy, JSON.stringify(text));
      }
      creg(['lint', '--fix', '--quiet', '.'], { cwd: folder });
      for (const name of names) assert.equal(readFileSync(join(folder, name), 'utf8'), tidy);
      assert.deepEqual(readdirSync(folder).sort(), names);
    });
  }

  it('cleans up after a run that was killed, even where nothing is to be written', () => {
    // Higher than any number that a system gives a process.
    const pid = 2 ** 30;
    const folder = scratch({
      'a.creg': tidy,
      [`.a.creg.${pid}.creg-tmp`]: '半份',
      [`.b.creg.${process.pid}.creg-tmp`]: '还在写',
      '.notes.tmp': '别人的',
    });
    creg(['lint', '--fix', 'a.creg'], { cwd: folder });
    assert.deepEqual(readdirSync(folder).sort(), [`.b.creg.${process.pid}.creg-tmp`, '.notes.tmp', 'a.creg'].sort());
  });
});

describe('creg lint --update-baseline killed in the middle', function () {
  this.timeout(60_000);

  it('leaves the old baseline or the new one, and nothing beside it for long', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.creg`, untidy]));
    const folder = scratch(files);
    const update = ['lint', '--quiet', '--update-baseline', '--baseline', 'base.json', '--fail-on', 'never', '.'];
    creg(update, { cwd: folder });
    const fresh = readFileSync(join(folder, 'base.json'), 'utf8');
    const old = JSON.stringify({ ...(JSON.parse(fresh) as object), files: {} });
    for (let attempt = 0; attempt < 4; attempt++) {
      writeFileSync(join(folder, 'base.json'), old);
      await killed(folder, update, () => {
        const now = readdirSync(folder);
        return now.some(name => name.endsWith('.creg-tmp')) || readFileSync(join(folder, 'base.json'), 'utf8') !== old;
      });
      const left = readFileSync(join(folder, 'base.json'), 'utf8');
      assert.ok(left === old || left === fresh, left);
    }
    creg(update, { cwd: folder });
    assert.equal(readFileSync(join(folder, 'base.json'), 'utf8'), fresh);
    assert.deepEqual(readdirSync(folder).sort(), [...Object.keys(files), 'base.json'].sort());
  });
});

/** Whether so many files are put right: they are in the order of their names. */
function isNew(folder: string, enough: number): boolean {
  return readFileSync(join(folder, `${String(enough - 1).padStart(3, '0')}.creg`), 'utf8') === tidy;
}

/** Runs a command and kills it as soon as something is so; if it ends before, it was not killed. */
async function killed(folder: string, args: readonly string[], now: () => boolean): Promise<void> {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env: environment(), stdio: 'ignore' });
  let ended = false;
  const end = new Promise<void>(done =>
    child.on('close', () => {
      ended = true;
      done();
    }),
  );
  while (!ended && !now()) await new Promise(done => setImmediate(done));
  child.kill('SIGKILL');
  await end;
}
