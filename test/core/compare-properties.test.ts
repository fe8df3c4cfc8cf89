/** What holds of every comparison: nothing beside itself, the mirror the other way round, and witnesses that are true. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { print } from '../../grammar/index.js';
import type { Analysis } from '../../server/core/analyze.js';
import { runCases } from '../../server/core/cases/cases.js';
import { neighboursIn } from '../../server/core/cases/neighbours.js';
import { compare, isSame } from '../../server/core/compare/compare.js';
import type { Cell, Comparison, Difference, Group, Row } from '../../server/core/compare/comparison.js';
import { pairsOf } from '../../server/core/compare/similar.js';
import { caseInWords } from '../../server/core/words/cases.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import type { Case } from '../../server/logic/case.js';
import { laws, shipped } from '../../server/norms/load.js';
import { analysed, comparedDrafts } from './compared.js';

const examples = globSync('examples/*.creg').sort();
const texts = new Map(examples.map(file => [file, readFileSync(file, 'utf8')]));

describe('a draft beside itself', () => {
  for (const [file, text] of texts) {
    it(`is the same: ${file}`, () => {
      for (const kind of ['texts', 'versions'] as const)
        assert.ok(isSame(compare(analysed(text), analysed(text), kind)));
    });

    it(`is the same in the other face: ${file}`, () => {
      const own = analysed(text);
      const comparison = compare(own, analysed(inOtherFace(text)));
      assert.deepEqual(differences(comparison), []);
      assert.ok(isSame(comparison));
    });
  }

  it('is the same whatever its criteria are', () => {
    fc.assert(
      fc.property(drafts, text => {
        assert.ok(isSame(comparedDrafts(text, text, 'versions')));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a comparison the other way round', () => {
  it('says the same of the examples', () => {
    const all = [...texts.values()].map(text => analysed(text));
    for (const [index, left] of all.entries()) {
      for (const right of all.slice(index + 1)) checkMirrorOf(left, right);
    }
  }).timeout(120_000);

  it('says the same of any two drafts', () => {
    fc.assert(
      fc.property(drafts, drafts, (left, right) => checkMirror(left, right)),
      { numRuns: 100 },
    );
  });

  it('pairs the same things', () => {
    const scores = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(scores, table => {
        const rows = table.map((_, index) => index);
        const columns = [0, 1, 2, 3];
        const there = pairsOf(rows, columns, (i, j) => table[i]?.[j] ?? 0);
        const back = pairsOf(columns, rows, (j, i) => table[i]?.[j] ?? 0);
        assert.deepEqual(
          there,
          back.map(([j, i]) => [i, j] as const).sort(([a], [b]) => a - b),
        );
      }),
    );
  });
});

describe('a witness', () => {
  it('is listed by the one list and not by the other, as cases in the drafts come out', () => {
    let told = 0;
    fc.assert(
      fc.property(drafts, drafts, (left, right) => {
        const comparison = comparedDrafts(left, right);
        for (const one of comparison.lists.flatMap(({ criteria }) => criteria)) {
          told += checkWitness(one.onlyLeft, left, right);
          told += checkWitness(one.onlyRight, right, left);
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(told > 100, `only ${told} witnesses`);
  }).timeout(120_000);
});

describe('nobody beyond', () => {
  it('is said only where no case comes out listed by the one and not by the other', () => {
    let nobody = 0;
    fc.assert(
      fc.property(drafts, drafts, fc.array(cases, { minLength: 5, maxLength: 5 }), (left, right, given) => {
        const pairs = [
          [left, right],
          [left, without(left)],
          [right, without(left)],
        ] as const;
        for (const [own, other] of pairs) {
          const found = comparedDrafts(own, other).lists.flatMap(({ criteria: all }) => all);
          if (!found.every(({ onlyLeft }) => !onlyLeft || onlyLeft.kind === 'nobody')) continue;
          nobody++;
          for (const facts of given) {
            const isListed = outcomeIn(own, facts) === 'listed';
            assert.ok(!isListed || outcomeIn(other, facts) === 'listed', `${facts}\n${own}\n${other}`);
          }
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(nobody > 10, `only ${nobody} drafts within another`);
  }).timeout(120_000);
});

it('a comparison can be sent as it is', () => {
  const [first = '', second = ''] = [texts.get('examples/ningbo.zh.creg'), texts.get('examples/exemplary.zh.creg')];
  const comparison = compare(analysed(first), analysed(second));
  assert.deepEqual(JSON.parse(JSON.stringify(comparison)), comparison);
});

// --- drafts to compare --------------------------------------------------------------------------------------------

const atoms = fc.oneof(
  fc
    .constantFrom('1 万元', '5 万元', '10 万元')
    .chain(amount => fc.constantFrom('≥', '超过', '不满').map(sign => `罚款金额 ${sign} ${amount}`)),
  fc.constantFrom('罚款', '吊销许可证件', '{警告、行政拘留}').map(kinds => `处罚种类 含 ${kinds}`),
  fc
    .tuple(fc.constantFrom('一年内', '二年内'), fc.integer({ min: 1, max: 3 }))
    .map(([window, times]) => `${window} 行政处罚 ≥ ${times} 次`),
  fc.constantFrom('构成犯罪', '有履行能力', '非 有履行能力', '已纠正违法行为'),
);

const conditions = fc.oneof(
  atoms,
  fc.tuple(atoms, atoms).map(parts => parts.join(' 且 ')),
  fc.tuple(atoms, atoms).map(parts => parts.join(' 或 ')),
  fc.tuple(atoms, atoms, atoms).map(([a, b, c]) => `${a} 且 (${b} 或 ${c})`),
);

const criteria = fc
  .tuple(fc.constantFrom('甲', '乙', '丙', '丁'), conditions, fc.option(atoms))
  .map(
    ([name, condition, except]) =>
      `  情形 ${name} “属于${name}的” { 当：${condition}${except === null ? '' : `；例外：${except}`} }`,
  );

const drafts = fc
  .tuple(
    fc.constantFrom('企业', '企业、个体工商户', '成年人'),
    fc.uniqueArray(criteria, { minLength: 1, maxLength: 3, selector: line => line.slice(0, 7) }),
  )
  .map(([subjects, lines]) => `黑名单 失信 “失信名单” {\n  对象：${subjects}\n${lines.join('\n')}\n}\n`);

/** As a case states them; nothing else is so. */
const cases = fc
  .record({
    who: fc.constantFrom('企业', '个体工商户', '成年人'),
    fine: fc.constantFrom(undefined, '5000 元', '1 万元', '5 万元', '20 万元'),
    kinds: fc.subarray(['吊销许可证件', '警告', '行政拘留']),
    often: fc.constantFrom(undefined, ['一年内', 1], ['一年内', 3], ['二年内', 2]),
    facts: fc.subarray(['构成犯罪', '有履行能力', '已纠正违法行为']),
  })
  .map(({ who, fine, kinds, often, facts }) => {
    const all = fine === undefined ? kinds : ['罚款', ...kinds];
    return [
      `对象 = ${who}`,
      ...(all.length > 0 ? [`处罚种类 = {${all.join('、')}}`] : []),
      ...(fine === undefined ? [] : [`罚款金额 = ${fine}`]),
      ...(often === undefined ? [] : [`${often[0]} 行政处罚 = ${often[1]} 次`]),
      ...facts,
      '其余：无',
    ].join('；');
  });

