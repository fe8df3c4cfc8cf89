/** Two drafts compared: what answers to what, who is listed by one alone, and what else is different. */
import assert from 'node:assert/strict';
import { compare, isSame, listsMore } from '../../server/core/compare/compare.js';
import { summaryOf } from '../../server/core/compare/say.js';
import { analysed, comparedDrafts, criteriaSaid, list, rowsSaid } from './compared.js';

describe('criteria of two lists', () => {
  it('are wider or narrower, with the case at the boundary', () => {
    const strict = list('情形 大额 “罚款十万元以上的” { 当：罚款金额 ≥ 10 万元 }');
    const loose = list('情形 大额 “罚款五万元以上的” { 当：罚款金额 ≥ 5 万元 }');
    assert.deepEqual(criteriaSaid(comparedDrafts(strict, loose)), [
      '乙更宽｜大额｜乙列入、甲不列入：罚款 5 万元，凭行政处罚决定｜文字不同',
    ]);
    assert.deepEqual(criteriaSaid(comparedDrafts(loose, strict, 'versions')), [
      '收窄｜大额｜过去列入、现在不列入：罚款 5 万元，凭行政处罚决定｜文字不同',
    ]);
  });

  it('list more each, with a case on either side', () => {
    const a = list('情形 屡犯 “屡犯” { 当：一年内 行政处罚 ≥ 3 次 }');
    const b = list('情形 屡犯 “屡犯” { 当：二年内 行政处罚 ≥ 4 次 }');
    assert.deepEqual(criteriaSaid(comparedDrafts(a, b)), [
      '互有多列｜屡犯｜甲列入、乙不列入：1 年内行政处罚 3 次，凭行政处罚决定｜乙列入、甲不列入：2 年内行政处罚 4 次，凭行政处罚决定',
    ]);
  });

  it('are told by whom another criterion of the other list takes', () => {
    const a = list('情形 罚款 “受到罚款的” { 当：处罚种类 含 罚款 }');
    const b = list(
      '情形 罚款 “受到罚款的” { 当：处罚种类 含 罚款 且 有履行能力 }',
      '情形 其他 “其他受到罚款的” { 当：处罚种类 含 罚款 且 非 有履行能力 }',
    );
    assert.deepEqual(criteriaSaid(comparedDrafts(a, b)), [
      '甲更宽｜罚款｜由此列入的，乙的其他情形都已经列入',
      '只在乙｜其他｜由此列入的，甲的其他情形都已经列入',
    ]);
  });

  it('count subjects and exceptions', () => {
    const a = '黑名单 失信 “失信名单” { 对象：企业、个体工商户；情形 犯罪 “构成犯罪的” { 当：构成犯罪 } }';
    const b = '黑名单 失信 “失信名单” { 对象：企业；情形 犯罪 “构成犯罪的” { 当：构成犯罪；例外：无主观故意 } }';
    assert.deepEqual(criteriaSaid(comparedDrafts(a, b)), [
      '甲更宽｜犯罪｜甲列入、乙不列入：某个体工商户，构成犯罪，凭生效刑事判决',
    ]);
  });

  it('stay undecided where prose stands in the way, and say which', () => {
    const a = list('情形 严重 “严重的” { 当：罚款金额 ≥ 5 万元 且 “情节严重的” }');
    const b = list('情形 严重 “严重的” { 当：罚款金额 ≥ 5 万元 且 “影响恶劣的” }');
    assert.deepEqual(criteriaSaid(comparedDrafts(a, b)), [
      '未定｜严重｜甲列入、乙不列入：罚款 5 万元，凭行政处罚决定；要看是否属于「情节严重的」，这没有写成条件；除非乙的「影响恶劣的」已经包括，那没有写成条件｜乙列入、甲不列入：罚款 5 万元，凭行政处罚决定；要看是否属于「影响恶劣的」，这没有写成条件；除非甲的「情节严重的」已经包括，那没有写成条件',
    ]);
    assert.deepEqual(criteriaSaid(comparedDrafts(a, a)), ['相同｜严重']);
  });

  it('take the same sentence in prose for the same, and another for another', () => {
    const a = list('情形 “受到投诉后拒不整改的”', '情形 “多次被投诉的”');
    const b = list('情形 “多次被投诉的”', '情形 “受到投诉后拒绝整改的”');
    assert.deepEqual(criteriaSaid(comparedDrafts(a, b)), [
      '未定｜第 1 项/第 2 项｜没有写成条件，列入的人是否相同无从判断｜文字不同',
      '相同｜第 2 项/第 1 项｜次序不同',
    ]);
  });

  it('are recognised when renamed and when moved', () => {
    const a = list(
      '情形 甲 “拒不执行停产决定的” { 当：拒不履行生效文书 }',
      '情形 乙 “因污染环境构成犯罪的” { 当：构成犯罪 }',
      '情形 丙 “被吊销许可证件的” { 当：处罚种类 含 吊销许可证件 }',
    );
    const b = list(
      '情形 乙 “因污染环境构成犯罪的” { 当：构成犯罪 }',
      '情形 吊销 “被吊销许可证件的” { 当：处罚种类 含 吊销许可证件 }',
      '情形 甲 “拒不执行停产决定的” { 当：拒不履行生效文书 }',
    );
    assert.deepEqual(criteriaSaid(comparedDrafts(a, b, 'versions')), [
      '相同｜甲｜次序不同',
      '相同｜乙',
      '相同｜丙/吊销｜改称「吊销」（原「丙」）',
    ]);
  });

  it('speak of one fact where both declare it under one name', () => {
    const facts = ['事实 倾倒量：吨', '事实 倾倒量 / dumped：千克'];
    const [a, b] = facts.map(
      (fact, index) => `${fact}\n${list(`情形 倾倒 “倾倒的” { 当：倾倒量 ≥ ${index === 0 ? '3 吨' : '1000 千克'} }`)}`,
    );
    const comparison = comparedDrafts(a ?? '', b ?? '');
    assert.deepEqual(criteriaSaid(comparison), ['乙更宽｜倾倒｜乙列入、甲不列入：倾倒量 1 吨']);
    assert.deepEqual(comparison.byName, [{ zh: '倾倒量', en: 'dumped' }]);
  });

  it('put the members of a choice together by their names', () => {
    const a = `事实 方式：之一 { 暗管 / pipe、渗井 }\n${list('情形 排污 “排污的” { 当：方式 属于 {暗管、渗井} }')}`;
    const b = `事实 方式：之一 { 渗井、直排、pipe / 暗管 }\n${list('情形 排污 “排污的” { 当：方式 属于 {pipe、直排} }')}`;
    assert.deepEqual(criteriaSaid(comparedDrafts(a, b)), [
      '互有多列｜排污｜甲列入、乙不列入：方式：渗井｜乙列入、甲不列入：方式：直排',
    ]);
  });
});

