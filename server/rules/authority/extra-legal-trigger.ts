/** A listing that hangs on what others say or do: media, complaints, public opinion, appraisals. */

import { clausesAsking, conformityOf, problemUnder } from '../../core/conformity.js';
import { criterionOf } from '../../core/context.js';
import { acceptedProofs, namesEffectiveDocument, refusedProofs } from '../../core/documents.js';
import type { Problem } from '../../core/finding.js';
import { replaceSentence } from '../../core/instead.js';
import type { Clause, Criterion, List, Model } from '../../core/model.js';
import { casesIn, isDailyLife, namesNoBreach } from '../../core/no-breach.js';
import type { Norms } from '../../core/norms/norms.js';
import { isOnCredit } from '../../core/ordinary.js';
import { type Found, findPhrases } from '../../core/phrases.js';
import { quoted, sayingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isConsequence, isOnOffice, recordedOpinionIn, riskIn } from '../../core/said/opinion.js';
import { burdens, isSevere, severeLists } from '../../core/severe.js';

const code = 'authority/extra-legal-trigger';

export const extraLegalTrigger: Rule = {
  code,
  level: 'warning',
  grave: 'error',
  summary: {
    zh: '列入的事由不是当事人的违法行为',
    en: 'Listing hangs on something that is no illegal act of the party',
  },
  why: {
    zh: '列入的是违法行为的责任主体。媒体报道、网络舆情、投诉信访、群众评议、检查印象，都是别人的行为或者看法：媒体可能报错，投诉可能不实，当事人守法也会“被曝光”。线索可以引起调查，不能代替认定。记录、扣分的情形里看不出违反了哪项法定义务，也没有生效文书的，同样报告。同一情形还要求行政处罚、判决等生效文书的，不报告；当事人自己对投诉、报道做了什么（打击报复、伪造评价），以及红名单里的评价，不报告。',
    en: 'What is listed is the party responsible for an illegal act. Media reports, online opinion, complaints, petitions, appraisals and impressions are what others do or think: the press may err, a complaint may be untrue, and whoever keeps the law can still be “exposed”. They may start an inquiry; they do not replace a finding. A case of a record or a deduction in which no broken duty can be seen, and no document stands, is told as well. Silent for what the party itself does to complaints and reviews (retaliation, forgery), where the same criterion also asks for a penalty, judgment or other effective document, and for reviews on a red list.',
  },
  facts: ['N49-06c', 'N49-02a', 'SEED-05'],
  bad: [
    {
      text: `黑名单 失信 “环境严重失信名单” {
  情形 曝光 “<|受到市级以上媒体曝光|>后拒绝说明情况的”
}`,
    },
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 投诉 “服务质量低劣的” { 凭：<|投诉举报|>；危害：市场公平竞争秩序和社会正常秩序 }
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion exposed "<|Exposed by media of city level or above|> and not rectified"
}`,
    },
    {
      as: 'text',
      text: `某市旅游信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）<|被投诉|>三次以上的；
（二）<|引发舆情|>的。`,
    },
    {
      as: 'text',
      text: `某市物业信用办法
第三条 信用信息包括行政处罚、<|公众评价|>等信息。
第六条 有下列情形之一的，扣减信用分：
（一）<|业主多次举报|>的，扣五分；
（二）<|满意度测评得分靠后|>的，扣五分；
（三）<|不参加街道组织的会议|>的，扣二分；
（四）<|门前卫生不达标的，扣二分|>。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “环境严重失信名单” {
  情形 处罚未改 “经媒体曝光后查证属实，被责令停产停业的” { 凭：行政处罚决定 }
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion fined "Penalised by revocation of the licence after complaints were checked" { proof: penalty-decision }
}`,
    },
    {
      as: 'text',
      text: `某市旅游信用办法
第六条 被投诉并经查证属实，受到吊销许可证件行政处罚的，列入严重失信主体名单。
第七条 任何人可以向文化和旅游部门投诉、举报。`,
    },
    {
      as: 'text',
      text: `某市物业信用办法
第六条 有下列情形之一的，记入信用记录：
（一）打击报复投诉人、举报人的；
（二）在平台发布虚假用户评价的；
（三）占用消防通道的；
（四）信用评价得分低于六十分的。
第七条 业主可以向主管部门举报。`,
    },
  ],

  *check({ model, norms }) {
    for (const clause of casesIn(model)) {
      let isTold = false;
      const isOn = isOnCredit(model, clause) && !isOnOffice(clause);
      if (isOn && burdens(clause) && clause.role !== 'measure') {
        for (const problem of saidIn(model, clause, norms, criterionOf(model, clause))) {
          isTold = true;
          yield problem;
        }
      }
      const isRead = !isTold && model.kind === 'text' && clause.role !== 'title';
      const other = isRead ? ((isOn ? recordedOpinionIn(clause) : undefined) ?? riskIn(clause)) : undefined;
      if (other) yield noAct(other.text, other.at);
    }
    const refused = refusedProofs(norms);
    const accepted = acceptedProofs(norms);
    const told = new Set<number>();
    for (const list of severeLists(model)) {
      for (const criterion of list.criteria) {
        const { proofs } = criterion;
        if (proofs.some(proof => accepted.has(proof.value))) continue;
        for (const { value, at } of proofs) {
          if (!refused.has(value) || told.has(at.start)) continue;
          told.add(at.start);
          yield shownBy(model, norms, list, criterion, asProof(value, at));
        }
      }
    }
  },
};

function* saidIn(model: Model, clause: Clause, norms: Norms, criterion: Criterion | undefined): Iterable<Problem> {
  const hasDocument =
    namesEffectiveDocument(clause) ||
    namesEffectiveDocument(clause.lead) ||
    (criterion?.proofs.some(proof => acceptedProofs(norms).has(proof.value)) ?? false);
  if (hasDocument) return;
  const phrases = findPhrases(clause, norms.phrases);
  // What a person does in daily life is told by authority/everyday-conduct.
  // An ordinary regulation says in other articles what is forbidden.
  const isJudged = model.ordinary !== true && phrases.length === 0;
  if (isJudged && namesNoBreach(clause) && !isDailyLife(model, clause)) yield withoutBreach(clause);
  let told = -1;
  for (const [index, found] of phrases.entries()) {
    if (found.phrase.code !== code || found.at.start < told || isOwnAct(clause, found.at)) continue;
    const at = wholePart(clause, phrases, index);
    told = at.end;
    const said = clause.text.slice(at.start - clause.span.start, at.end - clause.span.start);
    if (isConsequence(said)) continue;
    const words = quoted(said);
    yield {
      at,
      ...(clause.role === 'criterion' ? { fixes: replaceSentence(clause, found) } : {}),
      ...(isSevere(clause) ? { as: 'grave' as const } : {}),
      message: isSevere(clause)
        ? {
            zh: `${words.zh}不是当事人的违法行为，却成了列入名单的事由`,
            en: `${words.en} is no illegal act of the party, yet it puts the party on the list`,
          }
        : noAct(said, at).message,
    };
  }
}

function noAct(text: string, at: Problem['at']): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}不是当事人的违法行为，却影响其信用`,
      en: `${words.en} is no illegal act of the party, yet it touches the party’s credit`,
    },
  };
}

