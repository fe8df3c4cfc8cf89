/** A draft beside a standard: verdicts on criteria, required parts, the instrument, and measures. */
import assert from 'node:assert/strict';
import { compareWithStandard } from '../../server/core/compare/against.js';
import { isSame, listsMore } from '../../server/core/compare/compare.js';
import type { Comparison } from '../../server/core/compare/comparison.js';
import { differencesSaid, groupWords, standingWords } from '../../server/core/compare/say.js';
import { analysed } from './compared.js';

const standard = `标准 上位 “上位标准” {
  约束：黑名单
  要求 门槛 “罚款不满一万元的，不得列入。” { 核实：原文；仅当：罚款金额 ≥ 1 万元 }
  要求 层级 “由地方性法规设定。” { 核实：原文；应当：文件类型 = 地方性法规 }
  要求 程序 “应当告知，期限不超过三年。” { 核实：原文；应有：认定机关（县级以上）、征求意见 ≥ 30 日、告知（载明 事由、依据）、期限 ≤ 3 年 }
  要求 只供检查 “应当公开。” { 核实：原文；检查：procedure/unpublished-criteria }
  要求 未读 “没有核实的要求。” { 核实：未核；仅当：构成犯罪 }
  准许 清单 “惩戒措施清单。” { 核实：原文；检查：measures/no-basis；措施 限制投标 “限制投标” }
}`;

function against(draft: string): Comparison {
  const [found] = analysed(standard).model.standards;
  assert.ok(found);
  return compareWithStandard(analysed(draft), found);
}

function said(comparison: Comparison): readonly string[] {
  return comparison.lists.flatMap(({ criteria }) =>
    criteria.map(one =>
      [groupWords(one.group, comparison).zh, ...differencesSaid(one, comparison).map(({ zh }) => zh)].join('｜'),
    ),
  );
}

function rows(comparison: Comparison): readonly string[] {
  const sections = [...comparison.general, ...comparison.lists.flatMap(list => list.sections)];
  return sections.flatMap(section =>
    section.rows.map(({ label, left, absent, standing }) =>
      [label.zh, left?.words.zh ?? absent.zh, standingWords(standing, comparison).zh].join('｜'),
    ),
  );
}

describe('a draft beside a standard', () => {
  it('is told case by case what goes beyond', () => {
    const comparison = against(`黑名单 失信 “失信名单” {
      情形 小额 “罚款五千元以上的” { 当：罚款金额 ≥ 5000 元 }
      情形 大额 “罚款五万元以上的” { 当：罚款金额 ≥ 5 万元 }
      情形 曝光 “受到媒体曝光的”
    }`);
    const [small = '', large, prose] = said(comparison);
    assert.match(small, /^超出｜.*罚款 5000 元.* → 这里列入，按照上位标准/u);
    assert.equal(large, '没有超出');
    assert.equal(prose, '未定｜这一项没有写成条件，是否合乎标准无从判断（门槛）');
    assert.ok(listsMore(comparison));
    assert.equal(comparison.elsewhere, 1);
  });

  it('is told what it lacks', () => {
    const comparison = against(`法规 “某市办法” { 文件类型：行政规范性文件
  黑名单 失信 “失信名单” {
    情形 大额 “罚款五万元以上的” { 当：罚款金额 ≥ 5 万元 }
    认定机关：“某行业协会”
    程序 { 征求意见：10 日；告知：书面，载明 理由 }
    期限：5 年
    惩戒 { 措施 限制投标；措施 提高电价；措施 加强检查 依据《食品安全法》第一百一十三条 }
  }
}`);
    assert.deepEqual(rows(comparison), [
      '文件类型｜行政规范性文件｜不符',
      '认定机关｜某行业协会｜未定',
      '征求意见｜10 日（缺：不少于 30 日）｜不符',
      '告知｜书面，载明 理由（缺：依据）｜不符',
      '期限｜5 年（缺：不超过 36 个月）｜不符',
      '限制投标｜惩戒；没有写明依据｜符合',
      '提高电价｜惩戒；没有写明依据｜不符',
      '加强检查｜惩戒；依据《食品安全法》第一百一十三条｜未定',
    ]);
    assert.ok(!isSame(comparison));
    assert.ok(!listsMore(comparison));
  });

  it('is in order where it has everything', () => {
    const comparison = against(`法规 “某市条例” { 文件类型：地方性法规
  黑名单 失信 “失信名单” {
    情形 大额 “罚款五万元以上的” { 当：罚款金额 ≥ 5 万元 }
    认定机关：“某市生态环境局”
    程序 { 征求意见：30 日；告知：书面，载明 事实、理由、依据 }
    期限：3 年
  }
}`);
    assert.ok(isSame(comparison), JSON.stringify(rows(comparison)));
  });

  it('has no list that the standard does not bind', () => {
    const comparison = against('红名单 守信 “守信名单” { 情形 一 “守信的” { 当：已纠正违法行为 } }');
    assert.deepEqual(comparison.lists, []);
    assert.deepEqual(
      comparison.notes.map(({ zh }) => zh),
      ['这个标准约束的是黑名单，草案里没有'],
    );
  });
});
