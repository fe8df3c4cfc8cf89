/** textDocument/signatureHelp */
import assert from 'node:assert/strict';
import { signatureHelp } from '../../server/features/signature-help.js';
import { analysed } from './analysed.js';

/** The signature at the cursor with its active part in 〔〕; null where nothing is shown. */
function shownAt(marked: string): string | null {
  const { document, analysis, cursor } = analysed(marked);
  const help = signatureHelp(document, analysis, document.positionAt(cursor), { language: 'auto', markdown: false });
  const [signature] = help?.signatures ?? [];
  if (!signature) return null;
  const label = signature.parameters?.[help?.activeParameter ?? 0]?.label;
  assert.ok(Array.isArray(label));
  const [start, end] = label;
  return `${signature.label.slice(0, start)}〔${signature.label.slice(start, end)}〕${signature.label.slice(end)}`;
}

const criterion = (condition: string) => `黑名单 甲 “甲” { 情形 乙 “丙” { 当：${condition} } }`;

describe('signatureHelp', () => {
  it('shows how a fact is compared, and which part comes next', () => {
    assert.equal(shownAt(criterion('罚款金额 <|>')), '罚款金额 〔≥｜超过｜≤｜不满〕 数 元（万元）');
    assert.equal(shownAt(criterion('罚款金额 ≥ <|>')), '罚款金额 ≥｜超过｜≤｜不满 〔数 元（万元）〕');
    assert.equal(shownAt(criterion('处罚种类 含 <|>')), '处罚种类 含｜不含｜全含 〔{ 值、值 }〕');
    assert.equal(shownAt(criterion('对象 <|>')), '对象 〔=｜属于｜不属于〕 值或 { 值、值 }');
    assert.equal(shownAt(criterion('构成犯罪 <|>')), '〔构成犯罪〕');
  });

  it('reminds of the period that a count needs', () => {
    assert.equal(shownAt(criterion('一年内 行政处罚 ≥ <|>')), '一年内 行政处罚 ≥｜超过｜≤｜不满 〔数 次〕');
  });

  it('is over where another condition begins', () => {
    assert.equal(shownAt(criterion('罚款金额 ≥ 5 万元 且 <|>')), null);
    assert.equal(shownAt('定义 甲：罚款金额 ≥ 5 万元\n<|>'), null);
  });

  it('shows what the value of a heading is made of', () => {
    const step = (text: string) => `黑名单 甲 “甲” { 程序 { ${text} } }`;
    assert.equal(shownAt(step('告知：<|>')), '〔书面，〕 载明 事由、依据、权利、惩戒措施提示');
    assert.equal(shownAt(step('异议：30 日内提出，<|>')), 'N 日内提出， 〔N 个工作日内答复〕');
    assert.equal(shownAt('黑名单 甲 “甲” { 期限：<|> }'), '〔N 年〕');
    assert.equal(shownAt('法规 “甲” { 施行：<|> }'), null);
  });

  it('speaks the face of the draft', () => {
    assert.equal(
      shownAt('blacklist a "a" { criterion b "c" { when: fine-amount <|> } }'),
      'fine-amount 〔>=|more than|<=|less than〕 number yuan',
    );
  });
});
