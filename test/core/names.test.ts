/** Names: what is visible where, what a use of a name refers to, and names that collide. */
import assert from 'node:assert/strict';
import { touches } from '../../grammar/index.js';
import type { Entity } from '../../server/core/model.js';
import { unmark } from '../marks.js';
import { bound, checkFaults, checkSound, type Files, show } from './draft.js';

/** What the name at the cursor refers to, as `kind name` or `kind name in file`. */
function refersTo(marked: string, files: Files = {}): string {
  const { text, cursors } = unmark(marked);
  const [cursor = 0] = cursors;
  const { references } = bound(text, files).names;
  const found = references.find(reference => touches(reference.at, cursor));
  assert.ok(found, `no reference at the cursor of ${marked}`);
  return nameOf(found.target);
}

function nameOf(entity: Entity | undefined): string {
  if (!entity) return 'nothing';
  return `${entity.kind} ${entity.name}${entity.uri === 'here.creg' ? '' : ` in ${entity.uri}`}`;
}

const vocabulary = '词汇 江苏词汇 / js “江苏” { 事实 排污量 / discharge：吨；事实 罚没：之一 { 没收、罚没款 } }';
const list = `法规 “某市办法” {
  施行：2026-01-01
  事实 停水：是否
  黑名单 断水名单 / cut-list “名单” {
    情形 甲 “造成停水的” { 当：停水；例外 救灾 “救灾的除外” { 当：不可抗力 } }
    情形 乙 “两次停水的” { 当：停水 }
  }
}`;

