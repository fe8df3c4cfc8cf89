/** Cases: the facts that a drafter gives, and what should come out. */
import type { Case, Heading, Name } from '../../../grammar/index.js';
import type { CaseModel, Day, Expectation, Reference } from '../model.js';
import { formulaOf } from './conditions.js';
import { elementsIn } from './headings.js';
import { type Declared, declaredIn, namesOf, type Scope } from './names.js';
import { type Binding, refer, resolveModule, undefinedName } from './resolve.js';
import { dayOf } from './units.js';
import type { Place } from './view.js';
import { phraseOf } from './wording.js';

export function bindCase(binding: Binding, outer: Place, node: Case): CaseModel {
  const on = node.on && resolveModule(binding, node.on, 'on');
  const at: Place = on?.inner ? { scope: outer.scope, also: [on.inner, ...outer.also] } : outer;
  const given: CaseModel['given'][number][] = [];
  let restNone = false;
  let day: Day | undefined;
  let expects: Expectation | undefined;
  for (const entry of node.entries) {
    if (entry.kind !== 'Heading') {
      given.push(formulaOf(binding, at, entry));
      continue;
    }
    if (entry.word === 'rest') restNone = saysNone(entry);
    if (entry.word === 'date') day = dateIn(entry);
    if (entry.word === 'expect') expects = expectationOf(binding, on?.inner, entry);
  }
  const [title] = node.wordings;
  const reference: Reference | undefined = node.on && {
    text: node.on.text,
    at: node.on.span,
    ...(on && { target: on.entity }),
  };
  return {
    at: node.name?.span ?? title?.inner ?? node.word,
    span: node.span,
    given,
    restNone,
    ...(title && { title: phraseOf(title) }),
    ...(reference && { on: reference }),
    ...(day !== undefined && { day }),
    ...(expects && { expects }),
  };
}

function saysNone({ items }: Heading): boolean {
  for (const element of elementsIn(items)) {
    if (element.kind === 'Mark' && element.word === 'none') return true;
    if (element.kind === 'Name' && (element.text === '无' || element.text === 'none')) return true;
  }
  return false;
}

function dateIn({ items }: Heading): Day | undefined {
  for (const element of elementsIn(items)) if (element.kind === 'Date') return dayOf(element);
  return undefined;
}

function expectationOf(binding: Binding, list: Scope | undefined, heading: Heading): Expectation {
  let expectation: Expectation = { at: heading.label.span };
  for (const element of elementsIn(heading.items)) {
    if (element.kind !== 'Mark') continue;
    const { word, operand } = element;
    if (word === 'listed' || word === 'not-listed' || word === 'undetermined') {
      expectation = { ...expectation, outcome: word };
    } else if (word === 'by' && operand?.kind === 'Name') {
      expectation = { ...expectation, by: partOf(binding, list, operand, ['criterion', 'exception', 'group']) };
    } else if (word === 'band' && operand?.kind === 'Name') {
      expectation = { ...expectation, band: partOf(binding, list, operand, ['band']) };
    } else if (word === 'score' && operand?.kind === 'Range') {
      const value = operand.exact?.value;
      if (value?.kind === 'Amount') expectation = { ...expectation, score: value.value };
    }
  }
  return expectation;
}

/** A criterion, exception or band of the list that a case is about. */
function partOf(
  binding: Binding,
  list: Scope | undefined,
  name: Name,
  kinds: readonly Declared['entity']['kind'][],
): Reference {
  const parts = list ? [...declaredIn(list)].filter(({ entity }) => kinds.includes(entity.kind)) : [];
  const found = parts.find(({ entity }) => namesOf(entity).includes(name.text));
  if (list && !found) {
    undefinedName(
      binding,
      name,
      parts.flatMap(({ entity }) => namesOf(entity)),
      {
        zh: `名单里没有「${name.text}」。`,
        en: `The list has no “${name.text}”.`,
      },
    );
  }
  return refer(binding, name, found?.entity);
}
