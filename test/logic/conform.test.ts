/** Verdicts on criteria, as drafts and standards are written: who is listed here and not there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { conformityOf } from '../../server/core/conformity.js';
import { givensFor, listingOf } from '../../server/core/listings.js';
import { normsFor } from '../../server/core/norms/in-force.js';
import { caseInWords } from '../../server/core/words/cases.js';
import { modelOf, openWorkspace, withSource } from '../../server/core/workspace.js';
import { type Verdict, verdictOf, verdictOfAll } from '../../server/logic/conform.js';
import { laws, shipped } from '../../server/norms/load.js';

describe('the verdict on a criterion', () => {
  it('is inside where every case listed is admitted', () => {
    check('仅当：罚款金额 ≥ 1 万元', '当：罚款金额 超过 1 万元', 'inside');
    check('仅当：二年内 行政处罚 ≥ 2 次', '当：一年内 行政处罚 ≥ 2 次', 'inside');
    check('仅当：处罚种类 含 罚款', '当：罚款金额 > 0 元', 'inside');
    check('不得：无主观故意', '当：罚款金额 ≥ 1 万元 且 非 无主观故意', 'inside');
  });

  it('is wider with the smallest case, at the boundary', () => {
    check(
      '仅当：罚款金额 ≥ 1 万元',
      '当：罚款金额 ≥ 5000 元',
      'wider 处罚种类 = 罚款；罚款金额 = 5000 元；凭 = 行政处罚决定；其余：无',
    );
    check(
      '仅当：罚款金额 超过 1 万元',
      '当：罚款金额 ≥ 1 万元',
      'wider 处罚种类 = 罚款；罚款金额 = 1 万元；凭 = 行政处罚决定；其余：无',
    );
    check(
      '仅当：罚款金额 ≥ 1 万元',
      '当：罚款金额 > 0 元',
      'wider 处罚种类 = 罚款；罚款金额 = 600 元；凭 = 行政处罚决定；其余：无',
    );
    check(
      '仅当：一年内 行政处罚 ≥ 2 次',
      '当：二年内 行政处罚 ≥ 2 次',
      'wider 2 年内 行政处罚 = 2 次；凭 = 行政处罚决定；其余：无',
    );
    check(
      '仅当：构成犯罪',
      '当：处罚种类 含 罚款 或 构成犯罪',
      'wider 处罚种类 = 罚款；罚款金额 = 600 元；凭 = 行政处罚决定；其余：无',
    );
  });

  it('is disjoint where nobody listed is admitted', () => {
    check(
      '仅当：罚款金额 ≥ 5 万元',
      '当：罚款金额 不满 1 万元 且 处罚种类 含 罚款',
      'disjoint 处罚种类 = 罚款；罚款金额 = 600 元；凭 = 行政处罚决定；其余：无',
    );
  });

  it('is undecided where prose decides, on either side', () => {
    check('仅当：构成犯罪 或 “情节严重的”', '当：罚款金额 ≥ 1 万元', 'undecided norm“情节严重的”');
    check('仅当：构成犯罪', '当：罚款金额 ≥ 1 万元 且 “情节严重的”', 'undecided draft“情节严重的”');
    check('仅当：构成犯罪 或 “情节严重的”', '当：构成犯罪', 'inside');
    check(
      '仅当：罚款金额 ≥ 1 万元',
      '当：“情节严重的” 或 罚款金额 ≥ 1 元',
      'wider 处罚种类 = 罚款；罚款金额 = 1 元；凭 = 行政处罚决定；其余：无',
    );
  });

  it('takes proof and harm as every listing carries them', () => {
    check('仅当：危害 含 身体健康和生命安全', '危害：身体健康和生命安全；当：构成犯罪', 'inside');
    check('仅当：危害 含 身体健康和生命安全', '当：构成犯罪', 'undecided missing 危害');
    check('不得：凭 属于 非法律文书', '凭：行政处罚决定；当：处罚种类 含 罚款', 'inside');
    check(
      '不得：凭 属于 非法律文书',
      '凭：媒体曝光、行政处罚决定；当：欠薪引发重大事件',
      'wider 欠薪引发重大事件；凭 = 媒体曝光；其余：无',
    );
  });

  it('honours exceptions that are shown, and lets prose excuse nobody', () => {
    check('不得：无主观故意', '当：处罚种类 含 警告；例外：无主观故意', 'inside');
    check(
      '不得：无主观故意',
      '当：处罚种类 含 警告；例外：“没有故意的”',
      'wider 处罚种类 = 警告；无主观故意；凭 = 行政处罚决定；其余：无',
    );
    check(
      '不得：无主观故意',
      '当：处罚种类 含 警告；例外 无意 “无故意” { 当：无主观故意；例外 再犯 “再犯” { 当：构成犯罪 } }',
      'wider 处罚种类 = 警告；无主观故意；构成犯罪；凭 = {行政处罚决定、生效刑事判决}；其余：无',
    );
  });

  it('of a list is that of its widest criterion', () => {
    const verdicts = verdictsOn(
      '仅当：罚款金额 ≥ 1 万元',
      '情形 甲 “甲” { 当：罚款金额 ≥ 2 万元 } 情形 乙 “乙” { 当：罚款金额 ≥ 1 元 }',
    );
    assert.deepEqual(
      verdicts.map(({ kind }) => kind),
      ['inside', 'wider'],
    );
    assert.equal(verdictOfAll(verdicts).kind, 'wider');
    assert.equal(verdictOfAll(verdicts.slice(0, 1)).kind, 'inside');
  });
});

describe('the examples', () => {
  it('of a good list stay inside in every criterion', () => {
    for (const file of ['exemplary.zh.creg', 'exemplary.en.creg']) {
      for (const { kind } of nationalVerdicts(file)) assert.equal(kind, 'inside');
    }
  });

  it('of the 600 yuan are shown by 600 yuan', () => {
    const witnesses = ['six-hundred-yuan.zh.creg', 'six-hundred-yuan.en.creg'].flatMap(file =>
      nationalVerdicts(file).flatMap(verdict => ('witness' in verdict && verdict.witness ? [verdict.witness] : [])),
    );
    assert.deepEqual(
      witnesses.map(witness => caseInWords(witness, 'zh')),
      Array(2).fill(
        '对象 = 企业；处罚种类 = 罚款；罚款金额 = 600 元；有履行能力；危害 = 拒不履行法定义务；凭 = 行政处罚决定；其余：无',
      ),
    );
    assert.equal(
      witnesses[0] && caseInWords(witnesses[0], 'en'),
      'subjects = enterprise; penalty = fine; fine-amount = 600 yuan; able-to-perform; harm = refusing-statutory-duty; proof = penalty-decision; rest: none',
    );
  });
});

/** The verdict of a requirement on one criterion: its kind, with the case or what stands in the way. */
function check(requirement: string, criterion: string, expected: string): void {
  const [verdict] = verdictsOn(requirement, `情形 甲 “甲” { ${criterion} }`);
  assert.ok(verdict);
  assert.equal(show(verdict), expected);
}

