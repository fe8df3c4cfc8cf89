/** Refactorings: what a draft says stays as it is */
import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions, resolveCodeAction } from '../../server/features/code-action.js';
import { analysed } from './analysed.js';

/** Refactorings at the mark, or at the cursor. */
function offered(marked: string, resolves = false): readonly CodeAction[] {
  const { document, analysis, spans, cursor } = analysed(marked);
  const [span = { start: cursor, end: cursor }] = spans;
  const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  const wanted = { range, only: ['refactor'], diagnostics: [], versioned: false, resolves };
  return codeActions(document, analysis, wanted, 'zh');
}

/** The text after the refactoring of that title; it must be read without new faults. */
function check(marked: string, title: RegExp, expected: string): void {
  const { document, analysis } = analysed(marked);
  const action = offered(marked).find(each => title.test(each.title));
  assert.ok(
    action?.edit?.changes,
    offered(marked)
      .map(each => each.title)
      .join('；') || 'nothing is offered',
  );
  const after = TextDocument.applyEdits(document, action.edit.changes[document.uri] ?? []);
  assert.equal(after, expected);
  const faults = analysed(after).analysis.model.faults.map(({ message }) => message.zh);
  assert.deepEqual(
    faults,
    analysis.model.faults.map(({ message }) => message.zh),
  );
}

function checkNot(marked: string, title: RegExp): void {
  assert.deepEqual(
    offered(marked).filter(each => title.test(each.title)),
    [],
  );
}

describe('extract a definition', () => {
  it('makes a defined term of the condition that is selected', () => {
    check(
      '法规 “甲办法” {\n  黑名单 乙 “乙” {\n    情形 丙 “丁” { 当：<|罚款金额 ≥ 5 万元|> 且 构成犯罪 }\n  }\n}',
      /提取为定义/,
      '法规 “甲办法” {\n  定义 条件一：罚款金额 ≥ 5 万元\n  黑名单 乙 “乙” {\n    情形 丙 “丁” { 当：条件一 且 构成犯罪 }\n  }\n}',
    );
  });

  it('takes all of the condition that the cursor is in, keeps glued words apart, and finds a free name', () => {
    check(
      '定义 条件一：构成犯罪\n黑名单 乙 “乙” { 情形 丙 “丁” { 当：罚款金额≥5<|>万元或构成犯罪 } }',
      /提取为定义/,
      '定义 条件一：构成犯罪\n定义 条件二：罚款金额≥5万元或构成犯罪\n黑名单 乙 “乙” { 情形 丙 “丁” { 当：条件二 } }',
    );
    check(
      '黑名单 乙 “乙” { 情形 丙 “丁” { 当：<|罚款金额≥5万元|>或构成犯罪 } }',
      /提取为定义/,
      '定义 条件一：罚款金额≥5万元\n黑名单 乙 “乙” { 情形 丙 “丁” { 当：条件一 或构成犯罪 } }',
    );
  });

  it('leaves a single name alone', () => {
    checkNot('黑名单 乙 “乙” { 情形 丙 “丁” { 当：构成<|>犯罪 } }', /提取/);
  });
});

