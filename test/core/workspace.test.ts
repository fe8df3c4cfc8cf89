/** The workspace: an immutable value that reads and binds again only what has changed. */
import assert from 'node:assert/strict';
import { modelOf, openWorkspace, syntaxOf, withoutSource, withSource } from '../../server/core/workspace.js';
import { shipped } from '../../server/norms/load.js';
import { draft, show, workspaceOf } from './draft.js';

const vocabulary = (names: string) => `词汇 某词汇 { ${names} }`;

describe('workspace', () => {
  it('is a value: adding and removing a file leaves the one before as it was', () => {
    const empty = openWorkspace(shipped);
    const one = withSource(empty, draft('a.creg', '事实 甲：是否'));
    const two = withSource(one, draft('a.creg', '事实 乙：是否'));
    assert.equal(modelOf(empty, 'a.creg'), undefined);
    assert.equal(modelOf(one, 'a.creg')?.facts[0]?.id, '甲');
    assert.equal(modelOf(two, 'a.creg')?.facts[0]?.id, '乙');
    assert.equal(modelOf(one, 'a.creg')?.facts[0]?.id, '甲');
    assert.equal(modelOf(withoutSource(two, 'a.creg'), 'a.creg'), undefined);
    assert.equal(withSource(two, draft('a.creg', '事实 乙：是否')), two);
  });

  it('binds a file again when a file that it uses has changed, and no other', () => {
    const one = workspaceOf({
      'v.creg': vocabulary('事实 甲：是否'),
      'user.creg': '使用 某词汇\n定义 一：甲',
      'other.creg': '事实 丙：是否',
    });
    const [user, other] = [modelOf(one, 'user.creg'), modelOf(one, 'other.creg')];
    const unrelated = withSource(one, draft('new.creg', '事实 丁：是否'));
    assert.equal(modelOf(unrelated, 'user.creg'), user);
    const changed = withSource(one, draft('v.creg', vocabulary('事实 甲：元')));
    assert.deepEqual(
      modelOf(changed, 'user.creg')?.faults.map(({ code }) => code),
      ['logic/type-mismatch', 'logic/unused-definition'],
    );
    assert.equal(modelOf(changed, 'other.creg'), other);
  });

  it('binds again when a definition changes in a file that a used file uses', () => {
    const files = {
      'c.creg': '词汇 丙词汇 { 定义 丙：企业 }',
      'b.creg': '使用 丙词汇\n词汇 乙词汇 { 定义 乙：丙 }',
      'a.creg': '使用 乙词汇\n定义 甲：乙',
    };
    const condition = (open: ReturnType<typeof workspaceOf>) =>
      show(modelOf(open, 'a.creg')?.definitions[0]?.condition);
    const open = workspaceOf(files);
    assert.equal(condition(open), '乙=丙=对象∈{企业}');
    assert.equal(
      condition(withSource(open, draft('c.creg', '词汇 丙词汇 { 定义 丙：自然人 }'))).includes('法定代表人'),
      true,
    );
  });

  it('reads a file again when a name appears by which one of its runs can be cut, and only then', () => {
    const user = '使用 某词汇\n定义 一：甲类污染且企业';
    const before = workspaceOf({ 'v.creg': vocabulary('事实 乙：是否'), 'user.creg': user });
    assert.deepEqual(
      modelOf(before, 'user.creg')
        ?.faults.map(({ code }) => code)
        .slice(0, 1),
      ['logic/undefined-name'],
    );
    const same = withSource(before, draft('v.creg', vocabulary('事实 乙：是否；事实 丁：是否')));
    assert.equal(syntaxOf(same, 'user.creg'), syntaxOf(before, 'user.creg'));
    const after = withSource(before, draft('v.creg', vocabulary('事实 乙：是否；事实 甲类污染：是否')));
    assert.notEqual(syntaxOf(after, 'user.creg'), syntaxOf(before, 'user.creg'));
    assert.equal(show(modelOf(after, 'user.creg')?.definitions[0]?.condition), '(甲类污染 且 对象∈{企业})');
  });

  it('lets a file stand in for a shipped vocabulary that it names', () => {
    const own = '词汇 国家词汇 / national-vocabulary “自己的” { 事实 罚款金额：次 }';
    const open = workspaceOf({
      'v.creg': own,
      'user.creg': '使用 国家词汇\n定义 一：罚款金额 ≥ 1 次',
      'free.creg': '定义 一：罚款金额 ≥ 1 元',
    });
    assert.deepEqual(modelOf(open, 'v.creg')?.faults, []);
    assert.equal(show(modelOf(open, 'user.creg')?.definitions[0]?.condition), '罚款金额 ≥ 1次');
    assert.equal(show(modelOf(open, 'free.creg')?.definitions[0]?.condition), '罚款金额 ≥ 100fen');
  });
});
