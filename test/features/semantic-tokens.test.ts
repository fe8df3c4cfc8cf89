/** textDocument/semanticTokens */
import assert from 'node:assert/strict';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import { legend, pushSemanticTokens } from '../../server/features/semantic-tokens.js';
import { analysed } from './analysed.js';

/** `text type modifiers` for each token, in order. */
function tokens(text: string, lines?: readonly [number, number]): readonly string[] {
  const { document, analysis } = analysed(text);
  const builder = new SemanticTokensBuilder();
  const range = lines && { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } };
  pushSemanticTokens(builder, document, analysis, range);
  const { data } = builder.build();
  const said: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lineStep = 0, step = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = lineStep > 0 ? step : character + step;
    line += lineStep;
    const words = document.getText({ start: { line, character }, end: { line, character: character + length } });
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    said.push([words, legend.tokenTypes[type], ...modifiers].join(' '));
  }
  return said;
}

describe('semanticTokens', () => {
  it('tell declarations, uses and shared vocabulary apart, also in a glued run', () => {
    assert.deepEqual(tokens('事实 断水：是否\n定义 严重：断水且罚款金额≥5元'), [
      '断水 variable declaration',
      '严重 macro declaration',
      '断水 variable',
      '罚款金额 variable defaultLibrary',
    ]);
  });

  it('colour a defined term inside wording', () => {
    const found = tokens('定义 严重：构成犯罪\n黑名单 甲 “甲名单” { 情形 乙 “情节严重的” }');
    assert.ok(found.includes('严重 macro'), found.join('\n'));
  });

  it('strike through what is repealed', () => {
    const found = tokens('法规 “甲办法” {\n  依据：《中华人民共和国民法通则》，《中华人民共和国民法典》\n}');
    assert.deepEqual(found, ['《中华人民共和国民法通则》 type deprecated', '《中华人民共和国民法典》 type']);
  });

  it('of a range are those of its lines', () => {
    assert.deepEqual(tokens('事实 甲：是否\n事实 乙：是否\n事实 丙：是否', [1, 2]), ['乙 variable declaration']);
  });

  it('that did not change need not be sent again', () => {
    const { document, analysis } = analysed('事实 断水：是否');
    const builder = new SemanticTokensBuilder();
    pushSemanticTokens(builder, document, analysis);
    const { resultId = '' } = builder.build();
    builder.previousResult(resultId);
    pushSemanticTokens(builder, document, analysis);
    const delta = builder.buildEdits();
    assert.ok('edits' in delta);
    assert.deepEqual(delta.edits, []);
  });
});