describe('what a list provides', () => {
  it('is compared by what it says, not by how it is written', () => {
    const a = '黑名单 失信 “失信名单” { 程序 { 告知：书面，载明 事由、依据；异议：30 日内提出 }；期限：三年 }';
    const b = `blacklist listed "List" { procedure { notice: written, stating grounds, basis; objection: raised within 20 days }
      term: 3 years }`;
    assert.deepEqual(rowsSaid(comparedDrafts(a, b)), ['异议｜30 日内提出｜20 日内提出']);
  });

  it('is what is there and what is not', () => {
    const a = '黑名单 失信 “失信名单” { 期限：3 年；信用修复：已纠正违法行为 }';
    const b = '黑名单 失信 “失信名单” { 期限：1 年；惩戒 { 措施 限制投标 依据《招标投标法》第五十三条 } }';
    assert.deepEqual(rowsSaid(comparedDrafts(a, b)), [
      '期限｜3 年｜1 年',
      '信用修复｜已纠正违法行为｜没有写明',
      '限制投标｜没有｜惩戒；依据《招标投标法》第五十三条',
    ]);
  });
});

describe('two ratings', () => {
  const scheme = (inside: string) => `信用评价 环保 “环保信用评价” { 分值：0 至 100，整数；起评：100 分；${inside} }`;

  it('stand side by side tier by tier', () => {
    const a = scheme('扣分 罚款：按 罚款金额 { 不满 1 万元：5 分；1 万元 至 10 万元：10 分；超过 10 万元：20 分 }');
    const b = scheme('扣分 罚款：按 罚款金额 { 不满 5 万元：5 分；5 万元以上：20 分 }');
    const rows = rowsSaid(comparedDrafts(a, b)).map(line => line.replaceAll(/（[^）]*）|，有效期没有写明/gu, ''));
    assert.deepEqual(rows, [
      '罚款 1 万元以上 不满 5 万元｜扣 10 分｜扣 5 分',
      '罚款 5 万元以上 10 万元以下｜扣 10 分｜扣 20 分',
    ]);
  });

  it('set the best band beside the best and the worst beside the worst', () => {
    const a = scheme('等级 { 甲等：80 至 100，限前 5%；乙等：60 至 79；丙等：0 至 59 }');
    const b = scheme('等级 { 不合格：0 至 59 { 惩戒 { 措施 加强检查 } }；合格：60 至 100 }');
    assert.deepEqual(rowsSaid(comparedDrafts(a, b)), [
      '起评时的等级｜甲等（3 等中的第 1 等）｜合格（2 等中的第 1 等）',
      '最好的等级｜甲等：80 至 100 分；没有写明后果｜合格：60 至 100 分；没有写明后果',
      '第 2 等｜乙等：60 至 79 分；没有写明后果｜没有相应的等级',
      '最差的等级｜丙等：0 至 59 分；没有写明后果｜不合格：0 至 59 分；后果：加强检查',
      '名额｜甲等只限前 5%｜不限',
    ]);
  });

  it('tell how soon the band of the start is left', () => {
    const bands = '等级 { 甲等：90 至 100；乙等：0 至 89 }';
    const [row] = comparedDrafts(scheme(`扣分 警告：4 分，有效 6 个月；${bands}`), scheme(bands))
      .lists.flatMap(({ sections }) => sections)
      .flatMap(({ key, rows }) => (key === 'deductions' ? rows : []));
    assert.equal(row?.left?.words.zh, '扣 4 分（占总分 4%），有效 6 个月；3 次降等');
    assert.equal(row?.left?.words.en, 'costs 4 points (4% of the scale), counts for 6 months; 3 drop a band');
    assert.equal(row?.absent.zh, '不扣分');
  });
});

