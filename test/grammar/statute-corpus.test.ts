/** Real regulations, where the folder with them stands beside the project: every article is found, in order. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlesIn, leavesIn, parseStatute, statuteNodesIn } from '../../grammar/index.js';

const folder = join('..', 'shared', 'corpus', 'raw');

describe('statute: real regulations', () => {
  before(function () {
    if (existsSync(folder)) return;
    console.log(`      ${folder} is absent: no real regulation was read`);
    this.skip();
  });

  it('have all their articles, in the order of their numbers', () => {
    for (const [name, text] of realTexts()) {
      const numbers = [...articlesIn(parseStatute(text))].map(article => article.number);
      // Counted without the tree: lines that begin with the number of an article and a space.
      const lines = text.match(/^第[一二三四五六七八九十百零]+条(?=[ 　])/gmu) ?? [];
      assert.equal(numbers.length, lines.length, name);
      assert.ok(numbers.length > 10, name);
      assert.deepEqual(
        numbers,
        numbers.map((_, i) => i + 1),
        name,
      );
    }
  });

  it('have all their items, and each has a title', () => {
    for (const [name, text] of realTexts()) {
      const file = parseStatute(text);
      const numbered = [...statuteNodesIn(file)].filter(
        node => node.kind === 'Item' && node.marker !== undefined,
      ).length;
      const lines = text.match(/^[（(][一二三四五六七八九十]+[）)]/gmu) ?? [];
      assert.equal(numbered, lines.length, name);
      assert.equal(file.title.length, 1, name);
    }
  });

  it('are partitioned by their leaves', () => {
    for (const [name, text] of realTexts()) {
      let at = 0;
      for (const { span } of leavesIn(parseStatute(text))) {
        assert.equal(span.start, at, name);
        at = span.end;
      }
      assert.equal(at, text.length, name);
    }
  });
});

function realTexts(): [string, string][] {
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'));
  assert.ok(names.length > 0);
  return names.map(name => [name, readFileSync(join(folder, name), 'utf8')]);
}
