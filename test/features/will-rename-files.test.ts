/** workspace/willRenameFiles */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { willRenameFiles } from '../../server/features/will-rename-files.js';

function renamed(text: string, renames: readonly [string, string][]): string {
  const uri = 'file:///project/creg.json';
  const document = TextDocument.create(uri, 'jsonc', 1, text);
  const pairs = renames.map(([from, to]) => ({ from, to }));
  const edit = willRenameFiles(pairs, [{ uri, path: '/project/creg.json' }], () => document);
  return TextDocument.applyEdits(document, edit?.changes?.[uri] ?? []);
}

describe('willRenameFiles', () => {
  it('changes what a configuration names, comments and patterns left alone', () => {
    assert.equal(
      renamed('{ // 省标准\n  "standards": ["norms/省标准.creg", "norms/*.creg"],\n  "extends": "../shared.json"\n}', [
        ['/project/norms/省标准.creg', '/project/标准/江苏.creg'],
        ['/shared.json', '/base/shared.json'],
      ]),
      '{ // 省标准\n  "standards": ["标准/江苏.creg", "norms/*.creg"],\n  "extends": "../base/shared.json"\n}',
    );
  });

  it('changes the names of files in a baseline, also when their folder is renamed', () => {
    assert.equal(
      renamed('{ "version": 1, "files": { "drafts/a.creg": [] } }', [['/project/drafts', '/project/草案']]),
      '{ "version": 1, "files": { "草案/a.creg": [] } }',
    );
  });

  it('has nothing to say where nothing is named', () => {
    const text = '{ "lang": "zh", "severity": { "clarity/catch-all": "hint" } }';
    assert.equal(
      renamed(text, [
        ['/project/a.creg', '/project/b.creg'],
        ['/project/zh', '/project/en'],
      ]),
      text,
    );
    assert.equal(renamed('{ damaged', [['/project/a.creg', '/project/b.creg']]), '{ damaged');
  });
});
