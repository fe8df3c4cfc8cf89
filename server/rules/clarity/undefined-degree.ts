/** A word of degree that decides who is listed, with no measure in the document. */

import { contains } from '../../../grammar/index.js';
import { clausesWith } from '../../core/clauses-with.js';
import { clauseBefore, clausesReferredTo } from '../../core/context.js';
import { namesEffectiveDocument } from '../../core/documents.js';
import { excuse } from '../../core/evidence.js';
import type { Problem } from '../../core/finding.js';
import { replaceWords } from '../../core/instead.js';
import type { Clause, LexiconPhrase, Model } from '../../core/model.js';
import { type Found, findPhrases } from '../../core/phrases.js';
import { quoted, sayingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isOfAuthorities } from '../../core/said/authorities.js';
import { gradesPenalty, triggerIn } from '../../core/said/triggers.js';
import { burdens, isSevere, severeLists } from '../../core/severe.js';

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
    zh: '“情节严重”“影响恶劣”没有数额、次数、期限或者定义，同样的行为，有人列入，有人不列入，当事人也无从预见。文件里有定义、数额、次数、期限、考虑因素，或者由法律、点名的国家标准确定的，不报告；用来划分罚款、许可处罚、处分轻重的，不报告，但决定是否向社会公布的仍报告；只提到严重失信行为的责任人、规定名单范围、针对下级政府的，不报告；红名单里的不报告；照搬国家四类领域原文的，只作提示。',
    en: 'With no amount, count, period or definition behind “serious” or “bad influence”, the same conduct is listed here and not there, and nobody can foresee it. Silent where the document defines or counts it, lists the factors, or leaves it to a law or a named national standard; where the word grades a fine, a licence penalty or discipline (but not where it decides on exposure); where it only names who is responsible, limits which lists may exist, or is about lower governments; and on red lists. The four national fields copied word for word are information only.',
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
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一，社会<|影响较坏|>的，列入严重失信主体名单：
（一）拖欠工资<|人数较多|>的；
（二）<|整改不力|>的；
（三）一年内<|多次|>虚开发票的。`,
    },
    {
      as: 'text',
      text: `某市电梯维修条例
第六条 电梯维修单位未按照规定保养的，由电梯主管部门给予警告，责令改正；<|情节严重|>的，向社会公布其违法行为。
第七条 对<|严重违法|>的电梯维修单位，按照国家有关规定实施联合惩戒。
第八条 有下列情形之一的，三年内不得申请电梯改造补助：
（一）骗取补助，造成<|恶劣影响|>的；
（二）虚报维修记录等失信行为的。`,
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
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）发生重大安全事故，被吊销许可证件的；
（二）在经常居住地以外虚假登记，受到行政处罚的；
（三）责令限期改正，逾期仍不改正，被责令停产停业的。
第七条 已经消除不良影响的，可以提前移出名单。
第八条 公布名单时，标明对严重失信行为负有责任的法定代表人。
第九条 本市约谈区人民政府主要负责人，约谈情况向社会公布：
（一）整治措施落实不力的。`,
    },
  ],

  *check({ model, norms }) {
    const bounds = model.kind === 'text' ? boundsIn(model) : undefined;
    for (const written of model.clauses) {
      const shown = triggerIn(model, written);
      const clause = shown?.clause ?? written;
      if (!burdens(clause) || gradesPenalty(clause) || isOfAuthorities(clause) || limits(clause)) continue;
      for (const found of findPhrases(clause, norms.phrases)) {
        const { phrase, text, at } = found;
        if (phrase.code !== code || (shown && at.start < shown.from) || isExcused(model, clause, at, phrase)) continue;
        if (
          isName(clause, at) ||
          isAside(clause, text, at) ||
          (bounds && isBoundedElsewhere(model, clause, text, bounds))
        )
          continue;
        yield isNationalField(clause) ? copied(text, at) : unmeasured(clause, found);
      }
    }
  },
};

/** 设立名单应当限于下列范围: it says which lists may exist. */
function limits({ text, lead }: Clause): boolean {
  return /(?:应当|只能|仅)?限于/u.test(lead?.text ?? text);
}

