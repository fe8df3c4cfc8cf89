/** Checks of ratings against cases: what a check says of all scores, cases show one by one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../server/core/analyze.js';
import { caseFacts } from '../../server/core/cases/case-facts.js';
import { runCases } from '../../server/core/cases/cases.js';
import { keptCase } from '../../server/core/cases/keep.js';
import { neighboursIn } from '../../server/core/cases/neighbours.js';
import { ratingVerdict } from '../../server/core/cases/rating-verdict.js';
import { statementOf } from '../../server/core/cases/suggest.js';
import { writeDecimal } from '../../server/logic/decimal.js';
import { bandUnreachable } from '../../server/rules/logic/band-unreachable.js';
import { ratingGap } from '../../server/rules/logic/rating-gap.js';
import { ratingOverlap } from '../../server/rules/logic/rating-overlap.js';
import { workspaceOf } from './draft.js';

const settings = { today: '2026-05-01', levels: {} };
const counts = Array.from({ length: 11 }, (_, count) => count);
const fines = ['0 元', '3 万元', '20 万元'];

interface Scheme {
  readonly text: string;
  readonly bands: readonly { readonly name: string; readonly low: number; readonly high: number }[];
}

/** Whole points from 0 to 10; a warning, a fine by its amount, a merit; bands that may leave out scores or share them. */
const scheme = fc
  .record({
    start: fc.integer({ min: 3, max: 8 }),
    warning: fc.integer({ min: 1, max: 4 }),
    fine: fc.integer({ min: 1, max: 3 }),
    cap: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    merit: fc.integer({ min: 0, max: 2 }),
    bands: fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ start, warning, fine, cap, merit, bands }): Scheme => {
    const named = bands.map(([a, b], index) => ({
      name: '甲乙丙丁'.charAt(index),
      low: Math.min(a, b),
      high: Math.max(a, b),
    }));
    const lines = named.map(({ name, low, high }) => `${name}：${low} 至 ${high}`);
    return {
      bands: named,
      text: `信用评价 评 “评” {
  对象：企业；分值：0 至 10，整数；起评：${start} 分
  扣分 警告：${warning} 分${cap === undefined ? '' : `，累计上限 ${cap} 分`}
  扣分 罚款：按 罚款金额 { 不满 5 万元：${fine} 分；5 万元以上：${fine + 1} 分 }
  ${merit > 0 ? `加分 表彰：1 分，累计上限 ${merit} 分` : ''}
  等级 { ${lines.join('；')} }
}
`,
    };
  });

/** The score of every combination of warnings, fines and merits, as cases come out. */
function scoresOf(text: string): ReadonlySet<number> {
  const merits = text.includes('表彰') ? [0, 1, 2] : [undefined];
  const cases = counts.flatMap(warned =>
    fines.flatMap(fine =>
      merits.map(merit => {
        const praised = merit === undefined ? '' : `表彰 = ${merit} 次；`;
        return `案例 “例” 于 评 { 企业；警告 = ${warned} 次；罚款金额 = ${fine}；${praised}其余：无；预期：未定 }`;
      }),
    ),
  );
  const workspace = workspaceOf({ 'here.creg': text + cases.join('\n') });
  const neighbours = neighboursIn(workspace, settings);
  const model = neighbours('here.creg')?.model;
  assert.ok(model);
  const scores = new Set<number>();
  for (const { run } of runCases(model, neighbours)) {
    assert.ok(run?.verdict.kind === 'rating');
    const { score } = run.verdict.of;
    assert.ok(score?.high);
    scores.add(Number(score.high.digits) / 10 ** score.high.places);
  }
  return scores;
}