/** The draft without its exceptions, which lists more, or the same. */
function without(text: string): string {
  return text.replace(/；例外：.* \}$/gmu, ' }');
}

function inOtherFace(text: string): string {
  const { syntax, model } = analysed(text);
  assert.ok(syntax);
  const face = model.face === 'zh' ? 'en' : 'zh';
  const alias = (name: string, wanted: 'zh' | 'en') => {
    const spellings = new Set(
      (model.names.visible.get(name) ?? []).map(entity => (entity.name === name ? entity.alias : entity.name)),
    );
    const [only] = spellings;
    const isHan = only !== undefined && /\p{Script=Han}/u.test(only);
    return spellings.size === 1 && only !== undefined && isHan === (wanted === 'zh') ? only : undefined;
  };
  return print(syntax.file, text, { face, alias });
}

// --- what is checked --------------------------------------------------------------------------------------------

/** How many witnesses there were. */
function checkWitness(difference: Difference | undefined, own: string, other: string): number {
  if (difference?.kind !== 'somebody' || !difference.witness) return 0;
  const given = difference.witness.case;
  assert.equal(outcomeOf(own, given), 'listed', `${caseInWords(given, 'zh')}\n${own}`);
  assert.equal(outcomeOf(other, given), 'not-listed', `${caseInWords(given, 'zh')}\n${other}`);
  return 1;
}

