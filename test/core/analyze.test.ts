/** The pipeline: which checks speak, how loudly, and what a finding carries. */
import assert from 'node:assert/strict';
import { analyze } from '../../server/core/analyze.js';
import type { Rule } from '../../server/core/rule.js';
import type { Settings } from '../../server/core/settings.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { draft } from './draft.js';

/** A check that reports every criterion. */
function everywhere(code: string): Rule {
  return {
    code,
    level: 'error',
    slight: 'info',
    summary: { zh: '', en: '' },
    why: { zh: '', en: '' },
    facts: [],
    bad: [],
    good: [],
    *check({ model }) {
      for (const list of model.lists)
        for (const { at } of list.criteria) yield { at, message: { zh: '此', en: 'here' } };
    },
  };
}

const norm = (name: string, checked: string, check: string) => `标准 ${name} “${name}” {
  文号：某发〔2020〕1号；施行：2020-01-01；约束：黑名单
  要求 一 “应当如此。” / "It is so." { 出处：“第一条”；核实：${checked}；检查：${check} }
}`;

const shipped = [
  draft('creg:norms/a.creg', norm('甲', '原文', 'x/original')),
  draft('creg:norms/b.creg', norm('乙', '转述', 'x/secondary、x/original')),
  draft('creg:norms/c.creg', norm('丙', '未核', 'x/unread')),
];

function run(text: string, code: string, settings: Partial<Settings> = {}) {
  const open = withSource(openWorkspace(shipped), draft('here.creg', text));
  return analyze(open, 'here.creg', [everywhere(code)], { today: '2026-01-01', levels: {}, ...settings }).findings;
}

const black = '黑名单 子 “子” { 情形 一 “甲乙” }';

describe('analyze', () => {
  it('stamps a finding with code, level, words and the clause of the norm', () => {
    const [finding] = run(black, 'x/original');
    assert.equal(finding?.code, 'x/original');
    assert.equal(finding?.level, 'error');
    assert.equal(finding?.quote, '一');
    assert.equal(finding?.norm, '某发〔2020〕1号 第一条');
    assert.deepEqual(
      finding?.related?.map(({ uri, message }) => [uri, message.zh, message.en]),
      [['creg:norms/a.creg', '某发〔2020〕1号 第一条：应当如此。', '某发〔2020〕1号 第一条: It is so.']],
    );
  });

  it('warns at most on a norm read at second hand, and not at all on one unread', () => {
    assert.equal(run(black, 'x/secondary')[0]?.level, 'warning');
    assert.deepEqual(run(black, 'x/unread'), []);
  });

  it('lets a check speak only while a norm it reports binds; one that no norm names always speaks', () => {
    assert.deepEqual(run(black, 'x/original', { asOf: '2019-12-31' }), []);
    assert.equal(run(black, 'x/other').length, 1);
    assert.equal(run(black, 'x/other')[0]?.norm, undefined);
  });

  it('holds a draft against the day it takes effect', () => {
    const text = (day: string) => `法规 “某” { 施行：${day}；${black} }`;
    assert.deepEqual(run(text('2019-01-01'), 'x/original'), []);
    assert.equal(run(text('2026-01-01'), 'x/original').length, 1);
    assert.equal(run(text('2019-01-01'), 'x/original', { asOf: '2026-01-01' }).length, 1);
  });

  it('speaks as loudly as the settings say, by code before category', () => {
    assert.equal(run(black, 'x/original', { levels: { x: 'hint' } })[0]?.level, 'hint');
    assert.equal(run(black, 'x/original', { levels: { x: 'off', 'x/original': 'info' } })[0]?.level, 'info');
    assert.deepEqual(run(black, 'x/original', { levels: { x: 'off' } }), []);
    assert.equal(run(black, 'x/secondary', { levels: { 'x/secondary': 'error' } })[0]?.level, 'error');
  });

  it('gives findings in the order of the text, the same for every order of rules', () => {
    const open = withSource(
      openWorkspace(shipped),
      draft('here.creg', '黑名单 子 “子” { 情形 一 “一”；情形 二 “二” }'),
    );
    const rules = ['x/b', 'x/a'].map(everywhere);
    const settings = { today: '2026-01-01', levels: {} };
    const shown = (order: readonly Rule[]) =>
      analyze(open, 'here.creg', order, settings).findings.map(({ code, quote }) => `${quote} ${code}`);
    assert.deepEqual(shown(rules), ['一 x/a', '一 x/b', '二 x/a', '二 x/b']);
    assert.deepEqual(shown([...rules].reverse()), shown(rules));
  });

  it('refuses a file that is not there', () => {
    assert.throws(
      () => analyze(openWorkspace(shipped), 'gone.creg', [], { today: '2026-01-01', levels: {} }),
      /gone\.creg/u,
    );
  });
});
