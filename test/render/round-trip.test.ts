/** What is checked in the draft is what is checked in the text: findings, and texts that go through import and render. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { parseStatute } from '../../grammar/index.js';
import type { Finding } from '../../server/core/finding.js';
import { importText } from '../../server/core/import/import.js';
import type { Model } from '../../server/core/model.js';
import { toText } from '../../server/render/text.js';
import { readLabelled } from '../benchmark/labels.js';
import { differencesOf } from './both-sides.js';
import { outlineOfText } from './outline.js';
import { analysed, documentFrom } from './rendered.js';

/** `| draft | `code` | why |` in the README of the folder: what only one of the two reports, and may. */
const excused = [
  ...readFileSync('server/render/README.md', 'utf8').matchAll(/^\| (draft|text) \| `([a-z/-]+)` \| (.{20,}) \|$/gmu),
].map(([, side, code]) => `${side} ${code}`);
const examples = globSync('examples/*.zh.creg').sort();
const told = new Map(examples.map(file => [file, differencesOf(readFileSync(file, 'utf8'))]));

describe('render: the text has the findings of the draft', () => {
  for (const [file, differences] of told) {
    it(file, () => {
      const others = differences.filter(({ side, code }) => !excused.includes(`${side} ${code}`));
      assert.deepEqual(others, []);
    });
  }

  it('and every excuse is needed', () => {
    const needed = new Set(
      [...told.values()].flatMap(differences => differences.map(({ side, code }) => `${side} ${code}`)),
    );
    assert.deepEqual(
      excused.filter(each => !needed.has(each)),
      [],
    );
    assert.ok(excused.length > 0);
  });

  it('the exemplary regulation has none, in the draft and on the page', () => {
    const text = toText(documentFrom(readFileSync('examples/exemplary.zh.creg', 'utf8')));
    assert.deepEqual(
      analysed(text, 'text').findings.map(({ code, quote }) => `${code} ${quote}`),
      [],
    );
  });

  it('the page says what the draft states: criteria, steps, term, ways out, measures, dates', () => {
    const draft = readFileSync('examples/exemplary.zh.creg', 'utf8');
    const [of, from] = [analysed(draft, 'draft', []).model, analysed(toText(documentFrom(draft)), 'text', []).model];
    const [stated, read] = [of.lists[0], from.lists[0]];
    assert.ok(stated && read);
    assert.equal(read.criteria.length, stated.criteria.length);
    assert.equal(read.term?.months, stated.term?.months);
    assert.ok(read.repair && read.removal && read.publication);
    const steps = [...read.steps.keys()];
    for (const step of [
      'notice',
      'defence',
      'hearing',
      'decision',
      'service',
      'objection',
      'correction',
      'remedy',
    ] as const) {
      assert.ok(steps.includes(step), step);
    }
    const [own, its] = [of.regulations[0], from.regulations[0]];
    assert.equal(its?.effective?.value, own?.effective?.value);
    assert.equal(its?.instrument?.value, own?.instrument?.value);
    assert.equal(its?.number?.value, own?.number?.value);
    // 违反 beside a sentence is the drafter's claim, and not on the page: see the README.
    const cited = citedIn(from);
    assert.ok(cited.length > 2);
    assert.deepEqual(
      cited.filter(each => !citedIn(of).includes(each)),
      [],
    );
  });
});

describe('render: values that became sentences are values again', () => {
  it('what is broken, thresholds, term and ways out', () => {
    const draft = `法规 “某市食品安全失信名单管理办法” {
  施行：2026-03-01
  黑名单 失信 “食品安全严重失信主体名单” {
    情形 { 当：罚款金额 ≥ 5 万元 }
    情形 { 当：一年内 行政处罚 ≥ 3 次 }
    情形 { 违反：《中华人民共和国食品安全法》第一百二十二条第一款；当：构成犯罪 }
    期限：3 年
    移出：期限届满
  }
}`;
    const { statute, model } = analysed(toText(documentFrom(draft)), 'text', []);
    assert.ok(statute);
    const back = importText(statute, model);
    for (const line of [
      '当：罚款金额 五万元以上',
      '当：一年内 行政处罚 三次以上',
      '违反：《中华人民共和国食品安全法》第一百二十二条第一款',
      '期限：3 年',
      '施行：2026-03-01',
    ]) {
      assert.ok(back.includes(line), `${line} is not in\n${back}`);
    }
    const list = analysed(back, 'draft', []).model.lists[0];
    assert.equal(list?.criteria.length, 3);
    assert.equal(list?.term?.months, 36);
    assert.ok(list?.removal);
  });
});

