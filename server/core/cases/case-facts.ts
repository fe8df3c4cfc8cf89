/** What is known in a case: what it states, what always follows from that (已知), and what a criterion claims. */
import { type Case, factsOf, type Known, knownOf } from '../../logic/case.js';
import { truthIn } from '../../logic/evaluate.js';
import { type FactDeclaration, factKey } from '../../logic/fact.js';
import type { Formula } from '../../logic/formula.js';

export interface CaseFacts {
  /** Everything that is known, derived facts included. */
  readonly case: Case;
  /** As the drafter states it. */
  readonly stated: readonly Formula[];
  /** What must hold besides, each with the given that makes it so. */
  readonly derived: readonly { readonly formula: Formula; readonly given: Formula }[];
  /** What always holds and this case breaks: nobody can be in it. */
  readonly broken: readonly Formula[];
}

/** The facts of a case under what always holds. Derives by single steps, forwards and backwards, until nothing is new. */
export function caseFacts(stated: readonly Formula[], restNone: boolean, givens: readonly Formula[]): CaseFacts {
  const known: Known[] = stated.flatMap(formula => knownOf(formula, true));
  const derived: { formula: Formula; given: Formula }[] = [];
  const broken = new Set<Formula>();
  const whole = (): Case => ({ known, restNone });
  const bare = (): Case => ({ known, restNone: false });
  const derive = (formula: Formula, given: Formula): boolean => {
    const more = knownOf(formula, true);
    if (more.length === 0 || truthIn(formula, whole()) === 'yes') return false;
    known.push(...more);
    derived.push({ formula, given });
    return true;
  };
  // Each pass settles one given at least; a chain is no longer than there are givens.
  for (let pass = 0, grew = true; grew && pass <= givens.length; pass++) {
    grew = false;
    for (const given of givens) {
      if (given.kind !== 'implies') {
        if (truthIn(given, bare()) === 'no') broken.add(given);
        else if (derive(given, given)) grew = true;
        continue;
      }
      const { left, right } = given;
      const isLost = truthIn(right, bare()) === 'no';
      if (truthIn(left, whole()) === 'yes') {
        if (isLost) broken.add(given);
        else if (derive(right, given)) grew = true;
      } else if (isLost && derive({ kind: 'not', of: left, at: left.at }, given)) grew = true;
    }
  }
  return { case: { known, restNone }, stated, derived, broken: [...broken] };
}

/** The case with what is claimed taken as given. */
export function claiming(facts: CaseFacts, claims: readonly Formula[]): Case {
  if (claims.length === 0) return facts.case;
  const { known, restNone } = facts.case;
  return { known: [...known, ...claims.flatMap(claim => knownOf(claim, true))], restNone };
}

/** Whether the case says otherwise than a claim: what it merely does not mention bars nothing. */
export function bars({ case: { known } }: CaseFacts, claim: Formula): boolean {
  return truthIn(claim, { known, restNone: false }) === 'no';
}

/** What the case states on a fact, in the drafter's order. */
export function statedOn({ stated, derived }: CaseFacts, fact: FactDeclaration): readonly Formula[] {
  const key = factKey(fact);
  return [...stated, ...derived.map(({ formula }) => formula)].filter(formula =>
    knownOf(formula, true).some(known => factKey(known.fact) === key),
  );
}

/** Whether the case says anything on a fact. */
export function speaksOf(facts: CaseFacts, fact: FactDeclaration): boolean {
  return factsOf(facts.case).byFact.has(factKey(fact));
}
