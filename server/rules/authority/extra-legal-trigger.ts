/** A listing that hangs on what others say or do: media, complaints, public opinion, appraisals. */

import { criterionOf } from '../../core/context.js';
import { acceptedProofs, namesEffectiveDocument, refusedProofs } from '../../core/documents.js';
import type { Problem } from '../../core/finding.js';
import { replaceSentence } from '../../core/instead.js';
import type { Clause, Criterion } from '../../core/model.js';
import type { Norms } from '../../core/norms.js';
import { findPhrases } from '../../core/phrases.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
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
    zh: '列入的是违法行为的责任主体。媒体报道、网络舆情、投诉信访、群众评议、检查印象，都是别人的行为或者看法：媒体可能报错，投诉可能不实，当事人守法也会“被曝光”。线索可以引起调查，不能代替认定。同一情形还要求行政处罚、判决等生效文书的，不报告；红名单里的评价不报告。',
    en: 'What is listed is the party responsible for an illegal act. Media reports, online opinion, complaints, petitions, appraisals and impressions are what others do or think: the press may err, a complaint may be untrue, and whoever keeps the law can still be “exposed”. They may start an inquiry; they do not replace a finding. Silent where the same criterion also asks for a penalty, judgment or other effective document, and for reviews on a red list.',
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
  ],

  *check({ model, norms }) {
    for (const clause of model.clauses) {
      if (burdens(clause) && clause.role !== 'measure') yield* saidIn(clause, norms, criterionOf(model, clause));
    }
    const refused = refusedProofs(norms);
    const accepted = acceptedProofs(norms);
    const told = new Set<number>();
    for (const list of severeLists(model)) {
      for (const { proofs } of list.criteria) {
        if (proofs.some(proof => accepted.has(proof.value))) continue;
        for (const { value, at } of proofs) {
          if (!refused.has(value) || told.has(at.start)) continue;
          told.add(at.start);
          yield asProof(value, at);
        }
      }
    }
  },
};

function* saidIn(clause: Clause, norms: Norms, criterion: Criterion | undefined): Iterable<Problem> {
  const hasDocument =
    namesEffectiveDocument(clause) ||
    namesEffectiveDocument(clause.lead) ||
    (criterion?.proofs.some(proof => acceptedProofs(norms).has(proof.value)) ?? false);
  if (hasDocument) return;
  for (const found of findPhrases(clause, norms.phrases)) {
    if (found.phrase.code !== code) continue;
    const at = partAround(clause, found.at);
    const words = quoted(clause.text.slice(at.start - clause.span.start, at.end - clause.span.start));
    yield {
      at,
      ...(clause.role === 'criterion' ? { fixes: replaceSentence(clause, found) } : {}),
      ...(isSevere(clause) ? { as: 'grave' as const } : {}),
      message: isSevere(clause)
        ? {
            zh: `${words.zh}不是当事人的违法行为，却成了列入名单的事由`,
            en: `${words.en} is no illegal act of the party, yet it puts the party on the list`,
          }
        : {
            zh: `${words.zh}不是当事人的违法行为，却影响其信用`,
            en: `${words.en} is no illegal act of the party, yet it touches the party’s credit`,
          },
    };
  }
}

/** More words than this before a phrase are a sentence of their own. */
const longest = 24;

/** The words with what belongs to them: 受到市级以上媒体曝光, “Exposed by media of city level or above”. */
function partAround({ text, span }: Clause, { start, end }: Problem['at']): Problem['at'] {
  const from = Math.max(0, start - span.start - longest - 1);
  const before = /[^，。；：、（）()“”「」\n]*$/u.exec(text.slice(from, start - span.start))?.[0] ?? '';
  const isHan = /\p{sc=Han}/u.test(text.slice(start - span.start, end - span.start));
  const after = isHan ? '' : (/^[^,.;]*?(?=[,.;]|\sand\s|$)/u.exec(text.slice(end - span.start))?.[0] ?? '');
  const isLong = before.length > longest;
  return { start: isLong ? start : start - before.trimStart().length, end: end + after.trimEnd().length };
}

function asProof(value: string, at: Problem['at']): Problem {
  const words = quoted(value);
  return {
    at,
    as: 'grave',
    message: {
      zh: `以${words.zh}为凭列入名单：它不能证明当事人违法`,
      en: `Listing is proved by ${words.en}, which does not show that the party broke the law`,
    },
  };
}
