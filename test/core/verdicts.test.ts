/** Verdicts as findings: what the national norms and a province refuse, with the case that shows it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Analysis, analyze } from '../../server/core/analyze.js';
import { conformityOf, standardsOn } from '../../server/core/conformity.js';
import type { Finding } from '../../server/core/finding.js';
import { listConformityOf } from '../../server/core/list-conformity.js';
import { caseInWords } from '../../server/core/words/cases.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';

/** A draft beside other files, held against what binds it. */
function checked(text: string, others: readonly string[] = [], asOf?: string): Analysis {
  const files = [text, ...others].map((each, index) => ({ uri: `${index}.creg`, text: each, kind: 'draft' as const }));
  const workspace = files.reduce(withSource, openWorkspace(shipped, laws));
  return analyze(workspace, '0.creg', rules, { today: '2026-06-01', levels: {}, ...(asOf && { asOf }) });
}

function found({ findings }: Analysis, code: string): readonly Finding[] {
  return findings.filter(finding => finding.code === code);
}

const list = (criteria: string, head = ''): string => `法规 “某市办法” {
  文件类型：地方性法规；施行：2026-05-01；${head}
  黑名单 失信 / bad “失信名单” {
    对象：企业
    ${criteria}
  }
}`;

describe('what the national norms refuse', () => {
  it('is no document at all, with the smallest case', () => {
    const analysis = checked(
      list('事实 拖欠工资：元\n情形 欠薪 “拖欠工资的” { 危害：拒不履行法定义务；当：拖欠工资 > 0 元 }'),
    );
    const [finding] = found(analysis, 'authority/no-effective-document');
    assert.equal(
      finding?.message.zh,
      '情形「欠薪」没有写明凭什么生效法律文书认定：「某企业，拖欠工资 600 元，属于拒不履行法定义务领域，没有生效法律文书」这里列入，按照国办发〔2020〕49号 二（二）不应当列入',
    );
    assert.deepEqual(finding.witness?.facts, {
      对象: '企业',
      拖欠工资: '600 元',
      危害: '拒不履行法定义务',
      凭: '无',
    });
    assert.deepEqual(
      finding.related?.map(({ message }) => message.zh),
      [
        '这里列入的一例：某企业，拖欠工资 600 元，属于拒不履行法定义务领域，没有生效法律文书',
        '国办发〔2020〕49号 二（二）：认定失信行为以具有法律效力的文书为依据。',
      ],
    );
    assert.match(
      found(analysis, 'fairness/no-floor')[0]?.message.zh ?? '',
      /拖欠工资 600 元.*同样列入名单，和六百万元的后果一样/u,
    );
  });

  it('is a field of one’s own, whatever the sentence means', () => {
    const [finding] = found(
      checked(list('情形 扰民 “跳广场舞扰民的” { 凭：行政处罚决定；危害：城市形象 }')),
      'authority/field-outside-national-scope',
    );
    assert.equal(
      finding?.message.zh,
      '「城市形象」不是国家规定的四类领域之一：「某企业，凭行政处罚决定，属于城市形象领域」不论「跳广场舞扰民的」怎样理解，这里列入的，按照国办发〔2020〕49号 四（六）都不应当列入',
    );
    assert.match(finding.message.en, /^“城市形象” is none .*\. Whatever “跳广场舞扰民的” means, nobody/u);
  });

  it('is a report in the press', () => {
    const [finding] = found(
      checked(list('情形 曝光 “欠薪闹大的” { 凭：媒体曝光；危害：拒不履行法定义务；当：欠薪引发重大事件 }')),
      'authority/extra-legal-trigger',
    );
    assert.match(
      finding?.message.zh ?? '',
      /^以「媒体曝光」为凭.*「某企业，欠薪引发重大事件，凭媒体曝光，.*不应当列入/u,
    );
  });

  it('is a trifle, but for what a department may lay down: that is said, and no more', () => {
    const analysis = checked(
      list('情形 被罚 “被罚款的” { 凭：行政处罚决定；危害：身体健康和生命安全；当：处罚种类 含 罚款 }'),
    );
    const [finding] = found(analysis, 'authority/not-severe');
    assert.equal(finding?.level, 'error');
    assert.equal(
      finding.message.zh,
      '情形「被罚」没有使违法行为达到严重程度的要素：「某企业，罚款 600 元，凭行政处罚决定，属于身体健康和生命安全领域」这里列入，按照国办发〔2020〕49号 四（六）不应当列入，除非属于「主管部门以法律、行政法规、部门规章为本领域规定的其他严重情形」',
    );
    assert.match(
      finding.message.en,
      /“an enterprise, fine of 600 yuan, proved by penalty decision, in the field of life and health” is listed here; not to be listed under .*, unless “another grave circumstance .*” applies$/u,
    );
  });

  it('is not what reaches a threshold of the drafter’s: that stays open', () => {
    const fined = (condition: string) =>
      found(
        checked(list(`情形 被罚 “被罚的” { 凭：行政处罚决定；危害：身体健康和生命安全；当：${condition} }`)),
        'authority/not-severe',
      )[0]?.level;
    assert.equal(fined('罚款金额 ≥ 50 万元'), 'info');
    assert.equal(fined('罚款金额 ≥ 1 元'), 'error');
    assert.equal(fined('罚款金额 ≥ 50 万元 或 处罚种类 含 警告'), 'error');
    assert.equal(fined('罚款金额 ≥ 50 万元 且 从重处罚'), undefined);
    assert.equal(fined('处罚种类 含 吊销许可证件'), undefined);
  });

  it('is nothing in the exemplary regulation, in any criterion or in the list as a whole', () => {
    for (const file of ['examples/exemplary.zh.creg', 'examples/exemplary.en.creg']) {
      const { model, norms, findings } = checked(readFileSync(file, 'utf8'));
      assert.deepEqual(
        findings.filter(({ suppressed }) => !suppressed).map(({ code, message }) => `${code} ${message.zh}`),
        [],
      );
      const [black] = model.lists;
      assert.ok(black && black.criteria.length > 3);
      const standards = standardsOn(norms, black);
      assert.ok(standards.length > 0);
      for (const each of standards) {
        for (const criterion of black.criteria) {
          for (const clause of each.clauses) {
            assert.equal(conformityOf(model, norms, black, criterion, clause).verdict.kind, 'inside');
          }
        }
        const whole = listConformityOf(model, norms, black, each);
        assert.equal(whole.verdict.kind, 'narrower');
        assert.match(whole.words.zh, /^4 个情形都没有超出国办发〔2020〕49号；它准许列入而这里没有列入的，例如「/u);
      }
    }
  });
});

