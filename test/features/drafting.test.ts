/** What the views of the extension ask for: lenses, cases, status, the other language */
import assert from 'node:assert/strict';
import { neighboursIn } from '../../server/core/cases/neighbours.js';
import { caseReports } from '../../server/features/case-results.js';
import { codeLenses } from '../../server/features/code-lens.js';
import { statusOf } from '../../server/features/status.js';
import { inFace } from '../../server/features/switch-face.js';
import { analysed } from './analysed.js';

const draft = [
  '法规 “甲条例” { 施行：2026-01-01',
  '黑名单 乙 “乙名单” {',
  '  对象：企业',
  '  情形 犯罪 “构成犯罪的” { 凭：生效判决；危害：拒不履行法定义务；当：构成犯罪 }',
  '  情形 曝光 “被媒体曝光的” { 凭：媒体曝光；当：罚款金额 ≥ 600 元 }',
  '} }',
  '案例 “判了” 于 乙 { 企业；构成犯罪；其余：无；预期：列入，依 犯罪 }',
  '案例 “罚了” 于 乙 { 企业；罚款金额 = 600 元；其余：无；预期：不列入 }',
].join('\n');

function opened(text: string) {
  const at = analysed(text);
  return { ...at, neighbours: neighboursIn(at.workspace, { today: '2026-11-25', levels: {} }) };
}

describe('codeLens', () => {
  function titles(text: string, commands = false): readonly string[] {
    const { document, analysis, neighbours } = opened(text);
    return codeLenses(document, analysis, neighbours, { language: 'auto', commands }).map(({ range, command }) => {
      const { start } = range;
      return `${start.line}: ${command?.title}${command?.command === '' ? '' : ` → ${command?.command}`}`;
    });
  }

  it('says above a list how it stands and how its cases come out, above a case what it came to', () => {
    const found = titles(draft);
    assert.ok(
      found.some(each => /^1: .*✗ 1.*国办发〔2020〕49号$/u.test(each)),
      found.join('\n'),
    );
    assert.ok(found.includes('1: 2 个案例，1 个不符合预期'), found.join('\n'));
    assert.ok(found.includes('6: ✓ 列入，依 犯罪'), found.join('\n'));
    assert.ok(found.includes('7: ✗ 列入，依 曝光'), found.join('\n'));
  });

  it('leads to commands only where the client has them', () => {
    assert.ok(titles(draft).every(each => !each.includes('→')));
    assert.ok(titles(draft, true).some(each => each.endsWith('→ creg.runCases')));
    assert.ok(titles(draft, true).some(each => each.endsWith('→ creg.compareWith')));
  });

  it('changes with a threshold', () => {
    const before = titles(draft).filter(each => each.startsWith('7:'));
    const after = titles(draft.replace('≥ 600 元', '超过 600 元')).filter(each => each.startsWith('7:'));
    assert.deepEqual([before, after], [['7: ✗ 列入，依 曝光'], ['7: ✓ 不列入']]);
  });
});

describe('cases for a test explorer', () => {
  it('come with what was expected, what came of it, and why', () => {
    const { document, analysis, neighbours, documentOf } = opened(draft);
    const { cases, coverage } = caseReports(document, analysis.model, neighbours, 'zh', documentOf);
    assert.deepEqual(
      cases.map(({ title, standing, expected, found, list }) => [title, standing, expected, found, list]),
      [
        ['判了', 'passed', '列入，依 犯罪', '列入，依 犯罪', '乙'],
        ['罚了', 'failed', '不列入', '列入，依 曝光', '乙'],
      ],
    );
    const [, failed] = cases;
    assert.match(failed?.steps.map(({ says }) => says).join('\n') ?? '', /罚款金额 = 600 元[\s\S]*曝光/u);
    assert.ok(failed?.steps.some(({ range }) => range && document.getText(range) === '曝光'));
    assert.equal(coverage.length, 1);
    assert.equal(coverage[0]?.covered, coverage[0]?.parts);
  });

  it('tell what no case exercises, in English too', () => {
    const { document, analysis, neighbours, documentOf } = opened(draft.replace(/案例 “罚了”.*/u, ''));
    const { coverage } = caseReports(document, analysis.model, neighbours, 'en', documentOf);
    const [list] = coverage;
    assert.ok(list && list.covered < list.parts);
    assert.ok(list.missing.some(({ range }) => document.getText(range) === '曝光'));
  });

  it('without a list are lost', () => {
    const { document, analysis, neighbours, documentOf } = opened('案例 “空” 于 没有 { 企业；预期：列入 }');
    const { cases } = caseReports(document, analysis.model, neighbours, 'zh', documentOf);
    assert.deepEqual(
      cases.map(({ standing, steps }) => [standing, steps]),
      [['lost', []]],
    );
  });
});

describe('status', () => {
  it('counts verdicts, formalised criteria and findings, and names the day and the standards', () => {
    const status = statusOf(opened(draft).analysis);
    assert.equal(status.asOf, '2026-01-01');
    assert.ok(status.standards.some(({ name }) => name === '国办发〔2020〕49号'));
    assert.deepEqual([status.formalised, status.criteria], [2, 2]);
    assert.ok(status.inside + status.wider + status.undecided > 0);
    assert.ok(status.wider > 0);
    assert.ok(status.findings.error > 0);
  });

  it('of a text counts findings alone', () => {
    const { analysis } = analysed(
      '某市办法\n\n第一条 有下列情形之一的，列入黑名单：\n（一）部门认为应当列入的其他情形。',
      {},
      'text',
    );
    const status = statusOf(analysis);
    assert.deepEqual([status.inside, status.wider, status.undecided], [0, 0, 0]);
    assert.ok(status.criteria > 0);
  });
});

describe('the other language', () => {
  it('has every keyword and name of the draft, and comes back', () => {
    const text = '事实 断水 / water-cut：是否\n黑名单 甲 / list-a “甲” { 情形 乙 / b “丙” { 当：断水 } }\n';
    const en = inFace(opened(text).analysis, 'en');
    assert.match(en ?? '', /^fact water-cut \/ 断水: yes-no\nblacklist list-a \/ 甲 "甲" \{/);
    assert.equal(inFace(opened(en ?? '').analysis, 'zh'), text);
  });
});
