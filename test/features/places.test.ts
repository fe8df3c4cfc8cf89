/** Requests whose answers are places: highlight, type definition, implementation, links, linked editing, selection. */
import assert from 'node:assert/strict';
import type { Location, Range, SelectionRange } from 'vscode-languageserver';
import { documentHighlights } from '../../server/features/document-highlight.js';
import { documentLinks } from '../../server/features/document-link.js';
import { implementation } from '../../server/features/implementation.js';
import { linkedEditingRanges } from '../../server/features/linked-editing-range.js';
import { selectionRanges } from '../../server/features/selection-range.js';
import { textDocumentContent } from '../../server/features/text-document-content.js';
import { typeDefinition } from '../../server/features/type-definition.js';
import { laws, shipped } from '../../server/norms/load.js';
import { mark } from '../marks.js';
import { type Analysed, analysed } from './analysed.js';

/** The ranges are exactly the marked ones. */
function compare({ document, spans }: Analysed, ranges: readonly Range[]): void {
  const found = ranges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  found.sort((a, b) => a.start - b.start);
  assert.equal(mark(document.getText(), found), mark(document.getText(), spans));
}

function named({ documentOf }: Analysed, found: readonly Location[]): readonly string[] {
  return found.map(({ uri, range }) => `${uri.replace(/^file:\/\/\/drafts\//, '')} ${documentOf(uri)?.getText(range)}`);
}

describe('documentHighlight', () => {
  it('marks every place of a name, the declaration as written to', () => {
    const at = analysed('事实 <|甲|>：是否\n定义 乙：<|<|>甲|> 且 构成犯罪\n黑名单 丙 { 情形 丁 “戊” { 当：<|甲|> } }');
    const { document, analysis, cursor } = at;
    const found = documentHighlights(document, analysis, document.positionAt(cursor));
    compare(
      at,
      found.map(({ range }) => range),
    );
    assert.deepEqual(
      found.map(({ kind }) => kind),
      [3, 2, 2],
    );
  });

  it('marks nothing where there is no name', () => {
    const { document, analysis, cursor } = analysed('<|>// 注释\n事实 甲：是否');
    assert.deepEqual(documentHighlights(document, analysis, document.positionAt(cursor)), []);
  });
});

function typesAt(marked: string): readonly string[] {
  const at = analysed(marked);
  const { document, analysis, cursor, modelOf, documentOf } = at;
  return named(at, typeDefinition(document, analysis, document.positionAt(cursor), modelOf, documentOf));
}

describe('typeDefinition', () => {
  it('leads from a value to its fact', () => {
    assert.deepEqual(typesAt('事实 方式：之一 { 暗管、渗井 }\n定义 乙：方式 属于 {<|>暗管}'), ['draft.creg 方式']);
    assert.deepEqual(typesAt('定义 乙：处罚种类 含 行政<|>拘留'), ['creg:norms/vocabulary.creg 处罚种类']);
  });

  it('leads from a criterion to its list, and from a list to the standards that bind it', () => {
    assert.deepEqual(typesAt('黑名单 甲 “甲名单” { 情形 <|>乙 “丙” }'), ['draft.creg 甲']);
    const standards = typesAt('黑名单 <|>甲 “甲名单” { 情形 乙 “丙” }');
    assert.ok(standards.length > 0);
    for (const standard of standards) assert.match(standard, /^creg:norms\/\w+\.creg /);
  });
});

function implementedAt(marked: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const at = analysed(marked, others);
  const { document, analysis, cursor, modelOf, documentOf } = at;
  const position = document.positionAt(cursor);
  return named(at, implementation(document, analysis, position, at.others, modelOf, documentOf));
}

describe('implementation', () => {
  const draft =
    '黑名单 环保 “环保名单” { 情形 暗管 “通过暗管排放的” { 当：构成犯罪 } }\n红名单 好 “好” { 情形 优 “优秀的” }';

  it('leads from a clause of a standard to the criteria of the lists that it binds', () => {
    const standard = '标准 省标准 “省标准” {\n  约束：黑名单\n  要求 <|>犯罪 { 仅当：构成犯罪 } }';
    assert.deepEqual(implementedAt(standard, { 'b.creg': draft }), ['b.creg 暗管']);
  });

  it('leads from a list or a criterion to the cases that try it', () => {
    const cases = '案例 “一” 于 甲 { 构成犯罪；预期：列入，依 乙 }';
    assert.deepEqual(implementedAt(`黑名单 甲 “甲” { 情形 <|>乙 “丙” { 当：构成犯罪 } }\n${cases}`), ['draft.creg 一']);
    assert.deepEqual(implementedAt(`黑名单 <|>甲 “甲” { 情形 乙 “丙” { 当：构成犯罪 } }\n${cases}`), ['draft.creg 一']);
  });

  it('leads from a finding to the other criteria under the same clause', () => {
    const found = implementedAt('黑名单 甲 “甲名单” { 情形 “部门认为<|>应当列入的其他行为” }', { 'b.creg': draft });
    assert.ok(found.includes('b.creg 暗管'), found.join());
  });
});

