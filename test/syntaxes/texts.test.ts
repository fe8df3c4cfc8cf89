/** Colours of existing regulations. */
import assert from 'node:assert/strict';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';

const registry = createRegistry([
  { path: 'syntaxes/regulation-text.tmLanguage.json', scopeName: 'text.regulation', language: 'regulation-text' },
]);

async function coloured(line: string): Promise<readonly string[]> {
  const grammar = await registry.loadGrammar('text.regulation');
  assert.ok(grammar);
  return grammar
    .tokenizeLine(line, null)
    .tokens.filter(({ scopes }) => scopes.length > 1)
    .map(({ startIndex, endIndex, scopes }) => {
      const scope = scopes.at(-1)?.replace('.text.regulation', '');
      return `${line.slice(startIndex, endIndex).trim()}=${scope}`;
    });
}

describe('colours of a regulation text', () => {
  it('of chapters, articles and captions', async () => {
    assert.deepEqual(await coloured('第一章　总则'), ['第一章　总则=markup.heading']);
    assert.deepEqual(await coloured('  第十条之一【依据】为了'), [
      '第十条之一=keyword.control.article',
      '【依据】=entity.name.tag',
    ]);
    assert.deepEqual(await coloured('第一章规定的名单由水务部门认定。'), []);
  });

  it('of items, and not of numbers in a sentence', async () => {
    assert.deepEqual(await coloured('（二）拖欠水费的'), ['（二）=keyword.other.item']);
    assert.deepEqual(await coloured('2.擅自取水的'), ['2.=keyword.other.item']);
    assert.deepEqual(await coloured('2.5倍以下'), []);
  });

  it('of titles, numbers of documents and references', async () => {
    assert.deepEqual(await coloured('依照《水法》第六十五条第二款（水资〔2016〕128号）'), [
      '《=support.class.title',
      '水法=support.class.title',
      '》=support.class.title',
      '第六十五条第二款=entity.name.type.reference',
      '水资〔2016〕128号=support.constant.document',
    ]);
  });
});
