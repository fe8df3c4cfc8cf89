/** Existing regulations in the editor: what drafts are answered, they are answered too. */
import assert from 'node:assert/strict';
import type { DocumentSymbol, MarkupContent } from 'vscode-languageserver';
import { openWorkspace } from '../../server/core/workspace.js';
import { codeActions } from '../../server/features/code-action.js';
import { completion } from '../../server/features/completion.js';
import { toSpan } from '../../server/features/convert.js';
import { definition } from '../../server/features/definition.js';
import { diagnostics } from '../../server/features/diagnostic.js';
import { documentSymbols } from '../../server/features/document-symbol.js';
import { foldingRanges } from '../../server/features/folding-range.js';
import { formatting } from '../../server/features/formatting.js';
import { hover } from '../../server/features/hover.js';
import { importedDraft } from '../../server/features/import.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';
import { mark } from '../marks.js';
import { type Analysed, analysed } from './analysed.js';

const text = `某市河湖管理失信名单办法

第一章　总则

第一条　为了保护河湖，
制定本办法。
第二章　列入
第二条　有下列情形之一的，由水务部门列入河湖管理失信名单：
（一）在禁采区偷采河砂，被处以行政拘留的；
（二）有下列行为的：
1.擅自填堵河道的；
2.擅自取水的；
（三）水务部门<|认为<|>应当列入的其他行为|>。
第三条　列入名单的，期限为三年。
列入前应当书面告知当事人。
第三章　附则
第四条　本办法自2026年3月1日起施行。
`;

function textAnalysed(marked: string): Analysed {
  return analysed(marked, {}, 'text');
}

