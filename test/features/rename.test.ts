/** textDocument/prepareRename and textDocument/rename */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { prepareRename, rename } from '../../server/features/rename.js';
import { type Analysed, analysed } from './analysed.js';

type Files = Readonly<Record<string, string>>;

function renamed(marked: string, newName: string, others: Files = {}): Files | string {
  const at = analysed(marked, others);
  const answer = rename(at.document, at.analysis, at.document.positionAt(at.cursor), newName, rootOf(at, others));
  if ('refused' in answer) return answer.refused.zh;
  const texts: Record<string, string> = {};
  for (const [uri, edits] of Object.entries(answer.changes ?? {})) {
    const document = at.documentOf(uri);
    assert.ok(document);
    texts[uri.split('/').at(-1) ?? uri] = TextDocument.applyEdits(document, edits);
  }
  return texts;
}

function rootOf({ workspace, documentOf, document }: Analysed, others: Files) {
  const files = [document.uri, ...Object.keys(others).map(name => `file:///drafts/${name}`)];
  return { workspace, files, documentOf };
}

describe('rename', () => {
  it('changes the declaration and every use, glued or spaced', () => {
    assert.deepEqual(
      renamed('事实 甲<|>：是否\n定义 乙：甲 且 构成犯罪\n黑名单 丙 { 情形 丁 “戊” { 当：乙或甲 } }', '断水'),
      { 'draft.creg': '事实 断水：是否\n定义 乙：断水 且 构成犯罪\n黑名单 丙 { 情形 丁 “戊” { 当：乙或断水 } }' },
    );
  });

  it('begins from any use', () => {
    assert.deepEqual(renamed('事实 甲：是否\n定义 乙：<|>甲', '断水'), {
      'draft.creg': '事实 断水：是否\n定义 乙：断水',
    });
  });

  it('reaches into the other files that use the name, and leaves those alone that do not', () => {
    const others = { 'b.creg': '使用 本省词汇\n定义 乙：水源中断', 'c.creg': '事实 水源中断：是否\n定义 丙：水源中断' };
    assert.deepEqual(renamed('词汇 本省词汇 “本省词汇” { 事实 水源<|>中断：是否 }', '断水', others), {
      'draft.creg': '词汇 本省词汇 “本省词汇” { 事实 断水：是否 }',
      'b.creg': '使用 本省词汇\n定义 乙：断水',
    });
  });

  it('changes a defined term also where a sentence speaks of it, and a reference in wording', () => {
    assert.deepEqual(
      renamed('定义 <|>屡次违法：行政处罚 ≥ 3 次\n黑名单 甲 “甲名单” { 情形 乙 “屡次违法的” }', '多次违法'),
      { 'draft.creg': '定义 多次违法：行政处罚 ≥ 3 次\n黑名单 甲 “甲名单” { 情形 乙 “多次违法的” }' },
    );
    assert.deepEqual(renamed('法规 “甲” {\n  条 职责 “应当记录。”\n  条 “违反{<|>职责}的，依法处理。”\n}', '义务'), {
      'draft.creg': '法规 “甲” {\n  条 义务 “应当记录。”\n  条 “违反{义务}的，依法处理。”\n}',
    });
  });

  it('changes the alias where it is the alias that the cursor is on, and the name stays', () => {
    assert.deepEqual(
      renamed(
        '事实 断水 / water-cut：是否\nblacklist b "list" { criterion c "d" { when: water<|>-cut and 断水 } }',
        'no-water',
      ),
      {
        'draft.creg': '事实 断水 / no-water：是否\nblacklist b "list" { criterion c "d" { when: no-water and 断水 } }',
      },
    );
  });

  it('refuses a name that is taken, one that is no name, and one that would be read as something else', () => {
    assert.match(
      String(renamed('事实 甲<|>：是否\n事实 乙：是否\n定义 丙：甲 且 乙', '乙')),
      /改为「乙」会改变草案的意思：/,
    );
    assert.match(String(renamed('事实 甲<|>：是否\n定义 丙：甲', '两 个')), /不能作名称/);
    assert.match(String(renamed('事实 甲<|>：是否\n定义 丙：甲', '')), /不能作名称/);
    assert.match(String(renamed('事实 甲<|>：是否\n定义 丙：非甲', '罚款金额')), /会改变草案的意思/);
  });

  it('refuses names of the shared vocabulary, and places without a name', () => {
    for (const [marked, says] of [
      ['定义 甲：罚款<|>金额 ≥ 5 元', /随 Creg 提供/],
      ['<|>// 注释', /没有可以改名的名称/],
    ] as const) {
      const { document, analysis, cursor } = analysed(marked);
      const answer = prepareRename(document, analysis, document.positionAt(cursor));
      assert.ok('refused' in answer);
      assert.match(answer.refused.zh, says);
    }
  });

  it('offers the name as it is written', () => {
    const { document, analysis, cursor } = analysed('事实 断水 / water-cut：是否\n定义 乙：water<|>-cut');
    const answer = prepareRename(document, analysis, document.positionAt(cursor));
    assert.ok('placeholder' in answer);
    assert.equal(answer.placeholder, 'water-cut');
  });
});