function show(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'inside':
      return 'inside';
    case 'wider':
    case 'disjoint':
      return `${verdict.kind} ${caseInWords(verdict.witness, 'zh')}`;
    case 'undecided': {
      const because = verdict.because.map(one =>
        one.kind === 'prose' ? `${one.side}“${one.text}”` : one.kind === 'missing' ? `missing ${one.fact}` : one.kind,
      );
      return `undecided ${because.join(', ')}`;
    }
  }
}

function verdictsOn(requirement: string, criteria: string): readonly Verdict[] {
  const text = `标准 上位 “上位标准” { 约束：黑名单；要求 甲 { ${requirement} } }
黑名单 失信 “失信名单” { ${criteria.replaceAll('} 情形', '}\n情形')} }`;
  const workspace = withSource(openWorkspace(shipped, laws), { uri: 'a.creg', text, kind: 'draft' });
  const model = modelOf(workspace, 'a.creg');
  assert.ok(model);
  assert.deepEqual(
    model.faults.map(({ message }) => message.zh),
    [],
  );
  const norms = normsFor(workspace, model, { today: '2026-06-01', levels: {} });
  const asked = model.standards[0]?.requirements[0];
  assert.ok(asked);
  return model.lists.flatMap(list =>
    list.criteria.map(criterion => verdictOf(listingOf(model, list, criterion), asked, givensFor(model, norms))),
  );
}

/** The verdict of every requirement of the national standards on every formalised criterion of an example. */
function nationalVerdicts(file: string): readonly Verdict[] {
  const text = readFileSync(`examples/${file}`, 'utf8');
  const workspace = withSource(openWorkspace(shipped, laws), { uri: file, text, kind: 'draft' });
  const model = modelOf(workspace, file);
  assert.ok(model);
  const norms = normsFor(workspace, model, { today: '2026-06-01', levels: {} });
  const clauses = norms.standards.flatMap(standard =>
    standard.requirements
      .filter(({ onlyIf, neverIf }) => onlyIf ?? neverIf)
      .map(requirement => ({ standard, requirement })),
  );
  assert.ok(clauses.length > 3);
  return model.lists.flatMap(list =>
    list.criteria.flatMap(criterion =>
      clauses.map(clause => conformityOf(model, norms, list, criterion, clause).verdict),
    ),
  );
}