/** What the party does to complaints, the press or its own score is its own act; so is what others are let to do. */
const ownAct =
  /(?:发布|散布|虚假|虚构|伪造|编造|捏造|刷单|诱导|诱骗|操纵|篡改|打击|报复|阻挠|阻碍|干扰|隐瞒|泄露|侵害|处理|受理|答复|回应|设置|设立|建立|公布|开通|畅通|出具|删除|屏蔽|诬告|诬陷|诬告陷害|根据|依据|按照|接受|听取|征求|排斥|不采纳|办理|执行|有权|可以|鼓励|欢迎|不得因|不得将)[^，。；被受遭引]{0,12}$|通过[^，。；被受遭引]*$/u;
const score = /(?:信用|诚信)[^，。；]{0,6}(?:评价|评分|得分|等级|考核|评级|积分|排名|测评)/u;

function isOwnAct({ text, span }: Clause, { start, end }: Problem['at']): boolean {
  const [from, to] = [start - span.start, end - span.start];
  const before = text.slice(Math.max(0, from - longest), from);
  const words = text.slice(from, to);
  // 发布差评引发关注: what follows from it is what others do.
  if (/^(?:引|造成|产生|招致|导致)|言论/u.test(words)) return false;
  // 向社会通报: what is told them, and nothing that they think.
  if (/[向对]$/u.test(before) || ownAct.test(before)) return true;
  // 对网点评价: the words only meet there.
  if (words.startsWith('点评') && /[网站]$/u.test(before)) return true;
  if (/^[^被受遭引]*(?:发布|虚假|伪造|编造|刷单|诱导|打击报复|拒绝处理|处理|受理|答复|恶意)/u.test(words)) return true;
  return score.test(text.slice(Math.max(0, from - 6), to));
}

