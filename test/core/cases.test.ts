/** Cases as drafters write them. `<|预期|>` marks an expectation that is not met; every other one is. */
import assert from 'node:assert/strict';
import type { Face } from '../../grammar/index.js';
import { analyze } from '../../server/core/analyze.js';
import { argumentOf } from '../../server/core/cases/argument.js';
import { type CaseResult, runCases } from '../../server/core/cases/cases.js';
import { comesTo } from '../../server/core/cases/clause-words.js';
import { coverageOf } from '../../server/core/cases/coverage.js';
import { neighboursIn } from '../../server/core/cases/neighbours.js';
import { suggestCases } from '../../server/core/cases/suggest.js';
import { modelOf, withSource } from '../../server/core/workspace.js';
import { failed } from '../../server/rules/case/failed.js';
import { mark, unmark } from '../marks.js';
import { type Files, workspaceOf } from './draft.js';

const settings = { today: '2026-05-01', levels: {} };

function run(text: string, files: Files = {}): readonly CaseResult[] {
  const workspace = workspaceOf({ ...files, 'here.creg': text });
  const model = modelOf(workspace, 'here.creg');
  assert.ok(model);
  assert.deepEqual(
    model.faults.map(({ at, message }) => `${text.slice(at.start, at.end)}: ${message.zh}`),
    [],
  );
  return runCases(model, neighboursIn(workspace, settings));
}

/** Exactly the marked expectations are not met. */
function check(marked: string, files: Files = {}): readonly CaseResult[] {
  const { text, spans } = unmark(marked);
  const results = run(text, files);
  const failed = results.flatMap(({ standing, case: { expects } }) =>
    standing === 'failed' && expects ? [expects.at] : [],
  );
  assert.equal(mark(text, failed), mark(text, spans));
  return results;
}

/** The argument of the last case, one line a step. */
function argument(text: string, face: Face = 'zh'): string {
  const last = run(text).at(-1)?.run;
  assert.ok(last);
  return argumentOf(last)
    .map(({ depth, says }) => '  '.repeat(depth) + says[face])
    .join('\n');
}

const food = `黑名单 食品 / food “食品安全失信名单” {
  事实 货值 / goods：元
  对象：企业、个体工商户
  情形 无证 / unlicensed “未取得许可生产食品，货值五万元以上，被吊销许可证件的” {
    违反：《食品安全法》第一百二十二条第一款
    凭：行政处罚决定；危害：身体健康和生命安全
    当：货值 ≥ 5 万元 且 处罚种类 含 吊销许可证件
    例外 天灾 / disaster “因不可抗力的除外” {
      当：不可抗力
      例外 再犯 / again “二年内受到两次以上行政处罚的，仍然列入” { 当：二年内 行政处罚 ≥ 2 次 }
    }
  }
  情形 传言 “群众反映强烈的”
  例外 无意 / unintended “没有主观故意的，不列入” { 当：无主观故意 }
}
`;

