/** Verdicts on criteria under clauses of the norms, and the cases that show them, in words. */
import type { Bilingual } from '../../grammar/index.js';
import type { Case } from '../logic/case.js';
import { questionKey, type Verdict, verdictOf } from '../logic/conform.js';
import type { Listing } from '../logic/listing.js';
import { numberOfFact, remembered } from '../logic/memory.js';
import { called } from './bind/resolve.js';
import type { Problem, Witness } from './finding.js';
import { factNamed, givensFor, listingOf } from './listings.js';
import type { Criterion, List, Model, Standard } from './model.js';
import { type BindingClause, citationOf, inForce, type Norms, offenceOf, requirementsFor } from './norms/norms.js';
import { caseTold, factsInWords, keepTold } from './words/cases.js';
import { verdictInWords } from './words/verdicts.js';

/** What a clause says of a criterion, whether every case that it lists is one that the clause admits. */
export interface Conformity {
  readonly clause: BindingClause;
  readonly verdict: Verdict;
  /** Worked out when it is told, as the witness is: most verdicts are told by nobody. */
  readonly words: Bilingual;
  /** A case that is listed and not admitted, or not for certain. */
  readonly witness: Witness | undefined;
}

/** How a criterion stands under one clause of a standard; worked out once. */
export function conformityOf(
  model: Model,
  norms: Norms,
  list: List,
  criterion: Criterion,
  clause: BindingClause,
): Conformity {
  let asked = conformities.get(criterion);
  if (asked?.model !== model || asked.norms !== norms) {
    asked = { model, norms, of: new Map() };
    conformities.set(criterion, asked);
  }
  let conformity = asked.of.get(clause.requirement);
  if (!conformity) {
    conformity = decideConformity(model, norms, list, criterion, clause);
    asked.of.set(clause.requirement, conformity);
  }
  return conformity;
}

/** Several checks ask the same of one criterion. */
const conformities = new WeakMap<
  Criterion,
  { readonly model: Model; readonly norms: Norms; readonly of: Map<BindingClause['requirement'], Conformity> }
>();

function decideConformity(
  model: Model,
  norms: Norms,
  list: List,
  criterion: Criterion,
  clause: BindingClause,
): Conformity {
  const listing = listingOf(model, list, criterion);
  const givens = givensFor(model, norms);
  const verdict = verdictOf(listing, clause.requirement, givens);
  const found = verdict.kind === 'inside' ? undefined : verdict.witness;
  const tell = (): InWords => {
    const key = questionKey(listing, clause.requirement, givens);
    const inWords = (): InWords => wordsOf(model, listing, clause, verdict, found);
    const told =
      key === undefined ? inWords() : remembered(`words|${key}|${namesIn(model, listing, clause, found)}`, inWords);
    if (found && told.told) keepTold(found, told.told);
    return told;
  };
  let told: InWords | undefined;
  return {
    clause,
    verdict,
    get words() {
      told ??= tell();
      return told.words;
    },
    get witness() {
      told ??= tell();
      return found && told.facts && { facts: told.facts, verdict: told.words, case: found };
    },
  };
}

/** What a verdict comes to in words: the same at every keystroke, where the question and the names are. */
interface InWords {
  readonly words: Bilingual;
  readonly facts?: Witness['facts'];
  readonly told?: Bilingual;
}

function wordsOf(
  model: Model,
  listing: Listing,
  clause: BindingClause,
  verdict: Verdict,
  found: Case | undefined,
): InWords {
  const words = verdictInWords(verdict, citationOf(clause), fact => called(factNamed(model, fact) ?? { id: fact }));
  return found ? { words, facts: witnessOf(model, listing, found, words).facts, told: caseTold(found) } : { words };
}

/** Everything beside the question that the words are made of. */
function namesIn(
  model: Model,
  { missing, without = [] }: Listing,
  clause: BindingClause,
  found: Case | undefined,
): string {
  const unstated = [...missing, ...without].map(fact => {
    const declared = factNamed(model, fact);
    return declared ? numberOfFact(declared) : fact;
  });
  const stated = found?.known.map(({ fact }) => numberOfFact(fact)) ?? [];
  return `${model.face} ${citationOf(clause)} ${unstated} ${stated}`;
}

/** A case in words, with what nobody stated of it said: that there is no document tells more than silence. */
export function witnessOf(model: Model, { without = [] }: Listing, found: Case, verdict: Bilingual): Witness {
  const facts = factsInWords(found, model.face);
  const nothing = without.filter(fact => !found.known.some(({ fact: { id } }) => id === fact));
  const none = model.face === 'zh' ? '无' : 'none';
  const more = nothing.map(fact => [called(factNamed(model, fact) ?? { id: fact })[model.face], none]);
  return { facts: { ...facts, ...Object.fromEntries(more) }, verdict, case: found };
}

