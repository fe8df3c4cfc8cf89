/**
 * The rules of a list: a definition constitutes a term, a criterion obliges whoever decides to list the party, an
 * exception forbids it and overrides the criteria that it is about; an exception to an exception obliges again.
 */
import type { Criterion, Definition, Exception, List } from '../../core/model.js';
import { oneLine } from '../../core/plain-words.js';
import { type Element, element } from '../xml.js';
import { atom, conjunction, formulaOf, individual, type Naming, party, proseOf, termIri } from './formula.js';

export interface Statement {
  readonly key: string;
  readonly element: Element;
  /** Where it stands in the draft, and what else it says of itself. */
  readonly of: Pick<Criterion, 'at' | 'effective' | 'expires'> & Partial<Pick<Criterion, 'violates'>>;
}

export interface Rules {
  readonly statements: readonly Statement[];
  readonly overrides: readonly Element[];
}

/** A definition without a condition says nothing that a machine could apply. */
export function definitionRules(definitions: readonly Definition[], naming: Naming): readonly Statement[] {
  return definitions.flatMap(({ term, at, clause, condition }, i) => {
    if (!condition) return [];
    const rule = ruleOf(`definition-${i + 1}`, clause && wordsOf(clause), formulaOf(condition, naming), [
      atom(termIri(term), [], term),
    ]);
    const key = `cs-definition-${i + 1}`;
    return [{ key, element: element('lrml:ConstitutiveStatement', { key }, rule), of: { at } }];
  });
}

export function listRules(list: List, number: number, naming: Naming): Rules {
  const statements: Statement[] = [];
  const overrides: Element[] = [];
  const duty = (operator: 'Obligation' | 'Prohibition'): Element => listingOf(list, number, operator);

  const put = (key: string, of: Criterion | Exception, premise: Element, operator: 'Obligation' | 'Prohibition') => {
    const rule = ruleOf(key.replace(/^ps-/u, ''), of.clause && wordsOf(of.clause), premise, [duty(operator)]);
    statements.push({ key, element: element('lrml:PrescriptiveStatement', { key }, rule), of });
  };
  const except = (exceptions: readonly Exception[], under: readonly string[], stem: string, undoes: boolean): void => {
    for (const [i, exception] of exceptions.entries()) {
      const key = `${stem}-exception-${i + 1}`;
      put(key, exception, premiseOf(exception, naming), undoes ? 'Obligation' : 'Prohibition');
      for (const below of under) overrides.push(overrideOf(key, below, overrides.length, number));
      except(exception.exceptions, [key], key, !undoes);
    }
  };

  const keys = list.criteria.map((_, i) => `ps-list-${number}-criterion-${i + 1}`);
  for (const [i, criterion] of list.criteria.entries()) {
    const key = keys[i] ?? '';
    put(key, criterion, criterionPremise(list, criterion, naming), 'Obligation');
    except(
      criterion.exceptions.filter(each => !list.exceptions.includes(each)),
      [key],
      key,
      false,
    );
  }
  except(list.exceptions, keys, `ps-list-${number}`, false);
  return { statements, overrides };
}

// --- premises and conclusions -----------------------------------------------------------------------------------

/** Whom the list is about, on what document, and what holds. */
function criterionPremise(list: List, criterion: Criterion, naming: Naming): Element {
  const choice = (relation: string, names: readonly string[]): readonly Element[] => {
    const atoms = names.map(name => atom(relation, [individual(name)]));
    return atoms.length < 2 ? atoms : [element('ruleml:Or', {}, ...atoms)];
  };
  const subjects = criterion.subjects.length > 0 ? criterion.subjects : list.subjects;
  const parts = [
    ...choice(
      ':对象',
      subjects.map(({ text }) => text),
    ),
    ...choice(
      ':凭',
      criterion.proofs.map(({ value }) => value),
    ),
    premiseOf(criterion, naming),
  ];
  return conjunction(parts);
}

function premiseOf({ condition, clause, name }: Criterion | Exception, naming: Naming): Element {
  return condition ? formulaOf(condition, naming) : proseOf((clause ? wordsOf(clause) : name) ?? '', naming);
}

function listingOf(list: List, number: number, operator: 'Obligation' | 'Prohibition'): Element {
  const title = list.title ? wordsOf(list.title) : (list.name ?? `list ${number}`);
  const [authority] = list.decidedBy;
  return element(
    `lrml:${operator}`,
    {},
    ...(authority
      ? [element('ruleml:slot', {}, element('lrml:Bearer', { iri: ':认定机关' }), individual(authority.value))]
      : []),
    element('ruleml:slot', {}, element('lrml:AuxiliaryParty', { iri: ':当事人' }), party()),
    atom(`:list-${number}`, [], title),
  );
}

/** Everything here yields to an exception: the rules are defeasible. */
function ruleOf(
  key: string,
  paraphrase: string | undefined,
  premise: Element,
  conclusion: readonly Element[],
): Element {
  return element(
    'ruleml:Rule',
    { key: `:rule-${key}`, closure: 'universal' },
    ...(paraphrase === undefined || paraphrase === '' ? [] : [element('lrml:Paraphrase', {}, paraphrase)]),
    element('lrml:hasStrength', {}, element('lrml:DefeasibleStrength')),
    element('ruleml:if', {}, premise),
    element('ruleml:then', {}, ...conclusion),
  );
}

function overrideOf(over: string, under: string, before: number, list: number): Element {
  return element(
    'lrml:OverrideStatement',
    { key: `os-list-${list}-${before + 1}` },
    element('lrml:Override', { over: `#${over}`, under: `#${under}` }),
  );
}

function wordsOf(phrase: { readonly text: string }): string {
  return oneLine(phrase.text);
}
