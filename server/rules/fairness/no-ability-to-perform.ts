/** Listing for refusing to perform, with nothing that says the party is able to. */
import { clausesWith } from '../../core/clauses-with.js';
import { alwaysHas } from '../../core/conformity.js';
import { criterionOf } from '../../core/context.js';
import type { Fix, Problem } from '../../core/finding.js';
import type { Clause, Criterion, Model } from '../../core/model.js';
import type { Norms } from '../../core/norms/norms.js';
import { type Match, matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { severeLists } from '../../core/severe.js';

export const noAbilityToPerform: Rule = {
  code: 'fairness/no-ability-to-perform',
  level: 'warning',
  summary: {
    zh: '拒不履行，没有写明有履行能力',
    en: 'Refusing to perform, with no word on being able to',
  },
  why: {
    zh: '“拒不”以有能力为前提：无力履行的人不是失信的人。列入名单的情形写拒不履行、拒不执行、拒不支付，就要写明“有履行能力”，或者写明转移财产、伪造证据、暴力抗拒这类逃避行为。一般信用记录不报告；写明构成犯罪、已被人民法院列为失信被执行人的不报告；国防义务没有财产能力的问题，不报告；旁边的条件要求“有履行能力”的、由点名的国家标准认定的不报告。',
    en: 'Refusing presupposes being able: whoever cannot perform is not untrustworthy. A criterion of refusing to perform or to pay says “while able to perform”, or names evasion: moving property, false evidence, violence. Silent for mere records, for crimes and judgment debtors listed by a court, for national-defence duties, where a named national norm says what it takes, and where the condition beside the wording asks for ability.',
  },
  facts: ['SPC-01', 'N33-03'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 拒执 “<|拒不履行|>生效判决确定的义务，金额十万元以上的” { 凭：生效判决 }
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion refusal "<|Refusing to perform|> a judgment over 100,000 yuan" { proof: judgment }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）<|拒不支付|>劳动报酬十万元以上，受到行政处罚的；
（二）被吊销许可证件的。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 拒执 “有履行能力而拒不履行生效判决确定的义务，金额十万元以上的” { 凭：生效判决 }
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion refusal "Refusing to perform a judgment" { proof: judgment; when: document-unperformed and able-to-perform }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）以转移财产等方式拒不支付劳动报酬的；
（二）拒不履行国防义务，受到行政处罚的。
第七条 拒不履行生效判决的，记入信用记录。`,
    },
  ],

  *check({ model, norms }) {
    for (const clause of clausesWith(model, refusing, refusingEn)) {
      const decides = clause.role === 'criterion' || clause.role === 'lead' || clause.role === 'closing';
      if (!decides || clause.list !== 'blacklist') continue;
      if (able.test(clause.text) || (clause.lead && able.test(clause.lead.text))) continue;
      const [first] = matchesIn(clause, /\p{sc=Han}/u.test(clause.text) ? refusing : refusingEn);
      if (!first || isGoverned(model, clause) || isAble(model, norms, criterionOf(model, clause))) continue;
      yield unable(first);
    }
  },
};

const refusing =
  /(?:拒不|拒绝|故意不)(?:履行|执行|支付|缴纳|偿还|退还|赔偿)(?!国防|[^，。；]{0,6}(?:责令|停产|停业|整改|改正|指令|兵役|监管|监督|检查))|未(?:按期|按时|如期)?履行(?:生效)?(?:判决|裁判|裁定|调解|仲裁|法律文书)/gu;
const refusingEn =
  /\b(?:refus(?:es?|ed|ing|al) to|fail(?:s|ed|ing|ure) to) (?:perform|comply with|obey)\b(?! (?:national|the national|defence|a national))/giu;

/** Ability, or conduct that shows it. */
const able =
  /有(?:履行|偿还|支付|缴纳|执行|清偿|还款)[^，。；]{0,4}能力|有能力|转移|隐匿|隐藏|毁损|虚假|伪造|逃避|逃匿|规避|暴力|威胁|妨碍|抗拒|罪(?!名单)|刑事|失信被执行人|\bable\b|\bability\b|\bevad|\bhid(?:e|ing)|\bfalse\b|\bviolence\b|\bcrim/iu;

/** A named national norm says what it takes in this article. */
function isGoverned(model: Model, { article }: Clause): boolean {
  return severeLists(model).some(list => list.governedBy !== undefined && list.article === article);
}

function isAble(model: Model, norms: Norms, criterion: Criterion | undefined): boolean {
  if (!criterion) return false;
  const list = model.lists.find(({ criteria }) => criteria.includes(criterion));
  return list !== undefined && alwaysHas(model, norms, list, criterion, '有履行能力');
}

function unable({ text, at }: Match): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}没有以有履行能力为前提：无力履行的人也会被列入`,
      en: `${words.en} does not ask whether the party is able to: those who cannot are listed, too`,
    },
    ...(text.startsWith('拒') ? { fixes: [withAbility(at)] } : {}),
  };
}

/** “有履行能力而” goes before what is refused. */
function withAbility({ start }: Problem['at']): Fix {
  return {
    kind: 'meaning',
    title: { zh: '加上“有履行能力而”', en: 'Add “while able to perform”' },
    edits: [{ span: { start, end: start }, newText: '有履行能力而' }],
  };
}
