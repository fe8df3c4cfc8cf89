/** Criteria of a list as the logic sees them: conditions, what a listing carries, and exceptions. */
import type { Carried } from '../logic/compile.js';
import { type FactDeclaration, findMember, leavesOf } from '../logic/fact.js';
import { type Formula, formulasIn } from '../logic/formula.js';
import type { Excuse, Listing } from '../logic/listing.js';
import { namesEffectiveDocument } from './documents.js';
import type { Criterion, Exception, List, Model, Reference, Stated } from './model.js';
import type { Norms } from './norms/norms.js';

/** Where the criteria of the lists of a kind begin: what else an existing text says of such a list is none. */
export function criterionStarts({ lists }: Model, wanted: List['kind']): ReadonlySet<number> {
  return new Set(
    lists.flatMap(({ kind, criteria }) => (kind === wanted ? criteria.map(({ span }) => span.start) : [])),
  );
}

/** What a criterion lists. Exceptions of its list are its own as well. */
export function listingOf(model: Model, list: List, criterion: Criterion): Listing {
  let listing = known.get(criterion);
  if (!listing) {
    listing = makeListing(model, list, criterion);
    known.set(criterion, listing);
  }
  return listing;
}

const known = new WeakMap<Criterion, Listing>();

function makeListing(model: Model, list: List, criterion: Criterion): Listing {
  const { condition, clause, proofs, harms } = criterion;
  const subjects = criterion.subjects.length > 0 ? criterion.subjects : list.subjects;
  // A document that is named in words of no vocabulary is one all the same: nobody can tell which.
  const isInWords = ({ value }: Stated<string>) => !isDeclared(model, '凭', value) && namesDocument(value, criterion);
  const carried = [
    carriedAs(model, '对象', subjects.flatMap(subjectsMeant)),
    carriedAs(
      model,
      '凭',
      statedMembers(
        model,
        '凭',
        proofs.filter(proof => !isInWords(proof)),
      ),
    ),
    carriedAs(model, '危害', statedMembers(model, '危害', harms)),
  ];
  const isMentioned = (fact: string) =>
    condition !== undefined && formulasIn(condition).some(part => part.kind === 'belongs' && part.fact.id === fact);
  const unsaid = carried.flatMap(({ fact, members }) =>
    fact !== '对象' && members.length === 0 && !isMentioned(fact) ? [fact] : [],
  );
  // Where a condition decides and names no document, the list is open to those of whom there is none.
  const isProofless =
    criterion.formalised && unsaid.includes('凭') && !proofs.some(isInWords) && !namesEffectiveDocument(list.lead);
  const exceptions = [...new Set([...criterion.exceptions, ...list.exceptions])];
  return {
    carried: carried.filter(({ members }) => members.length > 0),
    missing: isProofless ? unsaid.filter(fact => fact !== '凭') : unsaid,
    ...(isProofless && { without: ['凭'] }),
    exceptions: exceptions.map(excuseOf),
    ...(condition && criterion.formalised && { condition }),
    ...(clause && { prose: clause.text }),
  };
}

function namesDocument(words: string, { at }: Criterion): boolean {
  return namesEffectiveDocument({ text: words, span: at });
}

/** What always holds in a file: what it states itself, and what the vocabularies do. */
export function givensFor(model: Model, norms: Norms): readonly Formula[] {
  let found = givens.get(norms);
  if (found?.model !== model) {
    found = { model, all: [...new Set([...(model.givens ?? []), ...norms.givens])] };
    givens.set(norms, found);
  }
  return found.all;
}

const givens = new WeakMap<Norms, { readonly model: Model; readonly all: readonly Formula[] }>();

function carriedAs(model: Model, fact: string, members: readonly string[]): Carried {
  const declared = factNamed(model, fact);
  return { fact, members, ...(declared && { declared }) };
}

function excuseOf({ condition, exceptions }: Exception): Excuse {
  return { exceptions: exceptions.map(excuseOf), ...(condition && { condition }) };
}

function subjectsMeant({ target, text }: Reference): readonly string[] {
  if (!target) return [text];
  return target.fact ? leavesOf(target.fact, target.name) : [target.name];
}

/** The leaves of what a heading states; words that no vocabulary declares stand for themselves. */
function statedMembers(model: Model, name: string, stated: readonly Stated<string>[]): readonly string[] {
  const fact = factNamed(model, name);
  return stated.flatMap(({ value }) => (fact ? leavesOf(fact, value) : [value]));
}

function isDeclared(model: Model, name: string, member: string): boolean {
  const type = factNamed(model, name)?.type;
  return type?.kind === 'choice' && findMember(type.members, member) !== undefined;
}

/** A fact that a file sees, by its canonical name. */
export function factNamed(model: Model, name: string): FactDeclaration | undefined {
  return model.names.visible.get(name)?.find(({ kind }) => kind === 'fact')?.fact;
}