describe('split a criterion', () => {
  it('makes a criterion of each alternative', () => {
    check(
      '黑名单 乙 “乙” {\n  情形 <|>丙 / c “丁” {\n    凭：行政处罚决定\n    当：构成犯罪 或 罚款金额 ≥ 5 万元\n  }\n}',
      /拆成两个情形/,
      [
        '黑名单 乙 “乙” {',
        '  情形 丙一 “丁” {\n    凭：行政处罚决定\n    当：构成犯罪\n  }',
        '  情形 丙二 “丁” {\n    凭：行政处罚决定\n    当：罚款金额 ≥ 5 万元\n  }\n}',
      ].join('\n'),
    );
  });

  it('splits a list of alternatives, also without a name', () => {
    check(
      '黑名单 乙 “乙” {\n  情形 “丁<|>” { 当：下列之一 { 构成犯罪；有履行能力；不可抗力 } }\n}',
      /拆成三个情形/,
      '黑名单 乙 “乙” {\n  情形 “丁” { 当：构成犯罪 }\n  情形 “丁” { 当：有履行能力 }\n  情形 “丁” { 当：不可抗力 }\n}',
    );
  });

  it('is not offered where somebody names the criterion, or nothing is alternative', () => {
    const list = '黑名单 乙 “乙” { 情形 <|>丙 “丁” { 当：构成犯罪 或 不可抗力 } }';
    checkNot(`${list}\n案例 “一” 于 乙 { 构成犯罪；预期：列入，依 丙 }`, /拆成/);
    checkNot('黑名单 乙 “乙” { 情形 <|>丙 “丁” { 当：构成犯罪 且 不可抗力 } }', /拆成/);
  });
});

describe('say once what every criterion says', () => {
  it('moves a heading into the list', () => {
    check(
      '黑名单 乙 “乙” {\n  情形 丙 “丁” {\n    凭：行政处罚<|>决定\n    当：构成犯罪\n  }\n  情形 戊 “己” { 凭： 行政处罚决定；当：不可抗力 }\n}',
      /每个情形都有同样的「凭」/,
      '黑名单 乙 “乙” {\n  凭：行政处罚决定\n  情形 丙 “丁” {\n    当：构成犯罪\n  }\n  情形 戊 “己” { 当：不可抗力 }\n}',
    );
  });

  it('is not offered where one of them says something else, or the list says it already', () => {
    checkNot('黑名单 乙 “乙” { 情形 丙 “丁” { 凭：行政<|>处罚决定 }\n情形 戊 “己” { 凭：生效判决 } }', /每个情形/);
    checkNot(
      '黑名单 乙 “乙” { 凭：生效判决\n情形 丙 “丁” { 凭：行政<|>处罚决定 }\n情形 戊 “己” { 凭：行政处罚决定 } }',
      /每个情形/,
    );
    checkNot('黑名单 乙 “乙” { 情形 丙 “丁” { 凭：行政<|>处罚决定 } }', /每个情形/);
  });
});

describe('conditions on lines', () => {
  it('and back on one', () => {
    const chain =
      '黑名单 乙 “乙” {\n  情形 丙 “丁” {\n    当：构成犯罪 且 （不可抗力 或 有履行能力） 且 罚款金额 ≥ 5 万元\n  }\n}';
    const list =
      '黑名单 乙 “乙” {\n  情形 丙 “丁” {\n    当：同时 {\n      构成犯罪\n      （不可抗力 或 有履行能力）\n      罚款金额 ≥ 5 万元\n    }\n  }\n}';
    check(chain.replace('构成', '构<|>成'), /改为「同时」/, list);
    check(list.replace('构成', '构<|>成'), /改为用「且」连接/, chain);
  });

  it('keep what is read otherwise without brackets', () => {
    check(
      '定义 甲：同时 {\n  构成<|>犯罪 或 不可抗力\n  有履行能力\n}',
      /改为用「且」连接/,
      '定义 甲：（构成犯罪 或 不可抗力） 且 有履行能力',
    );
  });
});

describe('codeAction/resolve', () => {
  it('works out the edits of a refactoring when it is chosen', () => {
    const marked = '定义 甲：构成<|>犯罪 且 不可抗力';
    const { document, analysis } = analysed(marked);
    const [action] = offered(marked, true).filter(({ title }) => /同时/.test(title));
    assert.ok(action);
    assert.equal(action.edit, undefined);
    const { edit } = resolveCodeAction(document, analysis, action, false);
    const after = TextDocument.applyEdits(document, edit?.changes?.[document.uri] ?? []);
    assert.equal(after, '定义 甲：同时 {\n  构成犯罪\n  不可抗力\n}');
  });
});