describe('cases on a list', () => {
  it('are listed, not listed, or not determined', () => {
    check(`${food}
案例 “正好五万元” 于 食品 { 企业；货值 = 5 万元；处罚种类 = 吊销许可证件；预期：列入，依 无证 }
案例 “差一元” 于 食品 { 企业；货值 = 49999 元；处罚种类 = 吊销许可证件；预期：不列入 }
案例 “只知道货值” 于 食品 { 企业；货值 = 5 万元；预期：未定 }
案例 “别的都没有” 于 食品 { 企业；货值 = 5 万元；其余：无；预期：不列入 }
案例 “想错了” 于 食品 { 企业；货值 = 49999 元；处罚种类 = 吊销许可证件；<|预期|>：列入 }
案例 “也想错了” 于 食品 { 企业；货值 = 5 万元；<|预期|>：不列入 }`);
  });

  it('are about those whom the list is about', () => {
    check(`${food}
案例 “机关” 于 食品 { 行政机关；货值 = 9 万元；处罚种类 = 吊销许可证件；预期：不列入 }
案例 “没说是谁” 于 食品 { 货值 = 9 万元；处罚种类 = 吊销许可证件；预期：列入，依 无证 }`);
  });

  it('are excused only by what is shown, and what is excused can be undone', () => {
    check(`${food}
案例 “台风” 于 食品 { 企业；货值 = 9 万元；处罚种类 = 吊销许可证件；不可抗力；预期：不列入，依 天灾 }
案例 “台风，屡犯” 于 食品 {
  企业；货值 = 9 万元；处罚种类 = 吊销许可证件；不可抗力；一年内 行政处罚 = 2 次
  预期：列入，依 无证
}
案例 “无意” 于 食品 { 企业；货值 = 9 万元；处罚种类 = 吊销许可证件；无主观故意；预期：不列入，依 无意 }
案例 “依错了例外” 于 食品 { 企业；货值 = 9 万元；处罚种类 = 吊销许可证件；无主观故意；<|预期|>：不列入，依 天灾 }
案例 “例外没有证明” 于 食品 { 企业；货值 = 9 万元；处罚种类 = 吊销许可证件；<|预期|>：未定 }`);
  });

  it('take proof and harm as given, unless the case says otherwise', () => {
    check(`${food}
案例 “没有提凭证” 于 食品 { 企业；货值 = 9 万元；处罚种类 = 吊销许可证件；其余：无；预期：列入 }
案例 “凭媒体曝光” 于 食品 { 企业；货值 = 9 万元；处罚种类 = 吊销许可证件；凭 = 媒体曝光；预期：不列入 }
案例 “凭判决和处罚” 于 食品 { 企业；货值 = 9 万元；处罚种类 = 吊销许可证件；凭 = {生效判决、行政处罚决定}；预期：列入 }`);
  });

  it('share what the list and its groups say', () => {
    check(`黑名单 欠薪 “拖欠报酬名单” {
  事实 人数：人
  事实 限期未付：是否
  当：限期未付
  组 建设 “建设领域：” { 情形 工程 “三十人以上的” { 当：人数 ≥ 30 人 } }
  情形 其他 “一百人以上的” { 当：人数 ≥ 100 人 }
}
案例 “三十人” 于 欠薪 { 企业；人数 = 30 人；限期未付；预期：列入，依 建设 }
案例 “没有责令” 于 欠薪 { 企业；人数 = 30 人；非 限期未付；预期：不列入 }
案例 “九十九人” 于 欠薪 { 企业；人数 = 99 人；限期未付；<|预期|>：列入，依 其他 }`);
  });

  it('count within periods: what happened within one year happened within two', () => {
    check(`黑名单 屡犯 “屡犯名单” { 情形 三次 “二年内三次的” { 当：二年内 行政处罚 ≥ 3 次 } }
案例 “一年三次” 于 屡犯 { 企业；一年内 行政处罚 = 3 次；预期：列入 }
案例 “三年三次” 于 屡犯 { 企业；三年内 行政处罚 = 3 次；预期：未定 }
案例 “三年两次” 于 屡犯 { 企业；三年内 行政处罚 = 2 次；预期：不列入 }`);
  });

  it('fall on a day: grace periods, and criteria that come later', () => {
    check(`法规 “某市办法” {
  施行：2026-03-01
  黑名单 停产 “停产名单” {
    情形 停产 “被责令停产停业的” {
      当：处罚种类 含 责令停产停业
      例外 宽限 “二〇二六年六月三十日以前已经改正的除外” { 当：已纠正违法行为；有效期至：2026-06-30 }
    }
    情形 警告 “受到警告的” { 当：处罚种类 含 警告；施行：2027-01-01 }
  }
  案例 “施行当日改正” 于 停产 { 企业；处罚种类 = 责令停产停业；已纠正违法行为；预期：不列入，依 宽限 }
  案例 “最后一日” 于 停产 { 企业；处罚种类 = 责令停产停业；已纠正违法行为；日期：2026-06-30；预期：不列入，依 宽限 }
  案例 “过了宽限” 于 停产 { 企业；处罚种类 = 责令停产停业；已纠正违法行为；日期：2026-07-01；预期：列入，依 停产 }
  案例 “警告还不算” 于 停产 { 企业；处罚种类 = 警告；预期：不列入 }
  案例 “警告已经算” 于 停产 { 企业；处罚种类 = 警告；日期：2027-01-01；预期：列入，依 警告 }
}`);
  });

  it('know what always holds', () => {
    check(`黑名单 罚款 “罚款名单” { 情形 罚过 “受到罚款的” { 当：处罚种类 含 罚款 } }
案例 “只写了金额” 于 罚款 { 企业；罚款金额 = 600 元；其余：无；预期：列入 }`);
  });

  it('stand in another file, in either face', () => {
    check(
      'case "exactly fifty thousand" on food { enterprise; goods = 50,000 yuan; penalty = licence-revoked; rest: none; expect: listed by unlicensed }',
      { 'food.creg': food },
    );
  });

  it('follow the list when it is edited in its own file', () => {
    const source = (uri: string, text: string) => ({ uri, text, kind: 'draft' as const });
    const before = workspaceOf({
      'food.creg': food,
      'here.creg': '案例 “正好” 于 食品 { 企业；货值 = 5 万元；处罚种类 = 吊销许可证件；预期：列入 }',
    });
    const after = withSource(before, source('food.creg', food.replace('≥ 5 万元', '≥ 6 万元')));
    const findings = [before, after].map(workspace =>
      analyze(workspace, 'here.creg', [failed], settings).findings.map(
        ({ quote, message }) => `${quote} ${message.zh}`,
      ),
    );
    assert.deepEqual(findings, [[], ['预期 案例「正好」预期「列入」，结果是「不列入」']]);
    assert.notEqual(modelOf(before, 'here.creg'), modelOf(after, 'here.creg'));
  });

  it('without expectation or without list are told apart', () => {
    const [none] = run(`${food}案例 “没有预期” 于 食品 { 企业 }`);
    assert.equal(none?.standing, 'none');
    assert.equal(none?.run && comesTo(none.run).zh, '未定');
    const workspace = workspaceOf({ 'here.creg': '案例 “无主” 于 无此名单 { 企业；预期：列入 }' });
    const model = modelOf(workspace, 'here.creg');
    const [lost] = model ? runCases(model, neighboursIn(workspace, settings)) : [];
    assert.equal(lost?.standing, 'lost');
  });
});

