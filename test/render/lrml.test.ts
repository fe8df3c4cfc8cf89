/** LegalRuleML: built as the compact form is, nothing points nowhere, and its formulas mean what the conditions mean. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { validateXML } from 'xmllint-wasm';
import type { Case } from '../../server/logic/case.js';
import { truthIn } from '../../server/logic/evaluate.js';
import type { Formula } from '../../server/logic/formula.js';
import { documentOf } from '../../server/render/compose.js';
import { formulaOf } from '../../server/render/lrml/formula.js';
import { toLegalRuleMl } from '../../server/render/lrml/lrml.js';
import { type Element, writeXml } from '../../server/render/xml.js';
import { drafts } from '../grammar/drafts.js';
import { everyCase } from '../logic/every-case.js';
import { formulas, narrow, nowhere } from '../logic/random-formulas.js';
import { analysed } from './rendered.js';

function lrml(draft: string): string {
  const analysis = analysed(draft, 'draft', []);
  const document = documentOf(analysis, { language: 'zh' });
  assert.ok(document);
  return toLegalRuleMl(document, analysis);
}

async function faultsOf(...files: readonly string[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: files.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
    schema: [{ fileName: 'used.rng', contents: readFileSync('test/render/schemas/legalruleml-used.rng', 'utf8') }],
    extension: 'relaxng',
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

const nested = `法规 “某市办法” {
  制定机关：“某市人民政府”；施行：2026-03-01；有效期至：2031-02-28
  定义 屡犯：一年内 行政处罚 ≥ 3 次
  黑名单 失信 “失信主体名单” {
    对象：企业；认定机关：“某局”
    情形 甲 “一句话的” { 当：屡犯 且 非 罚款金额 ≥ 10 万元；违反：《中华人民共和国食品安全法》第一百二十二条、第一百二十三条；施行：2027-01-01
      例外 小 “小的除外。” { 当：无主观故意 }
    }
    情形 乙 “没有条件的”
    例外 大 “都不列入。” { 当：不可抗力
      例外 再 “但再犯的除外。” { 当：一年内 行政处罚 ≥ 5 次 }
    }
  }
}`;

describe('render: LegalRuleML', function () {
  this.timeout(60_000);

  it('of every example with criteria is built as the compact form is', async () => {
    const files = globSync('examples/*.zh.creg')
      .sort()
      .map(file => readFileSync(file, 'utf8'))
      .filter(draft => draft.includes('情形 '));
    assert.ok(files.length >= 4);
    assert.deepEqual(await faultsOf(...[...files, nested].map(lrml)), []);
  });

  it('of every generated draft as well', async () => {
    const made = fc.sample(drafts, { numRuns: 400 }).flatMap(({ zh }) => {
      const analysis = analysed(zh, 'draft', []);
      const document = documentOf(analysis, { language: 'zh' });
      const hasCriteria = analysis.model.lists.some(({ criteria }) => criteria.length > 0);
      return document && hasCriteria ? [toLegalRuleMl(document, analysis)] : [];
    });
    assert.ok(made.length > 10);
    assert.deepEqual(await faultsOf(...made), []);
  });

  it('and what is not is found', async () => {
    const [fault] = await faultsOf(lrml(nested).replace('<ruleml:then>', '<ruleml:then><ruleml:And/>'));
    assert.match(fault ?? '', /Expecting element Atom, got And/u);
  });

  it('has every key once, and every reference leads to one', () => {
    for (const draft of [nested, readFileSync('examples/exemplary.zh.creg', 'utf8')]) {
      const xml = lrml(draft);
      const keys = [...xml.matchAll(/ (?:key|refersTo)=":?([^"]+)"/gu)].map(([, key]) => key);
      assert.equal(new Set(keys).size, keys.length);
      const pointed = [...xml.matchAll(/ (?:keyref|over|under)="#([^"]+)"/gu)].map(([, key]) => key);
      assert.ok(pointed.length > 10);
      assert.deepEqual(
        pointed.filter(key => !keys.includes(key)),
        [],
      );
    }
  });

  it('has a rule for each criterion, with its words, its law, its place in the text and its own day', () => {
    const xml = lrml(nested);
    assert.equal(xml.match(/<lrml:Obligation>/gu)?.length, 3);
    assert.match(xml, /<lrml:Paraphrase>一句话的<\/lrml:Paraphrase>/u);
    assert.match(xml, /refID="《中华人民共和国食品安全法》第一百二十二条"/u);
    assert.match(xml, /refID="《中华人民共和国食品安全法》第一百二十三条"/u);
    const [own = ''] = /<lrml:Association key="of-ps-list-1-criterion-1">[\s\S]*?<\/lrml:Association>/u.exec(xml) ?? [];
    assert.match(own, /#text-art_\d+__para_1__item_1/u);
    assert.match(own, /#starts-2027-01-01/u);
    assert.match(own, /#ends-2031-02-28/u);
    // Prose without a condition is a relation that bears its words.
    assert.match(xml, /<ruleml:Rel iri=":prose-1">没有条件的<\/ruleml:Rel>/u);
  });

  it('has exceptions as overrides, those of exceptions too', () => {
    const xml = lrml(nested);
    const overrides = [...xml.matchAll(/over="#ps-list-1-([^"]+)" under="#ps-list-1-([^"]+)"/gu)].map(
      ([, over, under]) => `${over} > ${under}`,
    );
    assert.deepEqual(overrides, [
      'criterion-1-exception-1 > criterion-1',
      'exception-1 > criterion-1',
      'exception-1 > criterion-2',
      'exception-1-exception-1 > exception-1',
    ]);
    assert.equal(xml.match(/<lrml:Prohibition>/gu)?.length, 2);
  });

  it('says a denied bound as the other bound: no number stands under a negation', () => {
    assert.match(
      lrml(nested),
      /swrlb#lessThan"\/>\s*<ruleml:Var>number-\d+<\/ruleml:Var>\s*<ruleml:Data xsi:type="xs:decimal">100000</u,
    );
  });

  it('means what the condition means, in every case over a few facts', () => {
    fc.assert(
      fc.property(formulas(narrow, 3), formula => {
        const plain = undefinedIn(formula);
        const rule = formulaOf(plain, { numbers: 0, prose: new Map() });
        for (const one of everyCase()) {
          assert.equal(holds(rule, worldOf(one), new Map()) ? 'yes' : 'no', truthIn(plain, one), writeXml(rule));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('tells many ways to pick parts in words', () => {
    const parts = Array.from({ length: 12 }, (_, i): Formula => ({ kind: 'opaque', text: `第${i}项`, at: nowhere }));
    const told = formulaOf({ kind: 'at-least', count: 6, of: parts, at: nowhere }, { numbers: 0, prose: new Map() });
    assert.match(writeXml(told), /<ruleml:Rel iri=":prose-\d+">至少 6 项/u);
  });
});

// --- what a formula of RuleML means in a case -------------------------------------------------------------------

interface World {
  readonly facts: ReadonlySet<string>;
  amount(fact: string, window: string): number;
}

/** Every fact of a case in which nothing else is so. */
function worldOf({ known }: Case): World {
  const facts = new Set<string>();
  const amounts = new Map<string, number>();
  for (const one of known) {
    if (one.kind === 'truth' && one.value) facts.add(`:${one.fact.id}`);
    if (one.kind === 'members') for (const member of one.has) facts.add(`:${one.fact.id} :${member}`);
    if (one.kind === 'amount') amounts.set(`:${one.fact.id} ${one.window ? 'P12M' : ''}`, Number(one.lower?.value));
  }
  return {
    facts,
    // What happened within a year has happened.
    amount: (fact, window) =>
      Math.max(amounts.get(`${fact} ${window}`) ?? 0, window === '' ? (amounts.get(`${fact} P12M`) ?? 0) : 0),
  };
}