describe('regulation texts', () => {
  it('have findings on the words of the file', () => {
    const { document, analysis, spans, documentOf } = textAnalysed(text);
    const found = diagnostics(document, analysis, 'auto', documentOf);
    const places = found
      .filter(({ code }) => code === 'clarity/unbounded-discretion')
      .map(({ range }) => toSpan(document, range));
    assert.equal(mark(document.getText(), places), mark(document.getText(), spans));
    for (const { message } of found) assert.match(String(message), /\p{Script=Han}/u);
  });

  it('have an outline of chapters, articles, paragraphs where there are several, and items', () => {
    const { document, analysis } = textAnalysed(text);
    const write = (symbols: readonly DocumentSymbol[], depth: number): string =>
      symbols
        .map(({ name, detail, children, selectionRange }) => {
          const at = document.getText(selectionRange);
          return `${'  '.repeat(depth)}${name}${detail ? ` | ${detail}` : ''} [${at}]\n${write(children ?? [], depth + 1)}`;
        })
        .join('');
    assert.equal(
      write(documentSymbols(document, analysis, true) as DocumentSymbol[], 0),
      `第一章　总则 [第一章]
  第一条　为了保护河湖， [第一条]
第二章　列入 [第二章]
  第二条　有下列情形之一的，由水务部门列入河湖管理失信名单： [第二条]
    （一）在禁采区偷采河砂，被处以行政拘留的； [（一）]
    （二）有下列行为的： [（二）]
      1.擅自填堵河道的； [1.]
      2.擅自取水的； [2.]
    （三）水务部门认为应当列入的其他行为。 [（三）]
  第三条　列入名单的，期限为三年。 [第三条]
    第一款 | 列入名单的，期限为三年。 [列入名单的，期限为三年。]
    第二款 | 列入前应当书面告知当事人。 [列入前应当书面告知当事人。]
第三章　附则 [第三章]
  第四条　本办法自2026年3月1日起施行。 [第四条]
`,
    );
  });

  it('fold by chapter, article and item', () => {
    const { document, analysis } = textAnalysed(text);
    assert.deepEqual(
      foldingRanges(document, analysis).map(({ startLine, endLine }) => `${startLine}-${endLine}`),
      ['2-5', '4-5', '6-14', '7-12', '9-11', '13-14', '15-16'],
    );
  });

  it('tell on hover by which norm, and lead into it', () => {
    const { document, analysis, cursor, documentOf, modelOf } = textAnalysed(text);
    const position = document.positionAt(cursor);
    const answer = hover(document, analysis, position, {
      rules,
      language: 'auto',
      markdown: true,
      messages: true,
      modelOf,
    });
    assert.ok(answer);
    const told = (answer.contents as MarkupContent).value;
    assert.match(told, /国办发〔2020〕49号/);
    assert.match(told, /`clarity\/unbounded-discretion`/);
    assert.match(definition(document, analysis, position, documentOf)[0]?.uri ?? '', /^creg:norms\//);
  });

  it('are offered the ways out of a finding', () => {
    const { document, analysis, documentOf } = textAnalysed(
      '某市信用办法\n第九条 认定部门必须在列入失信名单前告知当事人。\n',
    );
    const shown = diagnostics(document, analysis, 'auto', documentOf);
    const modal = shown.find(({ code }) => code === 'drafting/modal-word');
    assert.ok(modal, shown.map(({ code }) => code).join(' '));
    const wanted = { range: modal.range, only: undefined, diagnostics: shown, versioned: false, resolves: false };
    const [fix] = codeActions(document, analysis, wanted, 'auto');
    assert.deepEqual(
      fix?.edit?.changes?.[document.uri]?.map(({ newText }) => newText),
      ['应当'],
    );
  });

  it('are never laid out, and are not offered the words of the draft language', () => {
    const { document, analysis } = textAnalysed('某市某某办法\n\n第一条 施行');
    assert.deepEqual(formatting(document, analysis), []);
    assert.deepEqual(
      completion(document, analysis, { line: 2, character: 6 }, () => [], { snippets: true, pinyin: true }).items,
      [],
    );
  });

  it('are completed by titles of law', () => {
    const { document, analysis, cursor } = textAnalysed('某市某某办法\n\n第一条 根据《中华人民共和国水污染<|>');
    const { items } = completion(document, analysis, document.positionAt(cursor), () => [], {
      snippets: true,
      pinyin: true,
    });
    assert.ok(
      items.some(({ label }) => label.includes('水污染防治法')),
      items.map(({ label }) => label).join(' '),
    );
  });

  it('survive every prefix, whatever is asked', () => {
    for (let end = 0; end <= text.length; end += 3) {
      const { document, analysis, documentOf, modelOf } = textAnalysed(text.slice(0, end).replaceAll(/<\|>?|\|>/g, ''));
      diagnostics(document, analysis, 'auto', documentOf);
      foldingRanges(document, analysis);
      documentSymbols(document, analysis, true);
      const context = { rules, language: 'auto', markdown: true, messages: true, modelOf } as const;
      hover(document, analysis, document.positionAt(end), context);
      assert.equal(analysis.statute?.text, document.getText());
    }
  });
});

describe('the number of an article', () => {
  const regulation = `某市河湖管理失信名单办法
第一条 本办法所称情节严重，是指偷采河砂一百吨以上。
第<|>二条 有下列情形之一的，由水务部门列入河湖管理失信名单：
（一）偷采河砂，情节严重的；
（二）擅自填堵河道，被处以罚款的。
第三条 列入名单的，期限为三年。
`;

  function told(marked: string): string | undefined {
    const { document, analysis, cursor, modelOf } = textAnalysed(marked);
    const context = { rules, language: 'zh', markdown: false, messages: true, modelOf } as const;
    const answer = hover(document, analysis, document.positionAt(cursor), context);
    return (answer?.contents as MarkupContent | undefined)?.value;
  }

  it('tells what was recognised there, what its list lacks, and what excuses a vague word', () => {
    assert.equal(
      told(regulation),
      `第二条
- 引导语（黑名单）：「有下列情形之一的，由水务部门列入河湖管理失信名单：」
- （一） 情形（黑名单）：「偷采河砂，情节严重的；」
- （二） 情形（黑名单）：「擅自填堵河道，被处以罚款的。」

黑名单 「失信名单」
- 写明了：期限
- 没有写明：公示、信用修复、移出

不报告的词
- 「情节严重」有定义：「本办法所称情节严重，是指偷采河砂一百吨以上。」（第一条）`,
    );
  });

  it('tells of an item what it is, and nothing of a sentence', () => {
    const item = regulation.replace('<|>', '').replace('（一）', '（<|>一）');
    assert.match(told(item) ?? '', /^（一）\n- （一） 情形（黑名单）：「偷采河砂，情节严重的；」/);
    assert.equal(told(regulation.replace('<|>', '').replace('由水务', '由<|>水务')), undefined);
  });
});

describe('an imported text', () => {
  it('is a draft that is laid out and reads without a fault', () => {
    const draft = importedDraft(
      openWorkspace(shipped, laws),
      textAnalysed(text).document.getText(),
      'untitled:a',
      '2026-01-01',
    );
    assert.match(draft, /^法规 “某市河湖管理失信名单办法” \{\n/);
    assert.match(draft, /\n +情形 “在禁采区偷采河砂，被处以行政拘留的；?”/);
    const { document, analysis } = analysed(draft);
    assert.deepEqual(formatting(document, analysis), []);
    assert.deepEqual(
      analysis.findings.filter(({ code }) => code.startsWith('syntax/')).map(({ code }) => code),
      [],
    );
  });
});
