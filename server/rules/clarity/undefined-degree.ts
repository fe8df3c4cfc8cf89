/** A word of degree that decides who is listed, with no measure in the document. */
import { excuse } from '../../core/evidence.js';
import type { Problem } from '../../core/finding.js';
import type { Clause } from '../../core/model.js';
import { findPhrases } from '../../core/phrases.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { burdens } from '../../core/severe.js';

const code = 'clarity/undefined-degree';

export const undefinedDegree: Rule = {
  code,
  level: 'warning',
  slight: 'info',
  summary: {
    zh: '程度词没有标准',
    en: 'A word of degree has no measure',
  },
  why: {
    zh: '“情节严重”“影响恶劣”没有数额、次数、期限或者定义，同样的行为，有人列入，有人不列入，当事人也无从预见。文件里有定义、数额、次数、期限、考虑因素，或者由法律、点名的国家标准确定的，不报告；用来划分罚款、许可处罚、处分轻重的，不报告；红名单里的不报告；照搬国家四类领域原文的，只作提示。',
    en: 'With no amount, count, period or definition behind “serious” or “bad influence”, the same conduct is listed here and not there, and nobody can foresee it. Silent where the document defines or counts it, lists the factors, or leaves it to a law or a named national standard; where the word grades a fine, a licence penalty or discipline; and on red lists. The four national fields copied word for word are information only.',
  },
  facts: ['LL-01', 'N49-00c', 'SAMR44-02', 'TAX-01'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 扰序 “扰乱客运秩序，<|情节严重|>的”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion unsafe "Selling unsafe food, <|where serious|>"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）虚开发票，<|数额巨大|>的；
（二）拖欠货款三十万元以上的。`,
    },
  ],
  good: [
    {
      text: `定义 情节严重 “情节严重，是指一年内受到三次以上行政处罚。”：一年内 行政处罚 ≥ 3 次
黑名单 失信 “严重失信主体名单” {
  情形 扰序 “扰乱客运秩序，情节严重的” { 当：情节严重 }
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion unsafe "Selling unsafe food, fined 500,000 yuan or more"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）虚开发票，数额五十万元以上的；
（二）一年内受到三次以上行政处罚的。
第九条 情节严重的，处一万元以上三万元以下的罚款。`,
    },
  ],

  *check({ model, norms }) {
    for (const clause of model.clauses) {
      if (!burdens(clause) || gradesPenalty(clause)) continue;
      for (const { phrase, text, at } of findPhrases(clause, norms.phrases)) {
        if (phrase.code !== code || excuse(model, clause, at, phrase)) continue;
        yield isNationalField(clause) ? copied(text, at) : unmeasured(clause, text, at);
      }
    }
  },
};

/** “情节严重的，处…罚款”: the word grades an ordinary penalty, and nobody is listed by it. */
function gradesPenalty({ text, role }: Clause): boolean {
  if (role === 'criterion' || role === 'lead') return false;
  return /(?:的|，)(?:由[^，。]{2,30})?(?:并?可以?)?(?:处以?|并处|给予)[^。；]{0,30}(?:罚款|处分|警告|拘留)|吊销[^。；]{0,12}(?:许可证|执照)/u.test(
    text,
  );
}

/** A national field, copied: vague as it is, it is the nation’s own wording. */
const nationalFields =
  /^[（(〔]?[一二三四五六七八九十\d]*[）)〕]?\s*(?:严重)?(?:危害|损害)(?:人民群众|公众|自然人|他人)?身体健康和生命安全的?(?:行为)?[；。，]?$|^[（(]?[一二三四五六七八九十\d]*[）)]?\s*(?:严重)?破坏市场(?:公平)?竞争秩序和社会正常秩序的?(?:行为)?[；。，]?$|^[（(]?[一二三四五六七八九十\d]*[）)]?\s*(?:有履行能力但)?拒不履行(?:国防|法定)义务[^；。]*(?:公信力|国防利益|国防设施)的?(?:行为)?[；。，]?$/u;

function isNationalField(clause: Clause): boolean {
  return [...matchesIn(clause, new RegExp(nationalFields.source, 'gu'))].length > 0;
}

function unmeasured(clause: Clause, text: string, at: Problem['at']): Problem {
  const words = quoted(text);
  const what =
    clause.role === 'measure' ? { zh: '受什么惩戒', en: 'what follows' } : { zh: '谁被列入', en: 'who is listed' };
  return {
    at,
    message: {
      zh: `${words.zh}决定${what.zh}，全文却没有说到什么程度才算`,
      en: `${words.en} decides ${what.en}, and nothing in the document says how much it takes`,
    },
  };
}

function copied(text: string, at: Problem['at']): Problem {
  const words = quoted(text);
  return {
    at,
    as: 'slight',
    message: {
      zh: `${words.zh}照搬国家划定的领域，没有说明本领域怎样才算`,
      en: `${words.en} copies a national field and does not say what it takes here`,
    },
  };
}
