/** Words that name a document with legal effect, or an act that only such a document can establish. */
import { formulasIn } from '../logic/formula.js';
import type { Phrase, Requirement } from './model.js';
import { type Norms, requirementsFor } from './norms/norms.js';
import { readingOf } from './reading.js';

/**
 * What 国办发〔2020〕49号 二（二） accepts as proof (N49-02b): judgments and awards, penalty decisions, adjudications and
 * other decisions on administrative acts; with the acts that cannot exist without one (a licence revoked, a crime).
 */
const zh =
  /行政处罚|处罚决定|执法决定|行政处理决定|(?:被|受到?)[^，。；]{0,12}处罚|行政裁决|行政强制|强制执行|行政决定|裁判文书|法律文书|仲裁|裁决|判决|裁定|调解书|判处|定罪|犯罪|刑事|失信被执行人|支付令|(?:被处以?|处以|受到|给予).{0,16}(?:罚款|吊销|警告|拘留|处罚|禁入|处分|停产停业)|被?(?:依法)?吊销|暂扣|(?:市场|行业|职业)禁入|撤销[^，。；]{0,10}(?:决定|许可|登记|证书|批准)|(?:许可|登记|证书|批准文件|资质|称号)[^，。；]{0,8}被[^，。；]{0,12}撤销|被[^，。；]{0,8}(?:罚款|没收|取缔|查封)|处罚款|责令[^，。；]{0,4}(?:停产|停业|关闭)|罪[^，。；]{0,8}标准|责令(?:限期)?(?:改正|支付|退款)?决定|决定书|保护令|追究(?:刑事|法律)责任/;
const en =
  /\b(?:penalt(?:y|ies)|penali[sz]ed|punished by|fined|detention|detained|judge?ment|convict(?:ed|ion)|sentenced|award|arbitra(?:l|tion)|adjudication|ruling|revo(?:ked|cation)|decision of|court order)\b/i;

/** Whether wording ties what it says to a document with legal effect. */
export function namesEffectiveDocument(phrase: Phrase | undefined): boolean {
  if (!phrase) return false;
  let names = naming.get(phrase);
  if (names === undefined) {
    const { text } = readingOf(phrase);
    names = zh.test(text) || en.test(text);
    naming.set(phrase, names);
  }
  return names;
}

/** Many checks ask of one clause, and of the lead of many. */
const naming = new WeakMap<Phrase, boolean>();

/** Members of 凭 that the binding standard accepts as proof, as ids of the vocabulary. */
export function acceptedProofs(norms: Norms): ReadonlySet<string> {
  return proofsUnder(norms).accepted;
}

/** Members of 凭 that the binding standard refuses where they stand alone: media, complaints, opinion, appraisals. */
export function refusedProofs(norms: Norms): ReadonlySet<string> {
  return proofsUnder(norms).refused;
}

interface Proofs {
  readonly accepted: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
}

function proofsUnder(norms: Norms): Proofs {
  let found = proofs.get(norms);
  if (!found) {
    const accepted = proofsAsked(norms, 'authority/no-effective-document', 'onlyIf');
    const asked = proofsAsked(norms, 'authority/extra-legal-trigger', 'neverIf');
    found = { accepted, refused: new Set([...asked].filter(proof => !accepted.has(proof))) };
    proofs.set(norms, found);
  }
  return found;
}

/** Asked for every criterion. */
const proofs = new WeakMap<Norms, Proofs>();

function proofsAsked(norms: Norms, code: string, part: 'onlyIf' | 'neverIf'): ReadonlySet<string> {
  const members = new Set<string>();
  for (const { requirement } of requirementsFor(norms, code)) {
    if (requirement[part]) for (const member of membersAsked(requirement, '凭')) members.add(member);
  }
  return members;
}

/** Members of a choice that a requirement speaks of; empty when it never speaks of it. */
export function membersAsked({ onlyIf, neverIf }: Requirement, fact: string): ReadonlySet<string> {
  const members = new Set<string>();
  for (const formula of [onlyIf, neverIf]) {
    for (const part of formula ? formulasIn(formula) : []) {
      if (part.kind === 'belongs' && part.fact.id === fact) for (const member of part.members) members.add(member);
    }
  }
  return members;
}