describe('names', () => {
  it('are found in the block, around it, in what is used, and in the shipped vocabulary', () => {
    assert.equal(refersTo('黑名单 甲 “甲” { 事实 停水：是否；情形 “停水的” { 当：<|>停水 } }'), 'fact 停水');
    assert.equal(refersTo('定义 甲：<|>罚款金额 ≥ 1 元'), 'fact 罚款金额 in creg:norms/vocabulary.creg');
    const used = { 'js.creg': vocabulary };
    assert.equal(refersTo('使用 江苏词汇\n定义 甲：<|>排污量 ≥ 1 吨', used), 'fact 排污量 in js.creg');
    assert.equal(refersTo('use js\ndefine a: <|>discharge >= 1 tonne', used), 'fact 排污量 in js.creg');
    assert.equal(refersTo('使用 <|>江苏词汇', used), 'vocabulary 江苏词汇 in js.creg');
  });

  it('are not visible without 使用, nor out of their block', () => {
    checkFaults('logic/undefined-name', '定义 甲：<|排污量|> ≥ 1 吨', { 'js.creg': vocabulary });
    checkFaults('logic/undefined-name', '黑名单 甲 “甲” { 事实 停水：是否 }\n定义 乙：<|停水|>');
  });

  it('do not pass through: what a used file uses is not used', () => {
    const files = { 'js.creg': vocabulary, 'b.creg': '使用 江苏词汇\n词汇 乙词汇 { 事实 乙：是否 }' };
    checkFaults('logic/undefined-name', '使用 乙词汇\n定义 甲：乙 且 <|排污量|> ≥ 1 吨', files);
  });

  it('may be used in a circle', () => {
    const a = '使用 乙词汇\n词汇 甲词汇 { 事实 甲：是否 }\n定义 一：乙\n法规 “一” { 条 “一” }';
    checkSound(a, { 'b.creg': '使用 甲词汇\n词汇 乙词汇 { 事实 乙：是否 }\n定义 二：甲\n法规 “二” { 条 “二” }' });
  });

  it('of a list bring what is visible around it', () => {
    const files = { 'list.creg': list };
    assert.equal(refersTo('使用 断水名单\n定义 甲：<|>停水', files), 'fact 停水 in list.creg');
    assert.equal(refersTo('案例 “一” 于 断水名单 { <|>停水；预期：列入 }', files), 'fact 停水 in list.creg');
    assert.equal(refersTo('案例 “一” 于 <|>断水名单 { 停水 }', files), 'list 断水名单 in list.creg');
    assert.equal(refersTo('案例 “一” 于 断水名单 { 停水；预期：列入，依 <|>乙 }', files), 'criterion 乙 in list.creg');
    assert.equal(
      refersTo('案例 “一” 于 断水名单 { 停水；预期：不列入，依 <|>救灾 }', files),
      'exception 救灾 in list.creg',
    );
    checkFaults('logic/undefined-name', '案例 “一” 于 断水名单 { 停水；预期：列入，依 <|丙|> }', files);
    checkFaults('logic/undefined-name', '案例 “一” 于 <|断水|> { 不可抗力 }', files);
  });

  it('in a later version of a text stand for those of the earlier', () => {
    const later = list.replace('2026-01-01', '2027-01-01').replace('情形 乙', '情形 丙');
    const files = { 'old.creg': list, 'new.creg': later };
    assert.equal(refersTo('案例 “一” 于 断水名单 { 停水；预期：列入，依 <|>丙 }', files), 'criterion 丙 in new.creg');
  });

  it('that two other files declare must say whose they are', () => {
    const files = { 'js.creg': vocabulary, 'zj.creg': '词汇 浙江词汇 { 事实 排污量：吨 }' };
    const use = '使用 江苏词汇、浙江词汇\n';
    const [fault] = checkFaults('logic/duplicate-name', `${use}定义 甲：<|排污量|> ≥ 1 吨`, files);
    assert.deepEqual(
      fault?.fixes?.map(({ edits }) => edits[0]?.newText),
      ['江苏词汇·排污量', '浙江词汇·排污量'],
    );
    assert.equal(refersTo(`${use}定义 甲：浙江词汇·<|>排污量 ≥ 1 吨`, files), 'fact 排污量 in zj.creg');
    assert.equal(refersTo(`${use}定义 甲：浙江<|>词汇·排污量 ≥ 1 吨`, files), 'vocabulary 浙江词汇 in zj.creg');
  });

  it('never shadow', () => {
    checkFaults('logic/duplicate-name', '事实 <|罚款金额|>：元');
    checkFaults('logic/duplicate-name', '事实 甲：是否\n法规 “某办法” { 事实 <|甲|>：是否 }');
    checkFaults('logic/duplicate-name', 'fact a: yes-no\nfact <|a|>: yes-no');
    checkFaults('logic/duplicate-name', '事实 甲 / a：是否\n事实 <|乙|> / a：是否');
    checkFaults('logic/duplicate-name', '黑名单 甲 “甲” { 情形 一 “一”；情形 <|一|> “二” }');
    checkFaults('logic/duplicate-name', '事实 种类：之一 { 食品、药品、<|食品|> }');
  });

  it('of different kinds of thing do not collide', () => {
    checkSound('事实 停水：是否\n黑名单 甲 “甲” { 情形 停水 “造成停水的” { 当：停水 } }');
    checkSound('黑名单 甲 “甲” { 情形 一 “一” }\n黑名单 乙 “乙” { 情形 一 “一” }');
    checkSound('信用评价 甲 { 扣分 警告：1 分；扣分 行政处罚：2 分 }');
  });

  it('of members are bare where they are unique, and belong to the fact they are compared with', () => {
    const facts = '事实 原料：之一 { 面粉、食盐 }\n事实 货物：之一 { 食盐、木材 }\n';
    assert.equal(refersTo(`${facts}定义 甲：<|>木材`), 'member 木材');
    assert.equal(refersTo(`${facts}定义 甲：货物 = <|>食盐`), 'member 食盐');
    checkFaults('logic/duplicate-name', `${facts}定义 甲：<|食盐|>`);
    assert.equal(show(bound(`${facts}定义 甲：货物·食盐`).definitions[0]?.condition), '货物∈{食盐}');
  });

  it('in braces cite an article, a list, a criterion or a definition', () => {
    const text = (wording: string) => `法规 “某办法” {
  定义 严重：罚款金额 ≥ 1 元
  条 职责 “应当履行职责。”
  黑名单 甲名单 “名单” { 情形 拒不履行 “拒不履行的” }
  条 “${wording}”
  条 “严重的”
}`;
    assert.equal(refersTo(text('违反{<|>职责}的')), 'article 职责');
    assert.equal(refersTo(text('违反｛ <|>职责 ｝的')), 'article 职责');
    assert.equal(refersTo(text('因{<|>拒不履行}列入')), 'criterion 拒不履行');
    assert.equal(refersTo(text('按照{<|>甲名单}办理')), 'list 甲名单');
    assert.equal(refersTo(text('{<|>严重}的')), 'definition 严重');
    const { text: without, spans } = unmark(text('违反{<|职贵|>}的'));
    const [fault] = bound(without).faults;
    assert.deepEqual([fault?.code, fault?.at], ['logic/undefined-name', spans[0]]);
    checkSound(text('{{职贵}}'));
  });

  it('of defined terms refer to their definition from wording', () => {
    const { names } = bound('定义 严重 “严重，是指……”：罚款金额 ≥ 1 元\n条 “情节严\n  重的”');
    const mentions = names.references.filter(reference => reference.mention);
    assert.deepEqual(
      mentions.map(({ text, target }) => [text, nameOf(target)]),
      [['严\n  重', 'definition 严重']],
    );
  });

  it('in values are free where the words are free', () => {
    checkSound(`法规 “某办法” {
  制定机关：某某局（市级部门）
  黑名单 甲 “甲” {
    对象：纳税人；连带：实际经营者；认定机关：某某市税务局
    程序 { 决定：书面，自 材料齐全 之日起 5 个工作日内；批准：某某委员会 }
    公示 { 平台：本市门户；内容：处罚摘要 }
    惩戒 { 措施 不予补贴 { 实施机关：某某部门 } }
  }
}`);
    checkFaults('logic/undefined-name', '黑名单 甲 “甲” { 凭：<|内部通报|>；危害：<|市容|> }');
    checkFaults('logic/undefined-name', '黑名单 甲 “甲” { 对象：<|个体工商|> }');
    checkSound('黑名单 甲 “甲” { 凭：“税务处理决定书” }');
  });

  it('of definitions that run in a circle are told with the circle', () => {
    const [fault] = checkFaults('logic/circular-definition', '定义 <|甲|>：乙\n定义 乙：丙\n定义 丙：非 甲');
    assert.match(fault?.message.zh ?? '', /「甲」 → 「乙」 → 「丙」 → 「甲」/u);
    assert.equal(fault?.related?.length, 2);
  });

  it('of definitions that nothing uses are told, those of vocabularies and standards excepted', () => {
    checkFaults('logic/unused-definition', '定义 <|甲|>：企业\n定义 乙 “乙，是指……”：企业\n条 “乙的”');
    checkFaults('logic/unused-definition', '词汇 某词汇 { 定义 甲：企业 }\n标准 某标准 “某” { 定义 乙：企业 }');
    checkFaults('logic/unused-definition', '定义 <|甲|> “甲，是指企业。”：企业');
  });
});
