/** What holds for every text: binding never throws, and findings do not depend on names or face. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { contains, print } from '../../grammar/index.js';
import type { Model } from '../../server/core/model.js';
import { modelOf, withSource } from '../../server/core/workspace.js';
import { bound, draft, workspaceOf } from './draft.js';

const files = globSync(['examples/*.creg', 'test/golden/drafts/*.creg', 'server/norms/*.creg']).sort();
const texts = files.map(file => readFileSync(file, 'utf8'));

describe('binding', () => {
  it('never throws, whatever is missing at the end', () => {
    for (const [index, text] of texts.entries()) {
      // Every prefix of every example would take minutes; each run takes other ones.
      const cuts = fc.sample(fc.integer({ min: 0, max: text.length }), 12);
      for (const cut of cuts) checkWhole(text.slice(0, cut), `${files[index]} to ${cut}`);
    }
  });

  it('never throws, whatever is missing in the middle', () => {
    for (const [index, text] of texts.entries()) {
      for (const from of fc.sample(fc.integer({ min: 0, max: text.length }), 6)) {
        checkWhole(text.slice(0, from) + text.slice(from + 40), `${files[index]} without 40 at ${from}`);
      }
    }
  });

  it('never throws on words in any order', () => {
    const words = fc.constantFrom(
      ...[
        '黑名单',
        '情形',
        '甲',
        '“乙”',
        '{',
        '}',
        '：',
        '、',
        '当',
        '凭',
        '且',
        '或',
        '≥',
        '3 次',
        '罚款金额',
        '\n',
        '；',
        '定义',
        '案例',
        '于',
        '使用',
      ],
      ...[
        '标准',
        '要求',
        '应有',
        '（',
        '）',
        '词语',
        '等级',
        '扣分',
        '按',
        '例外',
        '期限',
        '程序',
        '告知',
        '载明',
        '预期',
        '列入',
        '依',
        '·',
        '/',
        '事实',
        '之一',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), parts => {
        checkWhole(parts.join(' '), parts.join(' '));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same in the other face', () => {
    for (const file of files.filter(name => name.startsWith('examples/'))) {
      const text = readFileSync(file, 'utf8');
      const open = withSource(workspaceOf({}), draft('here.creg', text));
      const model = modelOf(open, 'here.creg');
      assert.ok(model);
      const tree = open.views.get('here.creg')?.parsed.file;
      assert.ok(tree);
      const alias = aliasesOf(model);
      for (const face of ['zh', 'en'] as const) {
        assert.deepEqual(codesOf(bound(print(tree, text, { face, alias }))), codesOf(model), `${file} in ${face}`);
      }
    }
  });

  it('finds the same under other names', () => {
    const text = (name: string) => `事实 ${name}：元
定义 重：${name} ≥ 3 次 或 ${name} ≥ 1 元 且 企业
黑名单 子 “子” { 情形 一 “一” { 当：${name} ≥ 5 元；例外：无此事 } }`;
    const expected = codesOf(bound(text('拖欠金额')));
    assert.ok(expected.length > 2);
    const names = fc.stringMatching(/^[甲乙丙丁戊己庚辛]{2,5}$/u);
    fc.assert(
      fc.property(names, name => {
        assert.deepEqual(codesOf(bound(text(name))), expected);
      }),
      { numRuns: 40 },
    );
  });
});

/** Binds a text and looks whether every place it speaks of lies in it. */
function checkWhole(text: string, what: string): void {
  const model = bound(text);
  const whole = { start: 0, end: text.length };
  for (const { at, code } of model.faults) assert.ok(contains(whole, at), `${code} in ${what}`);
  for (const { at } of model.names.references) assert.ok(contains(whole, at), `a reference in ${what}`);
  for (const clause of model.clauses) {
    assert.equal(text.slice(clause.span.start, clause.span.end), clause.text, `a clause in ${what}`);
  }
}

function codesOf({ faults }: Model): readonly string[] {
  return faults.map(({ code }) => code).sort();
}

function aliasesOf({ names }: Model): (name: string, face: 'zh' | 'en') => string | undefined {
  return (name, face) => {
    const [entity, ...others] = names.visible.get(name) ?? [];
    if (!entity || others.length > 0 || entity.alias === undefined) return undefined;
    const pair = [entity.name, entity.alias];
    return pair.find(spelling => /\p{Script=Han}/u.test(spelling) === (face === 'zh'));
  };
}
