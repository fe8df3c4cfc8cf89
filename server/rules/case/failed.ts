/** A case of the drafter's that does not come out as it expects. */
import type { Bilingual } from '../../../grammar/index.js';
import { argumentOf } from '../../core/cases/argument.js';
import { type CaseResult, type Run, runCases } from '../../core/cases/cases.js';
import { comesTo, expectationWords } from '../../core/cases/clause-words.js';
import type { Problem, Related } from '../../core/finding.js';
import type { Expectation } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';

const code = 'case/failed';

export const failed: Rule = {
  code,
  level: 'error',
  summary: {
    zh: '案例的结果和预期不同',
    en: 'A case does not come out as expected',
  },
  why: {
    zh: '案例是起草者自己写下的检验：某种情况应当列入、不列入，还是不能确定。结果和预期不同，要么条文写得不对，要么预期写得不对。案例没有写到的事实是未知的；写“其余：无”才表示别的都没有。例外只有在案例写明时才算。没有写预期的案例不在这里判断。逐步的理由见 creg test。',
    en: 'Cases are the drafter’s own tests: this one should be listed, that one not, of a third nobody can tell. Where one comes out otherwise, either the draft is wrong or the expectation. What a case does not mention is unknown; “rest: none” says that nothing else is so. An exception counts only where the case shows it. A case that expects nothing is not judged here. For the reasons step by step: creg test.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  对象：企业
  情形 重罚 “被处以罚款五十万元以上的” { 当：罚款金额 ≥ 50 万元 }
}
案例 “正好五十万元” 于 失信 { 企业；罚款金额 = 50 万元；其余：无；<|预期|>：不列入 }`,
    },
    {
      text: `blacklist severe "List of untrustworthy parties" {
  subjects: enterprise
  criterion repeated "Punished three times within a year" { when: penalties within 1 year >= 3 times }
  criterion shut "Ordered to shut down" { when: penalty includes shutdown }
}
case "shut down" on severe { enterprise; penalty = shutdown; <|expect|>: listed by repeated }`,
    },
    {
      text: `信用评价 环保 “企业环境信用评价” {
  对象：企业；分值：0 至 12，整数；起评：9 分
  扣分 警告：1 分
  等级 { 蓝：8 分以上；黄：不满 8 分 }
}
案例 “两次警告” 于 环保 { 企业；警告 = 2 次；其余：无；<|预期|>：得分 8，等级 蓝 }`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  对象：企业
  情形 重罚 “被处以罚款五十万元以上的” { 当：罚款金额 ≥ 50 万元；例外 灾害 “因不可抗力的除外” { 当：不可抗力 } }
}
案例 “正好五十万元” 于 失信 { 企业；罚款金额 = 50 万元；其余：无；预期：列入，依 重罚 }
案例 “台风” 于 失信 { 企业；罚款金额 = 50 万元；不可抗力；预期：不列入，依 灾害 }
案例 “只知道是企业” 于 失信 { 企业；预期：未定 }`,
    },
    {
      text: `rating green "Environmental rating" {
  subjects: enterprise; scale: 0 to 12, whole; start: 9 points
  deduct warning: 1 point
  bands { blue: at least 8; yellow: less than 8 }
}
case "two warnings" on green { enterprise; warning = 2 times; rest: none; expect: score 7, band yellow }`,
    },
  ],

  *check({ model, neighbours }) {
    if (model.cases.length === 0) return;
    for (const result of runCases(model, neighbours)) {
      const { expects } = result.case;
      if (result.standing === 'failed' && expects && result.run)
        yield problemOf(result, expects, result.run, model.uri);
    }
  },
};

function problemOf({ case: { title } }: CaseResult, expects: Expectation, run: Run, own: string): Problem {
  const name = title ? quoted(title.text) : { zh: '', en: '' };
  const expected = expectationWords(expects);
  const found = comesTo(run);
  const steps = placed(run, expects, own);
  // Where nothing applied, no single clause is the reason.
  const isDecided = run.verdict.kind === 'rating' || run.verdict.of.by.length > 0 || expects.by !== undefined;
  const [first] = isDecided ? steps : [];
  const why: Bilingual = first ? { zh: `：${first.message.zh}`, en: `: ${first.message.en}` } : { zh: '', en: '' };
  return {
    at: expects.at,
    message: {
      zh: `案例${name.zh}预期「${expected.zh}」，结果是「${found.zh}」${why.zh}`,
      en: `The case ${name.en} expects “${expected.en}” and comes out as “${found.en}”${why.en}`,
    },
    ...(steps.length > 0 && { related: steps }),
  };
}

/** The clauses that the argument rests on, one line each; of a rating what changed the score, then the band. */
function placed(run: Run, expects: Expectation, own: string): readonly Related[] {
  const start = run.list.rating?.start?.at.start;
  return argumentOf(run, expects.by ? { asked: expects.by } : {})
    .filter(({ depth, at }) => depth === 0 && at !== undefined && at.start !== start)
    .slice(0, 4)
    .flatMap(({ says, uri, at }) =>
      at ? [{ at, message: says, ...(uri !== undefined && uri !== own && { uri }) }] : [],
    );
}
