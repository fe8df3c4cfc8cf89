/** `creg.json`: what it says of a file, where that was set, and what is wrong with it. */
import assert from 'node:assert/strict';
import { chosenFor, extraFor, openConfig } from '../../server/core/config/open.js';
import { baseOfPattern, matches, relativeTo, resolveIn } from '../../server/core/config/paths.js';
import { rules } from '../../server/rules/index.js';

const codes = rules.map(({ code }) => code);

function open(files: Readonly<Record<string, string>>, path = '/w/creg.json') {
  const config = openConfig(path, codes, name => files[name]);
  assert.ok(config);
  return config;
}

/** Problems as `file «words» message`. */
function told(files: Readonly<Record<string, string>>): readonly string[] {
  return open(files).problems.map(
    ({ path, at, message }) => `${path} «${(files[path] ?? '').slice(at.start, at.end)}» ${message.en}`,
  );
}

describe('a configuration', () => {
  it('sets levels by code and category, and for some files', () => {
    const config = open({
      '/w/creg.json': `{
        // a comment
        "severity": { "clarity": "warning", "clarity/catch-all": "off" },
        "lang": "zh",
        "overrides": [
          { "files": "cities/", "severity": { "clarity": "info" }, "lang": "en" },
          { "files": ["*.txt", "!keep.txt"], "asOf": "2020-01-01" },
        ],
      }`,
    });
    assert.deepEqual(config.problems, []);
    const levels = (path: string) =>
      Object.fromEntries([...config.for(path).levels].map(([code, { value }]) => [code, value]));
    assert.deepEqual(levels('/w/a.creg'), { clarity: 'warning', 'clarity/catch-all': 'off' });
    assert.deepEqual(levels('/w/cities/b/a.creg'), { clarity: 'info', 'clarity/catch-all': 'off' });
    assert.equal(config.for('/w/cities/a.creg').lang?.value, 'en');
    assert.equal(config.for('/w/x/a.txt').asOf?.value, '2020-01-01');
    assert.equal(config.for('/w/keep.txt').asOf, undefined);
  });

  it('extends others, each relative to where it stands, the nearest last', () => {
    const files = {
      '/w/creg.json': '{ "extends": ["../shared/team.json", "own.json"], "failOn": "info" }',
      '/shared/team.json':
        '{ "extends": "base.json", "lang": "zh", "baseline": "b.json", "severity": { "data": "off" } }',
      '/shared/base.json': '{ "lang": "en", "failOn": "never", "severity": { "data": "error", "clarity": "off" } }',
      '/shared/b.json': '{"version":1,"files":{"../w/a.creg":[{"code":"c","fingerprint":"f","count":2}]}}',
      '/w/own.json': '{ "allow": [{ "code": "clarity/catch-all", "reason": "r" }] }',
    };
    const config = open(files);
    assert.deepEqual(config.problems, []);
    const { lang, failOn, levels, allow, baseline } = config.for('/w/a.creg');
    assert.equal(lang?.value, 'zh');
    assert.equal(lang?.file.path, '/shared/team.json');
    assert.equal(failOn?.value, 'info');
    assert.deepEqual(
      [...levels].map(([code, { value }]) => [code, value]),
      [
        ['data', 'off'],
        ['clarity', 'off'],
      ],
    );
    assert.equal(allow.length, 1);
    assert.equal(baseline?.value, '/shared/b.json');
    assert.deepEqual([...(config.accepted('/w/a.creg') ?? [])], [['f', 2]]);
    assert.deepEqual(config.parts, [
      '/shared/base.json',
      '/shared/team.json',
      '/w/own.json',
      '/w/creg.json',
      '/shared/b.json',
    ]);
  });

  it('that goes in a circle, or extends nothing, says so at the place', () => {
    assert.deepEqual(told({ '/w/creg.json': '{ "extends": "a.json" }', '/w/a.json': '{ "extends": ["creg.json"] }' }), [
      '/w/a.json «"creg.json"» “creg.json” extends this file in turn: “extends” must not go in a circle',
    ]);
    assert.deepEqual(told({ '/w/creg.json': '{ "extends": ["none.json"] }' }), [
      '/w/creg.json «"none.json"» there is no file “none.json”',
    ]);
  });

  it('is told what is wrong with it, with the place and the nearest word', () => {
    const config = `{
      "severty": {},
      "severity": { "clarity/catch-al": "off", "data": "of" },
      "lang": 3,
      "allow": [{ "code": "data/none", "file": "a.creg" }],
      "overrides": [{ "files": "a" }],
      "failOn": "error", "failOn": "info"
    }`;
    assert.deepEqual(told({ '/w/creg.json': config }), [
      '/w/creg.json «"severty"» there is no setting “severty”; did you mean “severity”?',
      '/w/creg.json «"clarity/catch-al"» there is no check “clarity/catch-al”; did you mean “clarity/catch-all”?',
      '/w/creg.json «"of"» “of” is none of error, warning, info, hint, off; did you mean “off”?',
      '/w/creg.json «3» this takes a text in quotation marks: "…"',
      '/w/creg.json «{ "code": "data/none", "file": "a.creg" }» no “reason”: what is allowed must have its reason',
      '/w/creg.json «{ "files": "a" }» nothing is set here',
      '/w/creg.json «"failOn"» “failOn” stands twice',
    ]);
    assert.equal(told({ '/w/creg.json': '{ "lang": “zh” }' }).length > 0, true);
    assert.deepEqual(told({ '/w/creg.json': '' }), []);
    assert.match(told({ '/w/creg.json': '{ "baseline": "b.json" }' })[0] ?? '', /there is no baseline “b.json” yet/);
    assert.match(
      told({ '/w/creg.json': '{ "baseline": "b.json" }', '/w/b.json': '{"version":9,"files":{}}' })[0] ?? '',
      /“b.json” is a baseline of version 9/,
    );
  });

  it('reads any text without falling over', () => {
    const whole = '{ "severity": { "clarity": "off" }, "allow": [{ "code": "a", "reason": "b" }], "overrides": [{}] }';
    for (let end = 0; end <= whole.length; end++) open({ '/w/creg.json': whole.slice(0, end) }).for('/w/a.creg');
    for (const odd of [
      'null',
      '[]',
      '"x"',
      '{"severity":null}',
      '{"allow":[null,1]}',
      '{"__proto__":{}}',
      '{"toString":1}',
    ]) {
      assert.ok(open({ '/w/creg.json': odd }).problems.length > 0, odd);
    }
  });

  it('leaves files out, and tells patterns that name none', async () => {
    const files = {
      '/w/creg.json':
        '{ "include": ["drafts/", "*.txt"], "exclude": "old/", "overrides": [{ "files": "citys/", "lang": "en" }], "allow": [{ "file": "b.txt", "code": "clarity/catch-all", "reason": "r" }] }',
    };
    const config = open(files);
    assert.equal(config.for('/w/drafts/a.creg').left, undefined);
    assert.ok(config.for('/w/a.creg').left);
    assert.ok(config.for('/w/drafts/old/a.creg').left);
    const finder = {
      read: (path: string) => (files as Readonly<Record<string, string>>)[path],
      drafts: async () => [],
      regulations: async () => ['/w/drafts/a.creg', '/w/cities/a.txt'],
    };
    const { problems } = await extraFor(config, codes, finder);
    assert.deepEqual(
      problems.map(({ message }) => message.en.slice(0, 30)),
      ['no file matches “citys/”, so t', 'no file matches “b.txt”, so th'],
    );
  });

  it('adds standards and lexicons, and tells files that are none', async () => {
    const files: Record<string, string> = {
      '/w/creg.json': '{ "standards": ["../norms/**/*.creg", "none.creg"], "lexicons": "../words.creg" }',
      '/norms/a.creg': '标准 “某省办法” { 施行：2020年1月1日 }',
      '/norms/b/c.creg': '黑名单 甲 “甲” { 期限：1 年 }',
      '/words.creg': '词库 “词” { 词语 “某” }',
    };
    const { sources, problems } = await extraFor(open(files), codes, {
      read: path => files[path],
      drafts: async folder =>
        Object.keys(files).filter(path => path.startsWith(`${folder}/`) && path.endsWith('.creg')),
    });
    assert.deepEqual(
      sources.map(({ path }) => path),
      ['/norms/a.creg', '/words.creg'],
    );
    assert.deepEqual(
      problems.map(({ message }) => message.en),
      ['“../norms/b/c.creg” holds no standard, so this has no effect', 'no file matches “none.creg”'],
    );
  });

  it('goes behind the options of a call and before the settings of an editor', () => {
    const effective = open({
      '/w/creg.json': '{ "severity": { "clarity/catch-all": "off", "data": "info" }, "asOf": "2026-01-01" }',
    }).for('/w/a.creg');
    const chosen = {
      levels: { clarity: 'error', 'data/privacy-exposed': 'off' },
      asOf: '2027-01-01',
      language: 'en',
    } as const;
    assert.deepEqual(chosenFor(effective, chosen, 'call'), {
      levels: { clarity: 'error', 'data/privacy-exposed': 'off', data: 'info' },
      asOf: '2027-01-01',
      language: 'en',
    });
    assert.deepEqual(chosenFor(effective, chosen, 'editor'), {
      levels: { clarity: 'error', 'clarity/catch-all': 'off', data: 'info' },
      asOf: '2026-01-01',
      language: 'en',
    });
  });
});

describe('paths of a configuration', () => {
  it('are relative to its folder', () => {
    assert.equal(resolveIn('/w/a', '../b/./c.creg'), '/w/b/c.creg');
    assert.equal(resolveIn('C:/w', '..\\b\\c.creg'), 'C:/b/c.creg');
    assert.equal(resolveIn('/w', '/x/c.creg'), '/x/c.creg');
    assert.equal(relativeTo('/w/a', '/w/b/c'), '../b/c');
    assert.equal(relativeTo('/w', '/w/b/c'), 'b/c');
    assert.deepEqual(baseOfPattern('/w', '../n/**/*.creg'), { base: '/n', rest: '/**/*.creg' });
    assert.deepEqual(baseOfPattern('/w', '*.creg'), { base: '/w', rest: '/*.creg' });
    assert.ok(matches(['./a/*.creg'], 'a/b.creg') && !matches(['./a/*.creg'], 'c/a/b.creg'));
  });
});
