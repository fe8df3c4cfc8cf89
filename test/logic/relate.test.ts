/** How criteria stand to each other, against trying every case over a small domain. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../server/logic/case.js';
import { type Asked, verdictOf } from '../../server/logic/conform.js';
import { verdictOnList } from '../../server/logic/conform-list.js';
import { truthIn } from '../../server/logic/evaluate.js';
import { exampleBelow } from '../../server/logic/floor.js';
import { type Formula, formulasIn } from '../../server/logic/formula.js';
import type { Excuse, Listing } from '../../server/logic/listing.js';
import { coverOf, emptinessOf, isAlwaysTrue, isNeverTrue, onBoth } from '../../server/logic/relate.js';
import { everyCase, size } from './every-case.js';
import { formulas, limit, narrow, nowhere } from './random-formulas.js';

/** Facts without prose: every case is listed or not. */
const plain = { ...narrow, prose: [] };

const excuses: fc.Arbitrary<Excuse> = fc
  .tuple(formulas(plain, 1), fc.option(formulas(plain, 1), { nil: undefined }))
  .map(([condition, undone]) => ({ condition, exceptions: undone ? [{ condition: undone, exceptions: [] }] : [] }));

/** Criteria on firms, on persons, on both, or on nobody in particular, with exceptions that are undone in turn. */
const listings: fc.Arbitrary<Listing> = fc
  .tuple(
    formulas(plain, 2),
    fc.array(excuses, { maxLength: 1 }),
    fc.constantFrom<readonly string[]>([], ['企业'], ['个人'], ['企业', '个人']),
  )
  .map(([condition, exceptions, members]) => ({
    condition,
    exceptions,
    missing: [],
    carried: members.length > 0 ? [{ fact: '对象', members }] : [],
  }));

const holds = (formula: Formula, each: Case) => truthIn(formula, each) === 'yes';

function isExcused({ condition, exceptions }: Excuse, each: Case): boolean {
  return condition !== undefined && holds(condition, each) && !exceptions.some(inner => isExcused(inner, each));
}

/** What the search is asked, worked out by hand: the condition, no exception, and somebody whom the list is about. */
function lists({ condition, exceptions, carried }: Listing, each: Case, about = carried): boolean {
  if (!condition || !holds(condition, each) || exceptions.some(excuse => isExcused(excuse, each))) return false;
  const who = each.known.find(({ fact }) => fact.id === '对象');
  return about.every(({ members }) => who?.kind === 'members' && who.has.some(member => members.includes(member)));
}

function mentionsSubjects({ condition, exceptions }: Listing): boolean {
  const inside = (formula: Formula | undefined): boolean =>
    formula !== undefined && [...formulasIn(formula)].some(part => 'fact' in part && part.fact.id === '对象');
  const inExcuse = (excuse: Excuse): boolean => inside(excuse.condition) || excuse.exceptions.some(inExcuse);
  return inside(condition) || exceptions.some(inExcuse);
}

describe('a condition', () => {
  it('never or always holds exactly where no case or every case says so', () => {
    const seen = { never: 0, always: 0 };
    fc.assert(
      fc.property(formulas(plain, 3), formula => {
        const never = everyCase().every(each => !holds(formula, each));
        const always = everyCase().every(each => holds(formula, each));
        assert.equal(isNeverTrue(formula, []), never);
        assert.equal(isAlwaysTrue(formula, []), always);
        if (never) seen.never++;
        if (always) seen.always++;
      }),
      { numRuns: 800 },
    );
    assert.ok(Math.min(seen.never, seen.always) > 10, JSON.stringify(seen));
  });
});

describe('two criteria', () => {
  it('list nobody exactly where no case is listed', () => {
    fc.assert(
      fc.property(listings, listing => {
        const isEmpty = everyCase().every(each => !lists(listing, each));
        assert.equal(emptinessOf(listing, []) !== undefined, isEmpty);
      }),
      { numRuns: 250 },
    );
  });

  it('cover each other exactly as every case says', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(listings, listings, (first, other) => {
        // Lists for other people are not compared: what one lists of them the other cannot.
        const second = { ...other, carried: first.carried };
        const only = (a: Listing, b: Listing) => everyCase().filter(each => lists(a, each) && !lists(b, each));
        const [beyondSecond, beyondFirst] = [only(first, second), only(second, first)];
        const cover = coverOf(first, second, []);
        const expected =
          beyondSecond.length === 0
            ? beyondFirst.length === 0
              ? 'same'
              : 'within'
            : beyondFirst.length === 0
              ? 'contains'
              : 'neither';
        assert.equal(cover.kind, expected);
        seen[expected] = (seen[expected] ?? 0) + 1;
        if (cover.kind !== 'within' && cover.kind !== 'contains') return;
        const [more, less] = cover.kind === 'within' ? [second, first] : [first, second];
        assert.ok(cover.only);
        assert.ok(lists(more, cover.only, []) && !lists(less, cover.only, []));
      }),
      { numRuns: 250 },
    );
    assert.ok(Object.keys(seen).length === 4, JSON.stringify(seen));
  });

  it('take one and the same party by the smallest case in which both do', () => {
    const seen = { both: 0, neither: 0 };
    fc.assert(
      fc.property(listings, listings, (first, second) => {
        const isAbout = mentionsSubjects(first) || mentionsSubjects(second);
        const about = (listing: Listing) => (isAbout ? listing.carried : []);
        const [mine, theirs] = [first, second].map(each => each.carried[0]?.members);
        const meet = !mine || !theirs || mine.some(member => theirs.includes(member));
        const together = everyCase().filter(
          each => meet && lists(first, each, about(first)) && lists(second, each, about(second)),
        );
        const witness = onBoth(first, second, []);
        assert.equal(witness !== undefined, together.length > 0);
        seen[witness ? 'both' : 'neither']++;
        if (!witness) return;
        assert.ok(lists(first, witness, about(first)) && lists(second, witness, about(second)));
        assert.equal(size(witness), Math.min(...together.map(size)));
      }),
      { numRuns: 250 },
    );
    assert.ok(Math.min(seen.both, seen.neither) > 20, JSON.stringify(seen));
  });
});

