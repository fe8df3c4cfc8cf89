/** Every word of the classes on the examples of its class: in whose company it is reported, and in whose it is not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze } from '../../server/core/analyze.js';
import { partsOf } from '../../server/core/automaton.js';
import { isWordClass } from '../../server/core/word-classes.js';
import { openWorkspace, type Source, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';

const settings = { today: '2026-06-01', levels: {} };
const workspace = openWorkspace(shipped, laws);
const { phrases: entries } = analyze(workspace, 'creg:norms/parties.creg', [], settings).model;
const examples = new Map(
  readFileSync('test/norms/parties-examples.md', 'utf8')
    .split(/^## /m)
    .slice(1)
    .map(part => [part.slice(0, part.indexOf('\n')), part] as const),
);

describe('the classes of words', () => {
  it('have examples each, and no other has', () => {
    assert.deepEqual([...examples.keys()].sort(), [...new Set(entries.map(entry => entry.class ?? ''))].sort());
  });

  for (const { class: name, texts, code } of entries) {
    const words = texts.flatMap(text => partsOf(text).flatMap(({ alternatives }) => alternatives));
    const part = examples.get(name ?? '') ?? '';
    it(`${name}: is a class that the checks know`, () => assert.ok(isWordClass(name)));
    it(`${name}: every word is reported in its example (${words.length})`, () => {
      assert.deepEqual(
        words.filter(word => !isReported(sentenceIn(part, '报告：', word), code)),
        [],
      );
    });
    it(`${name}: no word is reported where it is harmless`, () => {
      assert.deepEqual(
        words.filter(word => isReported(sentenceIn(part, '不报告：', word), code)),
        [],
      );
    });
  }
});

function sentenceIn(part: string, name: string, word: string): string {
  const line = part.split('\n').find(one => one.startsWith(`- ${name}`));
  if (!line?.includes('〔〕')) throw new Error(`no example ${name}`);
  return line.slice(name.length + 2).replace('〔〕', word);
}

function isReported(sentence: string, code: string): boolean {
  const text = ['某市信用条例', '第六条 因生产假药被吊销许可证的，列入失信主体名单。', `第七条 ${sentence}`, ''].join(
    '\n',
  );
  const source: Source = { uri: 'text.txt', kind: 'text', text };
  const from = text.indexOf('第七条');
  return analyze(withSource(workspace, source), source.uri, rules, settings).findings.some(
    finding => finding.code === code && finding.at.start >= from,
  );
}
