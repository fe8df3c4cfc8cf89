/** textDocument/inlayHint */
import assert from 'node:assert/strict';
import { inlayHints } from '../../server/features/inlay-hint.js';
import { analysed } from './analysed.js';

type Language = 'auto' | 'zh' | 'en';

function hintsIn(marked: string, language: Language = 'auto', lines?: readonly [number, number]) {
  const { document, analysis } = analysed(marked);
  const [first, last] = lines ?? [0, document.lineCount];
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
  return { document, hints: inlayHints(document, analysis, range, language) };
}

/** The text with its hints, as an editor shows them: `⟦✓ 国办发〔2020〕49号⟧`. */
function shown(text: string, language: Language = 'auto', lines?: readonly [number, number]): string {
  const { document, hints } = hintsIn(text, language, lines);
  let told = text;
  for (const { position, label } of hints.toReversed()) {
    const offset = document.offsetAt(position);
    told = `${told.slice(0, offset)}⟦${String(label)}⟧${told.slice(offset)}`;
  }
  return told;
}

function checkHints(expected: string, language: Language = 'auto', lines?: readonly [number, number]): void {
  assert.equal(shown(expected.replace(/⟦[^⟧]*⟧/gu, ''), language, lines), expected);
}

const list = (criterion: string): string => `黑名单 甲 / a “甲名单” {
  对象：企业
  ${criterion}
}
`;
const proven = '凭：行政处罚决定；危害：身体健康和生命安全';

describe('inlay hints', () => {
  it('say behind each criterion whether the national standard admits what it lists', () => {
    checkHints(list(`情形 吊销⟦✓ 国办发〔2020〕49号⟧ “被吊销许可证件的” { ${proven}；当：处罚种类 含 吊销许可证件 }`));
    checkHints(list(`情形 警告 / warned⟦? 国办发〔2020〕49号 未定⟧ “受到警告的” { ${proven}；当：处罚种类 含 警告 }`));
    checkHints(list('情形 曝光⟦✗ 国办发〔2020〕49号⟧ “欠薪闹大，被曝光的” { 凭：媒体曝光；当：欠薪引发重大事件 }'));
    checkHints(list('情形 “情节恶劣的”⟦? 国办发〔2020〕49号 未定⟧'));
  });

  it('change when a threshold does', () => {
    const tax = (least: string, hint: string) =>
      list(`情形 偷税⟦${hint}⟧ “偷逃税款的” { ${proven}；当：偷逃税款金额 ≥ ${least} 万元 且 偷逃税款占比 ≥ 10% }`);
    checkHints(tax('100', '✓ 国办发〔2020〕49号'));
    checkHints(tax('99', '? 国办发〔2020〕49号 未定'));
  });

  it('say on the head of a list how its criteria stand, and whom it leaves out', () => {
    const tax = (least: string) =>
      `情形 偷税 “偷逃税款的” { ${proven}；当：偷逃税款金额 ≥ ${least} 万元 且 偷逃税款占比 ≥ 10% }`;
    const both = (least: string) =>
      `黑名单 甲 / a “甲名单” {
  对象：企业
  情形 吊销 “被吊销许可证件的” { ${proven}；当：处罚种类 含 吊销许可证件 }
  ${tax(least)}
}`;
    const head = (least: string, language: Language = 'auto') => hintsIn(both(least), language).hints[0];
    assert.equal(head('100')?.label, '✓ 2  国办发〔2020〕49号');
    assert.equal(
      head('100')?.tooltip,
      '2 个情形都没有超出国办发〔2020〕49号；它准许列入而这里没有列入的，例如「某企业，安全事故等级：重大事故，凭生效判决，属于身体健康和生命安全领域」',
    );
    // A threshold below the national one: the verdict on the list changes with that on the criterion.
    assert.equal(head('99')?.label, '? 1  ✓ 1  国办发〔2020〕49号');
    assert.equal(
      head('99', 'en')?.tooltip,
      'Under 国办发〔2020〕49号: of 2 criteria 1 stays within, none goes beyond, 1 is undecided',
    );
  });

  it('tell the verdict and the case in the language that is set', () => {
    const text = list('情形 曝光 “欠薪闹大，被曝光的” { 凭：媒体曝光；当：欠薪引发重大事件 }');
    const [zh] = hintsIn(text).hints;
    assert.match(String(zh?.tooltip), /^✗ 例如：.*凭 = 媒体曝光.* → 这里列入，按照国办发〔2020〕49号 .*不应当列入/u);
    const [en] = hintsIn(text, 'en').hints;
    assert.match(String(en?.tooltip), /^✗ e\.g\. .* → Listed here; not to be listed under 国办发〔2020〕49号/u);
  });

  it('stand only where the editor looks', () => {
    checkHints(
      `${list('情形 “一”')}${list('情形 “二”⟦? 国办发〔2020〕49号 undecided⟧').replace('甲 / a', '乙')}`,
      'en',
      [4, 8],
    );
  });

  it('leave red lists and existing texts alone', () => {
    const red = '红名单 守信 “守信名单” { 情形 “依法纳税的” }';
    assert.equal(shown(red), red);
    const { document, analysis } = analysed('某市办法\n第一条 欠税的，列入严重失信主体名单。', {}, 'text');
    const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    assert.deepEqual(inlayHints(document, analysis, all, 'auto'), []);
  });

  it('number what begins on a line, at its end', () => {
    const { document, analysis } = analysed('法规 “甲” {\n  条 一 “乙。”；条 二 “丙。”\n}\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const numbers = [
      { at: 11, label: '第一条' },
      { at: 21, label: '第二条' },
    ];
    const hints = inlayHints(document, analysis, range, 'auto', numbers);
    assert.deepEqual(
      hints.map(({ position, label, kind }) => ({ position, label, kind })),
      [{ position: { line: 1, character: 19 }, label: '第一条 · 第二条', kind: undefined }],
    );
  });
});
