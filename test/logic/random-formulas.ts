/** Random facts and formulas over them, for properties. */
import fc from 'fast-check';
import type { FactDeclaration, FactType } from '../../server/logic/fact.js';
import type { Formula, Limit } from '../../server/logic/formula.js';

export const nowhere = { start: 0, end: 0 };

export function fact(id: string, type: FactType): FactDeclaration {
  return { id, type, uri: 'test', at: nowhere };
}

export function choice(id: string, many: boolean, ids: readonly string[]): FactDeclaration {
  const members = ids.map(member => ({ id: member, members: [], at: nowhere }));
  return fact(id, { kind: 'choice', many, members });
}

export function limit(value: string | number, unit: string, inclusive = true): Limit {
  return { value: String(value), unit, inclusive };
}

/** What random formulas speak of. */
export interface Schema {
  readonly yesNo: readonly FactDeclaration[];
  readonly oneOf: readonly FactDeclaration[];
  readonly severalOf: readonly FactDeclaration[];
  /** With the unit of their limits, the values that limits take, and the windows in which they count. */
  readonly numbers: readonly NumberFact[];
  readonly prose: readonly string[];
}

export interface NumberFact {
  readonly fact: FactDeclaration;
  readonly unit: string;
  readonly values: readonly string[];
  readonly windows: readonly (Limit | undefined)[];
}

const inMonths = (months: number): Limit => limit(months, '月');

export const wide: Schema = {
  yesNo: ['拒不履行', '有能力', '故意', '已改正'].map(id => fact(id, { kind: 'boolean' })),
  oneOf: [choice('对象', false, ['企业', '个人', '机关'])],
  severalOf: [choice('处罚', true, ['警告', '罚款', '吊销', '拘留'])],
  numbers: [
    {
      fact: fact('罚款金额', { kind: 'quantity', unit: '元' }),
      unit: 'fen',
      values: ['0', '1', '60000', '60001', '5000000'],
      windows: [undefined],
    },
    {
      fact: fact('处罚次数', { kind: 'quantity', unit: '次' }),
      unit: '次',
      values: ['0', '1', '2', '3', '2.5'],
      windows: [undefined, inMonths(12), inMonths(24)],
    },
    {
      fact: fact('逾期', { kind: 'quantity', unit: '月' }),
      unit: '月',
      values: ['0', '3', '3.5', '12'],
      windows: [undefined],
    },
    {
      fact: fact('增长', { kind: 'quantity', unit: '‰' }),
      unit: '‰',
      values: ['-10', '0', '15.5'],
      windows: [undefined],
    },
  ],
  prose: ['社会影响恶劣', '情节较重'],
};

/** Few enough facts for every case to be tried. */
export const narrow: Schema = {
  yesNo: ['故意', '已改正'].map(id => fact(id, { kind: 'boolean' })),
  oneOf: [choice('对象', false, ['企业', '个人'])],
  severalOf: [choice('处罚', true, ['罚款', '吊销'])],
  numbers: [
    {
      fact: fact('处罚次数', { kind: 'quantity', unit: '次' }),
      unit: '次',
      values: ['1', '2', '3'],
      windows: [undefined, inMonths(12)],
    },
  ],
  prose: [],
};

/** Formulas over a schema; `depth` bounds how deep connectives nest. */
export function formulas(schema: Schema, depth: number): fc.Arbitrary<Formula> {
  const atoms = atomsOf(schema);
  if (depth === 0) return atoms;
  const inner = formulas(schema, depth - 1);
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 2, arbitrary: atoms },
    { weight: 3, arbitrary: several.map((of): Formula => ({ kind: 'and', of, at: nowhere })) },
    { weight: 3, arbitrary: several.map((of): Formula => ({ kind: 'or', of, at: nowhere })) },
    { weight: 2, arbitrary: inner.map((of): Formula => ({ kind: 'not', of, at: nowhere })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(inner, inner)
        .map(([left, right]): Formula => ({ kind: 'implies', left, right, at: nowhere })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 0, max: 4 }), several)
        .map(([count, of]): Formula => ({ kind: 'at-least', count, of, at: nowhere })),
    },
    {
      weight: 1,
      arbitrary: inner.map((formula): Formula => ({ kind: 'defined', name: '情节', formula, at: nowhere })),
    },
  );
}

function atomsOf({ yesNo, oneOf, severalOf, numbers, prose }: Schema): fc.Arbitrary<Formula> {
  const held = fc.constantFrom(...yesNo).map((declared): Formula => ({ kind: 'holds', fact: declared, at: nowhere }));
  const chosen = fc.constantFrom(...oneOf, ...severalOf).chain(declared => {
    const isMany = declared.type.kind === 'choice' && declared.type.many;
    const members = declared.type.kind === 'choice' ? declared.type.members.map(({ id }) => id) : [];
    return fc.tuple(fc.subarray(members, { minLength: 1 }), fc.boolean(), fc.boolean()).map(
      ([some, all, only]): Formula => ({
        kind: 'belongs',
        fact: declared,
        all,
        members: some,
        at: nowhere,
        ...(isMany && all && only && { exact: true }),
      }),
    );
  });
  const compared = fc.constantFrom(...numbers).chain(({ fact: declared, unit, values, windows }) =>
    fc
      .tuple(
        fc.constantFrom(...windows),
        fc.constantFrom(...values),
        fc.constantFrom(...values),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('lower', 'upper', 'both'),
      )
      .map(([window, low, high, lowIn, highIn, ends]): Formula => {
        const lower = { lower: limit(low, unit, lowIn) };
        const upper = { upper: limit(high, unit, highIn) };
        return {
          kind: 'compares',
          fact: declared,
          at: nowhere,
          ...(window && { window }),
          ...(ends !== 'upper' && lower),
          ...(ends !== 'lower' && upper),
        };
      }),
  );
  const said = prose.map(text => fc.constant<Formula>({ kind: 'opaque', text, at: nowhere }));
  return fc.oneof(
    { weight: 3, arbitrary: held },
    { weight: 3, arbitrary: chosen },
    { weight: 4, arbitrary: compared },
    ...said.map(arbitrary => ({ weight: 1, arbitrary })),
  );
}
