/** The code of a finding leads to a page that says what the check means */
import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { rules } from '../../server/rules/index.js';
import { connect, pulling } from './client.js';

const uri = 'file:///drafts/a.creg';
const text = '黑名单 甲 “甲名单” { 情形 “部门认为应当列入的其他行为” }';

describe('pages on checks', () => {
  it('open from every finding, where the client can open them', async () => {
    const { workspace, ...rest } = pulling;
    const client = await connect({ capabilities: { ...rest, workspace: { ...workspace, textDocumentContent: {} } } });
    await client.open(uri, text);
    const report: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.ok(report.kind === 'full' && report.items.length > 0);
    for (const { code, codeDescription } of report.items) {
      assert.equal(codeDescription?.href, `creg:checks/${code}.zh.md`);
      const page: { text: string } = await client.connection.sendRequest('workspace/textDocumentContent', {
        uri: codeDescription.href,
      });
      const rule = rules.find(each => each.code === code);
      assert.ok(rule && page.text.includes(rule.summary.zh) && page.text.includes(rule.why.zh));
      assert.match(page.text, /## 会报告[\s\S]*## 不报告/u);
    }
    await client.close();
  });

  it('are no dead links in other clients', async () => {
    const client = await connect({ capabilities: pulling });
    await client.open(uri, text);
    const report: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.ok(report.kind === 'full' && report.items.every(({ codeDescription }) => codeDescription === undefined));
    await client.close();
  });
});
