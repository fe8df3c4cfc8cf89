/** `creg.json` on the command line, `creg config` and `creg init`. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from '../disk/scratch.js';
import { creg, expectStatus } from './creg.js';

const draft = `黑名单 失信 “失信名单” {
  对象：企业
  情形 兜底 “主管部门认为应当列入的”
  期限：3 年
}
`;

function codesOf(args: readonly string[], cwd: string): readonly string[] {
  const answer = creg(['lint', '--format', 'jsonl', '--fail-on', 'never', ...args], { cwd });
  expectStatus(answer, 0);
  return answer.stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
    .map(({ file, code, severity, suppressed }) => `${file} ${code} ${suppressed ? '–' : severity}`);
}

describe('creg lint with a creg.json', () => {
  it('takes the nearest one upwards of each file', () => {
    const cwd = scratch({
      'creg.json': '{ "severity": { "clarity/unbounded-discretion": "hint" } }',
      'a.creg': draft,
      'city/creg.json': '{ "extends": "../creg.json", "severity": { "clarity/unbounded-discretion": "warning" } }',
      'city/deep/b.creg': draft,
    });
    const opinions = codesOf([], cwd).filter(line => line.includes('unbounded-discretion'));
    assert.deepEqual(opinions, [
      'a.creg clarity/unbounded-discretion hint',
      'city/deep/b.creg clarity/unbounded-discretion warning',
    ]);
    const called = codesOf(['--severity', 'clarity=off'], cwd).filter(line => line.includes('clarity/'));
    assert.deepEqual(called, []);
  });

  it('fails from the level that it sets, unless the call sets one', () => {
    const cwd = scratch({ 'creg.json': '{ "failOn": "never", "lang": "en" }', 'a.creg': draft });
    expectStatus(creg(['lint'], { cwd }), 0);
    expectStatus(creg(['lint', '--fail-on', 'warning'], { cwd }), 1);
    assert.match(creg(['lint'], { cwd }).stdout, /leaves it to opinion/);
    assert.match(creg(['lint', '--lang', 'zh'], { cwd }).stdout, /由机关的看法决定/);
  });

  it('leaves out what it excludes, named or found', () => {
    const cwd = scratch({ 'creg.json': '{ "exclude": "old/" }', 'a.creg': draft, 'old/b.creg': draft });
    assert.ok(codesOf([], cwd).every(line => line.startsWith('a.creg')));
    const named = creg(['lint', 'old/b.creg'], { cwd });
    expectStatus(named, 0);
    assert.match(named.stderr, /「old\/b\.creg」没有检查：creg\.json 的 include 或 exclude/);
    assert.equal(creg(['lint', '.', '--quiet'], { cwd }).stderr, '');
  });

  it('reads standards from elsewhere', () => {
    const standard = `标准 “省公共信用名单办法” {
  施行：2020年1月1日
  要求 期限 “名单的期限不得超过一年。” {
    检查：procedure/unbounded-term
    应有：期限 ≤ 1 年
  }
}
`;
    const cwd = scratch({
      'w/creg.json': '{ "standards": "../norms/*.creg" }',
      'w/a.creg': draft,
      'plain/creg.json': '{}',
      'plain/a.creg': draft,
      'norms/one.creg': standard,
    });
    const terms = (folder: string) => codesOf([folder], cwd).filter(line => line.includes('unbounded-term'));
    assert.deepEqual(terms('plain'), []);
    assert.equal(terms('w').length, 1);
  });

  it('permits what it names, with the reason in every report', () => {
    const allow = {
      file: 'a.creg',
      code: 'clarity/unbounded-discretion',
      reason: '试点',
      approver: '法制科',
      until: '2999-01-01',
    };
    const cwd = scratch({ 'creg.json': JSON.stringify({ allow: [allow] }), 'a.creg': draft, 'b.creg': draft });
    const json = JSON.parse(creg(['lint', '--format', 'json'], { cwd }).stdout);
    const [a, b] = json.files.map((file: { findings: { code: string; suppression?: object }[] }) =>
      file.findings.find(({ code }) => code === allow.code),
    );
    assert.deepEqual(a.suppression, { by: 'configuration', reason: '试点', approver: '法制科', until: '2999-01-01' });
    assert.equal(b.suppressed, false);
    const sarif = JSON.parse(creg(['lint', '--format', 'sarif', 'a.creg'], { cwd }).stdout);
    const result = sarif.runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === allow.code);
    assert.equal(result.suppressions[0].kind, 'external');
    assert.match(result.suppressions[0].justification, /试点/);
    assert.match(creg(['lint', '--show-suppressed'], { cwd }).stdout, /放过.*\n {6}试点；批准：法制科；至：2999-01-01/);
  });

  it('with anything wrong in it checks nothing', () => {
    const cwd = scratch({
      'creg.json': '{ "severty": {}, "overrides": [{ "files": "x/", "lang": "en" }] }',
      'a.creg': draft,
    });
    const answer = creg(['lint', '--lang', 'en'], { cwd });
    expectStatus(answer, 2);
    assert.equal(answer.stdout, '');
    assert.deepEqual(answer.stderr.trim().split('\n'), [
      'creg: creg.json:1:3: there is no setting “severty”; did you mean “severity”?',
      'creg: creg.json:1:43: no file matches “x/”, so this has no effect',
    ]);
  });
});

describe('creg config', () => {
  const files = {
    'creg.json': `{
  "extends": "team.json",
  "overrides": [{ "files": "city/", "severity": { "clarity": "off" } }]
}`,
    'team.json': '{ "lang": "zh", "severity": { "clarity": "warning", "data": "info" } }',
    'city/a.creg': draft,
  };

  it('says of each setting where it comes from', () => {
    const cwd = scratch(files);
    const answer = creg(['config', '--explain', 'city/a.creg', '--format', 'json'], { cwd });
    expectStatus(answer, 0);
    const { config, settings } = JSON.parse(answer.stdout);
    assert.equal(config, 'creg.json');
    assert.deepEqual(settings, [
      { key: 'checked', value: 'yes' },
      { key: 'lang', value: 'zh', from: 'team.json:1:11' },
      { key: 'asOf' },
      { key: 'failOn', value: 'error' },
      { key: 'baseline' },
      { key: 'severity clarity', value: 'off', from: 'creg.json:3:62' },
      { key: 'severity data', value: 'info', from: 'team.json:1:61' },
    ]);
    const pretty = creg(['config', '--explain', 'city/a.creg'], { cwd }).stdout;
    assert.match(pretty, /^creg\.json {2}\(extends team\.json\)\n/);
    assert.match(pretty, / {2}lang +zh {2}← team\.json:1:11\n/);
    assert.match(pretty, / {2}failOn +error {2}← 默认\n/);
    assert.match(creg(['config', '--explain', 'city/a.creg', '--lang', 'en'], { cwd }).stdout, /← default\n/);
  });

  it('says whether the configuration is sound', () => {
    const cwd = scratch(files);
    const sound = creg(['config'], { cwd });
    expectStatus(sound, 0);
    assert.match(sound.stdout, /creg\.json 没有问题/);
    writeFileSync(join(cwd, 'team.json'), '{ "lang": "de" }');
    const wrong = creg(['config'], { cwd });
    expectStatus(wrong, 2);
    assert.match(wrong.stderr, /team\.json:1:11: 不能是「de」/);
    expectStatus(creg(['config', 'a.creg'], { cwd }), 2);
    expectStatus(creg(['config', '--schema', '--explain', 'a.creg'], { cwd }), 2);
  });

  it('prints the schema that is shipped', () => {
    const { jsonValidation } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
    const [{ fileMatch, url }] = jsonValidation;
    assert.equal(fileMatch, 'creg.json');
    assert.equal(creg(['config', '--schema']).stdout, readFileSync(url, 'utf8'));
    assert.ok(readFileSync('.vscodeignore', 'utf8').includes(`!${url.slice(2)}`));
  });
});

describe('creg init', () => {
  for (const language of ['zh', 'en']) {
    it(`makes a workspace in ${language} in which everything passes`, () => {
      const cwd = scratch();
      expectStatus(creg(['init', 'new', '--lang', language], { cwd }), 0);
      const inside = { cwd: join(cwd, 'new') };
      const checked = creg(['lint', '--fail-on', 'info', '--format', 'json'], inside);
      expectStatus(checked, 0);
      assert.deepEqual(JSON.parse(checked.stdout).summary, {
        files: 2,
        error: 0,
        warning: 0,
        info: 0,
        hint: 0,
        suppressed: 0,
      });
      expectStatus(creg(['test'], inside), 0);
      expectStatus(creg(['config'], inside), 0);
      expectStatus(creg(['format', '--check'], inside), 0);
    });
  }

  it('leaves alone what is there', () => {
    const cwd = scratch({ 'creg.json': '{}', 'README.md': 'mine' });
    const answer = creg(['init'], { cwd });
    expectStatus(answer, 0);
    assert.match(answer.stderr, /已有「creg\.json」，没有改动/);
    assert.equal(readFileSync(join(cwd, 'creg.json'), 'utf8'), '{}');
    assert.equal(readFileSync(join(cwd, 'README.md'), 'utf8'), 'mine');
    expectStatus(creg(['init', 'a', 'b'], { cwd }), 2);
  });
});