describe('checks of ratings', () => {
  it('say of each band what the cases show', () => {
    fc.assert(
      fc.property(scheme, ({ text, bands }) => {
        const workspace = workspaceOf({ 'here.creg': text });
        const { findings } = analyze(workspace, 'here.creg', [ratingGap, ratingOverlap, bandUnreachable], settings);
        const scores = scoresOf(text);
        const isReached = ({ low, high }: { low: number; high: number }) =>
          [...scores].some(score => low <= score && score <= high);

        const unreachable = findings.filter(({ code }) => code === bandUnreachable.code).map(({ quote }) => quote);
        assert.deepEqual(
          unreachable,
          bands.flatMap(band => (isReached(band) ? [] : [band.name])),
        );

        const held = (score: number) => bands.filter(({ low, high }) => low <= score && score <= high).length;
        const hasGap = counts.some(score => held(score) === 0);
        const gaps = findings.filter(({ code }) => code === ratingGap.code);
        assert.equal(gaps.length > 0, hasGap);
        const isMissed = counts.some(score => held(score) === 0 && scores.has(score));
        assert.equal(
          gaps.some(({ level }) => level === 'error'),
          isMissed,
        );
        assert.equal(
          findings.some(({ code }) => code === ratingOverlap.code),
          counts.some(score => held(score) > 1),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('show cases that come to the score, in no band or in two', () => {
    let shown = 0;
    fc.assert(
      fc.property(scheme, ({ text }) => {
        const workspace = workspaceOf({ 'here.creg': text });
        const { findings, model } = analyze(workspace, 'here.creg', [ratingGap, ratingOverlap], settings);
        const [list] = model.lists;
        assert.ok(list?.rating);
        for (const { code, witness } of findings) {
          if (!witness?.case) continue;
          shown++;
          const stated = witness.case.known.flatMap(known => statementOf(known, list.at));
          const { score, possible } = ratingVerdict(list, list.rating, caseFacts(stated, witness.case.restNone, []));
          assert.equal(score && `${writeDecimal(score.low)} 分`, witness.facts.得分);
          assert.equal(possible.length === 0, code === ratingGap.code);
          assert.equal(possible.length > 1, code === ratingOverlap.code);
        }
      }),
      { numRuns: 100 },
    );
    assert.ok(shown > 50);
  });

  it('keep such a case for creg test, with what it comes to', () => {
    const text = `信用评价 评 “评” {
  分值：0 至 10；起评：9.5 分；扣分 警告：1 分
  等级 { 甲：9 分以上；乙：5 至 8；丙：不满 5 分 }
}
`;
    const workspace = workspaceOf({ 'here.creg': text });
    const { findings, model, norms } = analyze(workspace, 'here.creg', [ratingGap], settings);
    const [gap] = findings;
    assert.ok(gap?.witness?.case);
    assert.equal(gap.message.zh, '8.5 分（警告 1 次）落不到任何等级：「乙」到 8 分为止，「甲」从 9 分开始');
    const edit = keptCase(text, model, norms, gap.at, gap.witness.case);
    assert.ok(edit);
    const kept = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
    const now = neighboursIn(workspaceOf({ 'here.creg': kept }), settings);
    const keptModel = now('here.creg')?.model;
    assert.ok(keptModel);
    assert.deepEqual(keptModel.faults, []);
    assert.deepEqual(
      runCases(keptModel, now).map(({ standing }) => standing),
      ['passed'],
      kept,
    );
  });

  it('offer ways out after which the scale is whole', () => {
    fc.assert(
      fc.property(scheme, ({ text }) => {
        let now = text;
        // Each way out closes one gap or parts one pair: what is left gets less.
        for (let left = 12; left > 0; left--) {
          const workspace = workspaceOf({ 'here.creg': now });
          const { findings, model } = analyze(workspace, 'here.creg', [ratingGap, ratingOverlap], settings);
          assert.deepEqual(model.faults, []);
          const edit = findings.flatMap(({ fixes = [] }) => fixes).flatMap(({ edits }) => edits)[0];
          if (!edit) return;
          now = now.slice(0, edit.span.start) + edit.newText + now.slice(edit.span.end);
        }
        assert.fail(now);
      }),
      { numRuns: 60 },
    );
  });
});
