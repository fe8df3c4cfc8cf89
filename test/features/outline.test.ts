/** textDocument/documentSymbol and textDocument/foldingRange */
import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver';
import { documentSymbols } from '../../server/features/document-symbol.js';
import { foldingRanges } from '../../server/features/folding-range.js';
import { analysed } from './analysed.js';

/** The outline as indented names, each with its range on the lines of the text. */
function checkOutline(marked: string, expected: string): void {
  const { document, analysis } = analysed(marked);
  const write = (symbols: readonly DocumentSymbol[], depth: number): string =>
    symbols
      .map(({ name, detail, range, children }) => {
        const line = `${'  '.repeat(depth)}${name}${detail ? ` (${detail})` : ''} ${range.start.line}-${range.end.line}\n`;
        return line + write(children ?? [], depth + 1);
      })
      .join('');
  const symbols = documentSymbols(document, analysis, true) as DocumentSymbol[];
  assert.equal(write(symbols, 0).trim(), expected.trim());
  const check = (list: readonly DocumentSymbol[]): void => {
    for (const { range, selectionRange, children } of list) {
      const inside = document.offsetAt(selectionRange.start) >= document.offsetAt(range.start);
      assert.ok(inside && document.offsetAt(selectionRange.end) <= document.offsetAt(range.end));
      check(children ?? []);
    }
  };
  check(symbols);
}

/** Lines that fold, `first-last`, in order. */
function checkFolding(text: string, expected: readonly string[]): void {
  const { document, analysis } = analysed(text);
  const found = foldingRanges(document, analysis);
  assert.deepEqual(
    found.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`),
    expected,
  );
}

describe('document symbols', () => {
  it('are a tree: chapters hold what follows them', () => {
    checkOutline(
      [
        '法规 “甲办法” {',
        '  章 “总则”',
        '  条 适用 “本办法适用于本市。”',
        '  章 “列入”',
        '  黑名单 乙 “乙名单” {',
        '    情形 丙 “欠税的” { 当：构成犯罪 }',
        '    情形 “偷水的”',
        '    例外 丁：不可抗力',
        '    程序 {',
        '      告知：书面',
        '    }',
        '    惩戒 { 措施 限制投标 }',
        '  }',
        '}',
      ].join('\n'),
      `
甲办法 (法规) 0-13
  总则 (章) 1-2
    适用 (条 本办法适用于本市。) 2-2
  列入 (章) 3-12
    乙 (黑名单 乙名单) 4-12
      丙 (情形 欠税的) 5-5
      偷水的 (情形) 6-6
      丁 (例外) 7-7
      程序 8-10
      惩戒 11-11
        限制投标 (措施) 11-11
`,
    );
  });

  it('are flat for a client that wants them so', () => {
    const { document, analysis } = analysed('黑名单 甲 “甲名单” {\n  情形 乙 “欠税的”\n}');
    const symbols = documentSymbols(document, analysis, false);
    assert.deepEqual(
      symbols.map(symbol => [symbol.name, 'containerName' in symbol ? symbol.containerName : undefined]),
      [
        ['甲', undefined],
        ['乙', '甲'],
      ],
    );
  });
});

describe('folding', () => {
  it('folds blocks up to the line before their closing bracket', () => {
    checkFolding('黑名单 甲 {\n  情形 乙 “丙” {\n    当：构成犯罪\n  }\n}', ['0-3', '1-2']);
  });

  it('folds chapters, long wording, sets and comments', () => {
    checkFolding(
      '// 一\n// 二\n法规 “甲” {\n  章 “总则”\n  条 “本办法\n    适用于本市。”\n  章 “附则”\n  条 “自公布之日起施行。”\n}',
      ['0-1 comment', '2-7', '3-5', '4-5', '6-7'],
    );
    checkFolding('事实 甲：之一 {\n  乙、\n  丙\n}', ['0-2']);
  });
});
