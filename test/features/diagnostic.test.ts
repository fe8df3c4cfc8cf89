/** textDocument/diagnostic and textDocument/codeAction */
import assert from 'node:assert/strict';
import { type CodeAction, DiagnosticSeverity, DiagnosticTag, type TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions, safeEdits } from '../../server/features/code-action.js';
import { toSpan } from '../../server/features/convert.js';
import { diagnostics } from '../../server/features/diagnostic.js';
import { mark } from '../marks.js';
import { analysed } from './analysed.js';

/** Exactly the marked places are reported under a code. */
function checkDiagnostics(code: string, marked: string): void {
  const { document, analysis, spans, documentOf } = analysed(marked);
  const found = diagnostics(document, analysis, 'auto', documentOf).filter(diagnostic => diagnostic.code === code);
  const places = found.map(({ range }) => toSpan(document, range));
  assert.equal(mark(document.getText(), places), mark(document.getText(), spans));
}

/** Actions at the marked place. */
function actionsAt(marked: string, only?: readonly string[]): { actions: CodeAction[]; document: TextDocument } {
  const { document, analysis, spans, documentOf } = analysed(marked);
  const [span = { start: 0, end: 0 }] = spans;
  const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  const shown = diagnostics(document, analysis, 'auto', documentOf);
  const actions = codeActions(
    document,
    analysis,
    { range, only, diagnostics: shown, versioned: true, resolves: false },
    'auto',
  );
  return { actions, document };
}

function apply(document: TextDocument, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change, 'no such action');
  return TextDocument.applyEdits(document, (change as TextDocumentEdit).edits as never);
}

const mixed = '定义 甲：构成犯罪 或 从重处罚 且 有履行能力\n';

describe('diagnostics', () => {
  it('stand where the words are', () => {
    checkDiagnostics('logic/undefined-name', '定义 甲：<|无此名称|> 且 构成犯罪');
    checkDiagnostics('logic/undefined-name', '// 𠮷𠮷\r\n定义 甲：“𠮷” 且 <|无此名称|>');
  });

  it('carry code, source, level, the clause of the norm and data', () => {
    const { document, analysis, documentOf } = analysed('黑名单 甲 “甲名单” { 情形 乙 “部门认为应当列入的其他行为” }');
    const found = diagnostics(document, analysis, 'auto', documentOf);
    const discretion = found.find(({ code }) => code === 'clarity/unbounded-discretion');
    assert.equal(discretion?.source, 'creg');
    assert.equal(discretion?.severity, DiagnosticSeverity.Error);
    assert.match(discretion?.relatedInformation?.[0]?.location.uri ?? '', /^creg:norms\//);
    assert.match(discretion?.data?.id ?? '', /^clarity\/unbounded-discretion@\d+-\d+$/);
  });

  it('fade what is never used', () => {
    const { document, analysis, documentOf } = analysed('定义 甲：构成犯罪');
    const unused = diagnostics(document, analysis, 'auto', documentOf).find(
      ({ code }) => code === 'logic/unused-definition',
    );
    assert.deepEqual(unused?.tags, [DiagnosticTag.Unnecessary]);
  });

  it('strike through what cites a repealed law', () => {
    const { document, analysis, documentOf } = analysed(
      '法规 “某市办法” { 施行：2026年9月1日; 条 依据 “根据《环境保护法》，制定本办法。” }',
    );
    const found = diagnostics(document, analysis, 'auto', documentOf).find(({ code }) => code === 'citation/repealed');
    assert.deepEqual(found?.tags, [DiagnosticTag.Deprecated]);
    assert.equal(document.getText(found?.range), '《环境保护法》');
  });

  it('speak the language of the draft, or the one that is set', () => {
    const { document, analysis, documentOf } = analysed('黑名单 甲 “甲名单” { 情形 乙 “丙” { 当：无此名称 } }');
    const message = (language: 'auto' | 'zh' | 'en'): string => {
      const found = diagnostics(document, analysis, language, documentOf);
      return String(found.find(({ code }) => code === 'logic/undefined-name')?.message);
    };
    assert.match(message('auto'), /「无此名称」/);
    assert.equal(message('zh'), message('auto'));
    assert.match(message('en'), /“无此名称”/);
  });

  it('keep quiet where a draft says that it knows', () => {
    const { document, analysis, documentOf } = analysed(
      '// creg-allow logic/unused-definition: 供下级文件使用\n定义 甲：构成犯罪',
    );
    const codes = diagnostics(document, analysis, 'auto', documentOf).map(({ code }) => code);
    assert.ok(!codes.includes('logic/unused-definition'), codes.join());
  });
});

describe('code actions', () => {
  it('offer the fixes of a finding', () => {
    const { actions, document } = actionsAt(mixed.replace('从重处罚', '<|从重处罚|>'));
    const fix = actions.find(({ kind }) => kind === 'quickfix');
    assert.match(apply(document, fix), /构成犯罪 或 [（(]从重处罚 且 有履行能力[）)]/);
    assert.equal(fix?.isPreferred, true);
    assert.equal(fix?.diagnostics?.[0]?.code, 'logic/mixed-and-or');
  });

  it('mend all that is form at once, and nothing that is meaning', () => {
    const { actions, document } = actionsAt(
      `<||>${mixed}定义 乙：构成犯罪 或 从重处罚 且 有履行能力\n黑名单 丙 “丙名单” { 情形 丁 “部门认为应当列入的其他行为” { 当：甲 或 乙 } }\n`,
      ['source.fixAll'],
    );
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['source.fixAll.creg'],
    );
    const mended = apply(document, actions[0]);
    assert.equal(mended.match(/[（(]从重处罚 且 有履行能力[）)]/g)?.length, 2);
    assert.match(mended, /部门认为应当列入的其他行为/);
  });

  it('offer only what is asked for', () => {
    const marked = mixed.replace('从重处罚', '<|从重处罚|>');
    assert.ok(actionsAt(marked, ['quickfix']).actions.every(({ kind }) => kind === 'quickfix'));
    assert.deepEqual(actionsAt(marked, ['source.organizeImports']).actions, []);
  });

  it('never let two fixes touch the same text', () => {
    const at = { start: 0, end: 4 };
    const title = { zh: '', en: '' };
    const finding = (start: number, end: number, kind: 'form' | 'meaning') => ({
      at,
      code: 'a/b',
      level: 'info' as const,
      quote: '',
      suppressed: false,
      message: title,
      fixes: [{ title, kind, edits: [{ span: { start, end }, newText: `${start}` }] }],
    });
    const taken = safeEdits([
      finding(0, 2, 'form'),
      finding(1, 3, 'form'),
      finding(5, 6, 'meaning'),
      finding(8, 9, 'form'),
    ]);
    assert.deepEqual(
      taken.map(({ newText }) => newText),
      ['0', '8'],
    );
  });
});