describe('a verdict', () => {
  const asked: fc.Arbitrary<Asked> = fc.oneof(
    formulas(plain, 2).map(onlyIf => ({ onlyIf })),
    formulas(plain, 2).map(neverIf => ({ neverIf })),
    fc.tuple(formulas(plain, 1), formulas(plain, 1)).map(([onlyIf, neverIf]) => ({ onlyIf, neverIf })),
  );
  const admits = ({ onlyIf, neverIf }: Asked, each: Case) =>
    (!onlyIf || holds(onlyIf, each)) && (!neverIf || !holds(neverIf, each));

  it('is what every case says, and its witness is listed and refused', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(listings, asked, (drawn, requirement) => {
        const listing = { ...drawn, carried: [] };
        const listed = everyCase().filter(each => lists(listing, each));
        const refused = listed.filter(each => !admits(requirement, each));
        const expected = refused.length === 0 ? 'inside' : refused.length === listed.length ? 'disjoint' : 'wider';
        const verdict = verdictOf(listing, requirement, []);
        assert.equal(verdict.kind, expected);
        seen[expected] = (seen[expected] ?? 0) + 1;
        if (verdict.kind !== 'wider' && verdict.kind !== 'disjoint') return;
        assert.ok(lists(listing, verdict.witness) && !admits(requirement, verdict.witness));
        assert.equal(size(verdict.witness), Math.min(...refused.map(size)));
      }),
      { numRuns: 250 },
    );
    assert.ok(Object.keys(seen).length === 3, JSON.stringify(seen));
  });

  it('on a list says whom the requirement admits and no criterion lists', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(listings, listings, asked, (one, other, requirement) => {
        const both = [one, other].map(each => ({ ...each, carried: [] }));
        const isListed = (each: Case) => both.some(listing => lists(listing, each));
        const verdict = verdictOnList(both, [requirement], []);
        const isInside = everyCase().every(each => !isListed(each) || admits(requirement, each));
        const spared = everyCase().filter(each => admits(requirement, each) && !isListed(each));
        const expected = !isInside ? ['wider', 'disjoint'] : spared.length > 0 ? ['narrower'] : ['inside'];
        assert.ok(expected.includes(verdict.kind), `${verdict.kind}, not ${expected}`);
        seen[verdict.kind] = (seen[verdict.kind] ?? 0) + 1;
        if (verdict.kind !== 'narrower') return;
        assert.ok(admits(requirement, verdict.spared) && !isListed(verdict.spared));
        assert.equal(size(verdict.spared), Math.min(...spared.map(size)));
      }),
      { numRuns: 250 },
    );
    assert.ok((seen.narrower ?? 0) > 5, JSON.stringify(seen));
  });
});

describe('a floor', () => {
  const [times] = narrow.numbers;
  assert.ok(times);
  const least = (value: number, inclusive = true): Formula => ({
    kind: 'compares',
    fact: times.fact,
    lower: limit(value, times.unit, inclusive),
    at: nowhere,
  });
  const either = (...of: Formula[]): Formula => ({ kind: 'or', of, at: nowhere });
  const [intent] = narrow.yesNo;
  assert.ok(intent);
  const meant: Formula = { kind: 'holds', fact: intent, at: nowhere };
  const listingFor = (condition: Formula): Listing => ({ condition, exceptions: [], missing: [], carried: [] });

  it('is a number that everybody who is listed has reached, other than one', () => {
    assert.equal(exampleBelow(listingFor(least(3)), {}, []), undefined);
    assert.equal(exampleBelow(listingFor(least(1, false)), {}, []), undefined);
    assert.equal(
      exampleBelow(listingFor({ kind: 'not', of: { kind: 'not', of: least(2), at: nowhere }, at: nowhere }), {}, []),
      undefined,
    );
    for (const condition of [least(1), least(0, false), either(least(3), meant)]) {
      const example = exampleBelow(listingFor(condition), {}, []);
      assert.ok(example && holds(condition, example));
    }
  });

  it('is asked of those alone whom a requirement refuses', () => {
    const listing = listingFor(either(least(3), meant));
    assert.ok(exampleBelow(listing, { onlyIf: least(3) }, []));
    assert.equal(exampleBelow(listing, { onlyIf: meant }, []), undefined);
  });
});