function withoutBreach(clause: Clause): Problem {
  const { text, at } = sayingOf(clause);
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}看不出违反了哪项法定义务，也没有生效文书，却影响当事人的信用`,
      en: `${words.en}: no legal duty that is broken can be seen, nor a document, yet it touches the party’s credit`,
    },
  };
}

/** More words than this before a phrase are a sentence of their own. */
const longest = 24;

/** 满意度 and 测评得分靠后 are one saying: the part around the first, to the end of the last that begins in it. */
function wholePart(clause: Clause, phrases: readonly Found[], index: number): Problem['at'] {
  const first = phrases[index]?.at ?? clause.span;
  const at = partAround(clause, first);
  let { end } = at;
  for (let i = index + 1; i < phrases.length; i++) {
    const next = phrases[i];
    if (!next || next.at.start > end + longest) break;
    if (/[，。；：、,.;:]/u.test(clause.text.slice(end - clause.span.start, next.at.start - clause.span.start))) break;
    if (next.phrase.code === code && next.at.end > end) end = next.at.end;
  }
  return { start: at.start, end };
}

/** The words with what belongs to them: 受到市级以上媒体曝光, “Exposed by media of city level or above”. */
function partAround({ text, span }: Clause, { start, end }: Problem['at']): Problem['at'] {
  const from = Math.max(0, start - span.start - longest - 1);
  const before = /[^，。；：、（）()“”「」\n]*$/u.exec(text.slice(from, start - span.start))?.[0] ?? '';
  const isHan = /\p{sc=Han}/u.test(text.slice(start - span.start, end - span.start));
  const after = isHan ? '' : (/^[^,.;]*?(?=[,.;]|\sand\s|$)/u.exec(text.slice(end - span.start))?.[0] ?? '');
  const isLong = before.length > longest;
  return { start: isLong ? start : start - before.trimStart().length, end: end + after.trimEnd().length };
}

/** In a draft, with the case that is listed on such a proof, where the norm refuses it whatever the prose means. */
function shownBy(model: Model, norms: Norms, list: List, criterion: Criterion, problem: Problem): Problem {
  if (model.kind === 'text') return problem;
  for (const clause of clausesAsking(norms, list, code)) {
    const shown = conformityOf(model, norms, list, criterion, clause);
    if (shown.verdict.kind !== 'wider' && shown.verdict.kind !== 'disjoint') continue;
    const { at, message: says } = problem;
    return { ...problemUnder(norms, code, shown, { at, says, criterion }), as: 'grave' };
  }
  return problem;
}

function asProof(value: string, at: Problem['at']): Problem {
  const words = quoted(value);
  return {
    at,
    as: 'grave',
    message: {
      zh: `以${words.zh}为凭列入名单，而它不能证明当事人违法`,
      en: `Listing is proved by ${words.en}, which does not show that the party broke the law`,
    },
  };
}
