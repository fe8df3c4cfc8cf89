/** textDocument/definition and textDocument/references */
import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver';
import { definition } from '../../server/features/definition.js';
import { references } from '../../server/features/references.js';
import { mark } from '../marks.js';
import { type Analysed, analysed } from './analysed.js';

/** From the cursor to exactly the marked places of the same draft. */
function checkDefinition(marked: string): void {
  const text = analysed(marked);
  const { document, analysis, cursor, documentOf } = text;
  compare(text, definition(document, analysis, document.positionAt(cursor), documentOf));
}

/** The cursor's name is used at exactly the marked places of the same draft. */
function checkReferences(marked: string, includeDeclaration: boolean): void {
  const text = analysed(marked);
  const { document, analysis, cursor, documentOf } = text;
  compare(text, references(document, analysis, document.positionAt(cursor), includeDeclaration, [], documentOf));
}

function compare({ document, spans }: Analysed, found: readonly Location[]): void {
  const here = found.map(({ uri, range }) => {
    assert.equal(uri, document.uri);
    return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  });
  here.sort((a, b) => a.start - b.start);
  assert.equal(mark(document.getText(), here), mark(document.getText(), spans));
}

/** Text at the places in other files that the cursor leads to. */
function definitionElsewhere(marked: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const { document, analysis, cursor, documentOf } = analysed(marked, others);
  const found = definition(document, analysis, document.positionAt(cursor), documentOf);
  return found.map(({ uri, range }) => `${uri} ${documentOf(uri)?.getText(range)}`);
}

describe('definition', () => {
  it('leads from a name to its declaration', () => {
    checkDefinition('事实 <|甲|>：是否\n黑名单 乙 { 情形 丙 “丁” { 当：<|>甲 } }');
    checkDefinition('定义 <|屡次|>：行政处罚 ≥ 3 次\n黑名单 乙 { 情形 丙 “丁” { 当：构成犯罪 且 屡次<|> } }');
  });

  it('finds a name by its alias', () => {
    checkDefinition('事实 <|甲|> / water-cut：是否\nblacklist b "list" { criterion c "d" { when: water<|>-cut } }');
  });

  it('leads from a reference in wording to the article', () => {
    checkDefinition('法规 “甲” {\n  条 <|职责|> “应当记录。”\n  条 “违反{<|>职责}的，依法处理。”\n}');
  });

  it('leads into other files and into the shared vocabulary', () => {
    const province = '词汇 本省词汇 “本省词汇” { 事实 水源中断：是否 }';
    assert.deepEqual(definitionElsewhere('使用 本省词汇\n定义 甲：水源<|>中断', { 'b.creg': province }), [
      'file:///drafts/b.creg 水源中断',
    ]);
    assert.deepEqual(definitionElsewhere('定义 甲：罚款<|>金额 ≥ 5 元'), ['creg:norms/vocabulary.creg 罚款金额']);
  });

  it('leads from a finding to the clause that it offends', () => {
    const found = definitionElsewhere('黑名单 甲 “甲名单” { 情形 乙 “部门<|>认为应当列入的其他行为” }');
    assert.ok(found.length > 0);
    for (const place of found) assert.match(place, /^creg:norms\/\w+\.creg /);
  });

  it('leads nowhere from a name that means nothing', () => {
    assert.deepEqual(definitionElsewhere('定义 甲：无此<|>名称'), []);
    assert.deepEqual(definitionElsewhere('<|>'), []);
  });
});

describe('references', () => {
  it('are all uses of a name, from any of them', () => {
    checkReferences('事实 <|甲|>：是否\n定义 乙：<|甲|>\n黑名单 丙 { 情形 丁 “戊” { 当：乙 且 <|<|>甲|> } }', true);
    checkReferences('事实 甲<|>：是否\n定义 乙：<|甲|>\n黑名单 丙 { 情形 丁 “戊” { 当：乙 且 <|甲|> } }', false);
  });

  it('reach into the other files of the root', () => {
    const { document, analysis, cursor, documentOf, others } = analysed(
      '词汇 本省词汇 “本省词汇” { 事实 水源<|>中断：是否 }',
      { 'b.creg': '使用 本省词汇\n定义 乙：水源中断', 'c.creg': '定义 丙：水源中断' },
    );
    const found = references(document, analysis, document.positionAt(cursor), false, others, documentOf);
    assert.deepEqual(
      found.map(({ uri }) => uri),
      ['file:///drafts/b.creg'],
      'c.creg does not use the vocabulary',
    );
  });
});