describe('two versions', () => {
  const version = (term: string, article: string) =>
    `法规 “某市办法” {\n  定义 屡犯：一年内 行政处罚 ≥ ${term} 次\n  条 “${article}”\n  ${list('情形 屡犯者 “屡犯的” { 当：屡犯 }')}\n}`;

  it('show terms and articles that changed', () => {
    const comparison = comparedDrafts(
      version('3', '主管部门应当在七日内记录。'),
      version('2', '主管部门应当在五日内记录。'),
      'versions',
    );
    assert.deepEqual(rowsSaid(comparison), [
      '屡犯｜1 年内 行政处罚 ≥ 3 次｜1 年内 行政处罚 ≥ 2 次',
      '条文｜主管部门应当在七日内记录｜主管部门应当在五日内记录',
    ]);
    assert.deepEqual(criteriaSaid(comparison), [
      '放宽｜屡犯者｜现在列入、过去不列入：1 年内行政处罚 2 次，凭行政处罚决定',
    ]);
    assert.ok(listsMore(comparison));
  });

  it('are the same where nothing changed', () => {
    const text = version('3', '主管部门应当在七日内记录。');
    const comparison = comparedDrafts(text, text, 'versions');
    assert.ok(isSame(comparison));
    assert.equal(summaryOf(comparison).zh, '没有不同。');
    assert.ok(!listsMore(comparison));
  });

  it('of an existing text are compared as far as structure goes', () => {
    const text = (days: string) => `某市信用办法
第一条 有下列情形之一的，列入严重失信主体名单：
（一）拒不执行停产决定的；
（二）因污染环境构成犯罪的。
第二条 当事人可以在${days}内提出异议，主管部门应当在十日内答复。`;
    const comparison = compare(analysed(text('十日'), 'text'), analysed(text('三十日'), 'text'), 'versions');
    assert.deepEqual(criteriaSaid(comparison), ['相同｜第一条（一）', '相同｜第一条（二）']);
    assert.ok(rowsSaid(comparison).some(line => /^异议｜第二条 .*十日.*｜第二条 .*三十日/u.test(line)));
  });
});