/** 严重违法失信名单, 属于严重失信行为：the word is part of what the list or class is called. */
function isName(clause: Clause, at: Problem['at']): boolean {
  const start = at.start - clause.span.start;
  // No more than the pattern may reach back.
  const before = clause.text.slice(Math.max(0, start - 8), start);
  const after = clause.text.slice(at.end - clause.span.start);
  return (
    /^[^，。；：、的]{0,14}(?:名单|主体(?!的)|数据库)|^失信(?:事实|信息)|^负有[^，。；]{0,4}责任/u.test(after) ||
    before.endsWith('视为') ||
    (/(?:属于|认定为|确定为|列为|构成|认定|所称)[“"]?$/u.test(before) && clause.role === 'lead')
  );
}

/**
 * Words that only look like a degree: harm that did not come about, what the law itself grades (重大安全事故, 较重行政处罚),
 * 经常居住地; and a noun and an adjective that do not belong together.
 */
function isAside(clause: Clause, words: string, at: Problem['at']): boolean {
  const start = at.start - clause.span.start;
  const before = clause.text.slice(Math.max(0, start - 60), start);
  const rest = clause.text.slice(at.end - clause.span.start);
  const after = rest.slice(0, 8);
  if (/(?:消除|减轻|避免|防止|挽回|没有造成|未造成|未产生)[^，。；]{0,6}$/u.test(before)) return true;
  if (/^经常/u.test(words) && /^(?:居住|性|项目|账户)/u.test(after)) return true;
  // How long it lasts is the matter of procedure/unbounded-term.
  if (/^长[期年]/u.test(words) && /^(?:予以)?(?:公[示布开]|列入|有效|保[存留]|曝光|记录|限制|禁止|不得)/u.test(after))
    return true;
  if (/^(?:拒|仍|逾|迟)/u.test(words) && isDocumented(clause)) return true;
  if (after.startsWith('程度')) return true;
  // A term of trade, the law's own degree of fault, a standard that is still to be set, and what is only feared.
  if (/^过度$/u.test(words) && /^(?:包装|医疗|检查|诊疗)/u.test(after)) return true;
  if (words === '重大过失' || /^(?:罚款)?的?认定标准/u.test(after)) return true;
  if (/可能[^，。；]{0,16}$/u.test(before) && /除[^，。；]*$|评估|听证|论证/u.test(before + rest)) return true;
  if (words.length > 4 && apart.test(words.slice(2, -2))) return true;
  return words.length > 4 && /(?:严重|重大|较大|较重)$/u.test(words) && graded.test(after);
}

/** Asked for every word of a clause, answered once. */
const documented = new WeakMap<Clause, boolean>();
const bounded = new WeakMap<Clause, boolean>();

function isDocumented(clause: Clause): boolean {
  return remembered(documented, clause, () => namesEffectiveDocument(clause));
}

function boundsItself(clause: Clause): boolean {
  return remembered(bounded, clause, () => bounding.test(clause.text));
}

function remembered(known: WeakMap<Clause, boolean>, clause: Clause, answer: () => boolean): boolean {
  const before = known.get(clause);
  if (before !== undefined) return before;
  const now = answer();
  known.set(clause, now);
  return now;
}

const apart = /属于|发生|部门|名单|主体|载明|处罚|当事人|机关|或者|以及|造成|其他|[对将由、等和中]/u;
const graded = /^(?:的)?(?:失信|违法|行政处罚|处罚|安全|生产|事故|税收|疾病|疫情|项目|工程|决策|事项)/u;

/** Evidence in the same sentence bounds the word, unless 或者 stands between: then it is another way in. */
function isExcused(model: Model, clause: Clause, at: Problem['at'], phrase: LexiconPhrase): boolean {
  const evidence = excuse(model, clause, at, phrase);
  if (!evidence) return false;
  if (!contains(clause.span, evidence.at) || evidence.kind === 'definition') return true;
  // 有下列情形之一，情节严重的: the items are another condition, unless they say what is serious.
  if (evidence.kind === 'enumeration' && clause.role === 'lead' && !boundsItself(clause)) return false;
  if (evidence.kind === 'reference-to-law' && governsMeasure(clause, evidence.at, at)) return false;
  if (evidence.kind === 'period' && isTermOfBar(clause, evidence.at, at)) return false;
  const [first, second] = evidence.at.start < at.start ? [evidence.at, at] : [at, evidence.at];
  const between = clause.text.slice(first.end - clause.span.start, second.start - clause.span.start);
  return !/或者|\bor\b/u.test(between);
}

/** 情节严重的，按照国家有关规定实施联合惩戒: the reference is to what follows, and not to how much it takes. */
function governsMeasure({ text, span }: Clause, { start, end }: Problem['at'], word: Problem['at']): boolean {
  return (
    start > word.end &&
    /国家/u.test(text.slice(start - span.start, end - span.start)) &&
    /^[^，。；认定列]{0,6}(?:实施|采取|进行|给予|予以)[^，。；]{0,8}(?:惩戒|限制|公[布示开])/u.test(
      text.slice(end - span.start),
    )
  );
}

/** 情节严重的，三年内不得申请: how long the bar lasts, and not what it takes. */
function isTermOfBar({ text, span }: Clause, { start, end }: Problem['at'], word: Problem['at']): boolean {
  return start > word.end && /^[以之]?内，?(?:不得|禁止|不予|不再|限制|取消|停止)/u.test(text.slice(end - span.start));
}

const bounding =
  /(?:属于|视为|认定为|是指|包括|构成)[^。；]{0,12}(?:严重|恶劣|较大|较重)|(?:严重|恶劣|较大|较重)[^。；]{0,6}(?:包括|是指)/u;

/** In an existing text what bounds a word may stand in the sentence before it, or in another article. */
function isBoundedElsewhere(model: Model, clause: Clause, word: string, bounds: Bounds): boolean {
  const list = isSevere(clause) ? severeLists(model)[0] : undefined;
  const isGoverned = list?.governedBy !== undefined && list.article === clause.article;
  return (
    isGoverned ||
    followsTerm(model, clause, word) ||
    clausesReferredTo(model, clause).some(other => other.role === 'criterion' && other.list === clause.list) ||
    (clause.article !== undefined && bounds.delegating.has(clause.article)) ||
    (bounds.limiting && /^严重(?:违法)?失信/u.test(word)) ||
    bounds.weighing.some(other => other !== clause && other.text.includes(word))
  );
}

/** What bounds words all over an existing text; looked for once. */
interface Bounds {
  /** Clauses that list the factors by which a word is weighed. */
  readonly weighing: readonly Clause[];
  /** Articles that leave the measure to a named national rule. */
  readonly delegating: ReadonlySet<string>;
  /** It says which severe lists may exist: 严重失信行为 is whatever puts somebody on one of them. */
  readonly limiting: boolean;
}

function boundsIn(model: Model): Bounds {
  return {
    weighing: clausesWith(model, weighed).filter(({ text }) => weighed.test(text) && !/仅适用于|罚款/u.test(text)),
    delegating: new Set(
      clausesWith(model, delegated).flatMap(({ text, article }) =>
        article !== undefined && delegated.test(text) ? [article] : [],
      ),
    ),
    limiting: clausesWith(model, limitedLists).some(({ text }) => limitedLists.test(text)),
  };
}

/** 责令限期改正；拒不改正的: a term was set before refusing counts. */
function followsTerm(model: Model, clause: Clause, word: string): boolean {
  if (!/^(?:拒不|拒绝|逾期|仍|迟迟)/u.test(word)) return false;
  const at = clause.text.indexOf(word);
  const before = `${clauseBefore(model, clause)?.text ?? ''}${at < 0 ? clause.text : clause.text.slice(0, at)}`;
  return /限期|期限内|规定期限|[一二三四五六七八九十0-9]+(?:个工作)?日内/u.test(before);
}

/** 设立严重失信主体名单应当限于下列范围. */
const limitedLists = /名单[^。；]{0,12}限于/u;

/** 判断是否情节严重，应当综合考虑…: the factors by which a word is weighed. */
const weighed = /综合(?:考虑|考量|判断)|考虑[^。]{0,40}因素/u;

/** 具体情形由国务院…规定, in the same article. */
const delegated =
  /(?:情形|标准|条件|办法)[^。；]{0,12}由国务院[^。；]{2,40}规定|按照国家[^。；]{0,20}(?:认定|标准)[^。；]{0,10}(?:办法|标准)/u;

/** A national field, copied: vague as it is, it is the nation’s own wording. */
const nationalFields = [
  /^(?:严重)?(?:危害|损害)(?:人民群众|公众|自然人|他人)?身体健康和生命安全的?(?:行为)?$/u,
  /^(?:严重)?破坏市场(?:公平)?竞争秩序和社会正常秩序的?(?:行为)?$/u,
  /^(?:有履行能力但)?拒不履行(?:国防|法定)义务[^；。]*(?:公信力|国防利益|国防设施)的?(?:行为)?$/u,
];

function isNationalField(clause: Clause): boolean {
  const { text } = sayingOf(clause);
  return nationalFields.some(field => field.test(text));
}

function unmeasured(clause: Clause, found: Found): Problem {
  const { text, at } = found;
  const words = quoted(text);
  const what =
    clause.role === 'measure' ? { zh: '受什么惩戒', en: 'what follows' } : { zh: '谁被列入', en: 'who is listed' };
  return {
    at,
    message: {
      zh: `${words.zh}决定${what.zh}，全文却没有说到什么程度才算`,
      en: `${words.en} decides ${what.en}, and nothing in the document says how much it takes`,
    },
    fixes: replaceWords(clause, found),
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