/** Whether every case that a criterion lists has a fact of the vocabulary. */
export function alwaysHas(model: Model, norms: Norms, list: List, criterion: Criterion, name: string): boolean {
  const fact = factNamed(model, name);
  if (!fact) return false;
  const asked = { onlyIf: { kind: 'holds', fact, at: criterion.at } as const };
  return verdictOf(listingOf(model, list, criterion), asked, givensFor(model, norms)).kind === 'inside';
}

// --- clauses that ask something of every case that is listed ----------------------------------------------------

/** Of those that a code reports, the ones that bind a list of the kind. */
export function clausesAsking(norms: Norms, { kind }: List, code: string): readonly BindingClause[] {
  return requirementsFor(norms, code).filter(
    ({ standard, requirement }) =>
      standard.binds.includes(kind) && (requirement.onlyIf || requirement.neverIf) && requirement.checked !== 'unread',
  );
}

/** A standard with those of its clauses that say who may be listed. */
interface Binding {
  readonly standard: Standard;
  readonly clauses: readonly BindingClause[];
}

/** Of each standard that binds a list of the kind, the clauses that say who may be listed. */
export function standardsOn(norms: Norms, { kind }: List): readonly Binding[] {
  const kinds = bindings.get(norms) ?? new Map<List['kind'], readonly Binding[]>();
  bindings.set(norms, kinds);
  const known = kinds.get(kind) ?? standardsBinding(norms, kind);
  kinds.set(kind, known);
  return known;
}

/** Asked for every criterion. */
const bindings = new WeakMap<Norms, Map<List['kind'], readonly Binding[]>>();

function standardsBinding({ standards, asOf }: Norms, kind: List['kind']): readonly Binding[] {
  return standards.flatMap(standard => {
    if (!standard.binds.includes(kind)) return [];
    const asking = standard.requirements.filter(
      each => (each.onlyIf || each.neverIf) && each.checked !== 'unread' && inForce(each, asOf),
    );
    return asking.length > 0 ? [{ standard, clauses: asking.map(requirement => ({ standard, requirement })) }] : [];
  });
}

// --- what is found ----------------------------------------------------------------------------------------------

/** What a check says of a criterion, before it tells the case. */
export interface Complaint {
  readonly at: Problem['at'];
  readonly says: Bilingual;
  readonly criterion: Criterion;
}

/** A problem that a verdict shows: the case stands in the message, beside it, and beside the condition that lists it. */
export function problemUnder(
  norms: Norms,
  code: string,
  shown: Conformity,
  { at, says, criterion }: Complaint,
): Problem {
  const { clause, verdict, words, witness } = shown;
  const [first] = requirementsFor(norms, code);
  const isFirst = first?.requirement === clause.requirement;
  const told = witness && toldOf(witness);
  // “Whatever these words mean, …” is a sentence of its own.
  const isWhole = 'assuming' in verdict && verdict.assuming !== undefined;
  const en = isWhole ? `. ${words.en}` : ` is ${words.en.charAt(0).toLowerCase()}${words.en.slice(1)}`;
  return {
    at,
    message: told
      ? { zh: `${says.zh}：「${told.zh}」${words.zh}`, en: `${says.en}: “${told.en}”${en}` }
      : { zh: `${says.zh}：${words.zh}`, en: `${says.en}: ${words.en}` },
    ...(told && { related: [caseAt(criterion, told)] }),
    ...(witness && { witness }),
    ...(!isFirst && { under: offenceOf(clause) }),
  };
}

/** The case of a witness as one tells it. */
export function toldOf({ case: shown, facts }: Witness): Bilingual {
  const told = shown ? caseTold(shown) : { zh: '', en: '' };
  if (facts.凭 !== '无' && facts.proof !== 'none') return told;
  return { zh: `${told.zh}，没有生效法律文书`, en: `${told.en}, with no document of legal effect` };
}

/** The case where it is listed: at the condition that it meets. */
export function caseAt(
  { condition, formalised, at }: Criterion,
  told: Bilingual,
): NonNullable<Problem['related']>[number] {
  return {
    at: condition && formalised ? condition.at : at,
    message: { zh: `这里列入的一例：${told.zh}`, en: `A case that is listed here: ${told.en}` },
  };
}