const rating = `信用评价 环保 / green “企业环境信用评价” {
  对象：企业
  分值：0 至 12，整数；起评：9 分
  扣分 警告 / warned：1 分，有效 6 个月
  扣分 罚款：按 罚款金额 { 不满 5 万元：1 分；5 万元 至 20 万元：2 分；超过 20 万元：4 分 }
  扣分 停产：3 分，累计上限 6 分 { 当：处罚种类 含 责令停产停业 }
  加分 减排：1.5 分，累计上限 2 分 { 当：“完成自愿减排协议的” }
  直接 黑 “拒不执行停产决定的，直接评为黑色。”：拒不履行法定义务
  等级 { 绿：11 分以上，限前 2%；蓝：8 至 10；黄：5 至 7；红：3 至 4；黑 / black：不满 3 分 }
}
`;

describe('cases on a rating', () => {
  it('are reckoned exactly, from the start, within caps and within the scale', () => {
    check(`${rating}
案例 “什么也没有” 于 环保 { 企业；其余：无；预期：得分 9，等级 蓝 }
案例 “两次警告” 于 环保 { 企业；警告 = 2 次；其余：无；预期：得分 7，等级 黄 }
案例 “罚五万” 于 环保 { 企业；罚款金额 = 5 万元；其余：无；预期：得分 7，等级 黄 }
案例 “罚二十万零一元” 于 环保 { 企业；罚款金额 = 200001 元；其余：无；预期：得分 5 }
案例 “停产三次，扣到上限” 于 环保 { 企业；停产 = 3 次；其余：无；预期：得分 3，等级 红 }
案例 “扣不到零以下” 于 环保 { 企业；警告 = 20 次；其余：无；预期：得分 0，等级 黑 }
案例 “加分到上限” 于 环保 { 企业；减排 = 5 次；其余：无；预期：得分 11，等级 绿 }
案例 “减排一次，落在两级之间” 于 环保 { 企业；减排 = 1 次；其余：无；预期：未定 }
案例 “减排一次” 于 环保 { 企业；减排 = 1 次；其余：无；<|预期|>：得分 10，等级 蓝 }
案例 “拒不执行” 于 环保 { 企业；拒不履行法定义务；其余：无；预期：得分 9，等级 黑 }
案例 “不是企业” 于 环保 { 成年人；警告 = 2 次；其余：无；预期：不列入 }`);
  });

  it('count what is still valid', () => {
    check(`${rating}
案例 “半年内两次” 于 环保 { 企业；6 个月内 警告 = 2 次；其余：无；预期：得分 7 }
案例 “一年内两次，不知道何时” 于 环保 { 企业；一年内 警告 = 2 次；罚款 = 0 次；停产 = 0 次；减排 = 0 次；预期：未定 }`);
  });

  it('stay open where facts are unknown, and are settled where those do not matter', () => {
    const [open] = check(`${rating}案例 “只知道警告” 于 环保 { 企业；警告 = 2 次；预期：未定 }`);
    assert.equal(open?.run && comesTo(open.run).zh, '未定');
    check(`${rating}案例 “已经到底” 于 环保 { 企业；警告 = 20 次；减排 = 0 次；预期：得分 0，等级 黑 }`);
  });

  it('add up by indicators with a full mark', () => {
    check(`信用评价 物业 “物业评价” {
  对象：企业；分值：0 至 100；起评：100 分
  指标 合同：满分 60 { 扣分 停止服务：40 分，按次 }
  指标 守法：满分 40 { 扣分 通报：1.5 分；扣分 行政处罚：8 分，按次，累计上限 16 分；加分 表彰：5 分 }
  等级 { 甲：90 分以上；乙：60 分以上 不满 90 分；丙：不满 60 分 }
}
案例 “一项扣光为止” 于 物业 { 企业；停止服务 = 2 次；其余：无；预期：得分 40，等级 丙 }
案例 “行政处罚数的是事实” 于 物业 { 企业；行政处罚 = 3 次；其余：无；预期：得分 84，等级 乙 }
案例 “小数” 于 物业 { 企业；通报 = 1 次；其余：无；预期：得分 98.5，等级 甲 }
案例 “满分不能再加” 于 物业 { 企业；表彰 = 1 次；其余：无；预期：得分 100 }
案例 “扣了可以加回” 于 物业 { 企业；表彰 = 1 次；行政处罚 = 1 次；其余：无；预期：得分 97 }`);
  });
});

