/** Standards, lexicons and cases in the model, and which standard binds which draft when. */
import assert from 'node:assert/strict';
import { normsFor } from '../../server/core/norms/in-force.js';
import { modelOf } from '../../server/core/workspace.js';
import { bound, type Files, show, workspaceOf } from './draft.js';

const province = `标准 某省条例 “某省信用条例” {
  文号：某发〔2022〕1号；地域：“某省”；施行：2022-01-01；约束：黑名单、信用评价
  要求 起点 / floor “起点。” / "A floor." {
    出处：“第七条” / "art. 7"、N49-06c、R05
    核实：转述；检查：fairness/no-floor、authority/not-severe；施行：2023-01-01
    仅当：罚款金额 ≥ 1 万元；不得：凭 含 媒体曝光；应当：文件类型 = 地方性法规
    应有：告知（载明 事由、依据）、期限 ≤ 3 年、认定机关（县级以上）
  }
  准许 措施 “清单” { 核实：原文；检查：measures/no-basis；措施 甲措施 “甲” }
}`;

/** The titles of the standards of the workspace that bind a draft. */
function binding(draft: string, files: Files, asOf?: string): readonly string[] {
  const open = workspaceOf({ ...files, 'here.creg': draft });
  const model = modelOf(open, 'here.creg');
  assert.ok(model);
  const { standards } = normsFor(open, model, { today: '2026-06-01', levels: {}, ...(asOf !== undefined && { asOf }) });
  return standards.filter(({ uri }) => !uri.startsWith('creg:')).map(({ title, effective }) => `${title} ${effective}`);
}

const cityDraft = (more: string) => `法规 “某市办法” { 地域：“某省某市”；${more}；黑名单 甲 “甲” { } }`;

describe('standards', () => {
  it('say what they bind and require, with source, facts and confidence', () => {
    const [standard] = bound(province).standards;
    assert.deepEqual(
      [standard?.name, standard?.number, standard?.territory, standard?.effective],
      ['某省条例', '某发〔2022〕1号', '某省', '2022-01-01'],
    );
    assert.deepEqual(standard?.binds, ['blacklist', 'rating']);
    const [floor, list] = standard?.requirements ?? [];
    assert.deepEqual(floor?.facts, ['N49-06c', 'R05']);
    assert.equal(floor?.source, '第七条');
    assert.equal(floor?.checked, 'secondary');
    assert.equal(floor?.effective, '2023-01-01');
    assert.deepEqual(floor?.wording, { zh: '起点。', en: 'A floor.' });
    assert.deepEqual(floor?.codes, ['fairness/no-floor', 'authority/not-severe']);
    assert.deepEqual(
      [show(floor?.onlyIf), show(floor?.neverIf), show(floor?.must)],
      ['罚款金额 ≥ 1000000fen', '凭∈{媒体曝光}', '文件类型⊇{地方性法规}'],
    );
    assert.deepEqual(
      floor?.mustHave.map(({ part, stating, maxMonths }) => [part, stating, maxMonths]),
      [
        ['notice', ['事由', '依据'], undefined],
        ['term', [], 36],
        ['decided-by', ['县级以上'], undefined],
      ],
    );
    assert.deepEqual([list?.name, list?.checked, list?.codes], ['措施', 'original', ['measures/no-basis']]);
    assert.deepEqual(
      standard?.permitted.map(({ name }) => name),
      ['甲措施'],
    );
  });

  it('bind by territory and day', () => {
    const files = { 'p.creg': province };
    assert.deepEqual(binding(cityDraft('施行：2026-01-01'), files), ['某省信用条例 2022-01-01']);
    assert.deepEqual(binding(cityDraft('施行：2021-01-01'), files), []);
    assert.deepEqual(binding(cityDraft('施行：2021-01-01'), files, '2024-01-01'), ['某省信用条例 2022-01-01']);
    assert.deepEqual(binding('法规 “别” { 地域：“别省别市”；黑名单 甲 “甲” { } }', files), []);
    assert.deepEqual(binding('法规 “别” { 黑名单 甲 “甲” { } }', files), []);
  });

  it('are replaced by a later version from its day on', () => {
    const later = province.replace('施行：2022-01-01', '施行：2026-03-01');
    const files = { 'p.creg': province, 'q.creg': later };
    assert.deepEqual(binding(cityDraft('施行：2026-01-01'), files), ['某省信用条例 2022-01-01']);
    assert.deepEqual(binding(cityDraft('施行：2026-03-01'), files), ['某省信用条例 2026-03-01']);
  });

  it('that are shipped cannot be changed by a vocabulary of the workspace', () => {
    const files = { 'v.creg': '词汇 国家词汇 / national-vocabulary “改” { 事实 甲：是否 }' };
    const open = workspaceOf(files);
    for (const { uri } of open.shipped) assert.deepEqual(modelOf(open, uri)?.faults, [], uri);
  });
});

