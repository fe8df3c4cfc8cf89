/** “Permit, with a reason”: what it writes suppresses that finding and nothing else, and asks for the reason. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type CodeAction, SnippetTextEdit, type TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openConfig } from '../../server/core/config/open.js';
import type { Finding } from '../../server/core/finding.js';
import { type Permitting, permitActions } from '../../server/features/permit.js';
import { rules } from '../../server/rules/index.js';
import { analysed } from './analysed.js';

const client: Permitting = { snippets: false, versioned: true, creates: true };

function permit(
  text: string,
  finding: Finding,
  options: Permitting,
  kind: 'draft' | 'text' = 'draft',
): CodeAction | undefined {
  const { document, analysis } = analysed(text, {}, kind);
  const [action] = permitActions(document, analysis, finding, 'zh', options);
  return action;
}

function textAfter(text: string, action: CodeAction): string {
  const [change] = action.edit?.documentChanges ?? [];
  const document = TextDocument.create('file:///drafts/draft.creg', 'creg', 1, text);
  return TextDocument.applyEdits(document, (change as TextDocumentEdit).edits as never);
}

/** Findings without their places, which a new line moves. */
function listed(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, quote, suppressed }) => `${suppressed ? '–' : '+'} ${code} ${quote}`).sort();
}

describe('permitting a finding of a draft', () => {
  for (const name of readdirSync('examples').filter(file => file.endsWith('.creg'))) {
    it(`${name}: each, with a reason, is suppressed and nothing else changes`, () => {
      const text = readFileSync(`examples/${name}`, 'utf8');
      const { findings } = analysed(text).analysis;
      for (const finding of findings.filter(({ code }) => !code.startsWith('syntax/'))) {
        const action = permit(text, finding, client);
        assert.ok(action);
        const without = textAfter(text, action);
        const told = analysed(without).analysis.findings;
        assert.equal(told.filter(({ code }) => code === 'suppression/no-reason').length, 1, 'it asks for the reason');

        const allow = new RegExp(`(creg-allow(?:-file)? ${finding.code}: )`);
        const after = analysed(without.replace(allow, '$1试点')).analysis.findings;
        const same = after.filter(({ suppressed }) => suppressed);
        assert.ok(
          same.some(({ code, quote }) => code === finding.code && quote === finding.quote),
          finding.code,
        );
        for (const { code } of same) assert.equal(code, finding.code);
        const plain = after.map(other => ({ ...other, suppressed: false }));
        assert.deepEqual(listed(plain), listed(findings));
      }
    });
  }

  it('puts the cursor where the reason goes, if the client can', () => {
    const text = '黑名单 失信 “失信名单” {\r\n\t情形 兜底 “主管部门认为应当列入的”\r\n}\r\n';
    const finding = analysed(text).analysis.findings.find(({ code }) => code === 'clarity/unbounded-discretion');
    assert.ok(finding);
    const action = permit(text, finding, { ...client, snippets: true });
    const [change] = action?.edit?.documentChanges ?? [];
    const [edit] = (change as TextDocumentEdit).edits;
    assert.ok(SnippetTextEdit.is(edit));
    assert.deepEqual(edit.range.start, { line: 1, character: 0 });
    assert.equal(edit.snippet.value, `\t// creg-allow clarity/unbounded-discretion: \${1}\r\n`);
    assert.equal(action?.title, '允许「clarity/unbounded-discretion」，写明理由');
  });

  it('between quotation marks permits for the file', () => {
    const text = '黑名单 失信 “失信名单” {\n  情形 兜底 “有下列行为，\n    主管部门认为应当列入的”\n}\n';
    const finding = analysed(text).analysis.findings.find(({ code }) => code === 'clarity/unbounded-discretion');
    assert.ok(finding);
    const action = permit(text, finding, client);
    assert.ok(action);
    assert.ok(textAfter(text, action).startsWith('// creg-allow-file clarity/unbounded-discretion: \n'));
  });

  it('is not offered for what is no judgement', () => {
    const text = '黑名单 失信 “失信名单” {\n';
    const finding = analysed(text).analysis.findings.find(({ code }) => code.startsWith('syntax/'));
    assert.ok(finding);
    assert.equal(permit(text, finding, client), undefined);
  });
});

describe('permitting a finding of an existing text', () => {
  const text = '某市信用办法\n第一条　主管部门认为有必要的，列入严重失信主体名单。\n';
  const uri = 'file:///drafts/creg.json';
  const codes = rules.map(({ code }) => code);

  function entryIn(config: string | undefined): { readonly text: string; readonly kinds: readonly string[] } {
    const finding = analysed(text, {}, 'text').analysis.findings.find(
      ({ code }) => code === 'clarity/unbounded-discretion',
    );
    assert.ok(finding);
    const document = config === undefined ? undefined : TextDocument.create(uri, 'jsonc', 1, config);
    const action = permit(
      text,
      finding,
      { ...client, config: { uri, inside: 'text.txt', ...(document && { document }) } },
      'text',
    );
    const changes = action?.edit?.documentChanges ?? [];
    const edits = (changes.at(-1) as TextDocumentEdit).edits;
    return {
      text: TextDocument.applyEdits(document ?? TextDocument.create(uri, 'jsonc', 0, ''), edits as never),
      kinds: changes.map(change => ('kind' in change ? change.kind : 'edit')),
    };
  }

  it('adds an entry to the configuration, whose reason is asked for', () => {
    for (const [before, kinds] of [
      [undefined, ['create', 'edit']],
      ['{}', ['edit']],
      ['{\n  // 说明\n  "lang": "zh"\n}\n', ['edit']],
      ['{ "allow": [{ "code": "clarity/catch-all", "reason": "r" }] }', ['edit']],
    ] as const) {
      const after = entryIn(before);
      assert.deepEqual(after.kinds, kinds);
      const path = '/drafts/creg.json';
      assert.match(openConfig(path, codes, () => after.text)?.problems[0]?.message.zh ?? '', /空/);
      const open = openConfig(path, codes, () => after.text.replace('"reason": ""', '"reason": "试点"'));
      assert.deepEqual(open?.problems, []);
      const allow = open
        ?.for('/drafts/text.txt')
        .allow.map(({ value }) => value)
        .at(-1);
      assert.deepEqual(
        { code: allow?.code, article: allow?.article, forThisFile: allow?.forThisFile },
        { code: 'clarity/unbounded-discretion', article: '第一条', forThisFile: true },
      );
    }
    assert.ok(entryIn('{\n  // 说明\n  "lang": "zh"\n}\n').text.includes('// 说明'));
  });
});