describe('documentLink', () => {
  it('opens a standard that is shipped, and what is known of a law; every place in it is a link, unknown titles are none', () => {
    const at = analysed(
      '法规 “甲办法” {\n  依据：<|国办发〔2020〕49号|>，<|《中华人民共和国环境保护法》|>第六条、<|第七条|>，《从来没有过的法》\n}',
    );
    const links = documentLinks(at.document, at.analysis, 'auto');
    compare(
      at,
      links.map(({ range }) => range),
    );
    const [standard, law] = links.map(({ target }) => target ?? '');
    assert.equal(standard, 'creg:norms/restraint.creg');
    const read = textDocumentContent(shipped, { laws, day: '2026-01-01', face: 'zh' }, law ?? '');
    assert.match(read?.text ?? '', /环境保护法[\s\S]*共 70 条/u);
  });

  it('reads in English too, and answers nothing for what it does not have', () => {
    const context = { laws, day: '2026-01-01', face: 'en' } as const;
    const uri = `creg:laws/${encodeURIComponent('中华人民共和国环境保护法')}.md`;
    assert.match(textDocumentContent(shipped, context, uri)?.text ?? '', /70 articles/);
    assert.equal(textDocumentContent(shipped, context, 'creg:laws/%E4.md'), null);
    assert.equal(textDocumentContent(shipped, context, 'creg:norms/none.creg'), null);
  });
});

describe('linkedEditingRange', () => {
  it('types over a name and its uses together, from the declaration', () => {
    const at = analysed('事实 <|断<|>水|> / water-cut：是否\n定义 乙：<|断水|> 或 water-cut\n条 “断水的”');
    const found = linkedEditingRanges(at.document, at.analysis, at.document.positionAt(at.cursor));
    assert.ok(found);
    compare(at, found.ranges);
  });

  it('keeps out of the way at a use, and of names that nobody uses', () => {
    for (const marked of ['事实 断水：是否\n定义 乙：断<|>水', '事实 断<|>水：是否']) {
      const { document, analysis, cursor } = analysed(marked);
      assert.equal(linkedEditingRanges(document, analysis, document.positionAt(cursor)), null);
    }
  });
});

function widening(marked: string, kind: 'draft' | 'text' = 'draft'): readonly string[] {
  const { document, analysis, cursor } = analysed(marked, {}, kind);
  const [range] = selectionRanges(document, analysis, [document.positionAt(cursor)]);
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = range; at; at = at.parent) texts.push(document.getText(at.range));
  return texts;
}

describe('selectionRange', () => {
  it('widens from the Chinese word to the clause, the wording, the statement and the file', () => {
    const text = '黑名单 甲 “甲名单” {\n  情形 乙 “拖欠劳<|>动报酬，数额较大的”\n}';
    const plain = text.replace('<|>', '');
    const found = widening(text);
    assert.equal(found[0], '劳动');
    assert.ok(found.includes('拖欠劳动报酬，数额较大的'), found.join('\n---\n'));
    assert.ok(found.includes('情形 乙 “拖欠劳动报酬，数额较大的”'), found.join('\n---\n'));
    assert.equal(found.at(-1), plain);
    for (const [index, wider] of found.slice(1).entries()) assert.ok(wider.includes(found[index] ?? ''));
  });

  it('widens through item and article of an existing text', () => {
    const found = widening(
      '第一条 有下列情形之一的，列入名单：\n（一）拖<|>欠工资的；\n（二）逃税的。\n第二条 本办法自发布之日起施行。',
      'text',
    );
    assert.equal(found[0], '拖欠');
    assert.ok(
      found.some(text => text.trim() === '（一）拖欠工资的；'),
      found.join('\n---\n'),
    );
    assert.ok(
      found.some(text => text.startsWith('第一条') && !text.includes('第二条')),
      found.join('\n---\n'),
    );
  });

  it('answers anywhere, also in an empty file', () => {
    assert.deepEqual(widening('<|>'), ['']);
  });
});