describe('arguments', () => {
  it('go from the facts to the clause, to the law, to the conclusion', () => {
    const text = `${food}案例 “正好” 于 食品 { 企业；货值 = 5 万元；处罚种类 = 吊销许可证件 }`;
    assert.equal(
      argument(text),
      `事实：对象 = 企业；货值 = 5 万元；处罚种类 = 吊销许可证件
情形 无证 “未取得许可生产食品，货值五万元以上，被吊销许可证件的”：符合
  货值 ≥ 5 万元：是（货值 = 5 万元）
  处罚种类 含 吊销许可证件：是（处罚种类 = 吊销许可证件）
  违反 《食品安全法》第一百二十二条第一款
  凭 行政处罚决定；危害 身体健康和生命安全（随情形推定）
  例外 天灾 “因不可抗力的除外”：没有证明（不可抗力），不因此免于列入
  例外 无意 “没有主观故意的，不列入”：没有证明（无主观故意），不因此免于列入
只有文字、没有条件的情形不作判断：传言
结论：食品 列入，依 无证`,
    );
    assert.equal(
      argument(text, 'en').split('\n').slice(0, 4).join('\n'),
      `Facts: subjects = enterprise; goods = 50,000 yuan; penalty = licence-revoked
Criterion unlicensed “未取得许可生产食品，货值五万元以上，被吊销许可证件的”: met
  goods ≥ 50,000 yuan: yes (goods = 50,000 yuan)
  penalty includes licence-revoked: yes (penalty = licence-revoked)`,
    );
  });

  it('show an exception that is undone', () => {
    const text = `${food}案例 “屡犯” 于 食品 {
  企业；货值 = 9 万元；处罚种类 = 吊销许可证件；不可抗力；一年内 行政处罚 = 2 次；非 无主观故意
}`;
    assert.ok(
      argument(text).includes(`
  例外 天灾 “因不可抗力的除外”：成立，但另有例外
    不可抗力：是
    例外 再犯 “二年内受到两次以上行政处罚的，仍然列入”：成立，仍然列入
      2 年内 行政处罚 ≥ 2 次：是（1 年内 行政处罚 = 2 次）`),
      argument(text),
    );
  });

  it('name what is missing', () => {
    assert.match(
      argument(`${food}案例 “只知道货值” 于 食品 { 企业；货值 = 5 万元 }`),
      /情形 无证 .*：不能确定\n {2}处罚种类 含 吊销许可证件：不知道（案例没有说明处罚种类）/u,
    );
  });

  it('reckon a score line by line', () => {
    assert.equal(
      argument(`${rating}案例 “两次警告” 于 环保 { 企业；警告 = 2 次；罚款金额 = 6 万元；其余：无 }`),
      `事实：对象 = 企业；警告 = 2 次；罚款金额 = 6 万元；其余：无
  因而 处罚种类 含 罚款（已知：罚款金额 > 0 元 则 处罚种类 含 罚款）
起评 9 分
扣分 警告：2 分（2 次 × 1 分）
扣分 罚款：2 分（罚款金额 ≥ 5 万元、≤ 20 万元）
得分 5 分
等级 黄（5 分以上、7 分以下）
结论：环保 得分 5，等级 黄`,
    );
  });

  it('say that nobody can be in a case', () => {
    assert.match(
      argument(`${food}案例 “矛盾” 于 食品 { 企业；罚款金额 = 600 元；处罚种类 = 警告 }`),
      /这种情况不会发生（已知：罚款金额 > 0 元 则 处罚种类 含 罚款）/u,
    );
  });
});