const texts = globSync(['test/benchmark/texts/*.txt', 'test/benchmark/texts/*.md']).sort();

describe('render: a text that was imported comes back', () => {
  for (const file of texts) {
    it(file.slice(file.lastIndexOf('/') + 1), () => comesBack(readLabelled(file, readFileSync(file, 'utf8')).text));
  }
});

const corpus = join('..', 'shared', 'corpus', 'raw');

describe('render: real regulations come back', () => {
  before(function () {
    if (existsSync(corpus)) return;
    console.log(`      ${corpus} is absent: no real regulation was rendered`);
    this.skip();
  });

  it('with every sentence in its place, and every finding', function () {
    this.timeout(120_000);
    for (const name of readdirSync(corpus).sort()) comesBack(readFileSync(join(corpus, name), 'utf8'), name);
  });
});

function comesBack(text: string, name = ''): void {
  const before = analysed(text, 'text');
  assert.ok(before.statute);
  const document = documentFrom(importText(before.statute, before.model));
  const back = toText(document);
  const after = analysed(back, 'text');
  assert.deepEqual(lostIn(before.findings, after.findings), [], name);
  // Where no day is given, the gap is an article more: two are an excerpt, of which nothing is asked, three are not.
  const isOpen = document.problems.length > 0;
  const more = lostIn(after.findings, before.findings);
  assert.deepEqual(
    more.filter(each => !(isOpen && each.startsWith('drafting/no-effective-date '))),
    [],
    name,
  );
  // A day that only the note below the title gives is printed in a last article.
  const isNoted = before.statute.header.some(({ span }) => /施行/u.test(text.slice(span.start, span.end)));
  const day = isOpen ? '〔施行日期〕' : '\\d+年\\d+月\\d+日';
  const frame = isOpen || isNoted ? new RegExp(`^(?:附则|本.{2}自${day}起施行)$`, 'u') : /^$/u;
  assert.deepEqual(
    sentencesOf(back).filter(each => !frame.test(each)),
    sentencesOf(text).filter(each => !frame.test(each)),
    name,
  );
}

/** Titles and articles that are cited, once each. */
function citedIn({ citations }: Model): readonly string[] {
  return [
    ...new Set(
      citations.flatMap(({ title, article }) => (title === undefined ? [] : [`《${title}》${article ?? ''}`])),
    ),
  ]
    .filter(each => !each.startsWith('《国务院办公厅关于'))
    .sort();
}

function lostIn(all: readonly Finding[], others: readonly Finding[]): readonly string[] {
  const key = ({ code, quote }: Finding): string => `${code} ${quote.replaceAll(/\s+/gu, '')}`;
  const known = new Set(others.map(key));
  // Numbers are made anew.
  return all.map(key).filter(each => !known.has(each) && !each.startsWith('drafting/numbering '));
}

/** Every chapter heading, paragraph and item in order, without numbers and without the marks at their ends. */
function sentencesOf(text: string): readonly string[] {
  return outlineOfText(parseStatute(text)).flatMap(line => {
    const words = line
      .replace(/^\s*(?:article|part|chapter|section|annex|paragraph|item|table of)\s?/u, '')
      .replace(
        /^(?:第[^\s]*?[条章节](?:之[一二三])?|[一二三四五六七八九十]+(?=\s|$)|[（(][^）)]*[）)]|\d+(?:[.．]\d+|[.．、])?(?=\s|$)|[①-⑳])\s*/u,
        '',
      )
      .replace(/[。；：;:.，,]+$/u, '')
      .trim();
    return words === '' ? [] : [words];
  });
}
