/** Every check on its own examples: they are its documentation, and they are what it promises. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Bilingual, Span } from '../../grammar/index.js';
import { analyze } from '../../server/core/analyze.js';
import type { Edit, Finding } from '../../server/core/finding.js';
import type { Example, Rule } from '../../server/core/rule.js';
import type { Settings } from '../../server/core/settings.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';
import { mark, unmark } from '../marks.js';

/** A day on which every shipped standard that is not repealed binds. */
const settings: Settings = { today: '2026-06-01', levels: {} };
const workspace = openWorkspace(shipped, laws);
const codesOfReading = /^(?:case|syntax|logic|suppression)\//;

describe('checks', () => {
  it('have codes that are told apart', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code, index) => codes.indexOf(code) !== index),
      [],
    );
  });

  for (const rule of rules) {
    describe(rule.code, () => {
      it('says everything in both languages', () => {
        for (const text of [rule.summary, rule.why]) assertBilingual(text);
      });

      it('cites facts that the shipped norms hold', () => {
        const norms = shipped.map(({ text }) => text).join('\n');
        assert.deepEqual(
          rule.facts.filter(fact => !norms.includes(fact)),
          [],
        );
        // Checks of citations rest on the catalogue of law.
        const rests = rule.facts.length > 0 || codesOfReading.test(rule.code) || rule.code.startsWith('citation/');
        assert.ok(rests, 'no fact is named');
      });

      it('has examples, two bad ones and two good ones at least, in both faces', () => {
        // Ambiguity is a trouble of Han words alone.
        const least = rule.code === 'logic/ambiguous-words' ? 1 : 2;
        assert.ok(rule.bad.length >= least, 'bad');
        assert.ok(rule.good.length >= least, 'good');
        for (const examples of [rule.bad, rule.good]) {
          const drafts = examples.filter(({ as }) => as !== 'text').map(({ text }) => text);
          if (codesOfReading.test(rule.code)) continue;
          assert.ok(drafts.some(isChinese), 'a Chinese draft');
          assert.ok(
            drafts.some(text => !isChinese(text)),
            'an English draft',
          );
        }
      });

      for (const example of rule.bad) it(`reports ${nameOf(example)}`, () => checkBad(rule, example));
      for (const example of rule.good) it(`accepts ${nameOf(example)}`, () => checkGood(rule, example));
    });
  }
});

describe('edge cases of checks', () => {
  for (const file of readdirSync('test/rules').filter(name => name.endsWith('.md'))) {
    const rule = rules.find(({ code }) => `${code.replace('/', '-')}.md` === file);
    describe(file, () => {
      it('belongs to a check', () => assert.ok(rule));
      for (const { title, example } of casesIn(readFileSync(`test/rules/${file}`, 'utf8'))) {
        it(title, () => rule && (example.text.includes('<|') ? checkBad(rule, example) : checkGood(rule, example)));
      }
    });
  }
});

function checkBad(rule: Rule, example: Example): void {
  const { text, spans } = unmark(example.text);
  const findings = run(rule, text, example);
  assert.equal(
    mark(
      text,
      findings.map(({ at }) => at),
    ),
    mark(text, spans),
  );
  for (const finding of findings) {
    assertBilingual(finding.message);
    for (const fix of finding.fixes ?? []) {
      assertBilingual(fix.title);
      const mended = apply(text, fix.edits);
      const left = run(rule, mended, example).filter(({ quote, at }) => sameTrouble(finding, { quote, at }));
      assert.equal(
        mark(
          mended,
          left.map(({ at }) => at),
        ),
        mended,
        `after “${fix.title.en}”`,
      );
    }
  }
}

function checkGood(rule: Rule, { text, as }: Example): void {
  const findings = run(rule, text, { text, ...(as ? { as } : {}) });
  assert.equal(
    mark(
      text,
      findings.map(({ at }) => at),
    ),
    text,
  );
}

function run(rule: Rule, text: string, { as }: Example): readonly Finding[] {
  const uri = as === 'text' ? 'test:example.txt' : 'test:example.creg';
  const opened = withSource(workspace, { uri, text, kind: as ?? 'draft' });
  // Whether a suppression serves depends on what the others find.
  const running = rule.code.startsWith('suppression/') ? rules : [rule];
  return analyze(opened, uri, running, settings).findings.filter(({ code }) => code === rule.code);
}

/** A fix mends its own finding; an example may have others. */
function sameTrouble(before: Finding, after: { readonly quote: string; readonly at: Span }): boolean {
  return after.quote === before.quote && Math.abs(after.at.start - before.at.start) < 3;
}

function apply(text: string, edits: readonly Edit[]): string {
  const fromEnd = [...edits].sort((a, b) => b.span.start - a.span.start);
  return fromEnd.reduce((done, { span, newText }) => done.slice(0, span.start) + newText + done.slice(span.end), text);
}

function assertBilingual({ zh, en }: Bilingual): void {
  assert.match(zh, /\p{sc=Han}/u);
  assert.match(en, /[A-Za-z]{2}/);
  assert.ok(zh.trim() === zh && en.trim() === en, 'spaces at the ends');
}

function isChinese(text: string): boolean {
  return /黑名单|红名单|法规|信用评价|关注名单|定义|事实|案例|词汇|标准|词库/u.test(text);
}

function nameOf({ text }: Example): string {
  const { text: plain } = unmark(text);
  return plain.replace(/\s+/g, ' ').slice(0, 90);
}

/** Headings are claims; the block below each is tried. `creg` is a draft, `text` an existing regulation. */
function* casesIn(markdown: string): Iterable<{ readonly title: string; readonly example: Example }> {
  for (const section of markdown.split(/^## /m).slice(1)) {
    const title = section.slice(0, section.indexOf('\n')).trim();
    for (const [, kind, text] of section.matchAll(/^```(creg|text)\n([\s\S]*?)^```$/gm)) {
      yield { title, example: { text: text ?? '', as: kind === 'text' ? 'text' : 'draft' } };
    }
  }
}