function outcomeOf(text: string, given: Case): string | undefined {
  return outcomeIn(text, caseInWords(given, 'zh'));
}

/** What a case comes to where it is written into the draft. */
function outcomeIn(text: string, facts: string): string | undefined {
  const uri = 'here.creg';
  const source = `${text}案例 “证” 于 失信 { ${facts} }\n`;
  const workspace = withSource(openWorkspace(shipped, laws), { uri, text: source, kind: 'draft' });
  const neighbours = neighboursIn(workspace, { today: '2026-06-01', levels: {} });
  const model = neighbours(uri)?.model;
  assert.ok(model);
  const [result] = runCases(model, neighbours);
  const verdict = result?.run?.verdict;
  return verdict?.kind === 'list' ? verdict.of.outcome : undefined;
}

function checkMirror(left: string, right: string): void {
  checkMirrorOf(analysed(left), analysed(right));
}

function checkMirrorOf(left: Analysis, right: Analysis): void {
  const there = compare(left, right);
  const back = compare(right, left);
  assert.deepEqual(shape(back), shape(mirrored(there)));
}

const opposite: Readonly<Partial<Record<Group, Group>>> = {
  wider: 'narrower',
  narrower: 'wider',
  'only-left': 'only-right',
  'only-right': 'only-left',
};

function mirrored(comparison: Comparison): Comparison {
  const turn = (row: Row): Row => {
    const { left, right, ...rest } = row;
    const standing = { 'only-left': 'only-right', 'only-right': 'only-left' }[row.standing as string] ?? row.standing;
    return {
      ...rest,
      standing: standing as Row['standing'],
      ...(right && { left: right }),
      ...(left && { right: left }),
    };
  };
  const sections = (all: Comparison['general']) => all.map(each => ({ ...each, rows: each.rows.map(turn) }));
  return {
    ...comparison,
    general: sections(comparison.general),
    lists: comparison.lists.map(({ left, right, ...rest }) => ({
      ...rest,
      ...(right && { left: right }),
      ...(left && { right: left }),
      sections: sections(rest.sections),
      criteria: rest.criteria.map(({ left: own, right: other, onlyLeft, onlyRight, group, carries, ...more }) => ({
        ...more,
        group: opposite[group] ?? group,
        carries: carries.map(turn),
        ...(other && { left: other }),
        ...(own && { right: own }),
        ...(onlyRight && { onlyLeft: onlyRight }),
        ...(onlyLeft && { onlyRight: onlyLeft }),
      })),
    })),
  };
}

/** Without what may differ the other way round: the order, the labels of rows, and which of two smallest cases is told. */
function shape({ general, lists }: Comparison): unknown {
  const cell = (one: Cell | undefined) => one && [one.words, one.wording];
  const rows = (all: readonly Row[]) =>
    all.map(({ left, right, standing }) => JSON.stringify([cell(left), cell(right), standing])).sort();
  const difference = (one: Difference | undefined) =>
    one && [one.kind, one.witness?.case.known.length, one.unless.length];
  return {
    general: general.map(each => [each.key, rows(each.rows)]),
    lists: lists
      .map(list =>
        JSON.stringify([
          list.kind,
          list.left?.name,
          list.right?.name,
          list.matchedBy,
          list.sections.map(each => [each.key, rows(each.rows)]),
          list.criteria
            .map(one =>
              JSON.stringify([
                one.group,
                one.left?.name,
                one.right?.name,
                one.renamed,
                one.reworded,
                rows(one.carries),
                difference(one.onlyLeft),
                difference(one.onlyRight),
              ]),
            )
            .sort(),
        ]),
      )
      .sort(),
  };
}

function differences({ general, lists }: Comparison): readonly string[] {
  const rows = [...general, ...lists.flatMap(({ sections }) => sections)].flatMap(({ rows: all }) => all);
  return [
    ...rows
      .filter(({ standing }) => standing !== 'same')
      .map(({ label, left, right }) => `${label.zh}: ${left?.words.zh} / ${right?.words.zh}`),
    ...lists.flatMap(({ criteria: all }) =>
      all
        .filter(({ group }) => group !== 'same')
        .map(({ group, left, right }) => `${group} ${left?.name.zh}/${right?.name.zh}`),
    ),
  ];
}
