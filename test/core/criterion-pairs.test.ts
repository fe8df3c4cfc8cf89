/** Two criteria that are one too many: what is said about them, and which of them may be left out. */
import assert from 'node:assert/strict';
import { analyze } from '../../server/core/analyze.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';

const workspace = openWorkspace(shipped, laws);

function all(code: string, text: string) {
  const source = { uri: 'a.creg', text, kind: 'draft' as const };
  const { findings } = analyze(withSource(workspace, source), 'a.creg', rules, { today: '2026-06-01', levels: {} });
  return findings.filter(each => each.code === code);
}

function told(code: string, text: string) {
  const [finding, ...more] = all(code, text);
  assert.ok(finding);
  assert.deepEqual(more, []);
  return finding;
}

const revoked = `黑名单 失信 “失信名单” {
  情形 假药 “生产假药，被吊销许可证件的” { 违反：《中华人民共和国药品管理法》第一百一十六条；当：处罚种类 含 吊销许可证件 }
  情形 劣药 “生产劣药，被吊销许可证件的” { 违反：《中华人民共和国药品管理法》第一百一十七条；当：处罚种类 含 吊销许可证件 }
}`;

const convicted = `黑名单 失信 “失信名单” {
  情形 犯罪 “构成犯罪的” { 当：构成犯罪 }
  情形 假药 “生产假药，构成犯罪的” { 当：“生产假药” 且 构成犯罪 }
}`;

describe('two criteria that are one too many', () => {
  it('are not set apart by the provisions broken: that is said where one is stated', () => {
    const { related = [] } = told('logic/duplicate-criterion', revoked);
    assert.match(related.map(({ message }) => message.zh).join('\n'), /「违反」的条文不限制列入谁/u);
    assert.equal(told('logic/subsumed', convicted).related?.length, 1);
  });

  it('are set apart by the act, once it stands in the condition', () => {
    const acts = revoked.replace(/“生产(..)，(.*?)当：/gu, (found, what: string) => `${found}“生产${what}” 且 `);
    assert.match(acts, /当：“生产劣药” 且 处罚种类/u);
    assert.deepEqual(all('logic/duplicate-criterion', acts), []);
    assert.deepEqual(all('logic/subsumed', acts), []);
  });

  it('leave each of the two to be taken out, but not one that a case names', () => {
    const titles = (text: string) => told('logic/subsumed', text).fixes?.map(({ title }) => title.zh);
    assert.deepEqual(titles(convicted), ['删去情形「假药」', '删去情形「犯罪」']);
    const named = `${convicted}\n案例 “一案” 于 失信 { 企业；构成犯罪；其余：无；预期：列入，依 犯罪 }`;
    assert.deepEqual(titles(named), ['删去情形「假药」']);
  });
});
