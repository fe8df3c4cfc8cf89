/** A listing that no judgment, award, penalty decision or other document with legal effect establishes. */

import type { Bilingual } from '../../../grammar/index.js';
import { clausesWith } from '../../core/clauses-with.js';
import { clausesAsking, conformityOf, problemUnder } from '../../core/conformity.js';
import { clauseBefore, clausesReferredTo } from '../../core/context.js';
import { acceptedProofs, membersAsked, namesEffectiveDocument, refusedProofs } from '../../core/documents.js';
import type { Fix, Problem } from '../../core/finding.js';
import { insertHeading } from '../../core/insert.js';
import type { Clause, Criterion, List, Model, Phrase } from '../../core/model.js';
import type { Norms } from '../../core/norms/norms.js';
import { isOnCredit } from '../../core/ordinary.js';
import { findPhrases } from '../../core/phrases.js';
import { quoted, readingOf, sayingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isLeftToOthers } from '../../core/said/civic.js';
import { isOnOffice } from '../../core/said/opinion.js';
import { isSevere, severeLists } from '../../core/severe.js';
import type { Verdict } from '../../logic/conform.js';

const code = 'authority/no-effective-document';

export const noEffectiveDocument: Rule = {
  code,
  level: 'warning',
  slight: 'info',
  summary: {
    zh: '列入没有生效法律文书作依据',
    en: 'No document with legal effect establishes the act',
  },
  why: {
    zh: '认定失信行为要以具有法律效力的文书为依据：生效的裁判、仲裁文书，行政处罚、行政裁决等决定文书，以及法律、法规和中央文件规定可以使用的其他文书。检查发现、责令整改通知、投诉、约谈都不是。条件里写明了处罚种类、罚款或者定罪的，视为有文书；列了几种凭据的，每一种都要能单独成立；全文另有一条规定以生效文书为依据的，不报告；只进一般信用记录的，只作提示；依据是媒体、投诉、评议的，由 authority/extra-legal-trigger 报告。',
    en: 'Untrustworthy conduct is established by a document that has legal effect: judgments and awards, penalty decisions, adjudications and other decisions, and what law, regulation or central policy lets be used. A finding in an inspection, a rectification letter, a complaint or a talk is none. A condition that speaks of penalties, fines or a conviction counts as having one; of several proofs each must do by itself; silent where another clause of the text asks for an effective document; a mere credit record is information only; media, complaints and appraisals are told by authority/extra-legal-trigger.',
  },
  facts: ['N49-02a', 'N49-02b'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  事实 查获三无产品：是否
  情形 <|三无产品|> “经检查发现销售三无产品的” { 危害：市场公平竞争秩序和社会正常秩序；当：查获三无产品 }
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion <|found|> "Found selling unsafe food in an inspection" { proof: "inspection record"; harm: life-and-health }
}`,
    },
    {
      as: 'text',
      text: `某市餐饮信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）<|经检查发现使用过期原料的|>；
（二）因使用过期原料被吊销食品经营许可证的。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 三无产品 “销售三无产品，被处以责令停产停业的” { 凭：行政处罚决定；当：处罚种类 含 责令停产停业 }
  情形 假冒 “因假冒注册商标构成犯罪的” { 当：构成犯罪 }
}`,
    },
    {
      text: `blacklist severe "List" {
  proof: judgment, award
  criterion unpaid "Refusing to pay what a judgment awards while able to" { harm: refusing-statutory-duty }
}`,
    },
    {
      as: 'text',
      text: `某市餐饮信用办法