describe('suggested cases', () => {
  const suggested = (text: string, face: Face): readonly string[] => {
    const workspace = workspaceOf({ 'here.creg': text });
    const neighbours = neighboursIn(workspace, settings);
    const file = neighbours('here.creg');
    assert.ok(file);
    return file.model.lists.flatMap(list => suggestCases({ list, file }, neighbours, face).map(each => each.text));
  };

  it('stand just below, at and above every threshold', () => {
    assert.deepEqual(suggested(food, 'zh').slice(0, 3), [
      `案例 “无证：货值 49999 元（刚好不到）” 于 食品 {
  对象 = 企业
  处罚种类 = 吊销许可证件
  货值 = 49999 元
  其余：无
  预期：不列入
}`,
      `案例 “无证：货值 5 万元（正好）” 于 食品 {
  对象 = 企业
  处罚种类 = 吊销许可证件
  货值 = 5 万元
  其余：无
  预期：列入，依 无证
}`,
      `案例 “无证：货值 50001 元（刚好超过）” 于 食品 {
  对象 = 企业
  处罚种类 = 吊销许可证件
  货值 = 50001 元
  其余：无
  预期：列入，依 无证
}`,
    ]);
  });

  it('pass in the draft that they come from, in either face', () => {
    for (const text of [food, rating]) {
      for (const face of ['zh', 'en'] as const) {
        const blocks = suggested(text, face);
        assert.ok(blocks.length >= 3);
        check(`${text}\n${blocks.join('\n')}\n`);
      }
    }
  });
});

describe('coverage', () => {
  it('names what no case exercises', () => {
    const results = run(`${food}
案例 “正好” 于 食品 { 企业；货值 = 5 万元；处罚种类 = 吊销许可证件；不可抗力 }`);
    const runs = results.flatMap(result => result.run ?? []);
    const [first] = runs;
    assert.ok(first);
    const { parts, covered, missing } = coverageOf(first, runs);
    assert.deepEqual([parts, covered], [6, 4]);
    assert.deepEqual(
      missing.map(({ kind, says }) => `${kind} ${says.zh}`),
      ['exception 例外 再犯 “二年内受到两次以上行政处罚的，仍然列入”', 'exception 例外 无意 “没有主观故意的，不列入”'],
    );
  });

  it('of a rating counts rows, grades and bands', () => {
    const runs = run(`${rating}案例 “两次警告” 于 环保 { 企业；警告 = 2 次；其余：无 }`).flatMap(
      each => each.run ?? [],
    );
    const [first] = runs;
    assert.ok(first);
    const { parts, covered } = coverageOf(first, runs);
    assert.deepEqual([parts, covered], [12, 2]);
  });
});