describe('lexicons', () => {
  it('say which phrases count where, and what excuses them', () => {
    const [phrase, second] = bound(`词库 某词库 “词” {
  词语 “情节严重”、“影响恶劣” / "vile" {
    检查：clarity/undefined-degree；类别：程度；位置：情形、措施、期限；免于：定义、数额、援引法律
    说明 “没有标准。”；改为：“五十万元以上的”
  }
  phrase "as appropriate" { check: clarity/open-deadline; where: procedure, criterion; excused-by: number-of-days }
}`).phrases;
    assert.deepEqual(phrase?.texts, ['情节严重', '影响恶劣', 'vile']);
    assert.equal(phrase?.code, 'clarity/undefined-degree');
    assert.equal(phrase?.class, 'degree');
    assert.deepEqual(phrase?.where, ['criterion', 'measure', 'term']);
    assert.deepEqual(phrase?.excusedBy, ['definition', 'amount', 'reference-to-law']);
    assert.deepEqual([phrase?.note, phrase?.instead], ['没有标准。', ['五十万元以上的']]);
    assert.deepEqual([second?.where, second?.excusedBy], [['procedure', 'criterion'], ['number-of-days']]);
  });

  it('are no clauses: nothing in them is drafted', () => {
    assert.deepEqual(bound('词库 某词库 { 词语 “情节严重” { 检查：clarity/undefined-degree } }').clauses, []);
  });
});

describe('cases', () => {
  const list =
    '黑名单 甲 “甲” { 情形 一 “一” { 当：企业 } }\n信用评价 乙 “乙” { 扣分 警告：1 分；等级 { 黄：5 至 7 } }\n';

  it('give facts and say what should come out', () => {
    const [one, two, three] = bound(`${list}
案例 “一” 于 甲 { 企业；处罚种类 = {罚款、警告}；罚款金额 = 600 元；其余：无；日期：2026-05-01；预期：列入，依 一 }
案例 “二” 于 乙 { 企业；警告 = 2 次；预期：得分 7，等级 黄 }
案例 “三” 于 甲 { 预期：未定 }`).cases;
    assert.deepEqual(one?.given.map(show), ['对象∈{企业}', '处罚种类＝{罚款、警告}', '罚款金额 ≥ 60000fen ≤ 60000fen']);
    assert.deepEqual(
      [one?.title?.text, one?.restNone, one?.day, one?.on?.target?.name],
      ['一', true, '2026-05-01', '甲'],
    );
    assert.deepEqual([one?.expects?.outcome, one?.expects?.by?.target?.kind], ['listed', 'criterion']);
    assert.deepEqual(two?.given.map(show), ['对象∈{企业}', '警告 ≥ 2次 ≤ 2次']);
    assert.deepEqual([two?.expects?.score, two?.expects?.band?.target?.name], ['7', '黄']);
    assert.deepEqual([three?.expects?.outcome, three?.restNone], ['undetermined', false]);
  });
});
