/** A severe list with no way out for a party that acted without intent or fault. */
import { clausesWith } from '../../core/clauses-with.js';
import { insertIntoList, mendedBy } from '../../core/insert.js';
import type { List, Model } from '../../core/model.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { burdensOf } from '../../core/safeguards.js';
import { isSevere } from '../../core/severe.js';
import { formulasIn } from '../../logic/formula.js';

export const noFaultExclusion: Rule = {
  code: 'fairness/no-fault-exclusion',
  level: 'hint',
  summary: {
    zh: '没有给没有过错的当事人留出路',
    en: 'No way out for a party without fault',
  },
  why: {
    zh: '市场监管名单把证明自己没有主观故意的当事人排除在外，行政处罚法也不处罚没有主观过错的人。严重失信名单不分有意无意，上当的人和骗人的人一样列入。这是提示：每一项情形都以故意、拒不、伪造、欺骗为要件的，或者有主观故意、过错、不可抗力的例外的，不说；名单由另一份点名的规定管理的不说。',
    en: 'The market regulator’s list leaves out whoever proves that there was no intent, and the Penalties Law spares those without fault. A severe list that does not ask treats the deceived like the deceiver. A hint: silent where every criterion has intent in it (refusing, forging, deceiving), where intent, fault or force majeure is an exception, and where another named norm governs the list.',
  },
  facts: ['SAMR44-06', 'APL-10'],
  bad: [
    {
      text: `黑名单 <|失信|> “严重失信主体名单” {
  情形 劣质 “销售不合格食品，货值十万元以上，受到行政处罚的”
}`,
    },
    {
      text: `blacklist <|severe|> "List" {
  criterion food "Selling unsafe food worth 100,000 yuan or more, penalised for it"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 销售不合格商品的，<|无论主观是否知情|>，一律列入严重失信主体名单。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 劣质 “销售不合格食品，货值十万元以上，受到行政处罚的”
  例外 无故意 “当事人证明没有主观故意的，不列入。” { 当：无主观故意 }
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion forged "Forging licences, penalised for it"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 故意销售不合格商品，受到行政处罚的，列入严重失信主体名单。`,
    },
  ],

  *check({ model }) {
    for (const clause of clausesWith(model, regardless)) {
      if (!isSevere(clause)) continue;
      for (const match of matchesIn(clause, regardless)) {
        const words = quoted(match.text);
        yield {
          at: match.at,
          message: {
            zh: `${words.zh}：没有过错的当事人也会被列入`,
            en: `${words.en}: those without fault are listed, too`,
          },
        };
      }
    }
    if (model.kind === 'draft') for (const { list } of burdensOf(model)) if (list) yield* silentOn(model, list);
  },
};

const regardless =
  /(?:无论|不论|不管)[^。；，]{0,10}(?:主观|故意|过错|知情|过失)[^。；，]{0,8}|\b(?:whether or not|regardless of)[^.;,]{0,30}\b(?:intent|fault|knew|knowing)\w*/giu;

const fault =
  /故意|恶意|拒不|拒绝|伪造|变造|虚假|欺骗|骗取|隐瞒|隐匿|逃避|抗拒|明知|串通|贿|犯罪|过错|不可抗力|\b(?:intent\w*|deliberate\w*|knowing\w*|refus\w*|forg\w*|false|decei\w*|fraud\w*|conceal\w*|evad\w*|collu\w*|brib\w*|crim\w*|convicted|fault|force majeure)\b/iu;
const faultFacts = new Set(['无主观故意', '无主观过错', '不可抗力', '有履行能力', '构成犯罪']);

function* silentOn(model: Model, list: List): Iterable<ReturnType<typeof unasked>> {
  const hasIntent = ({ clause, condition }: Pick<List['criteria'][number], 'clause' | 'condition'>) =>
    fault.test(clause?.text ?? '') ||
    (condition !== undefined &&
      [...formulasIn(condition)].some(part => part.kind === 'holds' && faultFacts.has(part.fact.id)));
  if (list.criteria.length === 0 || list.criteria.every(hasIntent)) return;
  const exceptions = [...list.exceptions, ...list.criteria.flatMap(criterion => criterion.exceptions)];
  if (!exceptions.some(hasIntent)) yield unasked(model, list);
}

function unasked(model: Model, list: List) {
  const words = quoted(list.title?.text ?? list.name ?? '');
  const edit = insertIntoList(model, list, {
    zh: '例外 “当事人有证据足以证明没有主观故意的，不列入名单。” { 当：无主观故意 }',
    en: 'except "A party that proves it acted without intent is not listed." { when: no-intent }',
  });
  return {
    at: list.at,
    message: {
      zh: `${words.zh}没有给证明自己没有过错的当事人留出路`,
      en: `${words.en} has no way out for a party that proves it was not at fault`,
    },
    ...mendedBy({ zh: '加上例外：没有主观故意的不列入', en: 'Add an exception for parties without intent' }, edit),
  };
}