第六条 受到行政处罚并有下列情形之一的，列入严重失信主体名单：
（一）使用过期原料的；
（二）销售病死禽畜肉的。`,
    },
  ],

  *check({ model, norms }) {
    if (model.kind === 'draft') {
      for (const list of severeLists(model)) {
        for (const criterion of list.criteria) {
          if (isToldAsExtraLegal(criterion, norms)) continue;
          if (criterion.formalised) yield* unproven(model, norms, list, criterion);
          else yield* unprovenInWords(norms, list, criterion);
        }
      }
    }
    if (model.kind === 'text' && !asksForDocuments(model)) yield* unprovenInText(model, norms);
  },
};

/** A condition decides: the sentence beside it proves nothing. */
function* unproven(model: Model, norms: Norms, list: List, criterion: Criterion): Iterable<Problem> {
  for (const clause of clausesAsking(norms, list, code)) {
    const shown = conformityOf(model, norms, list, criterion, clause);
    const { verdict } = shown;
    if (verdict.kind === 'inside') continue;
    if (verdict.kind === 'undecided' && !isOpen(verdict, criterion)) continue;
    const asked = membersAsked(clause.requirement, '凭');
    const proof = criterion.proofs.find(({ value }) => !asked.has(value));
    const says = proof ? noDocument(criterion, proof.value) : nothingNamed(criterion);
    const problem = problemUnder(norms, code, shown, { at: criterion.at, says, criterion });
    yield {
      ...problem,
      related: [...(proof ? [provedBy(proof)] : []), ...(problem.related ?? [])],
      ...(proof ? {} : withFix(model, criterion)),
    };
    return;
  }
}

/** Prose of the draft decides whom it lists, and none of it names a document. */
function isOpen({ because }: Extract<Verdict, { kind: 'undecided' }>, { at }: Criterion): boolean {
  return because.every(
    one => one.kind === 'prose' && one.side === 'draft' && !namesEffectiveDocument({ text: one.text, span: at }),
  );
}

/** Of a criterion in words, the words are read; so are those of its headings. */
function* unprovenInWords(norms: Norms, list: List, criterion: Criterion): Iterable<Problem> {
  const accepted = acceptedProofs(norms);
  const isAccepted = (proof: string) =>
    accepted.has(proof) || namesEffectiveDocument({ text: proof, span: criterion.at });
  const { proofs, clause } = criterion;
  if (proofs.some(proof => isAccepted(proof.value))) return;
  if (namesEffectiveDocument(clause) || namesEffectiveDocument(list.lead)) return;
  const [proof] = proofs;
  yield proof
    ? { at: criterion.at, message: noDocument(criterion, proof.value), related: [provedBy(proof)] }
    : { at: criterion.at, message: nothingNamed(criterion) };
}

function noDocument(criterion: Criterion, proof: string): Bilingual {
  const name = quoted(criterion.name ?? criterion.clause?.text ?? '');
  const words = quoted(proof);
  return {
    zh: `情形${name.zh}以${words.zh}为凭，这不是具有法律效力的文书`,
    en: `The criterion ${name.en} is proved by ${words.en}, which is no document with legal effect`,
  };
}

function nothingNamed(criterion: Criterion): Bilingual {
  const name = quoted(criterion.name ?? criterion.clause?.text ?? '');
  return {
    zh: `情形${name.zh}没有写明凭什么生效法律文书认定`,
    en: `The criterion ${name.en} names no document with legal effect that establishes it`,
  };
}

function provedBy({ at }: Criterion['proofs'][number]): NonNullable<Problem['related']>[number] {
  return { at, message: { zh: '所凭的文书', en: 'What it is proved by' } };
}

/** A criterion with a condition has a body that a heading can be added to. */
function withFix(model: Model, criterion: Criterion): { readonly fixes?: readonly Fix[] } {
  const edit = criterion.formalised
    ? insertHeading(model, criterion, { zh: '凭：行政处罚决定', en: 'proof: penalty-decision' })
    : undefined;
  if (!edit) return {};
  const title = { zh: '写明凭行政处罚决定', en: 'Name a penalty decision as proof' };
  return { fixes: [{ kind: 'meaning', title, edits: [edit] }] };
}

/** What hangs on media, complaints, appraisals or opinion alone is told by the check on those. */
function isToldAsExtraLegal({ clause, proofs }: Criterion, norms: Norms): boolean {
  const [refused, accepted] = [refusedProofs(norms), acceptedProofs(norms)];
  const isOnThose = proofs.some(proof => refused.has(proof.value)) && !proofs.some(proof => accepted.has(proof.value));
  return isOnThose || (clause !== undefined && isToldElsewhere(clause, norms));
}

/** “记录失信信息应当以具有法律效力的文书为依据”: holds for the whole text. */
function asksForDocuments(model: Model): boolean {
  return clausesWith(model, asking).some(({ text }) => asking.test(text));
}

const asking = /以[^。；]{0,30}(?:法律效力|生效)[^。；]{0,12}(?:文书|裁判|决定)[^。；]{0,10}为依据/u;

function* unprovenInText(model: Model, norms: Norms): Iterable<Problem> {
  const governed = severeLists(model).some(list => list.governedBy);
  const generally = model.clauses.some(clause => isGeneralRequirement(clause) || limitsLists(clause));
  for (const clause of model.clauses) {
    if (clause.role !== 'criterion' || (clause.list !== 'blacklist' && clause.list !== 'record')) continue;
    if (isDocumented(model, clause) || isResidual(clause) || isToldElsewhere(clause, norms)) continue;
    if (!isOnCredit(model, clause) || recordsNobody(clause)) continue;
    if (isSevere(clause) && (governed || generally || !lists(clause))) continue;
    const { text, at } = sayingOf(clause);
    const words = quoted(text);
    yield {
      at,
      ...(isSevere(clause) ? {} : { as: 'slight' as const }),
      message: isSevere(clause)
        ? {
            zh: `${words.zh}没有写明凭什么生效法律文书认定，就列入名单`,
            en: `${words.en} leads to the list with no document with legal effect behind it`,
          }
        : {
            zh: `${words.zh}没有生效法律文书作依据，就记入信用记录`,
            en: `${words.en} enters a credit record with no document with legal effect behind it`,
          },
    };
  }
}

/** A document behind the clause itself, its lead, the sentence before it, or an article that it refers to. */
function isDocumented(model: Model, clause: Clause): boolean {
  if (isSevere(clause) && hasOtherWay(clause)) return false;
  const before = clause.item === undefined ? clauseBefore(model, clause) : undefined;
  return (
    [clause, clause.lead, before].some(namesEffectiveDocument) ||
    clausesReferredTo(model, clause).some(namesEffectiveDocument)
  );
}

/**
 * 被撤销的，或者伪造许可证的; 受到行政处罚或者未经许可经营，有下列情形之一的: the document stands behind the first of two
 * ways onto the list, and not behind the other.
 */
function hasOtherWay({ text, span, lead }: Clause): boolean {
  return isOpenBeside({ text, span }) && (lead === undefined || !namesEffectiveDocument(lead) || isOpenBeside(lead));
}

function isOpenBeside(phrase: Phrase): boolean {
  const { text, at } = sayingOf(phrase);
  const rest = otherWay.exec(text)?.groups?.rest;
  return rest !== undefined && !namesEffectiveDocument({ text: rest, span: at });
}

const otherWay = /(?:的，|处罚)或者(?<rest>[^。；，]{8,60}?)(?:的$|，有下列)/u;

/** “作出处罚决定…的，确定为失信主体”: a condition of the whole list, in an article of its own. */
function isGeneralRequirement(clause: Clause): boolean {
  const decides = /(?:作出|受到)[^。；]{0,30}(?:处罚|决定)[^。]{0,120}(?:确定|认定|列入)/u;
  return isSevere(clause) && clause.role === 'criterion' && clause.item === undefined && decides.test(clause.text);
}

/** 设立严重失信主体名单应当限于…: another norm is asked for before there is any list. */
function limitsLists({ text }: Clause): boolean {
  return /(?:设立|建立)[^。；，]{0,16}名单[^。；，]{0,8}(?:限于|为依据)/u.test(text);
}

/** Some sentences on listed parties list nobody: removal, review, contents of papers. */
function lists({ text }: Clause): boolean {
  return !/移出|行政复议|满\s*[\d一二三四五六七八九十]+\s*个?[年月]，|事由、依据|录入[^。]{0,20}系统/u.test(text);
}

/** Sentences that read like a record and put nobody on one. */
function recordsNobody(clause: Clause): boolean {
  const { text } = readingOf(clause);
  const isItem = clause.item !== undefined;
  if (isItem ? fined.test(text) : founds(text)) return true;
  return mended.test(text) || isLeftToOthers(text) || isOnOffice(clause);
}

/** （三）未报送的，责令改正: an item with a penalty of its own. */
const fined = /(?:责令|处)[^，。；]{0,16}(?:改正|罚款)/u;
const mended = /(?:完成|通过|给予)[^，。；]{0,4}信用修复|信用修复的|应当(?:终止|停止|移出|删除)/u;

/** 建立信用信息系统，实现共享: nothing that anybody did is in it yet. */
function founds(text: string): boolean {
  return (
    /(?:建立|健全|完善)[^。；]{0,30}(?:制度|系统|机制|平台|体系)/u.test(text) &&
    !/违法|违规|违反|违约|不良|失信(?:行为|信息)|情况|结果|的，|将[^。；]{2,60}(?:记入|纳入|录入|归集)/u.test(text)
  );
}

/** 其他…情形 is told by clarity/catch-all. */
function isResidual({ text }: Clause): boolean {
  return /其他|其它/.test(text);
}

function isToldElsewhere(clause: Clause, norms: Norms): boolean {
  return findPhrases(clause, norms.phrases).some(
    ({ phrase }) => phrase.code === 'authority/extra-legal-trigger' || phrase.code === 'clarity/unbounded-discretion',
  );
}
