/** The SARIF report against the published schema of SARIF 2.1.0. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import type { Log, ReportingDescriptor } from 'sarif';
import { scratch } from '../disk/scratch.js';
import { creg, sample } from './creg.js';

function validator(): ValidateFunction {
  const require = createRequire(import.meta.url);
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  ) as object;
  const formats = {
    uri: (text: string) => /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(text),
    // Han must come escaped.
    'uri-reference': (text: string) => /^[\x21-\x7e]*$/.test(text),
    'date-time': true,
  } as const;
  // One pattern of the schema is no Unicode pattern.
  return new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(schema);
}

function log(args: readonly string[], cwd = sample): Log {
  return JSON.parse(creg(['lint', '--format', 'sarif', '--as-of', '2026-06-01', ...args], { cwd }).stdout) as Log;
}

describe('SARIF', () => {
  const validate = validator();

  it('keeps to the schema, whatever was found or not found', () => {
    const folder = scratch({
      '办法 一.creg': readFileSync(join(sample, 'draft.zh.creg')),
      'broken.creg': '黑名单 甲 { 情形 “',
      'empty.creg': '',
    });
    for (const found of [
      log(['draft.zh.creg', 'draft.en.creg', 'text.txt']),
      log(['.', 'none.creg'], folder),
      log(['empty.creg'], folder),
    ]) {
      assert.ok(validate(found), JSON.stringify(validate.errors, undefined, 2));
    }
  });

  it('points at the words that the JSON report points at', () => {
    const text = readFileSync(join(sample, 'draft.zh.creg'), 'utf8');
    const results = log(['draft.zh.creg']).runs[0]?.results ?? [];
    assert.ok(results.length > 0);
    for (const result of results) {
      const region = result.locations?.[0]?.physicalLocation?.region;
      const start = region?.charOffset ?? -1;
      assert.equal(region?.snippet?.text, text.slice(start, start + (region?.charLength ?? 0)));
      const before = text.slice(0, start).split('\n');
      assert.equal(region?.startLine, before.length);
      assert.equal(region?.startColumn, (before.at(-1)?.length ?? 0) + 1);
    }
  });

  it('tells the case that shows the trouble, in the message and for programs', () => {
    const folder = scratch({
      'a.creg': '黑名单 甲 “甲名单” { 对象：企业；情形 警告 “受到警告的” { 凭：行政处罚决定；当：处罚种类 含 警告 } }',
    });
    const found = log(['a.creg'], folder);
    assert.ok(validate(found), JSON.stringify(validate.errors, undefined, 2));
    const severe = found.runs[0]?.results?.find(({ ruleId }) => ruleId === 'authority/not-severe');
    assert.match(severe?.message.text ?? '', /\n例如：对象 = 企业；处罚种类 = 警告；.* → .*国办发〔2020〕49号/u);
    assert.equal(severe?.properties?.witness?.facts?.处罚种类, '警告');
  });

  it('leads from the facts of the case over criterion and list to the norm and the conclusion', () => {
    const text = '黑名单 甲 “甲名单” { 对象：企业；情形 警告 “受到警告的” { 凭：行政处罚决定；当：处罚种类 含 警告 } }';
    const found = log(['a.creg'], scratch({ 'a.creg': text }));
    const severe = found.runs[0]?.results?.find(({ ruleId }) => ruleId === 'authority/not-severe');
    const steps = severe?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    // Other places that the finding names may stand between list and norm.
    const kinds = steps.map(({ kinds: [kind] = [] }) => kind).filter(kind => kind !== 'place');
    assert.deepEqual(kinds, ['fact', 'fact', 'fact', 'criterion', 'list', 'norm', 'verdict']);
    const told = steps.map(({ location }) => location?.message?.text ?? '');
    assert.ok(told.includes('处罚种类：警告'));
    assert.ok(told.includes('符合情形「警告」'));
    assert.ok(told.includes('列入「甲」'));
    // A fact points at its name in the criterion, the norm at its clause.
    const fact = steps[told.indexOf('处罚种类：警告')]?.location?.physicalLocation?.region;
    assert.equal(fact?.charOffset, text.indexOf('处罚种类'));
    const norm = steps.find(({ kinds }) => kinds?.[0] === 'norm')?.location?.physicalLocation;
    assert.match(norm?.artifactLocation?.uri ?? '', /^creg:/);
    // What has no case has no argument beside its words.
    for (const result of found.runs[0]?.results ?? []) {
      assert.equal(result.codeFlows !== undefined, result.properties?.witness !== undefined);
    }
  });

  it('ties each rule to the articles that its results rest on, and tells what they say', () => {
    const [run] = log(['draft.zh.creg', 'text.txt']).runs;
    const taxa = run?.taxonomies?.[0]?.taxa ?? [];
    assert.ok(taxa.length > 3);
    for (const { id, shortDescription } of taxa) assert.ok(shortDescription?.text?.startsWith(id));
    for (const result of run?.results ?? []) {
      const rule = run?.tool.driver.rules?.[result.ruleIndex ?? -1];
      const related = rule?.relationships?.map(({ target }) => target.index) ?? [];
      for (const { index } of result.taxa ?? []) assert.ok(related.includes(index), result.ruleId);
      assert.match(rule?.help?.markdown ?? '', /^\*\*.+\*\*\n[\s\S]*### 为什么[\s\S]*```creg\n[\s\S]*creg-allow/);
    }
  });

  it('tells fixes that change the meaning apart', () => {
    const fixes = (log(['draft.zh.creg']).runs[0]?.results ?? []).flatMap(({ fixes: all = [] }) => all);
    assert.ok(fixes.length > 0);
    for (const { description, properties } of fixes) {
      assert.equal(/（会改变意思）$/u.test(description?.text ?? ''), properties?.kind === 'meaning');
    }
  });

  it('describes each rule that it names, and each norm', () => {
    const [run] = log(['draft.zh.creg', 'text.txt']).runs;
    assert.ok(run);
    for (const result of run.results ?? []) {
      const rule: ReportingDescriptor | undefined = run.tool.driver.rules?.[result.ruleIndex ?? -1];
      assert.equal(rule?.id, result.ruleId);
      assert.ok(rule?.help?.text);
      for (const taxon of result.taxa ?? []) assert.equal(run.taxonomies?.[0]?.taxa?.[taxon.index ?? -1]?.id, taxon.id);
    }
  });

  it('knows a finding again when lines are put before it, and tells equal ones apart', () => {
    const text = readFileSync(join(sample, 'draft.zh.creg'), 'utf8');
    const folder = scratch({ 'a.creg': text, 'b.creg': `// 一\n\n${text}` });
    const prints = (name: string) =>
      log([name], folder).runs[0]?.results?.map(result => result.partialFingerprints?.['creg/v1']);
    const own = prints('a.creg') ?? [];
    assert.deepEqual(prints('b.creg'), own);
    assert.equal(new Set(own).size, own.length);
  });

  it('tells suppressed findings as suppressed', () => {
    const text = readFileSync(join(sample, 'draft.zh.creg'), 'utf8');
    const code = 'clarity/unbounded-discretion';
    const folder = scratch({ 'a.creg': `// creg-allow-file ${code}: 另有规定\n${text}` });
    const results = (log(['a.creg'], folder).runs[0]?.results ?? []).filter(result => result.ruleId === code);
    assert.ok(results.length > 0);
    for (const { suppressions: [suppression] = [] } of results) {
      assert.equal(suppression?.kind, 'inSource');
      assert.equal(suppression?.justification, '另有规定');
      assert.equal(suppression?.location?.physicalLocation?.region?.startLine, 1);
    }
  });
});