const jiangsu = (
  more = '',
  days = '施行：2025-01-01',
) => `标准 江苏名单 / jiangsu-lists “江苏省失信名单办法” / "Jiangsu rules on lists" {
  文号：苏政发〔2025〕1号；地域：“江苏省”；约束：黑名单；${days}
  要求 起点 / floor “罚款不满五万元的不列入。” { 出处：“三”；核实：原文；${more}仅当：罚款金额 ≥ 5 万元 或 处罚种类 含 吊销许可证件 }
}`;

const small = (territory: string) =>
  list(
    '情形 从重 “被从重罚款三万元以上的” { 凭：行政处罚决定；危害：身体健康和生命安全；当：罚款金额 ≥ 3 万元 且 从重处罚 }',
    `地域：“${territory}”`,
  );

describe('a province’s standard in the workspace', () => {
  it('binds its city, with the case between the two thresholds', () => {
    const [finding, ...others] = found(checked(small('江苏省南京市'), [jiangsu()]), 'authority/not-severe');
    assert.deepEqual(others, []);
    assert.equal(finding?.level, 'error');
    assert.equal(finding.norm, '苏政发〔2025〕1号 三');
    assert.equal(
      finding.message.zh,
      '情形「从重」列入了不准列入的人：「某企业，罚款 3 万元，从重处罚，凭行政处罚决定，属于身体健康和生命安全领域」这里列入，按照苏政发〔2025〕1号 三不应当列入',
    );
    assert.deepEqual(
      finding.related?.map(({ uri, message }) => [uri, message.zh]),
      [
        [undefined, '这里列入的一例：某企业，罚款 3 万元，从重处罚，凭行政处罚决定，属于身体健康和生命安全领域'],
        ['1.creg', '苏政发〔2025〕1号 三：罚款不满五万元的不列入。'],
      ],
    );
    assert.ok(finding.witness?.case);
    assert.equal(
      caseInWords(finding.witness.case, 'zh'),
      '对象 = 企业；处罚种类 = 罚款；罚款金额 = 3 万元；从重处罚；危害 = 身体健康和生命安全；凭 = 行政处罚决定；其余：无',
    );
  });

  it('is told by the check that it names, at no more than the level its reading allows', () => {
    const named = jiangsu('检查：fairness/no-floor；').replace('核实：原文', '核实：转述');
    const [finding] = found(checked(small('江苏省南京市'), [named]), 'fairness/no-floor');
    assert.equal(finding?.level, 'warning');
    assert.match(
      finding.message.zh,
      /^情形「从重」的起点太低：「某企业，罚款 3 万元，.*按照苏政发〔2025〕1号 三不应当列入$/u,
    );
    assert.equal(finding.norm, '苏政发〔2025〕1号 三');
  });

  it('admits what reaches its threshold', () => {
    const large = small('江苏省南京市').replaceAll('3 万元', '5 万元');
    assert.deepEqual(found(checked(large, [jiangsu()]), 'authority/not-severe'), []);
  });

  it('binds nobody elsewhere', () => {
    for (const territory of ['浙江省宁波市', '南京市']) {
      assert.deepEqual(found(checked(small(territory), [jiangsu()]), 'authority/not-severe'), []);
    }
  });

  it('binds from its first day to its last', () => {
    const count = (days: string, asOf?: string) =>
      found(checked(small('江苏省南京市'), [jiangsu('', days)], asOf), 'authority/not-severe').length;
    // The draft takes effect on 1 May 2026.
    assert.equal(count('施行：2026-05-01'), 1);
    assert.equal(count('施行：2026-05-02'), 0);
    assert.equal(count('施行：2026-05-02', '2026-05-02'), 1);
    assert.equal(count('施行：2025-01-01；有效期至：2026-04-30'), 0);
    assert.equal(count('施行：2025-01-01；有效期至：2026-05-01'), 1);
  });

  it('is replaced by its next version from the day on which that takes effect', () => {
    const later = jiangsu('', '施行：2026-01-01').replace('≥ 5 万元', '≥ 2 万元');
    const count = (asOf: string) =>
      found(checked(small('江苏省南京市'), [jiangsu(), later], asOf), 'authority/not-severe').length;
    assert.equal(count('2025-12-31'), 1);
    assert.equal(count('2026-01-01'), 0);
  });
});

describe('a remembered case', () => {
  it('speaks of the facts of the draft as it stands', () => {
    const text = list(
      '事实 欠费：元\n情形 欠费 “欠费的” { 凭：行政处罚决定；危害：拒不履行法定义务；当：欠费 > 0 元 }',
    );
    for (const before of ['', '// 一行\n', '// 又一行，长一些\n']) {
      const analysis = checked(before + text);
      const declared = new Set(analysis.model.facts);
      const own = analysis.findings.flatMap(({ witness }) =>
        (witness?.case?.known ?? []).filter(({ fact }) => fact.uri === '0.creg'),
      );
      assert.ok(own.length > 1);
      for (const { fact } of own) assert.ok(declared.has(fact), `${fact.id} at ${fact.at.start}`);
    }
  });
});