function holds(formula: Element, world: World, numbers: ReadonlyMap<string, number>): boolean {
  const parts = formula.children.filter(child => typeof child !== 'string');
  switch (formula.name) {
    case 'ruleml:And': {
      const bound = new Map(numbers);
      for (const part of parts) {
        const [relation, , number, , window] = part.children;
        if (part.name === 'ruleml:Atom' && nameIn(number) === 'ruleml:Var')
          bound.set(textIn(number), world.amount(iriIn(relation), textIn(window)));
      }
      return parts.every(part => holds(part, world, bound));
    }
    case 'ruleml:Or':
      return parts.some(part => holds(part, world, numbers));
    case 'ruleml:Neg':
      return !parts.some(part => holds(part, world, numbers));
    default: {
      const [relation, first, second] = formula.children;
      const comparison = /swrlb#(.+)$/u.exec(iriIn(relation))?.[1];
      if (comparison !== undefined)
        return compared(comparison, numbers.get(textIn(first)) ?? Number.NaN, Number(textIn(second)));
      // It has a number, whatever that is.
      if (nameIn(second) === 'ruleml:Var') return true;
      return world.facts.has(second === undefined ? iriIn(relation) : `${iriIn(relation)} ${iriIn(second)}`);
    }
  }
}

function compared(relation: string, left: number, right: number): boolean {
  switch (relation) {
    case 'greaterThanOrEqual':
      return left >= right;
    case 'greaterThan':
      return left > right;
    case 'lessThanOrEqual':
      return left <= right;
    case 'lessThan':
      return left < right;
    default:
      throw new Error(relation);
  }
}

type Child = Element['children'][number] | undefined;

function nameIn(child: Child): string | undefined {
  return typeof child === 'object' ? child.name : undefined;
}

function textIn(child: Child): string {
  if (typeof child === 'string') return child;
  return child?.children.map(textIn).join('') ?? '';
}

function iriIn(child: Child): string {
  return typeof child === 'object' ? (child.attributes.iri ?? '') : '';
}

/** A defined term replaced by what it means: its rule is another one. */
function undefinedIn(formula: Formula): Formula {
  switch (formula.kind) {
    case 'defined':
      return undefinedIn(formula.formula);
    case 'and':
    case 'or':
    case 'at-least':
      return { ...formula, of: formula.of.map(undefinedIn) };
    case 'not':
      return { ...formula, of: undefinedIn(formula.of) };
    case 'implies':
      return { ...formula, left: undefinedIn(formula.left), right: undefinedIn(formula.right) };
    default:
      return formula;
  }
}
