/** Whom one criterion lists and another does not; facts of two files made one by their names. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beyond, type Lister } from '../../server/logic/compare.js';
import { truthIn } from '../../server/logic/evaluate.js';
import { type FactDeclaration, factKey } from '../../server/logic/fact.js';
import { type Formula, formulasIn } from '../../server/logic/formula.js';
import { shareFacts } from '../../server/logic/shared-facts.js';
import { choice, fact, formulas, narrow, nowhere, wide } from './random-formulas.js';

const lister = (formula: Formula): Lister => ({ formula, missing: [] });

describe('whom one criterion lists and another does not', () => {
  it('is somebody of whom the one holds and the other does not', () => {
    fc.assert(
      fc.property(formulas(wide, 2), fc.array(formulas(wide, 2), { maxLength: 3 }), (own, others) => {
        const found = beyond(lister(own), others.map(lister), []);
        if (found.kind !== 'somebody') return;
        assert.equal(truthIn(own, found.witness), 'yes');
        for (const other of others) assert.equal(truthIn(other, found.witness), 'no');
      }),
      { numRuns: 500 },
    );
  });

  it('is nobody beside itself, and beside itself among others', () => {
    fc.assert(
      fc.property(formulas(wide, 2), fc.array(formulas(wide, 2), { maxLength: 2 }), (own, others) => {
        assert.equal(beyond(lister(own), [...others, own].map(lister), []).kind, 'nobody');
      }),
      { numRuns: 300 },
    );
  });

  it('is undecided by prose of either side, and by what nobody states', () => {
    const crime: Formula = { kind: 'holds', fact: fact('构成犯罪', { kind: 'boolean' }), at: nowhere };
    const grave: Formula = { kind: 'opaque', text: '情节严重的', at: nowhere };
    const proof: Formula = {
      kind: 'belongs',
      fact: choice('凭', true, ['判决']),
      all: false,
      members: ['判决'],
      at: nowhere,
    };
    const because = (own: Lister, other: Formula) => {
      const found = beyond(own, [lister(other)], []);
      return found.kind === 'undecided' ? found.because : found.kind;
    };
    assert.deepEqual(because(lister(crime), grave), [{ kind: 'prose', of: 'other', text: '情节严重的' }]);
    assert.deepEqual(because(lister(grave), crime), [{ kind: 'prose', of: 'own', text: '情节严重的' }]);
    assert.deepEqual(because({ formula: crime, missing: ['凭'] }, proof), [{ kind: 'missing', fact: '凭' }]);
  });
});

describe('facts of two files', () => {
  const schema = narrow;

  it('are one by their names, wherever they are declared', () => {
    fc.assert(
      fc.property(formulas(schema, 2), formulas(schema, 2), (own, other) => {
        const there = withFacts(other, one => ({ ...one, uri: 'other', at: { start: 7, end: 9 } }));
        const shared = shareFacts([own], [there]);
        assert.equal(
          beyond(lister(shared.left(own)), [lister(shared.right(there))], []).kind,
          beyond(lister(own), [lister(other)], []).kind,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are one by an alias, with their members', () => {
    const here = choice('方式', false, ['暗管', '渗井']);
    const there: FactDeclaration = {
      ...fact('way', {
        kind: 'choice',
        many: false,
        members: [
          { id: 'pipe', alias: '暗管', members: [], at: nowhere },
          { id: 'direct', members: [], at: nowhere },
        ],
      }),
      alias: '方式',
      uri: 'other',
    };
    const asks = (declared: FactDeclaration, members: readonly string[]): Formula => ({
      kind: 'belongs',
      fact: declared,
      all: false,
      members,
      at: nowhere,
    });
    const [own, other] = [asks(here, ['暗管', '渗井']), asks(there, ['pipe', 'direct'])];
    const shared = shareFacts([own], [other]);
    assert.deepEqual(
      shared.byName.map(({ id, alias }) => [id, alias]),
      [['方式', 'way']],
    );
    const right = shared.right(other);
    assert.ok(right.kind === 'belongs');
    assert.deepEqual(right.members, ['暗管', 'direct']);
    assert.equal(
      factKey(right.fact),
      factKey([...formulasIn(shared.left(own))].flatMap(part => ('fact' in part ? part.fact : []))[0] ?? here),
    );
  });

  it('are not mistaken for those of the vocabulary that bear the same name', () => {
    const common = fact('倾倒', { kind: 'boolean' });
    const own = { ...common, uri: 'own' };
    const holds = (declared: FactDeclaration): Formula => ({ kind: 'holds', fact: declared, at: nowhere });
    const shared = shareFacts([holds(own), holds(common)], [holds(common)]);
    assert.equal(beyond(lister(shared.left(holds(own))), [lister(shared.right(holds(common)))], []).kind, 'somebody');
    assert.equal(beyond(lister(shared.left(holds(common))), [lister(shared.right(holds(common)))], []).kind, 'nobody');
  });

  it('are two where their kinds differ, even at one place of two versions of a file', () => {
    const own: Formula = { kind: 'holds', fact: fact('倾倒', { kind: 'boolean' }), at: nowhere };
    const other: Formula = {
      kind: 'compares',
      fact: fact('倾倒', { kind: 'quantity', unit: '吨' }),
      at: nowhere,
      lower: { value: '1', unit: '吨', inclusive: true },
    };
    const shared = shareFacts([own], [other]);
    const [left, right] = [shared.left(own), shared.right(other)];
    assert.ok(left.kind === 'holds' && right.kind === 'compares');
    assert.notEqual(factKey(left.fact), factKey(right.fact));
    assert.equal(beyond(lister(left), [lister(right)], []).kind, 'somebody');
  });
});

function withFacts(formula: Formula, change: (declared: FactDeclaration) => FactDeclaration): Formula {
  const inner = (part: Formula) => withFacts(part, change);
  switch (formula.kind) {
    case 'and':
    case 'or':
      return { ...formula, of: formula.of.map(inner) };
    case 'at-least':
      return { ...formula, of: formula.of.map(inner) };
    case 'not':
      return { ...formula, of: inner(formula.of) };
    case 'implies':
      return { ...formula, left: inner(formula.left), right: inner(formula.right) };
    case 'defined':
      return { ...formula, formula: inner(formula.formula) };
    case 'holds':
      return { ...formula, fact: change(formula.fact) };
    case 'belongs':
      return { ...formula, fact: change(formula.fact) };
    case 'compares':
      return { ...formula, fact: change(formula.fact) };
    case 'opaque':
      return formula;
  }
}
