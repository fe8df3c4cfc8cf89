/** Every phrase of the shipped lexicon on the examples of its entry: what it must match, and what it must not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze } from '../../server/core/analyze.js';
import { partsOf } from '../../server/core/automaton.js';
import { openWorkspace, type Source, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';

const settings = { today: '2026-06-01', levels: {} };
const workspace = openWorkspace(shipped, laws);
const { phrases: entries } = analyze(workspace, 'creg:norms/lexicon.creg', [], settings).model;
const examples = new Map(
  readFileSync('test/norms/lexicon-examples.md', 'utf8')
    .split(/^## /m)
    .slice(1)
    .map(part => [part.slice(0, part.indexOf('\n')), part] as const),
);

describe('the lexicon', () => {
  it('has examples of every entry and of no other', () => {
    assert.deepEqual([...examples.keys()].sort(), entries.map(({ texts }) => texts[0]).sort());
  });

  for (const { texts, code } of entries) {
    const part = examples.get(texts[0] ?? '') ?? '';
    for (const phrase of texts.flatMap(wordingsOf)) {
      const isHan = /\p{Script=Han}/u.test(phrase);
      const bad = frame(part, isHan ? '报告：' : 'reported: ');
      const good = frame(part, isHan ? '不报告：' : 'not reported: ');
      it(`reports “${phrase}”`, () => {
        assert.ok(bad !== undefined, 'no example that is reported');
        assert.ok(found(bad, phrase, code), bad);
      });
      it(`accepts “${phrase}” where it is harmless`, () => {
        assert.ok(good !== undefined, 'no harmless example');
        assert.ok(!found(good, phrase, code), good);
      });
    }
  }
});

function frame(part: string, name: string): string | undefined {
  const line = part.split('\n').find(one => one.startsWith(`- ${name}`));
  return line?.slice(name.length + 2);
}

/** Every alternative of a phrase once, beside the first of the others: 群众投诉, 业主投诉, 群众举报. */
function wordingsOf(phrase: string): readonly string[] {
  const parts = partsOf(phrase);
  const wordings = parts.flatMap(({ alternatives }, index) =>
    alternatives.map(alternative =>
      parts
        .map((part, at) => {
          const gap = at === 0 || part.isNear ? '' : '多次';
          return gap + (at === index ? alternative : (part.alternatives[0] ?? ''));
        })
        .join(''),
    ),
  );
  return [...new Set(wordings)];
}

/** Whether the check reports the phrase in the sentence. */
function found(sentence: string, phrase: string, code: string): boolean {
  const source = sourceOf(sentence.replace('〔〕', phrase));
  const start = source.text.indexOf(phrase);
  return analyze(withSource(workspace, source), source.uri, rules, settings).findings.some(
    finding => finding.code === code && finding.at.start < start + phrase.length && start < finding.at.end,
  );
}

function sourceOf(sentence: string): Source {
  if (/\p{Script=Han}/u.test(sentence)) {
    const article = /^第[一二三四五六七八九十]+条/u.test(sentence);
    const item = article ? '（一）被吊销许可证件的。' : `（一）${sentence.replace(/；$/, '。')}`;
    const list = `第六条 有下列情形之一的，列入严重失信主体名单：\n${item}`;
    const rest = article ? (sentence.startsWith('第二') ? [sentence, list] : [list, sentence]) : [list];
    return { uri: 'text.txt', kind: 'text', text: ['某市信用条例', ...rest, ''].join('\n') };
  }
  const prose = /^prose: (.*)$/.exec(sentence)?.[1];
  const heading = /^(?:term|removal): /.test(sentence) ? sentence : '';
  const wording = prose === undefined && heading === '' ? sentence : 'licence revoked';
  const list = `blacklist severe "List" {\n  criterion case "${wording}"\n  ${heading}\n}`;
  const text = prose === undefined ? list : `${list}\narticle "${prose}"`;
  return { uri: 'draft.creg', kind: 'draft', text: `regulation "Rules" {\n${text}\n}\n` };
}
