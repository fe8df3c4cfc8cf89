/** The code action that keeps a witness as a case: what it writes is read, runs, and comes out as it says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { runCases } from '../../server/core/cases/cases.js';
import { codeActions } from '../../server/features/code-action.js';
import { analysed } from './analysed.js';

const titles = ['留作案例', 'Keep as a case'];

/** Every such action of a draft. */
function offered(text: string): { readonly actions: readonly CodeAction[]; readonly document: TextDocument } {
  const { document, analysis } = analysed(text);
  const range = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
  const all = codeActions(
    document,
    analysis,
    { range, only: undefined, diagnostics: [], versioned: true, resolves: false },
    'auto',
  );
  return { actions: all.filter(({ title }) => titles.includes(title)), document };
}

/** The text after the action, after its case is found to hold. */
function kept(document: TextDocument, action: CodeAction): string {
  const [change] = action.edit?.documentChanges ?? [];
  const text = TextDocument.applyEdits(document, (change as TextDocumentEdit).edits as never);
  const before = analysed(document.getText()).analysis;
  const after = analysed(text).analysis;
  const faults = ({ model }: typeof after) => model.faults.map(({ code, message }) => `${code} ${message.zh}`);
  assert.deepEqual(faults(after), faults(before), text);
  assert.equal(after.model.cases.length, before.model.cases.length + 1, text);
  const neighbour = { uri: after.source.uri, text, model: after.model, day: after.norms.asOf };
  const results = runCases(after.model, uri => (uri === neighbour.uri ? neighbour : undefined));
  assert.deepEqual(
    results.map(({ standing }) => standing),
    results.map(() => 'passed'),
    text,
  );
  return text;
}

function checkKept(text: string, expected: string): void {
  const { actions, document } = offered(text);
  const [action] = actions;
  assert.ok(action, 'nothing is offered');
  assert.equal(kept(document, action), `${text.trimEnd()}\n\n${expected}\n`);
}

const debts = (inside: string): string => `法规 “某市办法” {
  黑名单 欠缴 / debts “欠缴名单” {
    事实 欠缴金额：元
    对象：企业
    情形 逾期 “未缴纳罚款的” { 凭：行政处罚决定；危害：拒不履行法定义务；当：欠缴金额 ≥ 600 元 }
  }
}${inside}
`;

describe('keep as a case', () => {
  it('writes the case behind the regulation, with what comes of it now', () => {
    checkKept(
      debts('  // 全文完'),
      `案例 “逾期：企业，欠缴金额 600 元” 于 欠缴 {
  对象 = 企业
  欠缴金额 = 600 元
  危害 = 拒不履行法定义务
  凭 = 行政处罚决定
  其余：无
  预期：列入，依 逾期
}`,
    );
  });

  it('is offered for each finding that a verdict makes, and comes out as it says', () => {
    const text = `法规 “某市办法” {
  文件类型：地方性法规；施行：2026-05-01
  黑名单 失信 / bad “失信名单” {
    对象：企业
    事实 拖欠工资：元
    情形 欠薪 “拖欠工资的” { 危害：拒不履行法定义务；当：拖欠工资 > 0 元 }
    情形 警告 “被警告的” { 凭：行政处罚决定；危害：城市形象；当：处罚种类 含 警告 }
    情形 曝光 “闹大的” { 凭：媒体曝光；危害：拒不履行法定义务；当：欠薪引发重大事件 }
  }
}
`;
    const { actions, document } = offered(text);
    const written = actions.map(action => kept(document, action).match(/案例 “[^”]*”/u)?.[0]);
    assert.deepEqual(written, [
      '案例 “欠薪：企业，拖欠工资 600 元”',
      '案例 “警告：企业，警告”',
      '案例 “曝光：企业，欠薪引发重大事件”',
    ]);
    const { analysis } = analysed(text);
    const codes = new Set(analysis.findings.flatMap(({ code, witness }) => (witness?.case ? [code] : [])));
    for (const code of [
      'authority/not-severe',
      'authority/no-effective-document',
      'authority/field-outside-national-scope',
      'authority/extra-legal-trigger',
      'fairness/no-floor',
    ]) {
      assert.ok(codes.has(code), code);
    }
  });

  it('is never applied unread, and not offered twice', () => {
    const { actions, document } = offered(debts(''));
    assert.equal(actions.length, 1);
    for (const { kind, isPreferred } of actions) assert.deepEqual([kind, isPreferred], ['quickfix', undefined]);
    const [action] = actions;
    assert.ok(action);
    const after = offered(kept(document, action)).actions;
    assert.ok(after.length < actions.length);
  });

  it('knows the facts of the draft as it stands, whatever was asked before', () => {
    for (const before of ['', '// 说明\n', '// 较长的说明\n']) {
      const { actions, document } = offered(`${before}${debts('')}`);
      assert.ok(actions[0]);
      assert.match(kept(document, actions[0]), /预期：列入，依 逾期/u);
    }
  });

  it('keeps the line ends of the file', () => {
    const { actions, document } = offered(debts('').replaceAll('\n', '\r\n'));
    assert.ok(actions[0]);
    assert.doesNotMatch(kept(document, actions[0]), /[^\r]\n/u);
  });

  it('is offered only for a list that a case can name', () => {
    const nameless = debts('').replace('欠缴 / debts ', '');
    assert.deepEqual(offered(nameless).actions, []);
  });

  for (const name of ['six-hundred-yuan.zh', 'six-hundred-yuan.en', 'ningbo.zh', 'ningbo.en']) {
    it(`holds for every witness of ${name}.creg`, () => {
      const { actions, document } = offered(readFileSync(`examples/${name}.creg`, 'utf8'));
      assert.ok(actions.length > 0);
      for (const action of actions) kept(document, action);
    });
  }
});
